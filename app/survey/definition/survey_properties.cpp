#include "survey/definition/survey_entries.h"

#include <algorithm>

namespace yardstick {

const PropertyGroups& survey_properties()
{
    static const PropertyGroups groups{survey_entries::survey};
    return groups;
}

const PropertyGroups& properties_of(ValidatorType type)
{
    namespace entries = survey_entries;
    // In the order of the enumeration.
    static const std::vector<PropertyGroups> groups{{entries::validator, entries::numeric_validator},
                                                    {entries::validator, entries::text_validator},
                                                    {entries::validator, entries::answercount_validator},
                                                    {entries::validator, entries::regex_validator},
                                                    {entries::validator},
                                                    {entries::validator, entries::expression_validator}};
    return groups[static_cast<std::size_t>(type)];
}

const PropertyGroups& properties_of(TriggerType type)
{
    namespace entries = survey_entries;
    static const std::vector<PropertyGroups> groups{{entries::trigger, entries::visible_trigger},
                                                    {entries::trigger},
                                                    {entries::trigger, entries::setvalue_trigger},
                                                    {entries::trigger, entries::copyvalue_trigger},
                                                    {entries::trigger, entries::skip_trigger},
                                                    {entries::trigger, entries::runexpression_trigger}};
    return groups[static_cast<std::size_t>(type)];
}

const PropertyGroups& calculated_value_properties()
{
    static const PropertyGroups groups{survey_entries::calculated_value};
    return groups;
}

const PropertyGroups& conditional_html_properties()
{
    static const PropertyGroups groups{survey_entries::conditional_html_entries};
    return groups;
}

const PropertyGroups& conditional_url_properties()
{
    static const PropertyGroups groups{survey_entries::conditional_url_entries};
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
