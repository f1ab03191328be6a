#include "survey/expression/conversion.h"
#include "survey/session/container.h"
#include "survey/session/form_model.h"
#include "survey/session/question.h"
#include "survey/session/sameness.h"

// What conditions, setValueIf and its kin, and visibility make of a Question.
namespace yardstick::session {

// Conditions and triggers

void Question::run_own_conditions()
{
    const bool was_read_only = is_read_only();
    run_block_conditions(definition_.visible_if, definition_.enable_if, definition_.required_if, *this);
    if (was_read_only != is_read_only())
        on_read_only_changed();
}

void Question::run_conditions()
{
    run_own_conditions();
    if (!was_answered_directly_ && (!clears_when_hidden() || is_visible_in_survey()))
        run_default_expression([this](const Value& result) { set_by_expression(result); });
}

void Question::run_trigger(Running which, const ExpressionPtr& expression, const ExpressionPtr& second, const ChangedNames& changes,
                           const std::function<void(const Value&)>& use)
{
    if (!expression)
        return;
    const auto is_standing_alone = [](const Expression& each) { return each.calls_without_names() || each.names().empty(); };
    const auto is_touched = [&](const Expression& each) { return is_standing_alone(each) || changes.touch(each.names()); };
    // Without a second expression one that reads nothing runs each time; beside it, only what the second reads does.
    const bool runs = (!is_standing_alone(expression->expression) && changes.touch(expression->expression.names())) ||
                      (second ? is_touched(second->expression) : is_standing_alone(expression->expression));
    if (runs)
        evaluate(which, expression, *this, false, use);
}

void Question::run_triggers(const std::string& name, const Value& value, const ChangedNames* changes)
{
    if (is_setting_value_ || (parent_question_ && parent_question_->value_name() == name))
        return;
    const ElementDefinition& d = definition_;
    if (!d.reset_value_if && !d.set_value_if && !d.set_value_expression)
        return;
    const ChangedNames own = changes ? ChangedNames() : ChangedNames({name, value, std::nullopt});
    const ChangedNames& all = changes ? *changes : own;
    if (!is_empty())
        run_trigger(Running::reset_value, d.reset_value_if, nullptr, all, [this](const Value& result) {
            if (is_exactly(result, true))
                set_default_or_clear();
        });
    const auto set = [this](const Value& result) { set_by_expression(result); };
    if (!d.set_value_if) {
        run_trigger(Running::set_value, d.set_value_expression, nullptr, all, set);
        return;
    }
    run_trigger(Running::set_value_if, d.set_value_if, d.set_value_expression, all, [&](const Value& result) {
        if (!is_truthy(result))
            return;
        if (d.set_value_expression)
            evaluate(Running::set_value, d.set_value_expression, *this, false, set);
        else
            clear_value();
    });
}

void Question::load()
{
    set_default_if_empty();
    if (is_empty())
        init_from_holder();
}

void Question::init_from_holder()
{
    const Value value = holder_->answer(value_name());
    take_from_holder(value);
    if (requires_comment_update())
        take_comment_from_holder(holder_->comment(value_name()));
}

void Question::attach()
{
    init_from_holder();
    notice_own_change(value());
    set_default_if_empty();
    run_conditions();
    update_was_visible();
}

void Question::check_bindings(const std::string& name, const Value& value)
{
    for (const auto& [property, source] : definition_.bindings)
        if (source == name)
            set_bound_property(property, yardstick::is_empty(value) ? Value(0) : value);
}

// Visibility, and what it does to answers

void Question::update_was_visible()
{
    const bool visible = is_visible();
    if (was_visible_ == visible)
        return;
    note_visibility(visible);
}

void Question::on_visible_changed()
{
    const bool before = was_visible_;
    update_was_visible();
    if (!is_visible())
        errors_.clear();
    if (before == was_visible_ || form_.is_loading() || form_.is_replacing_answers())
        return;
    const bool clears_now = clears_when_hidden();
    if (!is_shown())
        clear_on_hiding(clears_now);
    if (clears_now && is_visible_in_survey())
        set_default_if_empty();
}

void Question::clear_on_hiding(bool clears_now)
{
    if (clears_now)
        clear_if_hidden();
}

HidingReason Question::clears() const
{
    switch (definition_.clear_if_invisible) {
    case ClearIfInvisible::none: return HidingReason::none;
    case ClearIfInvisible::on_complete: return HidingReason::on_complete;
    case ClearIfInvisible::on_hidden: return HidingReason::on_hidden;
    case ClearIfInvisible::on_hidden_container: return HidingReason::on_hidden_container;
    case ClearIfInvisible::standard: break;
    }
    return form_.clears_hidden();
}

bool Question::clears_when_hidden() const
{
    const HidingReason when = clears();
    return when == HidingReason::on_hidden || when == HidingReason::on_hidden_container;
}

bool Question::can_clear_hidden(HidingReason reason)
{
    if (reason == HidingReason::on_hidden_container && !is_parent_visible())
        return true;
    if (is_visible_in_survey())
        return false;
    for (Container* each = parent_; each; each = each->parent())
        if (each->is_start_page())
            return false;
    return !form_.has_visible_twin(*this);
}

void Question::clear_if_hidden_for(HidingReason reason)
{
    const HidingReason when = clears();
    if (when == HidingReason::none || (reason == HidingReason::on_hidden && when == HidingReason::on_complete) ||
        (reason == HidingReason::on_hidden_container && when != reason))
        return;
    clear_hidden_value(reason);
}

void Question::clear_hidden_value(HidingReason reason)
{
    if (can_clear_hidden(reason))
        clear_value();
}

} // namespace yardstick::session
