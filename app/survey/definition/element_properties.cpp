#include "survey/definition/property_table.h"

#include <map>

namespace yardstick {

namespace {

using enum PropertyKind;
using Entries = std::vector<PropertyEntry>;

// What pages, panels and questions share.
const Entries block{
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

const Entries page{
    {"elements", elements, "questions"},
};

const Entries element{
    {"type", PropertyKind::type},
};

const Entries panel{
    {"elements", elements, "questions"},
    {"state", word, {}, "default collapsed expanded"},
};

const Entries question{
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

const Entries text_input{
    {"inputType", word, {},
     "text number range date datetime-local datetime time month week email url tel color password"},
    {"minValueExpression", PropertyKind::expression},
    {"maxValueExpression", PropertyKind::expression},
    {"maxLength", number},
    {"placeholder", words, "placeHolder"},
};

const Entries text_question{
    {"min", value},
    {"max", value},
    {"step", number},
    {"minErrorText", words},
    {"maxErrorText", words},
    {"stepErrorText", words},
};

const Entries comment{
    {"maxLength", number},
    {"rows", number},
    {"acceptCarriageReturn", boolean},
    {"placeholder", words, "placeHolder"},
};

const Entries select{
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

const Entries dropdown{
    {"choicesMin", number},
    {"choicesMax", number},
    {"choicesStep", number},
    {"placeholder", words, "optionsCaption placeHolder"},
};

const Entries multiple_select{
    {"showSelectAllItem", boolean, "hasSelectAll"},
    {"selectAllText", words},
    {"minSelectedChoices", number},
    {"maxSelectedChoices", number},
    {"valuePropertyName", text},
};

const Entries tagbox{
    {"placeholder", words, "placeHolder"},
};

const Entries ranking{
    {"selectToRankEnabled", boolean},
    {"minSelectedChoices", number},
    {"maxSelectedChoices", number},
};

const Entries imagepicker{
    {"multiSelect", boolean},
};

const Entries rating{
    {"rateValues", choices},
    {"rateMin", number},
    {"rateMax", number},
    {"rateStep", number},
    {"rateCount", number},
    {"autoGenerate", boolean},
    {"minRateDescription", words, "mininumRateDescription"},
    {"maxRateDescription", words, "maximumRateDescription"},
};

const Entries boolean_question{
    {"valueTrue", value},
    {"valueFalse", value},
    {"labelTrue", words},
    {"labelFalse", words},
};

const Entries any_matrix{
    {"rowsVisibleIf", PropertyKind::expression},
    {"columnsVisibleIf", PropertyKind::expression},
};

const Entries matrix{
    {"rows", choices},
    {"columns", choices},
    {"eachRowRequired", boolean, "isAllRowRequired"},
    {"eachRowUnique", boolean},
    {"hideIfRowsEmpty", boolean},
    {"rowOrder", word, "rowsOrder", "initial random"},
    {"cellType", word, {}, "radio checkbox"},
};

const Entries multipletext{
    {"items", items},
};

const Entries html{
    {"html", words},
};

const Entries image{
    {"imageLink", words},
    {"altText", words, "text"},
};

const Entries expression_question{
    {"expression", PropertyKind::expression},
    {"displayStyle", word, {}, "none decimal currency percent date"},
    {"format", words},
    {"currency", text},
    {"minimumFractionDigits", number},
    {"maximumFractionDigits", number},
    {"precision", number},
    {"useGrouping", boolean},
};

const Entries paneldynamic{
    {"templateElements", elements, "questions"},
    {"templateTitle", words},
    {"templateVisibleIf", PropertyKind::expression},
    {"panelCount", number},
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

const Entries table{
    {"columns", table_columns},
    {"choices", choices},
    {"cellType", PropertyKind::type},
    {"totalText", words},
    {"keyDuplicationError", words},
    {"detailPanelMode", word, {}, "none underRow underRowSingle"},
    {"detailElements", elements},
};

const Entries matrixdropdown{
    {"rows", choices},
    {"hideIfRowsEmpty", boolean},
    {"rowOrder", word, "rowsOrder", "initial random"},
};

const Entries matrixdynamic{
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

const Entries column{
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

const Entries item{
    {"name", text},
    {"title", words},
    {"isRequired", boolean},
    {"requiredErrorText", words},
    {"validators", validators},
    {"defaultValueExpression", PropertyKind::expression},
    {"measure", text},
};

const Entries file{
    {"acceptedTypes", text},
    {"maxSize", number},
    {"allowMultiple", boolean},
    {"storeDataAsText", boolean},
};

const Entries signaturepad{
    {"dataFormat", word, {}, "png jpeg svg"},
    {"storeDataAsText", boolean},
};

const Entries slider{
    {"sliderType", word, {}, "single range"},
    {"min", number},
    {"max", number},
    {"step", number},
    {"minValueExpression", PropertyKind::expression},
    {"maxValueExpression", PropertyKind::expression},
};

const Entries choice{
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

std::vector<const Entries*> groups_of(ElementType type)
{
    switch (type) {
    case ElementType::text: return {&text_input, &text_question};
    case ElementType::comment: return {&comment};
    case ElementType::radiogroup: return {&select};
    case ElementType::dropdown: return {&select, &dropdown};
    case ElementType::checkbox: return {&select, &multiple_select};
    case ElementType::tagbox: return {&select, &multiple_select, &tagbox};
    case ElementType::rating: return {&rating};
    case ElementType::boolean: return {&boolean_question};
    case ElementType::matrix: return {&any_matrix, &matrix};
    case ElementType::multipletext: return {&multipletext};
    case ElementType::panel: return {&panel};
    case ElementType::html: return {&html};
    case ElementType::image: return {&image};
    case ElementType::expression: return {&expression_question};
    case ElementType::ranking: return {&select, &ranking};
    case ElementType::imagepicker: return {&select, &imagepicker};
    case ElementType::buttongroup: return {&select};
    case ElementType::paneldynamic: return {&paneldynamic};
    case ElementType::matrixdropdown: return {&any_matrix, &table, &matrixdropdown};
    case ElementType::matrixdynamic: return {&any_matrix, &table, &matrixdynamic};
    case ElementType::file: return {&file};
    case ElementType::signaturepad: return {&signaturepad};
    case ElementType::slider: return {&slider};
    }
    return {};
}

PropertyGroups spans(std::vector<const Entries*> first, const std::vector<const Entries*>& more = {})
{
    first.insert(first.end(), more.begin(), more.end());
    PropertyGroups groups;
    for (const Entries* entries : first)
        groups.emplace_back(*entries);
    return groups;
}

template <class Make>
const PropertyGroups& once_for_each_type(ElementType type, Make make)
{
    static const auto all = [make] {
        std::map<ElementType, PropertyGroups> groups;
        for (const ElementType each : element_types())
            groups[each] = make(each);
        return groups;
    }();
    return all.at(type);
}

} // namespace

const PropertyGroups& page_properties()
{
    static const PropertyGroups groups = spans({&block, &page});
    return groups;
}

const PropertyGroups& properties_of(ElementType type)
{
    return once_for_each_type(type, [](ElementType each) {
        return each == ElementType::panel ? spans({&element, &block}, groups_of(each)) : spans({&element, &block, &question}, groups_of(each));
    });
}

const PropertyGroups& column_properties(ElementType cell)
{
    return once_for_each_type(cell, [](ElementType each) { return spans({&column, &block, &question}, groups_of(each)); });
}

const PropertyGroups& item_properties()
{
    static const PropertyGroups groups = spans({&item, &text_input});
    return groups;
}

const PropertyGroups& choice_properties()
{
    static const PropertyGroups groups = spans({&choice});
    return groups;
}

} // namespace yardstick
