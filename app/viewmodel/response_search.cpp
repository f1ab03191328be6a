#include "viewmodel/response_search.h"

#include "survey/definition/definition.h"
#include "survey/expression/text.h"

#include <algorithm>

namespace yardstick {

namespace {

// What stands in JSON as it stands in a text: everything but these, and control characters.
bool is_plain_in_json(const std::string& text)
{
    return std::none_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == '"' || c == '\\'; });
}

/// Its answers may read otherwise than the definition or the answer is written: Yes for true, None, 5 %.
bool has_words_of_its_own(const ElementDefinition& element)
{
    const auto* select = element.as<SelectDetails>();
    const bool has_standard_choices = select && (select->show_none_item || select->show_refuse_item || select->show_dont_know_item);
    return has_standard_choices || element.as<BooleanDetails>() || element.as<ExpressionDetails>();
}

} // namespace

ResponseSearch::ResponseSearch(ResponseWords& words, const std::string& text)
    : words_(words), wanted_(expression::lower_case(expression::trimmed(text)))
{
}

bool ResponseSearch::is_in(const std::string& text) const
{
    return expression::is_part_in_lower_case(text, wanted_);
}

const ResponseSearch::Version& ResponseSearch::version_of(const Response& response)
{
    const auto [found, is_new] = versions_.try_emplace(response.source_version);
    const Survey* survey = words_.survey_of(response);
    if (!is_new || !survey)
        return found->second;
    const auto& elements = survey->definition()->elements;
    const bool says_more = std::any_of(elements.begin(), elements.end(), [](const ElementDefinition* element) { return has_words_of_its_own(*element); });
    found->second.has_words = says_more || !is_plain_in_json(wanted_) || is_in(survey->document().dump());
    return found->second;
}

bool ResponseSearch::has_value(const Json& value) const
{
    if (value.is_string())
        return is_in(value.get_ref<const std::string&>());
    if (value.is_structured())
        return std::any_of(value.begin(), value.end(), [this](const Json& part) { return has_value(part); });
    return value.is_number() && is_in(value.dump());
}

bool ResponseSearch::holds(const Response& response)
{
    if (is_in(response.channel) || is_in(words_.person_name(response.person)))
        return true;
    // Most rows of a long list are passed over here, without being taken apart.
    const bool has_words = version_of(response).has_words;
    if (!has_words && !is_in(response.answers))
        return false;
    const Json answers = Json::parse(response.answers);
    if (has_value(answers))
        return true;
    const Survey* survey = words_.survey_of(response);
    if (!has_words || !survey)
        return false;
    return std::any_of(survey->questions().begin(), survey->questions().end(),
                       [&](const Question& question) { return is_in(words_.words(*survey, question, answers)); });
}

} // namespace yardstick
