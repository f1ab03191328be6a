#include "survey/answer/validator_check.h"

#include "survey/answer/loose_equality.h"
#include "survey/answer/blank.h"
#include "survey/answer/ecma_regex.h"
#include "survey/answer/email_address.h"
#include "survey/expression/conversion.h"
#include "survey/expression/text.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace yardstick {

namespace {

using Words = StandardWords;

/// The number that an answer is, or that its text spells; NaN for none.
double number_in(const Value& value)
{
    if (value.is_number())
        return std::isfinite(value.number()) ? value.number() : std::nan("");
    if (value.is_text())
        return numeric_text(value.text());
    return std::isfinite(number_from(value)) ? leading_number(text_from(value)) : std::nan("");
}

class ValidatorCheck {
public:
    ValidatorCheck(const ValidatorDefinition& validator, const Value& value, const Wording& wording)
        : validator_(validator), value_(value), wording_(wording)
    {
    }

    std::optional<AnswerError> numeric() const
    {
        if (is_blank(value_))
            return std::nullopt;
        const double number = number_in(value_);
        if (std::isnan(number))
            return AnswerError{"requirenumeric", wording_.say(validator_.text, Words::no_number), validator_.notification_type};
        const auto& low = validator_.min_value;
        const auto& high = validator_.max_value;
        if (!(low && number < *low) && !(high && number > *high))
            return std::nullopt;
        return error(low && high ? Words::outside_numbers : low ? Words::below_number : Words::above_number, low ? low : high, high);
    }

    std::optional<AnswerError> text() const
    {
        if (is_blank(value_))
            return std::nullopt;
        const std::string text = text_from(value_);
        if (!validator_.allow_digits && !text.empty() && std::isdigit(static_cast<unsigned char>(text.back())))
            return error(Words::ends_in_digit);
        const auto& low = validator_.min_length;
        const auto& high = validator_.max_length;
        const double length = length_of_value();
        if (!(low && *low > 0 && length < *low) && !(high && *high > 0 && length > *high))
            return std::nullopt;
        const bool has_low = low && *low > 0;
        const bool has_both = has_low && high && *high > 0;
        return error(has_both ? Words::outside_lengths : has_low ? Words::shorter_text : Words::longer_text, has_low ? low : high, high);
    }

    std::optional<AnswerError> answer_count() const
    {
        if (!value_.is_list() || value_.list().empty())
            return std::nullopt;
        const auto count = static_cast<double>(value_.list().size());
        const auto& low = validator_.min_count;
        const auto& high = validator_.max_count;
        if (low && *low != 0 && count < *low)
            return error(Words::fewer_choices, low);
        if (high && *high != 0 && count > *high)
            return error(Words::more_choices, high);
        return std::nullopt;
    }

    std::optional<AnswerError> regex() const
    {
        if (validator_.regex.empty() || is_blank(value_))
            return std::nullopt;
        const auto pattern = EcmaRegex::create(validator_.regex, validator_.is_case_insensitive ? LetterCase::ignored : LetterCase::counts);
        if (!pattern)
            return std::nullopt;
        // A list must match item by item, and also joined with commas.
        const auto is_found = [&](const Value& value) { return pattern->is_found_in(text_from(value)); };
        const bool passes = is_found(value_) && (!value_.is_list() || std::all_of(value_.list().begin(), value_.list().end(), is_found));
        return passes ? std::nullopt : error(Words::bad_pattern);
    }

    std::optional<AnswerError> email() const
    {
        // Blanks are no address here, though they are no answer either.
        return !is_truthy(value_) || is_email_address(text_from(value_)) ? std::nullopt : error(Words::bad_email);
    }

    std::optional<AnswerError> expression(const Scope& scope) const
    {
        // Not truth: survey-core asks for == true, which 1 is and 3 is not.
        const bool passes = !validator_.expression || are_loosely_equal(validator_.expression->expression.evaluate(scope), true);
        return passes ? std::nullopt : error(Words::bad_answer);
    }

private:
    /// Of a text or a list; NaN, which is neither more nor less than anything, of other values.
    double length_of_value() const
    {
        if (value_.is_text())
            return static_cast<double>(expression::utf16_length(value_.text()));
        return value_.is_list() ? static_cast<double>(value_.list().size()) : std::nan("");
    }

    std::optional<AnswerError> error(Words words, std::optional<double> first = {}, std::optional<double> second = {}) const
    {
        const auto shown = [](std::optional<double> number) { return number ? text_from(*number) : std::string(); };
        return AnswerError{"validator:" + std::string(name_of(validator_.type)),
                           wording_.say(validator_.text, words, shown(first), shown(second)), validator_.notification_type};
    }

    const ValidatorDefinition& validator_;
    const Value& value_;
    const Wording& wording_;
};

} // namespace

std::optional<AnswerError> check_validator(const ValidatorDefinition& validator, const Value& value, const Scope& scope, const Wording& wording)
{
    const ValidatorCheck check(validator, value, wording);
    switch (validator.type) {
    case ValidatorType::numeric: return check.numeric();
    case ValidatorType::text: return check.text();
    case ValidatorType::answercount: return check.answer_count();
    case ValidatorType::regex: return check.regex();
    case ValidatorType::email: return check.email();
    case ValidatorType::expression: return check.expression(scope);
    }
    return std::nullopt;
}

} // namespace yardstick
