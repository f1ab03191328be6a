#include "viewmodel/binding_editor.h"

#include "core/error.h"
#include "viewmodel/binding_consequence.h"
#include "viewmodel/feed_words.h"
#include "viewmodel/not_saved.h"
#include "viewmodel/survey_entry.h"
#include "viewmodel/typed_numbers.h"

#include <algorithm>

namespace yardstick {

namespace {

std::string source_option(const SourceFit& fit)
{
    const std::string words = source_words(fit.source, fit.survey.get());
    return fit.fits() ? words : words + " · " + std::to_string(fit.fed()) + " of " + std::to_string(fit.feeds.size()) + " fields";
}

/// "Expected a question that gives numbers, found remark, a comment."
std::string sentence(const std::string& expected, const std::string& found)
{
    return "Expected " + expected + (found.empty() ? "." : ", found " + found + ".");
}

} // namespace

BindingEditor::BindingEditor(Workspace& workspace, MetricCard card)
    : workspace_(workspace), card_(std::move(card)), fits_(source_fits(card_, workspace.surveys())), history_(workspace.bindings().binding_history()), name_(card_.id)
{
    for (const SourceFit& each : fits_)
        sources_.push_back({each.source, source_option(each)});
    for (const Field& field : card_.fields)
        fields_.push_back({field, {}, "", ""});
    for (const Parameter& parameter : card_.parameters)
        parameters_.push_back({parameter.name, typed_numbers(parameter.values), "", ""});
    if (!fits_.empty())
        source_ = fits_.front().source;
    offer_questions();
    first_inputs_ = inputs();
}

BindingEditor::BindingEditor(Workspace& workspace, MetricCard card, const Binding& binding, Day today) : BindingEditor(workspace, std::move(card))
{
    is_new_ = false;
    source_ = binding.source;
    name_ = binding.name;
    from_ = to_text(today);
    if (!fit()) // a survey that has retired goes on being measured
        fits_.push_back(SourceFit{source_, find_survey_in_any_state(workspace_.surveys(), source_), {}});
    sources_ = {{source_, source_words(source_, survey())}};
    for (FieldChoice& field : fields_)
        if (const auto named = binding.fields.find(field.field.name); named != binding.fields.end())
            field.chosen = named->second;
    for (ParameterEntry& parameter : parameters_)
        if (const auto set = binding.parameters.find(parameter.name); set != binding.parameters.end())
            parameter.typed = typed_numbers(set->second);
    offer_questions();
    first_inputs_ = inputs();
}

std::vector<std::string> BindingEditor::inputs() const
{
    std::vector<std::string> inputs{source_, name_, from_};
    for (const FieldChoice& field : fields_)
        inputs.push_back(field.chosen);
    for (const ParameterEntry& parameter : parameters_)
        inputs.push_back(parameter.typed);
    return inputs;
}

std::string BindingEditor::heading() const
{
    return is_new_ ? "New binding of " + card_.title : "Change " + name_ + " on " + source_words(source_, survey());
}

const SourceFit* BindingEditor::fit() const
{
    const auto found = std::find_if(fits_.begin(), fits_.end(), [this](const SourceFit& each) { return each.source == source_; });
    return found == fits_.end() ? nullptr : &*found;
}

void BindingEditor::choose_source(const std::string& id)
{
    source_ = id;
    for (FieldChoice& field : fields_)
        field.chosen.clear();
    clear_problems();
    offer_questions();
}

std::string BindingEditor::lacks() const
{
    const std::string text = fit() && !fit()->feeds.empty() ? lacking(*fit(), card_) : "";
    return text.empty() ? text : "By itself it " + text + ".";
}

// A question that a binding names stays offered even where the survey has it no longer, so that what is saved is what is seen.
void BindingEditor::offer_questions()
{
    for (FieldChoice& field : fields_) {
        field.questions = feed_options(field.field, source_, survey());
        if (!has_id(field.questions, field.chosen))
            field.questions.push_back({field.chosen, field.chosen});
    }
}

void BindingEditor::type_name(std::string name)
{
    name_ = std::move(name);
    name_problem_.clear();
}

void BindingEditor::type_from(std::string from)
{
    from_ = std::move(from);
    from_problem_.clear();
}

void BindingEditor::choose_question(std::size_t field, const std::string& question)
{
    fields_[field].chosen = question;
    fields_[field].problem.clear();
}

void BindingEditor::type_parameter(std::size_t parameter, std::string numbers)
{
    parameters_[parameter].typed = std::move(numbers);
    parameters_[parameter].problem.clear();
}

std::optional<Day> BindingEditor::day() const
{
    return parse_day(from_);
}

/// What it is of, and from when on, without what feeds it.
Binding BindingEditor::begun() const
{
    Binding binding;
    binding.name = name_;
    binding.source = source_;
    binding.plugin = card_.plugin;
    binding.metric = card_.id;
    binding.from = day();
    return binding;
}

std::string BindingEditor::consequence() const
{
    const Binding binding = begun();
    return binding.from || from_.empty() ? consequence_of(binding, history_) : std::string();
}

void BindingEditor::clear_problems()
{
    name_problem_.clear();
    from_problem_.clear();
    problem_.clear();
    for (FieldChoice& field : fields_)
        field.problem.clear();
    for (ParameterEntry& parameter : parameters_)
        parameter.problem.clear();
}

bool BindingEditor::has_problem() const
{
    const auto has = [](const auto& each) { return !each.problem.empty(); };
    return !name_problem_.empty() || !from_problem_.empty() || !problem_.empty() || std::any_of(fields_.begin(), fields_.end(), has) ||
           std::any_of(parameters_.begin(), parameters_.end(), has);
}

Binding BindingEditor::made()
{
    Binding binding = begun();
    if (!binding.from && !from_.empty())
        from_problem_ = sentence("a day such as 2026-01-31, or nothing for the beginning", '"' + from_ + '"');
    for (const FieldChoice& field : fields_)
        if (!field.chosen.empty())
            binding.fields[field.field.name] = field.chosen;
    for (ParameterEntry& parameter : parameters_) {
        if (parameter.typed.empty())
            continue;
        if (const auto numbers = read_numbers(parameter.typed, parameter.name))
            binding.parameters[parameter.name] = *numbers;
        else
            parameter.problem = sentence(numbers.error().expected, numbers.error().found);
    }
    return binding;
}

void BindingEditor::check(const Binding& binding)
{
    if (const auto named = check_binding_name(binding, workspace_.bindings()); !named)
        name_problem_ = sentence(named.error().expected, named.error().found);
    for (FieldChoice& field : fields_) {
        const FieldFeed feed = feed_of(field.field, field.chosen, source_, survey());
        if (feed.reason == FeedReason::nothing)
            field.problem = feed.question.empty() ? "Nothing feeds it by itself: choose a question."
                                                  : sentence("a question of the survey", '"' + feed.question + '"');
        else if (!feed.is_fed())
            field.problem = sentence(feed.expected, feed.found);
    }
    if (has_problem())
        return;
    auto checked = check_binding(binding, card_, survey());
    // Without its plugin nobody can say what the metric makes of its parameters.
    if (const auto metric = workspace_.metrics().find(card_.full_id()); checked && metric)
        checked = check_parameters(binding, **metric);
    if (!checked)
        problem_ = checked.error().text();
}

bool BindingEditor::save()
{
    clear_problems();
    saved_.clear();
    if (!fit()) {
        problem_ = "There is no survey yet to bind it to.";
        return false;
    }
    try {
        const Binding binding = made();
        check(binding);
        if (has_problem())
            return false;
        const std::string what = consequence();
        const Binding bound = workspace_.bindings().bind(binding);
        saved_ = "Saved as " + bound.name + " on " + bound.source + ", " + version_text(bound.version) + ". " + what;
        return true;
    } catch (const Error& error) {
        problem_ = "Not saved: " + why_not_saved(error.what());
        return false;
    }
}

} // namespace yardstick
