#include "survey/session/select_question.h"

#include "survey/expression/conversion.h"
#include "survey/expression/text.h"
#include "survey/session/answer_holder.h"
#include "survey/session/choice_place.h"
#include "survey/session/form_model.h"
#include "survey/session/form_texts.h"
#include "survey/session/live_choices.h"
#include "survey/session/sameness.h"
#include "survey/session/value_edits.h"

#include <algorithm>
#include <utility>

namespace yardstick::session {

bool is_other(const Value& value)
{
    const auto is_the_word = [](const Value& each) { return each.is_text() && each.text() == "other"; };
    return value.is_list() ? std::any_of(value.list().begin(), value.list().end(), is_the_word) : is_the_word(value);
}

SelectQuestion::SelectQuestion(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition)
    : Question(form, holder, parent, parent_question, definition), is_choice_visible_(details().choices.size(), true),
      is_choice_enabled_(details().choices.size(), true)
{
}

// The answer

const LiveChoice* SelectQuestion::find_choice(const LiveChoices& choices, const Value& value) const
{
    const Value& inner = value.is_object() && !is_empty_value(value.member("value")) ? value.member("value") : value;
    const bool is_nothing = yardstick::is_empty(inner);
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const LiveChoice& choice) {
        return (is_nothing && yardstick::is_empty(choice.value)) || are_same(choice.value, inner, Sameness::choice);
    });
    return found == choices.end() ? nullptr : &*found;
}

bool SelectQuestion::is_among(const LiveChoices& choices, const Value& value) const
{
    return find_choice(choices, value) != nullptr;
}

bool SelectQuestion::is_unknown(const Value& value, bool allows_other, bool among_visible, bool counts_empty) const
{
    if (value.is_list())
        return std::any_of(value.list().begin(), value.list().end(), [&](const Value& item) { return is_unknown(item, allows_other, among_visible, counts_empty); });
    const Value item = item_of(value);
    if ((!counts_empty && yardstick::is_empty(item)) || (allows_other && is_other(item)))
        return false;
    const auto is_offered_by = [&](const SelectQuestion& question) {
        const SelectDetails& d = question.details();
        const auto is_word = [&](const char* word) { return item.is_text() && item.text() == word; };
        if ((d.show_none_item && is_word("none")) || (d.show_refuse_item && is_word("refused")) || (d.show_dont_know_item && is_word("dontknow")))
            return true;
        return among_visible ? question.is_among(question.filtered_choices(), item) : question.is_among(question.active_choices(), item);
    };
    if (is_offered_by(*this))
        return false;
    const auto* twins = parent_question_ ? nullptr : form_.questions_with_value_name(value_name());
    return !twins || std::none_of(twins->begin(), twins->end(), [&](Question* twin) {
        const auto* select = dynamic_cast<SelectQuestion*>(twin);
        return select && select != this && is_offered_by(*select);
    });
}

bool SelectQuestion::keeps_other_as_comment() const
{
    if (definition_.show_comment_area)
        return false;
    const auto& choices = details().choices;
    if (std::any_of(choices.begin(), choices.end(), [](const ChoiceDefinition& choice) { return choice.show_comment_area; }))
        return true;
    return details().store_others_as_comment.value_or(form_.definition().store_others_as_comment);
}

bool SelectQuestion::is_other_selected() const
{
    return has_other() && is_other(shown_value_);
}

Value SelectQuestion::comment() const
{
    return definition_.show_comment_area || is_empty_value(typed_other_) ? comment_ : typed_other_;
}

const Value& SelectQuestion::other_comment() const
{
    if (!keeps_other_as_comment())
        return typed_other_;
    return definition_.show_comment_area || is_empty_value(typed_other_) ? comment_ : typed_other_;
}

void SelectQuestion::set_other_comment(const Value& comment)
{
    const Value wanted = as_comment(comment);
    if (is_setting_other_ || other_comment().is_identical_to(wanted))
        return;
    is_setting_other_ = true;
    if (keeps_other_as_comment()) {
        set_new_comment(wanted);
    } else {
        typed_other_ = wanted;
        if (is_other_selected())
            set_value(answer_from_shown(shown_value_));
    }
    is_setting_other_ = false;
}

void SelectQuestion::set_shown_value(const Value& value, bool changes_answer)
{
    shown_value_ = value;
    if (!changes_answer || is_read_only())
        return;
    const Value answer = keeps_other_as_comment() ? value : answer_from_shown(value);
    if (!are_same(answer, this->value()))
        set_value(answer);
}

Value SelectQuestion::shown_from_answer(const Value& value)
{
    Value shown = value;
    if (shown.is_object() && !is_empty_value(shown.member("value")) && find_choice(visible_choices(), shown))
        shown = shown.member("value");
    if (keeps_other_as_comment() || !has_other())
        return shown;
    if (!is_unknown(shown, true, false))
        return from_holder(shown);
    set_other_comment(shown);
    return "other";
}

