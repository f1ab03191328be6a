#include "survey/definition/property_table.h"

#include <algorithm>

namespace yardstick {

namespace {

using enum PropertyKind;
using Entries = std::vector<PropertyEntry>;

const Entries validator{
    {"type", PropertyKind::type},
    {"text", words},
    {"notificationType", word, {}, "error warning info"},
};
const Entries numeric_validator{{"minValue", number}, {"maxValue", number}};
const Entries text_validator{{"minLength", number}, {"maxLength", number}, {"allowDigits", boolean}};
const Entries answercount_validator{{"minCount", number}, {"maxCount", number}};
const Entries regex_validator{{"regex", text}, {"caseInsensitive", boolean, "insensitive"}};
const Entries expression_validator{{"expression", PropertyKind::expression}};

const Entries trigger{
    {"type", PropertyKind::type},
    {"expression", PropertyKind::expression},
    {"name", text},     // the old form: {name} operator value
    {"operator", text}, // an unknown word counts as "equal"
    {"value", value},
};
const Entries visible_trigger{{"pages", names}, {"questions", names}};
const Entries setvalue_trigger{{"setToName", text}, {"setValue", value}, {"isVariable", boolean}};
const Entries copyvalue_trigger{{"setToName", text}, {"fromName", text}};
const Entries skip_trigger{{"gotoName", text}};
const Entries runexpression_trigger{{"runExpression", PropertyKind::expression}, {"setToName", text}};

const Entries calculated_value{
    {"name", text},
    {"expression", PropertyKind::expression},
    {"includeIntoResult", boolean},
};
const Entries conditional_html_entries{{"expression", PropertyKind::expression}, {"html", words}};
const Entries conditional_url_entries{{"expression", PropertyKind::expression}, {"url", words}};

const Entries survey{
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

} // namespace

const PropertyGroups& survey_properties()
{
    static const PropertyGroups groups{survey};
    return groups;
}

const PropertyGroups& properties_of(ValidatorType type)
{
    // In the order of the enumeration.
    static const std::vector<PropertyGroups> groups{{validator, numeric_validator},
                                                    {validator, text_validator},
                                                    {validator, answercount_validator},
                                                    {validator, regex_validator},
                                                    {validator},
                                                    {validator, expression_validator}};
    return groups[static_cast<std::size_t>(type)];
}

const PropertyGroups& properties_of(TriggerType type)
{
    static const std::vector<PropertyGroups> groups{{trigger, visible_trigger},  {trigger},
                                                    {trigger, setvalue_trigger}, {trigger, copyvalue_trigger},
                                                    {trigger, skip_trigger},     {trigger, runexpression_trigger}};
    return groups[static_cast<std::size_t>(type)];
}

const PropertyGroups& calculated_value_properties()
{
    static const PropertyGroups groups{calculated_value};
    return groups;
}

const PropertyGroups& conditional_html_properties()
{
    static const PropertyGroups groups{conditional_html_entries};
    return groups;
}

const PropertyGroups& conditional_url_properties()
{
    static const PropertyGroups groups{conditional_url_entries};
    return groups;
}

bool is_one_of(std::string_view text, std::string_view words)
{
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (words.substr(0, end) == text)
            return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

const PropertyEntry* find_property(const PropertyGroups& groups, std::string_view name)
{
    for (const auto& group : groups)
        for (const PropertyEntry& entry : group)
            if (entry.name == name || is_one_of(name, entry.aliases))
                return &entry;
    return nullptr;
}

} // namespace yardstick
