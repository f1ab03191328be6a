#pragma once

#include "survey/definition/property_table.h"

#include <vector>

// The properties of a survey and of what it has besides elements, in groups (SURVEYJS.md section a). For property_table.h only.

namespace yardstick::survey_entries {

using enum PropertyKind;
using Entries = std::vector<PropertyEntry>;

inline const Entries validator{
    {"type", PropertyKind::type},
    {"text", words},
    {"notificationType", word, {}, "error warning info"},
};
inline const Entries numeric_validator{{"minValue", number}, {"maxValue", number}};
inline const Entries text_validator{{"minLength", number}, {"maxLength", number}, {"allowDigits", boolean}};
inline const Entries answercount_validator{{"minCount", number}, {"maxCount", number}};
inline const Entries regex_validator{{"regex", text}, {"caseInsensitive", boolean, "insensitive"}};
inline const Entries expression_validator{{"expression", PropertyKind::expression}};

inline const Entries trigger{
    {"type", PropertyKind::type},
    {"expression", PropertyKind::expression},
    {"name", text},     // the old form: {name} operator value
    {"operator", text}, // an unknown word counts as "equal"
    {"value", value},
};
inline const Entries visible_trigger{{"pages", names}, {"questions", names}};
inline const Entries setvalue_trigger{{"setToName", text}, {"setValue", value}, {"isVariable", boolean}};
inline const Entries copyvalue_trigger{{"setToName", text}, {"fromName", text}};
inline const Entries skip_trigger{{"gotoName", text}};
inline const Entries runexpression_trigger{{"runExpression", PropertyKind::expression}, {"setToName", text}};

inline const Entries calculated_value{
    {"name", text},
    {"expression", PropertyKind::expression},
    {"includeIntoResult", boolean},
};
inline const Entries conditional_html_entries{{"expression", PropertyKind::expression}, {"html", words}};
inline const Entries conditional_url_entries{{"expression", PropertyKind::expression}, {"url", words}};

inline const Entries survey{
    {"id", text},       // ours: the survey's id in the workspace
    {"audience", text}, // ours: who answers, "customers" or "staff"
    {"title", words},
    {"description", words},
    {"locale", text},
    {"pages", pages},
    {"elements", elements, "questions"},
    {"calculatedValues", calculated_values},
    {"triggers", triggers},
    {"completedHtml", words},
    {"completedHtmlOnCondition", conditional_html},
    {"navigateToUrl", words},
    {"navigateToUrlOnCondition", conditional_urls},
    {"clearInvisibleValues", value}, // a word, or the older true and false
    {"checkErrorsMode", word, {}, "onNextPage onValueChanged onComplete"},
    {"firstPageIsStartPage", boolean, "firstPageIsStarted"},
    {"storeOthersAsComment", boolean},
    {"readOnly", boolean},
    {"mode", word, {}, "edit display"}, // the older readOnly
    {"maxTextLength", number},
    {"maxCommentLength", number, "maxOthersLength"},
    {"completeText", words},
    {"pageNextText", words},
    {"pagePrevText", words},
    {"startSurveyText", words},
    {"questionsOnPageMode", word, {}, "standard singlePage questionPerPage questionOnPage inputPerPage inputOnPage"},
    {"requiredMark", text, "requiredText"},
};

} // namespace yardstick::survey_entries
