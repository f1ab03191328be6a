#pragma once

#include "survey/definition/property_table.h"

#include <vector>

// The properties of elements, columns, items and choices, in groups (SURVEYJS.md section a). For property_table.h only.

namespace yardstick::element_entries {

using enum PropertyKind;
using Entries = std::vector<PropertyEntry>;

// What pages, panels and questions share.
inline const Entries block{
    {"name", text},
    {"title", words},
    {"description", words},
    {"visible", boolean},
    {"visibleIf", PropertyKind::expression},
    {"enableIf", PropertyKind::expression},
    {"requiredIf", PropertyKind::expression},
    {"isRequired", boolean},
    {"requiredErrorText", words},
    {"readOnly", boolean},
};

inline const Entries page{
    {"elements", elements, "questions"},
};

inline const Entries element{
    {"type", PropertyKind::type},
};

inline const Entries panel{
    {"elements", elements, "questions"},
    {"state", word, {}, "default collapsed expanded"},
};

inline const Entries question{
    {"valueName", text},
    {"defaultValue", value},
    {"defaultValueExpression", PropertyKind::expression},
    {"setValueIf", PropertyKind::expression},
    {"setValueExpression", PropertyKind::expression},
    {"resetValueIf", PropertyKind::expression},
    {"clearIfInvisible", word, {}, "default none onComplete onHidden onHiddenContainer"},
    {"validators", validators},
    {"correctAnswer", value},
    {"showCommentArea", boolean, "hasComment"},
    {"commentText", words},
    {"commentPlaceholder", words, "commentPlaceHolder"},
    {"useDisplayValuesInDynamicTexts", boolean, "useDisplayValuesInTitle"},
    {"bindings", word_map},
    {"measure", text}, // ours: the metric field that the answer feeds
};

inline const Entries text_input{
    {"inputType", word, {},
     "text number range date datetime-local datetime time month week email url tel color password"},
    {"minValueExpression", PropertyKind::expression},
    {"maxValueExpression", PropertyKind::expression},
    {"maxLength", number},
    {"placeholder", words, "placeHolder"},
};

inline const Entries text_question{
    {"min", value},
    {"max", value},
    {"step", PropertyKind::value},
    {"minErrorText", words},
    {"maxErrorText", words},
    {"stepErrorText", words},
};

inline const Entries comment{
    {"maxLength", number},
    {"rows", number},
    {"acceptCarriageReturn", boolean},
    {"placeholder", words, "placeHolder"},
};

inline const Entries select{
    {"choices", choices},
    {"choicesOrder", word, {}, "none asc desc random"},
    {"choicesVisibleIf", PropertyKind::expression},
    {"choicesEnableIf", PropertyKind::expression},
    {"choicesFromQuestion", text},
    {"choicesFromQuestionMode", word, {}, "all selected unselected"},
    {"choiceValuesFromQuestion", text},
    {"choiceTextsFromQuestion", text},
    {"hideIfChoicesEmpty", boolean},
    {"showOtherItem", boolean, "hasOther"},
    {"showNoneItem", boolean, "hasNone"},
    {"showRefuseItem", boolean},
    {"showDontKnowItem", boolean},
    {"otherText", words},
    {"noneText", words},
    {"refuseText", words},
    {"dontKnowText", words},
    {"otherErrorText", words},
    {"otherPlaceholder", words, "otherPlaceHolder"},
    {"storeOthersAsComment", value}, // true, false or "default"
};

inline const Entries dropdown{
    {"choicesMin", number},
    {"choicesMax", number},
    {"choicesStep", number},
    {"placeholder", words, "optionsCaption placeHolder"},
    {"searchEnabled", boolean},
};

inline const Entries multiple_select{
    {"showSelectAllItem", boolean, "hasSelectAll"},
    {"selectAllText", words},
    {"minSelectedChoices", number},
    {"maxSelectedChoices", number},
    {"valuePropertyName", text},
};

inline const Entries tagbox{
    {"placeholder", words, "placeHolder"},
};

inline const Entries ranking{
    {"selectToRankEnabled", boolean},
    {"minSelectedChoices", number},
    {"maxSelectedChoices", number},
};

inline const Entries imagepicker{
    {"multiSelect", boolean},
};

inline const Entries rating{
    {"rateValues", choices},
    {"rateMin", number},
    {"rateMax", number},
    {"rateStep", number},
    {"rateCount", number},
    {"autoGenerate", boolean},
    {"minRateDescription", words, "mininumRateDescription"},
    {"maxRateDescription", words, "maximumRateDescription"},
    {"rateType", word, "rateDisplayMode", "labels stars smileys"},
};

inline const Entries boolean_question{
    {"valueTrue", value},
    {"valueFalse", value},
    {"labelTrue", words},
    {"labelFalse", words},
};

inline const Entries any_matrix{
    {"rowsVisibleIf", PropertyKind::expression},
    {"columnsVisibleIf", PropertyKind::expression},
};

inline const Entries matrix{
    {"rows", choices},
    {"columns", choices},
    {"eachRowRequired", boolean, "isAllRowRequired"},
    {"eachRowUnique", boolean},
    {"hideIfRowsEmpty", boolean},
    {"rowOrder", word, "rowsOrder", "initial random"},
    {"cellType", word, {}, "radio checkbox"},
};

inline const Entries multipletext{
    {"items", items},
};

inline const Entries html{
    {"html", words},
};

inline const Entries image{
    {"imageLink", words},
    {"altText", words, "text"},
};

inline const Entries expression_question{
    {"expression", PropertyKind::expression},
    {"displayStyle", word, {}, "none decimal currency percent date"},
    {"format", words},
    {"currency", text},
    {"minimumFractionDigits", number},
    {"maximumFractionDigits", number},
    {"precision", number},
    {"useGrouping", boolean},
};

inline const Entries paneldynamic{
    {"templateElements", elements, "questions"},
    {"templateTitle", words},
    {"templateVisibleIf", PropertyKind::expression},
    {"panelCount", number},
    {"displayMode", PropertyKind::value},
    {"renderMode", PropertyKind::value},
    {"panelCountExpression", PropertyKind::expression},
    {"minPanelCount", number},
    {"maxPanelCount", number},
    {"keyName", text},
    {"keyDuplicationError", words},
    {"defaultPanelValue", value},
    {"copyDefaultValueFromLastEntry", boolean, "defaultValueFromLastPanel"},
    {"allowAddPanel", boolean},
    {"allowRemovePanel", boolean},
    {"addPanelText", words, "panelAddText"},
    {"removePanelText", words, "panelRemoveText"},
    {"noEntriesText", words},
};

inline const Entries table{
    {"columns", table_columns},
    {"choices", choices},
    {"cellType", PropertyKind::type},
    {"totalText", words},
    {"keyDuplicationError", words},
    {"detailPanelMode", word, {}, "none underRow underRowSingle"},
    {"detailElements", elements},
};

inline const Entries matrixdropdown{
    {"rows", choices},
    {"hideIfRowsEmpty", boolean},
    {"rowOrder", word, "rowsOrder", "initial random"},
};

inline const Entries matrixdynamic{
    {"rowCount", number},
    {"rowCountExpression", PropertyKind::expression},
    {"minRowCount", number},
    {"maxRowCount", number},
    {"keyName", text},
    {"defaultRowValue", value},
    {"copyDefaultValueFromLastEntry", boolean, "defaultValueFromLastRow"},
    {"allowAddRows", boolean},
    {"allowRemoveRows", boolean},
    {"addRowText", words},
    {"removeRowText", words},
    {"noRowsText", words, "emptyRowsText"},
};

inline const Entries column{
    {"cellType", PropertyKind::type},
    {"isUnique", boolean},
    {"totalType", word, {}, "none sum count min max avg"},
    {"totalExpression", PropertyKind::expression},
    {"totalFormat", words},
    {"totalDisplayStyle", word, {}, "none decimal currency percent date"},
    {"totalCurrency", text},
    {"totalMinimumFractionDigits", number},
    {"totalMaximumFractionDigits", number},
};

inline const Entries item{
    {"name", text},
    {"title", words},
    {"isRequired", boolean},
    {"requiredErrorText", words},
    {"validators", validators},
    {"defaultValueExpression", PropertyKind::expression},
    {"measure", text},
};

inline const Entries file{
    {"acceptedTypes", text},
    {"maxSize", number},
    {"allowMultiple", boolean},
    {"storeDataAsText", boolean},
};

inline const Entries signaturepad{
    {"dataFormat", word, {}, "png jpeg svg"},
    {"storeDataAsText", boolean},
};

inline const Entries slider{
    {"sliderType", word, {}, "single range"},
    {"min", number},
    {"max", number},
    {"step", number},
    {"minValueExpression", PropertyKind::expression},
    {"maxValueExpression", PropertyKind::expression},
};

inline const Entries choice{
    {"value", value},
    {"text", words},
    {"visibleIf", PropertyKind::expression},
    {"enableIf", PropertyKind::expression},
    {"imageLink", words},
    {"isExclusive", boolean},
    {"showCommentArea", boolean},
    {"isCommentRequired", boolean},
    {"commentPlaceholder", words},
    {"score", number},  // ours: what metrics count for the choice
    {"weight", number}, // ours: how much it counts
};

} // namespace yardstick::element_entries
