#include "survey/session/plain_questions.h"

#include "survey/expression/calendar.h"
#include "survey/expression/conversion.h"
#include "survey/session/answer_validation.h"
#include "survey/session/form_model.h"
#include "survey/session/form_texts.h"
#include "survey/session/offered_choices.h"
#include "survey/session/sameness.h"
#include "survey/session/value_edits.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace yardstick::session {

namespace {

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

bool TextQuestion::is_date() const
{
    return details() && is_in_list(details()->input_type, {"date", "datetime-local"});
}

bool TextQuestion::has_bounds() const
{
    return details() && is_in_list(details()->input_type, {"number", "range", "date", "datetime-local", "month", "week", "time"});
}

void TextQuestion::load()
{
    Question::load();
    set_bounds();
}

void TextQuestion::attach()
{
    set_bounds();
    Question::attach();
}

Value TextQuestion::usable_bound(const Json& bound) const
{
    const Value value = Value::from_json(bound);
    if (!has_bounds() && !is_in_list(details()->input_type, {"color", "email", "password", "tel", "text", "url"}))
        return value; // of a type that does not exist they count all the same
    if (!has_bounds() || is_empty_value(value))
        return {};
    const bool is_numeric = is_in_list(details()->input_type, {"number", "range"});
    const bool is_number = value.is_number() || (value.is_text() && !std::isnan(numeric_text(value.text())));
    return is_number == is_numeric ? value : Value();
}

void TextQuestion::set_bounds()
{
    if (!details())
        return;
    const auto set = [this](Value& bound, const Value& value, bool is_maximum) {
        bound = result_as_answer(is_maximum && is_date() && !is_truthy(value) ? Value("2999-12-31") : value);
    };
    if (!evaluate(Running::minimum, details()->min_value_expression, *this, false, [&](const Value& result) { set(minimum_, result, false); }))
        set(minimum_, usable_bound(details()->min), false);
    if (!evaluate(Running::maximum, details()->max_value_expression, *this, false, [&](const Value& result) { set(maximum_, result, true); }))
        set(maximum_, usable_bound(details()->max), true);
}

void TextQuestion::run_own_conditions()
{
    Question::run_own_conditions();
    if (details() && (details()->min_value_expression || details()->max_value_expression))
        set_bounds();
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
        text += (text.empty() ? "" : details() ? " " : "\n") + text_from(item);
    return text;
}

Value TextQuestion::result_as_answer(const Value& value) const
{
    if (!value.is_date())
        return value;
    const bool has_time = details() && details()->input_type == "datetime-local";
    return date_text(value.date(), form_.time_zone(), has_time ? DateTextForm::minute : DateTextForm::day);
}

Value TextQuestion::comparable(const Value& value) const
{
    if (is_empty_value(value) || !is_date())
        return value;
    const auto date = expression::date_from(value, form_.time_zone());
    return date ? Value(date->milliseconds) : Value(std::nan(""));
}

bool TextQuestion::is_below_minimum() const
{
    if (is_empty_value(minimum_) || is_empty())
        return false;
    const Value own = comparable(value()), bound = comparable(minimum_);
    return own.is_text() && bound.is_text() ? own.text() < bound.text() : number_from(own) < number_from(bound);
}

bool TextQuestion::is_above_maximum() const
{
    if (is_empty_value(maximum_) || is_empty())
        return false;
    const Value own = comparable(value()), bound = comparable(maximum_);
    return own.is_text() && bound.is_text() ? own.text() > bound.text() : number_from(own) > number_from(bound);
}

bool TextQuestion::may_reach_holder()
{
    return !has_bounds() || (!is_below_minimum() && !is_above_maximum());
}

bool TextQuestion::is_off_step() const
{
    if (!details() || details()->input_type != "number" || !details()->step || is_empty())
        return false;
    double number = value().is_number() ? value().number() : value().is_text() ? numeric_text(value().text()) : std::nan("");
    double step = *details()->step;
    if (std::isnan(number))
        return false;
    const auto rounded = [](double x) { return std::floor(x + 0.5); };
    double power = 1;
    while ((rounded(step * power) / power != step || rounded(number * power) / power != number) && power < 1'000'000)
        power *= 10;
    number = rounded(number * power);
    step = rounded(step * power);
    return step > 0 && std::fmod(number, step) != 0;
}

void TextQuestion::collect_errors(std::vector<AnswerError>& errors)
{
    Question::collect_errors(errors);
    if (is_below_minimum())
        errors.push_back({"custom"});
    if (is_above_maximum())
        errors.push_back({"custom"});
    if (is_off_step())
        errors.push_back({"custom"});
    const auto& rules = definition_.validators;
    const bool has_email_rule = std::any_of(rules.begin(), rules.end(), [](const ValidatorDefinition& rule) { return rule.type == ValidatorType::email; });
    if (details() && details()->input_type == "email" && !has_email_rule && is_truthy(value()) && !is_email(value()))
        errors.push_back({"validator:email"});
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

Value BooleanQuestion::value_in_words(const Value& value)
{
    const Value yes = value_true();
    const bool is_true = value.is_identical_to(yes) || (!value.is_list() && !value.is_object() && number_from(value) == number_from(yes));
    const LocalText& label = is_true ? details().label_true : details().label_false;
    return label.text(form_.locale()).empty() ? standard_words(is_true ? "yes" : "no") : filled_in(form_, label, *this);
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

Value RatingQuestion::value_in_words(const Value& value)
{
    const ChoiceDefinition* chosen = find_value(value);
    return chosen && !chosen->text.is_absent() ? Value(text_of(form_, *chosen)) : value;
}

// Expression

void ExpressionQuestion::run_own_conditions()
{
    Question::run_own_conditions();
    const auto& details = *definition_.as<ExpressionDetails>();
    if (is_read_only())
        return;
    evaluate(Running::expression, details.expression, *this, true, [&](const Value& result) {
        Value rounded = result;
        if (result.is_number() && std::isinf(result.number()) && result.number() > 0)
            rounded = Value();
        else if (result.is_number() && !std::isnan(result.number()) && details.display.precision >= 0)
            rounded = number_from_text(fmt::format("{:.{}f}", result.number(), std::min(details.display.precision, 100)));
        set_value(rounded);
    });
}

Value ExpressionQuestion::value_in_words(const Value& value)
{
    return displayed(form_, definition_.as<ExpressionDetails>()->display, value);
}

// Slider

SliderQuestion::SliderQuestion(FormModel& form, AnswerHolder& holder, Container* parent, Question* parent_question, const ElementDefinition& definition)
    : Question(form, holder, parent, parent_question, definition)
{
    if (definition.as<SliderDetails>()->is_range)
        value_ = Value::List();
}

void SliderQuestion::set_new_value(const Value& value)
{
    const auto& details = *definition_.as<SliderDetails>();
    const auto within = [&](const Value& each) -> Value {
        const double number = number_from(each);
        return number < details.min ? Value(details.min) : number > details.max ? Value(details.max) : each;
    };
    if (!value.is_list()) {
        Question::set_new_value(value.is_nothing() ? value : within(value));
        return;
    }
    Value::List ends = value.list();
    for (std::size_t i = 0; i < ends.size(); ++i)
        ends[i] = ends[i].is_nothing() ? Value(i == 0 ? details.min : details.max) : within(ends[i]);
    Question::set_new_value(ends);
}

} // namespace yardstick::session
