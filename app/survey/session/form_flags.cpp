#include "survey/session/form_flags.h"

#include "survey/session/answer_misfit.h"

namespace yardstick::session {

namespace {

bool is_foreseen(const FormModel& form, const std::string& key)
{
    if (form.questions_with_value_name(key))
        return true;
    for (const std::string_view suffix : {"-Comment", "-total"})
        if (key.ends_with(suffix) && (form.questions_with_value_name(key.substr(0, key.size() - suffix.size())) || form.question_named(key.substr(0, key.size() - suffix.size()))))
            return true;
    for (const CalculatedValueDefinition& calculated : form.definition().calculated_values)
        if (calculated.name == key)
            return true;
    return false;
}

} // namespace

Json flags_of(FormModel& form, const Json& given)
{
    Json flags = Json::array();
    const auto flag = [&flags](const std::string& path, std::string_view what, const Value& found) {
        flags.push_back({{"path", path}, {"what", what}, {"found", found.to_json()}});
    };
    for (const auto& [placed, what] : misfits_of(form))
        flag(placed.path, what, placed.question->value());
    const Value answers = form.answers();
    for (const auto& [key, value] : answers.object())
        if (!is_foreseen(form, key))
            flag(key, "answer to no question", value);
    for (const auto& [key, value] : given.items())
        if (const auto* questions = form.questions_with_value_name(key); questions && questions->front()->type() == ElementType::expression)
            flag(key, "answer to an expression question", Value::from_json(value));
    if (form.is_beyond_rounds())
        flag("", "values that still change after 10 rounds of conditions", {});
    return flags;
}

} // namespace yardstick::session
