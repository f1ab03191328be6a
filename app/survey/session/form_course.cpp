#include "survey/session/form_model.h"

#include "survey/expression/text.h"
#include "survey/session/sameness.h"

#include <algorithm>

// Triggers of a FormModel, and its way from the start page to the end.
namespace yardstick::session {

namespace {

constexpr int most_trigger_rounds = 3;

bool may_run(const TriggerDefinition& trigger, bool is_leaving_page, bool is_completing)
{
    if (is_completing)
        return false;
    switch (trigger.type) {
    case TriggerType::setvalue: return !is_leaving_page && !trigger.set_to_name.empty();
    case TriggerType::copyvalue: return !is_leaving_page && !trigger.set_to_name.empty() && !trigger.from_name.empty();
    case TriggerType::runexpression:
    case TriggerType::skip: return !is_leaving_page;
    case TriggerType::visible:
    case TriggerType::complete: return true;
    }
    return false;
}

/// True when nothing but the target of the trigger changed, which would set it off by itself.
bool is_own_doing(const TriggerDefinition& trigger, const ChangedNames& changes)
{
    return (trigger.type == TriggerType::setvalue || trigger.type == TriggerType::copyvalue) && changes.changes().size() == 1 &&
           changes.changes().front().name == trigger.set_to_name;
}

} // namespace

void FormModel::run_triggers(ChangedNames changes, bool is_leaving_page, bool is_completing, const std::string& name)
{
    if (is_completed_ || definition().triggers.empty() || is_read_only())
        return;
    if (are_triggers_running_) {
        for (const auto& change : changes.changes())
            trigger_changes_.note(change);
        return;
    }
    bool is_invalid = false;
    if (!is_completing && !name.empty() && plan_->has_careful_trigger())
        if (const auto* questions = questions_with_value_name(name)) {
            ValidationPass pass{false, true};
            is_invalid = !questions->front()->validate(pass);
        }
    are_triggers_running_ = true;
    trigger_changes_ = std::move(changes);
    ChangedNames known = trigger_changes_;
    const auto is_known = [&](const ChangedNames::Change& change) {
        const ChangedNames::Change* before = known.find(change.name);
        return before && are_same(before->value, change.value, Sameness::loose) && are_same(before->before.value_or(Value()), change.before.value_or(Value()), Sameness::loose);
    };
    for (int round = 0; round < most_trigger_rounds; ++round) {
        for (std::size_t i = 0; i < definition().triggers.size(); ++i)
            run_trigger(i, is_leaving_page, is_completing, is_invalid);
        const auto& all = trigger_changes_.changes();
        if (is_completed_ || (all.size() == known.changes().size() && std::all_of(all.begin(), all.end(), is_known)))
            break;
        ChangedNames next;
        for (const auto& change : all)
            if (!is_known(change))
                next.note(change);
        trigger_changes_ = next;
        known = std::move(next);
    }
    are_triggers_running_ = false;
}

void FormModel::run_trigger(std::size_t index, bool is_leaving_page, bool is_completing, bool is_invalid)
{
    const TriggerDefinition& trigger = definition().triggers[index];
    const bool is_careful = trigger.type == TriggerType::complete || trigger.type == TriggerType::skip;
    if ((is_invalid && is_careful) || !may_run(trigger, is_leaving_page, is_completing) || is_own_doing(trigger, trigger_changes_))
        return;
    const bool is_source_changed = trigger.type == TriggerType::copyvalue && trigger_changes_.touch(Name(trigger.from_name));
    if (!trigger.expression) {
        if (is_source_changed)
            act(trigger, true, is_leaving_page);
        return;
    }
    const Expression& condition = trigger.expression->expression;
    if (is_trigger_running_[index] || !(trigger_changes_.affect(condition) || is_source_changed))
        return;
    is_trigger_running_[index] = true;
    act(trigger, is_exactly(evaluate(condition, *this), true), is_leaving_page);
    is_trigger_running_[index] = false;
}

void FormModel::act(const TriggerDefinition& trigger, bool is_true, bool is_leaving_page)
{
    if (trigger.type == TriggerType::visible)
        show_or_hide(trigger, is_true);
    if (!is_true)
        return;
    const auto index = static_cast<std::size_t>(&trigger - definition().triggers.data());
    switch (trigger.type) {
    case TriggerType::visible: break;
    case TriggerType::complete:
        if (is_leaving_page)
            complete();
        break;
    case TriggerType::setvalue: set_by_trigger(trigger.set_to_name, Value::from_json(trigger.set_value), trigger.is_variable); break;
    case TriggerType::copyvalue:
        if (const auto source = find_from(*this, Name(trigger.from_name)))
            set_by_trigger(trigger.set_to_name, source->value, false);
        break;
    case TriggerType::skip: skip_to(trigger.goto_name); break;
    case TriggerType::runexpression:
        if (!trigger.run_expression || is_run_expression_running_[index])
            break;
        is_run_expression_running_[index] = true;
        if (Value result = evaluate(trigger.run_expression->expression, *this); !trigger.set_to_name.empty() && !result.is_missing())
            set_by_trigger(trigger.set_to_name, result.is_date() ? Value(date_text(result.date(), time_zone_, DateTextForm::day)) : result, false);
        is_run_expression_running_[index] = false;
        break;
    }
}

void FormModel::set_by_trigger(const std::string& name, const Value& value, bool is_variable)
{
    if (name.empty())
        return;
    if (is_variable) {
        set_variable(name, value);
        return;
    }
    const auto found = find_from(*this, Name(name));
    if (found && found->question)
        found->question->set_value(value);
    else if (name.find('.') == std::string::npos)
        set_answer(name, value);
}

void FormModel::show_or_hide(const TriggerDefinition& trigger, bool shows)
{
    for (const std::string& name : trigger.pages)
        for (const auto& page : pages_)
            if (page->name() == name) {
                page->show(shows);
                break;
            }
    for (const std::string& name : trigger.questions)
        if (Question* question = question_named(name))
            question->show(shows);
}

void FormModel::skip_to(const std::string& name)
{
    Question* question = question_named(name);
    if (!question)
        if (const auto found = by_folded_name_.find(expression::lower_case(name)); found != by_folded_name_.end())
            question = found->second;
    if (!question || !question->is_visible() || question == skipped_to_)
        return;
    Container* page = question->parent();
    while (page && page->parent())
        page = page->parent();
    const bool changes_page = page && page != current_page_ && !is_start_page(*page);
    skipped_to_ = changes_page ? question : nullptr;
    if (changes_page)
        go_to(page);
}

// The way through

void FormModel::start()
{
    if (!definition().first_page_is_start_page || is_started_)
        return;
    ValidationPass pass{true, true};
    if (!pages_.empty() && is_start_page(*pages_.front()) && !pages_.front()->validate(pass))
        return;
    is_started_ = true;
    const auto visible = visible_pages();
    if (!visible.empty())
        go_to(visible.front());
}

bool FormModel::is_last_page() const
{
    const auto visible = visible_pages();
    return visible.empty() || visible.back() == current_page_;
}

void FormModel::check_page_triggers(bool is_completing)
{
    if (!current_page_)
        return;
    ChangedNames changes;
    for (const Question* question : current_page_->questions())
        changes.note({question->value_name(), answer(question->value_name()), std::nullopt});
    for (const CalculatedValueDefinition& calculated : definition().calculated_values)
        changes.note({calculated.name, variable(calculated.name), std::nullopt});
    run_triggers(std::move(changes), true, is_completing, {});
}

bool FormModel::next()
{
    if (is_last_page() || !current_page_)
        return false;
    if (definition().check_errors_mode != "onComplete" && !is_read_only()) {
        ValidationPass pass{true, true};
        if (!current_page_->validate(pass))
            return false;
    }
    Container* page = current_page_;
    check_page_triggers(false);
    if (!is_completed_ && page == current_page_) {
        const auto visible = visible_pages();
        const auto at = std::find(visible.begin(), visible.end(), page);
        if (at != visible.end() && at + 1 != visible.end())
            go_to(*(at + 1));
    }
    return true;
}

bool FormModel::validate(bool keeps_errors)
{
    ValidationPass pass{keeps_errors, true};
    for (Container* page : visible_pages())
        page->validate(pass);
    return pass.is_valid;
}

void FormModel::complete()
{
    if (is_completed_)
        return;
    check_page_triggers(true);
    is_completed_ = true;
    for (Question* question : questions_)
        question->clear_unused_values();
    const bool keeps = definition().clear_invisible_values == ClearInvisibleValues::none;
    for (Question* question : questions_)
        question->clear_if_hidden(keeps ? HidingReason::none : HidingReason::on_complete);
}

const ConditionalText* FormModel::first_holding(const std::vector<ConditionalText>& texts)
{
    const auto holds = [this](const ConditionalText& text) { return text.condition && is_exactly(evaluate(text.condition->expression, *this), true); };
    const auto found = std::find_if(texts.begin(), texts.end(), holds);
    return found == texts.end() ? nullptr : &*found;
}

} // namespace yardstick::session
