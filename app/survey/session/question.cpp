#include "survey/session/question.h"

#include "survey/expression/calendar.h"
#include "survey/expression/conversion.h"
#include "survey/expression/text.h"
#include "survey/session/answer_holder.h"
#include "survey/session/container.h"
#include "survey/session/form_model.h"
#include "survey/session/form_scope.h"
#include "survey/session/form_texts.h"
#include "survey/session/sameness.h"
#include "survey/session/value_edits.h"

#include <algorithm>

namespace yardstick::session {

Question::Question(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition)
    : Element(form, holder, parent, parent_question), definition_(definition), default_(Value::from_json(definition.default_value))
{
    shows_ = definition.is_visible;
    is_required_ = definition.is_required;
    is_read_only_ = definition.is_read_only;
    was_visible_ = definition.is_visible;
}

bool Question::is_visible()
{
    return is_visible_core();
}

bool Question::is_read_only() const
{
    return is_read_only_ || (parent_ && parent_->is_read_only()) || form_.is_read_only() || (parent_question_ && parent_question_->is_read_only()) ||
           (read_only_by_owner && read_only_by_owner());
}

bool Question::is_value_empty(const Value& value) const
{
    return value.is_text() ? yardstick::expression::trimmed(value.text()).empty() : yardstick::is_empty(value);
}

bool Question::is_empty() const
{
    return is_value_empty(value());
}

void Question::set_new_value(const Value& value)
{
    if (are_same(value, this->value()))
        return;
    if (!is_value_empty(value) && !accepts(value))
        return;
    is_setting_value_ = true;
    set_value_core(to_holder(value));
    on_value_changed();
    is_setting_value_ = false;
}

void Question::set_value_core(const Value& value)
{
    set_own_value(value);
    if (may_reach_holder())
        holder_->set_answer(value_name(), this->value(), name());
}

void Question::set_own_value(const Value& value)
{
    Value good = corrected(value);
    if (value_.is_list() && !is_truthy(good))
        good = Value::List(); // a list is emptied, never taken away: {slider[0]} is then nothing, not the number 0
    const bool is_same = are_same(value_, good);
    if (!is_same && !is_changing_by_default_)
        was_answered_directly_ = true;
    value_ = good;
    if (!is_same)
        on_own_value_changed();
}

void Question::clear_value(bool keeps_comment)
{
    if (!value().is_missing())
        set_value({});
    if (!yardstick::is_empty(comment_) && !keeps_comment)
        set_comment("");
    was_answered_directly_ = false;
}

void Question::set_comment(const Value& comment)
{
    set_new_comment(as_comment(comment));
}

void Question::set_new_comment(const Value& comment)
{
    if (comment_.is_identical_to(comment))
        return;
    comment_ = comment;
    holder_->set_comment(value_name(), comment);
}

bool Question::requires_comment_update() const
{
    const auto* select = definition_.as<SelectDetails>();
    return definition_.show_comment_area || (select && select->show_other_item);
}

void Question::take_from_holder(Value value, bool clears)
{
    const bool is_nothing = is_value_empty(value);
    if (!is_nothing && !accepts(value))
        return;
    is_taking_from_holder_ = true;
    if (!yardstick::is_empty(value) && definition_.default_value_expression) {
        with_default([&](const Value& usual) { take_own_from_holder(value, are_same(value, usual)); });
    } else {
        take_own_from_holder(value, holder_ != &form_.holder());
        if (clears && yardstick::is_empty(value))
            was_answered_directly_ = false;
        if (yardstick::is_empty(value))
            for (const auto& [property, source] : definition_.bindings)
                if (const Value bound = holder_->answer(source); !yardstick::is_empty(bound))
                    set_bound_property(property, bound);
    }
    is_taking_from_holder_ = false;
    update_dependents();
}

void Question::take_own_from_holder(const Value& value, bool is_default)
{
    is_changing_by_default_ = is_default;
    set_own_value(from_holder(value));
    is_changing_by_default_ = false;
}

void Question::notice_own_change(const Value&) {}

void Question::add_dependent(Question& question)
{
    if (std::find(dependents_.begin(), dependents_.end(), &question) == dependents_.end())
        dependents_.push_back(&question);
}

void Question::update_dependents()
{
    for (std::size_t i = 0; i < dependents_.size(); ++i)
        dependents_[i]->update_dependent();
}

// Defaults

bool Question::is_default_empty() const
{
    return !definition_.default_value_expression && is_value_empty(default_);
}

void Question::set_default_if_empty()
{
    if (form_.is_building() || is_default_empty() || !is_empty() || (clears_when_hidden() && !is_visible()))
        return;
    set_default();
}

void Question::set_default()
{
    with_default([this](const Value& usual) {
        const Value value = corrected(usual);
        if (!are_same(this->value(), value))
            set_default_value(value);
    });
}

void Question::set_default_or_clear()
{
    if (is_default_empty())
        clear_value();
    else
        set_default();
}

bool Question::has_default_value_now() const
{
    return !is_empty() && (are_same(default_, value()) || (!was_answered_directly_ && definition_.default_value_expression));
}

bool Question::run_default_expression(const std::function<void(const Value&)>& use)
{
    return evaluate(Running::default_value, definition_.default_value_expression, *this, false, [&](const Value& result) {
        is_changing_by_default_ = true;
        use(result.is_nothing() ? default_ : result);
        is_changing_by_default_ = false;
    });
}

void Question::with_default(const std::function<void(const Value&)>& use)
{
    const auto use_as_answer = [&](const Value& value) { use(result_as_answer(value)); };
    if (!run_default_expression(use_as_answer))
        use_as_answer(default_);
}

void Question::set_by_expression(const Value& result)
{
    const Value answer = result_as_answer(result);
    if (!are_same(value(), answer))
        set_value(answer);
}

Value Question::result_as_answer(const Value& value) const
{
    return value.is_date() ? Value(date_text(value.date(), form_.time_zone(), DateTextForm::day)) : value;
}

// Looking up

std::optional<Found> Question::find(const NamePath& path, std::optional<long long> index, bool)
{
    if (path.is_at_end() || (path.size() == 1 && path.first() == "self")) {
        Value found = value();
        if (index && *index > -1 && found.is_list())
            found = static_cast<std::size_t>(*index) < found.list().size() ? found.list()[static_cast<std::size_t>(*index)] : Value();
        return Found{found, Found::Wording::by_question, this};
    }
    if (path.size() > 1 && path.first() == "panel" && parent_ && !parent_->is_page()) {
        if (auto found = find_question_below(*parent_, path.behind(1)))
            return found;
        return std::nullopt;
    }
    if (is_empty())
        return std::nullopt;
    Value own = value();
    if (index && *index >= 0) {
        if (!own.is_list() || static_cast<std::size_t>(*index) >= own.list().size())
            return std::nullopt;
        own = own.list()[static_cast<std::size_t>(*index)];
    }
    const Value found = path.within(own);
    return found.is_missing() ? std::nullopt : std::optional(Found{found});
}

Place* Question::around()
{
    return holder_;
}

// Words and validation

Value Question::in_words(const Value& value)
{
    const std::string locale = form_.locale(), text = text_behind_other();
    const std::optional<OfferedChoices> choices = offered();
    return yardstick::in_words(definition_, value, {form_.time_zone(), locale, "", text, choices ? &*choices : nullptr, names_at(form_, *this)});
}

AnswerErrors Question::own_errors()
{
    const FormScope scope(form_, *this);
    const std::string locale = form_.locale(), text = text_behind_other();
    const Value own = value();
    return check_answer({definition_, own, text, is_required_, limits(), shown_rows(), scope}, {locale, names_at(form_, *this)});
}

bool Question::validate(ValidationPass& pass)
{
    AnswerErrors errors = is_visible() && can_have_errors() ? own_errors() : AnswerErrors();
    const bool is_valid = !has_error(errors);
    if (pass.keeps_errors)
        errors_ = std::move(errors);
    pass.is_valid = pass.is_valid && is_valid;
    return is_valid;
}

} // namespace yardstick::session
