#include "scoring/binding.h"

#include "scoring/field_feed.h"
#include "scoring/parameter_values.h"

#include <algorithm>

namespace yardstick {

namespace {

std::string names_in(const Binding& binding, const Survey* survey)
{
    std::string names;
    for (const std::string& name : question_names(binding.source, survey))
        names += (names.empty() ? "" : ", ") + name;
    return names;
}

FieldFeed feed_in(const Binding& binding, const Field& field, const Survey* survey)
{
    const auto named = binding.fields.find(field.name);
    return feed_of(field, named == binding.fields.end() ? "" : named->second, binding.source, survey);
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
        const FieldFeed feed = feed_in(binding, field, survey);
        // What a binding names is taken at its word here: in an older version of a survey it may only be unanswered.
        if (feed.question.empty())
            return refuse("binding " + binding.name + ": field " + field.name + " of metric " + card.full_id(),
                          "a question of " + binding.source + " that feeds it (" + field.name + "=QUESTION), one of " + names_in(binding, survey),
                          "none");
        questions.push_back(feed.question);
    }
    return questions;
}

Result<void> check_binding(const Binding& binding, const MetricCard& card, const Survey* survey)
{
    for (const auto& [field, question] : binding.fields) {
        if (const auto known = check_field(binding, card, field); !known)
            return known;
        if (!has_question(question, binding.source, survey))
            return refuse("binding " + binding.name + ": question for " + field, "one of " + names_in(binding, survey), '"' + question + '"');
    }
    for (const auto& [name, values] : binding.parameters) {
        if (const auto known = check_parameter(binding, card, name); !known)
            return known;
        if (values.empty())
            return refuse("binding " + binding.name + ": parameter " + name, "at least one number", "none");
    }
    if (const auto questions = fed_by(binding, card, survey); !questions)
        return tl::unexpected(questions.error());
    for (const Field& field : card.fields)
        if (const FieldFeed feed = feed_in(binding, field, survey); !feed.expected.empty())
            return refuse("binding " + binding.name + ": field " + field.name, feed.expected, feed.found);
    return {};
}

Result<void> check_parameters(const Binding& binding, Metric& metric)
{
    if (binding.parameters.empty())
        return {}; // the card's own, with which its worked examples ran
    const auto figure = metric.score({}, parameter_values(binding, metric.card()));
    if (figure)
        return {};
    Problem problem = figure.error();
    problem.what = "binding " + binding.name + ": " + problem.what;
    return tl::unexpected(std::move(problem));
}

ParameterValues parameter_values(const Binding& binding, const MetricCard& card)
{
    return parameter_values(binding.parameters, card);
}

} // namespace yardstick