Value SelectQuestion::answer_from_shown(const Value& value)
{
    if (is_other(value) && is_unknown(other_comment(), true, false))
        return other_comment();
    return value;
}

Value SelectQuestion::from_holder(const Value& value)
{
    if (value.is_nothing())
        return value;
    const LiveChoices active = active_choices();
    const LiveChoice* choice = find_choice(active, value);
    if (!choice)
        return value;
    if (value.is_object() && choice->definition && choice->definition->show_comment_area && !is_empty_value(value.member("comment")))
        return Value::Object{{"value", choice->value}, {"comment", value.member("comment")}};
    return choice->value;
}

Value SelectQuestion::to_holder(const Value& value)
{
    if (type() == ElementType::imagepicker || !value.is_list())
        return value;
    return value.list().empty() ? Value() : value.list().front();
}

void SelectQuestion::set_new_value(const Value& value)
{
    Question::set_new_value(from_holder(value));
}

void SelectQuestion::set_own_value(const Value& value)
{
    if (are_same(this->value(), value))
        return;
    set_shown_value(shown_from_answer(value), false);
    Question::set_own_value(value);
    if (!is_updating_dependents_) {
        is_updating_dependents_ = true;
        update_dependents();
        is_updating_dependents_ = false;
    }
    const bool keeps_comment = std::exchange(keeps_comment_, keeps_comment_ && is_other_selected()) && !is_empty();
    if (!definition_.show_comment_area && !keeps_comment && !is_other_selected() && !is_empty_value(other_comment())) {
        empties_comment_ = true;
        typed_other_ = "";
        comment_ = "";
    }
}

void SelectQuestion::set_value_core(const Value& value)
{
    Question::set_value_core(value);
    if (!empties_comment_)
        return;
    holder_->set_comment(value_name(), "");
    empties_comment_ = false;
}

void SelectQuestion::set_default_value(const Value& value)
{
    if (!yardstick::is_empty(value) && has_other() && is_unknown(value, true, true))
        set_unknown_default(value);
    else
        Question::set_default_value(value);
}

void SelectQuestion::set_unknown_default(const Value& value)
{
    set_shown_value("other", true);
    set_other_comment(value);
}

Value SelectQuestion::unknown_part(const Value& value) const
{
    return value;
}

Value SelectQuestion::with_other_for_unknown(const Value&) const
{
    return "other";
}

void SelectQuestion::take_from_holder(Value value, bool clears)
{
    Value comment;
    if (has_other() && keeps_other_as_comment() && !active_choices().empty()) {
        if (is_unknown(value, false, true) && !is_other(value)) {
            comment = unknown_part(value);
            value = with_other_for_unknown(value);
        } else {
            comment = holder_->comment(value_name());
        }
    }
    Question::take_from_holder(value, clears);
    if (is_empty_value(comment))
        return;
    is_taking_from_holder_ = true;
    set_new_comment(comment);
    is_taking_from_holder_ = false;
}

void SelectQuestion::clear_incorrect_values()
{
    const auto* twins = form_.questions_with_value_name(value_name());
    if ((twins && twins->size() > 1) || !has_values_to_check())
        return;
    clear_unknown_values();
}

bool SelectQuestion::validate(ValidationPass& pass)
{
    // What is not on offer goes before it can be wrong.
    if (clears() != HidingReason::none)
        clear_incorrect_values();
    return Question::validate(pass);
}

bool SelectQuestion::can_clear_unknown(const Value& value) const
{
    return !(!keeps_other_as_comment() && is_other_selected()) && is_unknown(value, true, true, true);
}

void SelectQuestion::clear_unknown_values()
{
    if (can_clear_unknown(value()))
        clear_value(true);
}

void SelectQuestion::clear_hidden_value(HidingReason reason)
{
    Question::clear_hidden_value(reason);
    clear_incorrect_values();
}

void SelectQuestion::clear_unused_values()
{
    const bool follows_choice = type() == ElementType::radiogroup || type() == ElementType::dropdown;
    const LiveChoice* choice = follows_choice ? find_choice(visible_choices(), value()) : nullptr;
    const bool has_comment = choice && choice->definition && choice->definition->show_comment_area;
    const bool has_other = is_other_selected() && !(follows_choice && is_empty());
    if (!has_comment && !has_other)
        set_other_comment("");
}

// Looking up and words

std::optional<Found> SelectQuestion::find(const NamePath& path, std::optional<long long> index, bool is_first)
{
    if (path.is_at_end() && value().is_object() && !is_empty_value(value().member("value")))
        return Found{value().member("value"), Found::Wording::by_question, this};
    return Question::find(path, index, is_first);
}

std::optional<OfferedChoices> SelectQuestion::offered()
{
    OfferedChoices all;
    for (const LiveChoice& choice : visible_choices())
        if (choice.kind != LiveChoice::Kind::select_all)
            all.push_back({choice.value, choice.text});
    return all;
}

} // namespace yardstick::session
