#include "survey/session/answer_holder.h"
#include "survey/session/choice_place.h"
#include "survey/session/form_model.h"
#include "survey/session/live_choices.h"
#include "survey/session/sameness.h"
#include "survey/session/select_question.h"

#include <algorithm>

// What a SelectQuestion offers: choices come and go by their conditions, and with the question that they are carried from.
namespace yardstick::session {

Question* SelectQuestion::source() const
{
    if (details().choices_from_question.empty())
        return nullptr;
    Question* found = holder_->find_question(details().choices_from_question);
    return found == this ? nullptr : found;
}

LiveChoices SelectQuestion::active_choices() const
{
    if (Question* from = source()) {
        if (auto* select = dynamic_cast<SelectQuestion*>(from)) {
            from->add_dependent(const_cast<SelectQuestion&>(*this));
            return carried_choices(*select, details());
        }
        if (from->type() == ElementType::paneldynamic || from->type() == ElementType::matrixdynamic) {
            from->add_dependent(const_cast<SelectQuestion&>(*this));
            return choices_from_rows(from->value(), details());
        }
    }
    return own_choices(form_, details());
}

const LiveChoices& SelectQuestion::filtered_choices() const
{
    thread_local LiveChoices all;
    if (filtered_)
        return *filtered_;
    all = active_choices();
    return all;
}

bool SelectQuestion::has_built_in_choices() const
{
    return type() != ElementType::imagepicker && type() != ElementType::ranking && type() != ElementType::buttongroup;
}

LiveChoices SelectQuestion::built_in_choices() const
{
    return has_built_in_choices() ? built_in_choices_after(form_, definition_) : LiveChoices();
}

const LiveChoices& SelectQuestion::visible_choices()
{
    if (!visible_choices_) {
        LiveChoices choices = filtered_ ? *filtered_ : active_choices();
        sort_choices(choices, details().choices_order);
        const LiveChoices built_in = built_in_choices();
        choices.insert(choices.end(), built_in.begin(), built_in.end());
        if (has_built_in_choices() && details().show_select_all_item && (type() == ElementType::checkbox || type() == ElementType::tagbox))
            choices.insert(choices.begin(), {Value(""), form_.locale(), LiveChoice::Kind::select_all, nullptr, 0});
        visible_choices_ = std::move(choices);
    }
    return *visible_choices_;
}

bool SelectQuestion::is_visible_core()
{
    if (!Question::is_visible_core() || !details().hide_if_choices_empty)
        return Question::is_visible_core();
    return source() ? !visible_choices().empty() : !filtered_choices().empty();
}

bool SelectQuestion::is_chosen(const LiveChoice& choice)
{
    return choice.kind == LiveChoice::Kind::other ? is_other_selected() : is_same_choice_chosen(choice.value);
}

void SelectQuestion::choose(const LiveChoice& choice, bool is_chosen)
{
    set_shown_value(is_chosen ? choice.value : Value(), true);
}

bool SelectQuestion::is_choice_enabled(const LiveChoice& choice) const
{
    return !choice.definition || choice.kind != LiveChoice::Kind::own || source() || is_choice_enabled_[choice.index];
}

void SelectQuestion::run_own_conditions()
{
    Question::run_own_conditions();
    if (filter_choices()) {
        keeps_comment_ = false;
        on_visible_choices_changed();
        if (!is_attaching_to_entry_ || value().is_list())
            clear_incorrect_values();
    }
}

bool SelectQuestion::filter_choices()
{
    const SelectDetails& all = details();
    const bool is_carried = source() != nullptr;
    const auto has_condition = [](const ChoiceDefinition& choice) { return choice.visible_if || choice.enable_if; };
    if (!is_carried && !all.choices_visible_if && !all.choices_enable_if && std::none_of(all.choices.begin(), all.choices.end(), has_condition))
        return false;
    const LiveChoices active = active_choices();
    LiveChoices visible;
    bool has_changed = false;
    for (const LiveChoice& choice : active) {
        ChoicePlace place(choice.value, *this);
        const auto holds = [&](const ExpressionPtr& own, const ExpressionPtr& common) {
            const ExpressionPtr& condition = own && !is_carried ? own : common;
            return !condition || is_as_good_as_true(form_.evaluate(condition->expression, place));
        };
        const ExpressionPtr none;
        const bool is_visible = holds(choice.definition ? choice.definition->visible_if : none, all.choices_visible_if);
        const bool was_visible = is_carried || is_choice_visible_[choice.index];
        if (!is_carried) {
            is_choice_visible_[choice.index] = is_visible;
            is_choice_enabled_[choice.index] = holds(choice.definition ? choice.definition->enable_if : none, all.choices_enable_if);
        }
        has_changed = has_changed || is_visible != was_visible;
        if (is_visible)
            visible.push_back(choice);
    }
    filtered_ = visible.size() == active.size() ? std::nullopt : std::optional(std::move(visible));
    return (is_carried && is_carried_choice_changed(active)) || has_changed;
}

bool SelectQuestion::is_carried_choice_changed(const LiveChoices& active)
{
    const LiveChoices& shown = visible_choices();
    return !std::equal(shown.begin(), shown.end(), active.begin(), active.end(),
                       [](const LiveChoice& left, const LiveChoice& right) { return left.value.is_identical_to(right.value); });
}

void SelectQuestion::on_visible_choices_changed()
{
    visible_choices_.reset();
    visible_choices();
    if (is_other(shown_value_))
        set_shown_value(shown_from_answer(value()), false);
    on_visible_changed();
    if (is_updating_dependents_)
        return;
    is_updating_dependents_ = true;
    update_dependents();
    is_updating_dependents_ = false;
}

void SelectQuestion::update_dependent()
{
    on_visible_choices_changed();
    clear_incorrect_values();
}

bool SelectQuestion::is_carried_from(const std::string& question) const
{
    return !question.empty() && details().choices_from_question == question;
}

void SelectQuestion::notice_change(const std::string& name, const std::string& question)
{
    if (name.empty() || (!is_carried_from(name) && !is_carried_from(question)))
        return;
    on_visible_choices_changed();
    clear_incorrect_values();
}

void SelectQuestion::notice_own_change(const Value& value)
{
    Question::notice_own_change(value);
    if (is_updating_dependents_)
        return;
    is_updating_dependents_ = true;
    update_dependents();
    is_updating_dependents_ = false;
}

void SelectQuestion::load()
{
    on_visible_choices_changed();
    Question::load();
}

void SelectQuestion::attach()
{
    visible_choices();
    is_attaching_to_entry_ = parent_question_ && parent_question_->type() == ElementType::paneldynamic;
    Question::attach();
    is_attaching_to_entry_ = false;
}

} // namespace yardstick::session
