#include "survey/session/plain_questions.h"

#include "survey/answer/result_text.h"
#include "survey/expression/calendar.h"
#include "survey/expression/conversion.h"
#include "survey/session/form_model.h"
#include "survey/session/live_choices.h"
#include "survey/session/sameness.h"
#include "survey/session/value_edits.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace yardstick::session {

namespace {

constexpr std::size_t most_parts = 10'000;

bool is_in_list(const std::string& word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

std::string date_text(Date date, const TimeZone& zone, DateTextForm form)
{
    if (!date.is_valid())
        return "NaN-NaN-NaN";
    const expression::LocalDate local = expression::local_date(date, zone);
    std::string text = fmt::format("{}-{:02}-{:02}", local.year, local.month, local.day);
    if (form == DateTextForm::minute)
        text += fmt::format("T{:02}:{:02}", local.hour, local.minute);
    return text;
}

// Text

bool TextQuestion::has_bounds() const
{
    return details() && is_in_list(details()->input_type, {"number", "range", "date", "datetime-local", "month", "week", "time"});
}

void TextQuestion::load()
{
    Question::load();
    compute_limits();
}

void TextQuestion::attach()
{
    compute_limits();
    Question::attach();
}

void TextQuestion::compute_limits()
{
    if (!details())
        return;
    evaluate(Running::minimum, details()->min_value_expression, *this, false, [this](const Value& result) { limits_.minimum = result; });
    evaluate(Running::maximum, details()->max_value_expression, *this, false, [this](const Value& result) { limits_.maximum = result; });
}

bool TextQuestion::may_reach_holder()
{
    // A default may lie outside them: it is set before they are looked at.
    if (!has_bounds() || is_empty() || form_.is_setting_defaults())
        return true;
    const TextLimits limits = limits_of(*details(), limits_, form_.time_zone());
    return !is_below_minimum(*details(), value(), limits, form_.time_zone()) && !is_above_maximum(*details(), value(), limits, form_.time_zone());
}

void TextQuestion::run_own_conditions()
{
    Question::run_own_conditions();
    if (details() && (details()->min_value_expression || details()->max_value_expression))
        compute_limits();
}

void TextQuestion::set_new_value(const Value& value)
{
    Value wanted = value;
    if (const auto* comment = definition_.as<CommentDetails>(); comment && !comment->accept_carriage_return && wanted.is_text()) {
        std::string text = wanted.text();
        std::erase_if(text, [](char c) { return c == '\r' || c == '\n'; });
        wanted = text;
    }
    if (details() && is_truthy(wanted)) {
        if (is_in_list(details()->input_type, {"number", "range"})) {
            const double number = wanted.is_number() ? wanted.number() : wanted.is_text() ? numeric_text(wanted.text()) : number_from(wanted);
            wanted = std::isnan(number) || std::isinf(number) ? Value("") : Value(number);
        } else if (details()->input_type == "month" && wanted.is_text()) {
            const Date date = expression::parse_date(wanted.text(), form_.time_zone());
            if (date.is_valid()) {
                const auto local = expression::local_date(date, form_.time_zone());
                wanted = fmt::format("{:04}-{:02}", local.year, local.month);
            }
        }
    }
    Question::set_new_value(wanted);
}

Value TextQuestion::corrected(const Value& value)
{
    if (!value.is_list())
        return value;
    std::string text;
    for (const Value& item : value.list())
        text += (text.empty() ? "" : details() ? ", " : "\n") + text_from(item);
    return text;
}

Value TextQuestion::result_as_answer(const Value& value) const
{
    if (!value.is_date())
        return value;
    const bool has_time = details() && details()->input_type == "datetime-local";
    return date_text(value.date(), form_.time_zone(), has_time ? DateTextForm::minute : DateTextForm::day);
}

// Boolean

Value BooleanQuestion::default_value() const
{
    if (default_.is_nothing() || (default_.is_text() && default_.text() == "indeterminate"))
        return {};
    return is_exactly(default_, true) || (default_.is_text() && default_.text() == "true") ? value_true() : value_false();
}

void BooleanQuestion::set_own_value(const Value& value)
{
    const auto is_word = [&](const char* word) { return value.is_text() && value.text() == word; };
    if (is_word("true") && details().value_true != "true")
        Question::set_own_value(true);
    else if (is_word("false") && details().value_false != "false")
        Question::set_own_value(false);
    else
        Question::set_own_value(is_word("indeterminate") || value.is_nothing() ? Value() : value);
}

void BooleanQuestion::set_default()
{
    const auto is_set_to = [this](const char* word, bool truth, const Value& own) {
        return is_exactly(default_, truth) || (default_.is_text() && default_.text() == word) || default_.is_identical_to(own);
    };
    if (definition_.default_value_expression && default_.is_nothing()) {
        set_value({});
        return;
    }
    if (is_set_to("true", true, value_true()))
        set_value(value_true());
    if (is_set_to("false", false, value_false()))
        set_value(value_false());
    if (default_.is_nothing() || (default_.is_text() && default_.text() == "indeterminate"))
        set_value({});
}

// Rating

RatingQuestion::RatingQuestion(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition)
    : Question(form, holder, parent, parent_question, definition), is_value_visible_(details().values.size(), true)
{
}

Value::List RatingQuestion::visible_values() const
{
    Value::List values;
    for (std::size_t i = 0; i < details().values.size(); ++i)
        if (is_value_visible_[i])
            values.push_back(Value::from_json(details().values[i].value));
    return values;
}

void RatingQuestion::run_own_conditions()
{
    Question::run_own_conditions();
    bool has_changed = false;
    for (std::size_t i = 0; i < details().values.size(); ++i) {
        const ExpressionPtr& condition = details().values[i].visible_if;
        const bool is_visible = !condition || is_as_good_as_true(form_.evaluate(condition->expression, *this));
        has_changed = has_changed || is_visible != is_value_visible_[i];
        is_value_visible_[i] = is_visible;
    }
    if (!has_changed || is_empty() || is_read_only())
        return;
    const ChoiceDefinition* chosen = find_value(value());
    if (chosen && !is_value_visible_[static_cast<std::size_t>(chosen - details().values.list().data())])
        clear_value();
}

const ChoiceDefinition* RatingQuestion::find_value(const Value& value) const
{
    const auto found = std::find_if(details().values.begin(), details().values.end(),
                                    [&](const ChoiceDefinition& each) { return are_same(Value::from_json(each.value), value, Sameness::choice); });
    return found == details().values.end() ? nullptr : &*found;
}

Value RatingQuestion::to_holder(const Value& value)
{
    if (const ChoiceDefinition* chosen = find_value(value))
        return Value::from_json(chosen->value);
    return value;
}

void RatingQuestion::clear_incorrect_values()
{
    const Value::List visible = visible_values();
    if (!is_empty() && std::none_of(visible.begin(), visible.end(), [this](const Value& each) { return are_same(each, value(), Sameness::choice); }))
        clear_value(true);
}

// Expression

bool ExpressionQuestion::is_read_only() const
{
    // In a cell or an entry, what it says itself of reading and writing does not count.
    const Question* owner = parent_question();
    const bool is_inside = owner && owner->type() != ElementType::multipletext;
    return is_inside ? owner->is_read_only() || (read_only_by_owner && read_only_by_owner()) : Question::is_read_only();
}

void ExpressionQuestion::run_own_conditions()
{
    Question::run_own_conditions();
    const auto& details = *definition_.as<ExpressionDetails>();
    if (is_read_only())
        return;
    evaluate(Running::expression, details.expression, *this, true, [&](const Value& result) {
        // One that holds the answer it is a part of doubles with every round.
        if (!has_more_parts(result, most_parts))
            set_value(rounded_result(details.display, result));
    });
}

// Slider

SliderQuestion::SliderQuestion(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition)
    : Question(form, holder, parent, parent_question, definition)
{
    if (definition.as<SliderDetails>()->is_range)
        value_ = Value::List();
}

Value SliderQuestion::within_limits(const Value& value) const
{
    const auto& details = *definition_.as<SliderDetails>();
    const auto within = [&](const Value& each) -> Value {
        const double number = number_from(each);
        return number < details.min ? Value(details.min) : number > details.max ? Value(details.max) : each;
    };
    if (!value.is_list())
        return value.is_nothing() ? value : within(value);
    Value::List ends = value.list();
    for (std::size_t i = 0; i < ends.size(); ++i)
        ends[i] = ends[i].is_nothing() ? Value(i == 0 ? details.min : details.max) : within(ends[i]);
    return ends;
}

void SliderQuestion::set_new_value(const Value& value)
{
    Question::set_new_value(within_limits(value));
}

} // namespace yardstick::session
