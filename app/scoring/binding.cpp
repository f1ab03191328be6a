#include "scoring/binding.h"

#include "survey/record_kind.h"

#include <algorithm>
#include <array>

namespace yardstick {

namespace {

// What every batch may carry beside the answers: properties of the response itself.
constexpr std::array<std::string_view, 3> response_properties{"channel", "site", "occurred_at"};

bool is_response_property(std::string_view name)
{
    return std::find(response_properties.begin(), response_properties.end(), name) != response_properties.end();
}

/// The question that a path such as "service.speed" or "tasks[0].done" starts in; null when there is none.
const Question* find_by_path(const Survey& survey, const std::string& path)
{
    for (std::size_t end = path.size(); end != std::string::npos && end > 0; end = path.find_last_of(".[", end - 1))
        if (const Question* question = survey.find_question(path.substr(0, end)))
            return question;
    return nullptr;
}

const RecordColumn* find_column(const std::string& source, const std::string& name)
{
    const RecordKind* kind = find_record_kind(source);
    if (!kind)
        return nullptr;
    const auto found = std::find_if(kind->columns.begin(), kind->columns.end(), [&](const RecordColumn& c) { return c.name == name; });
    return found == kind->columns.end() ? nullptr : &*found;
}

std::string names_in(const Binding& binding, const Survey* survey)
{
    std::string names;
    const auto add = [&](const std::string& name) { names += (names.empty() ? "" : ", ") + name; };
    if (survey)
        for (const Question& question : survey->questions())
            add(question.name);
    else if (const RecordKind* kind = find_record_kind(binding.source))
        for (const RecordColumn& column : kind->columns)
            add(column.name);
    return names;
}

bool exists(const Binding& binding, const Survey* survey, const std::string& path)
{
    return survey ? find_by_path(*survey, path) != nullptr : find_column(binding.source, path) != nullptr;
}

bool offers_numbers(const Question& question)
{
    return std::all_of(question.choices.begin(), question.choices.end(), [](const Choice& choice) {
        return choice.value.is_number() || (choice.value.is_string() && !choice.value.get_ref<const std::string&>().empty() &&
                                            choice.value.get_ref<const std::string&>().find_first_not_of("0123456789.-") == std::string::npos);
    });
}

/// Why a question cannot give values of a type; empty when it can.
std::string mismatch(const Question& question, FieldType type)
{
    if (type == FieldType::number && (question.type == "boolean" || question.type == "comment" || !offers_numbers(question)))
        return "a question that gives numbers";
    if (type == FieldType::boolean && question.type != "boolean")
        return "a question that gives true or false";
    if (type == FieldType::date && question.type != "text" && question.type != "expression")
        return "a question that gives dates";
    return {};
}

Result<void> check_field(const Binding& binding, const MetricCard& card, const std::string& name)
{
    if (std::any_of(card.fields.begin(), card.fields.end(), [&](const Field& field) { return field.name == name; }))
        return {};
    std::string known;
    for (const Field& field : card.fields)
        known += (known.empty() ? "one of " : ", ") + field.name;
    return refuse("binding " + binding.name + ": field", known, '"' + name + '"');
}

Result<void> check_parameter(const Binding& binding, const MetricCard& card, const std::string& name)
{
    if (std::any_of(card.parameters.begin(), card.parameters.end(), [&](const Parameter& p) { return p.name == name; }))
        return {};
    std::string known;
    for (const Parameter& parameter : card.parameters)
        known += (known.empty() ? "one of " : ", ") + parameter.name;
    return refuse("binding " + binding.name + ": parameter", known.empty() ? "none; metric " + card.full_id() + " has no parameters" : known,
                  '"' + name + '"');
}

} // namespace

std::vector<Binding> current_bindings(const BindingStore& store)
{
    std::map<std::pair<std::string, std::string>, Binding> newest;
    for (const Binding& binding : store.binding_history()) {
        Binding& entry = newest[{binding.source, binding.name}];
        if (binding.version > entry.version)
            entry = binding;
    }
    std::vector<Binding> current;
    for (auto& [key, binding] : newest)
        if (!binding.is_removed)
            current.push_back(std::move(binding));
    return current;
}

Result<std::vector<std::string>> fed_by(const Binding& binding, const MetricCard& card, const Survey* survey)
{
    std::vector<std::string> questions;
    for (const Field& field : card.fields) {
        if (const auto named = binding.fields.find(field.name); named != binding.fields.end()) {
            questions.push_back(named->second);
            continue;
        }
        if (survey) {
            const auto measures = [&](const Question& question) { return question.measure == field.name; };
            const auto& all = survey->questions();
            if (const auto found = std::find_if(all.begin(), all.end(), measures); found != all.end()) {
                questions.push_back(found->name);
                continue;
            }
        }
        if (!exists(binding, survey, field.name) && !is_response_property(field.name))
            return refuse("binding " + binding.name + ": field " + field.name + " of metric " + card.full_id(),
                          "a question of " + binding.source + " that feeds it (" + field.name + "=QUESTION), one of " + names_in(binding, survey),
                          "none");
        questions.push_back(field.name);
    }
    return questions;
}

Result<void> check_binding(const Binding& binding, const MetricCard& card, const Survey* survey)
{
    for (const auto& [field, question] : binding.fields) {
        if (const auto known = check_field(binding, card, field); !known)
            return known;
        if (!exists(binding, survey, question) && !is_response_property(question))
            return refuse("binding " + binding.name + ": question for " + field, "one of " + names_in(binding, survey), '"' + question + '"');
    }
    for (const auto& [name, values] : binding.parameters) {
        if (const auto known = check_parameter(binding, card, name); !known)
            return known;
        if (values.empty())
            return refuse("binding " + binding.name + ": parameter " + name, "at least one number", "none");
    }
    const auto questions = fed_by(binding, card, survey);
    if (!questions)
        return tl::unexpected(questions.error());
    for (std::size_t k = 0; survey && k < card.fields.size(); ++k)
        if (const Question* question = survey->find_question((*questions)[k]))
            if (const std::string expected = mismatch(*question, card.fields[k].type); !expected.empty())
                return refuse("binding " + binding.name + ": field " + card.fields[k].name, expected, question->name + ", a " + question->type);
    return {};
}

ParameterValues parameter_values(const Binding& binding, const MetricCard& card)
{
    ParameterValues values;
    for (const Parameter& parameter : card.parameters) {
        const auto set = binding.parameters.find(parameter.name);
        values.push_back(set == binding.parameters.end() ? parameter.values : set->second);
    }
    return values;
}

} // namespace yardstick
