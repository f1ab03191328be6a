#include "survey/answer/text_limits.h"

#include "survey/expression/calendar.h"
#include "survey/expression/conversion.h"
#include "survey/expression/text.h"

#include <fmt/format.h>

#include <cmath>

namespace yardstick {

namespace {

constexpr const char* last_date = "2999-12-31";

bool is_date_input(const TextDetails& input)
{
    return input.input_type == "date" || input.input_type == "datetime-local" || input.input_type == "datetime";
}

bool is_number_input(const TextDetails& input)
{
    return input.input_type == "number" || input.input_type == "range";
}

bool is_ordered_input(const TextDetails& input)
{
    return is_date_input(input) || is_number_input(input) || input.input_type == "month" || input.input_type == "time" || input.input_type == "week";
}

/// `min` or `max` as the definition writes it.
Value written_limit(const TextDetails& input, const Json& limit)
{
    const bool fits = limit.is_string() || (limit.is_number() && (is_number_input(input) || input.has_unknown_input_type));
    return fits && (is_ordered_input(input) || input.has_unknown_input_type) ? Value::from_json(limit) : Value();
}

/// An empty limit, and one of blanks, is none.
bool is_without_limit(const Value& limit)
{
    return limit.is_text() ? expression::trimmed(limit.text()).empty() : is_empty(limit);
}

/// A date as the input writes it.
Value as_input(const TextDetails& input, const Value& value, const TimeZone& zone)
{
    if (!value.is_date())
        return value;
    if (!value.date().is_valid())
        return {};
    const expression::LocalDate date = expression::local_date(value.date(), zone);
    const std::string day = fmt::format("{}-{:02}-{:02}", date.year, date.month, date.day);
    const bool has_time = input.input_type == "datetime-local" || input.input_type == "datetime";
    return has_time ? day + fmt::format("T{:02}:{:02}", date.hour, date.minute) : day;
}

/// ECMAScript <, of dates in inputs for dates.
bool is_less(const TextDetails& input, const Value& left, const Value& right, const TimeZone& zone)
{
    if (is_date_input(input)) {
        const auto first = expression::date_from(left, zone);
        const auto second = expression::date_from(right, zone);
        return first && second && first->milliseconds < second->milliseconds;
    }
    const auto plain = [](const Value& value) { return value.is_list() || value.is_object() ? Value(text_from(value)) : value; };
    const Value first = plain(left), second = plain(right);
    if (first.is_text() && second.is_text())
        return expression::compare_by_code_unit(first.text(), second.text()) < 0;
    return number_from(first) < number_from(second);
}

} // namespace

TextLimits limits_of(const TextDetails& input, const ComputedLimits& computed, const TimeZone& zone)
{
    TextLimits limits;
    limits.minimum = computed.minimum ? as_input(input, *computed.minimum, zone) : written_limit(input, input.min);
    limits.maximum = computed.maximum ? as_input(input, *computed.maximum, zone) : written_limit(input, input.max);
    if (is_date_input(input) && !is_truthy(limits.maximum))
        limits.maximum = last_date;
    return limits;
}

bool is_below_minimum(const TextDetails& input, const Value& value, const TextLimits& limits, const TimeZone& zone)
{
    return !is_without_limit(limits.minimum) && is_less(input, value, limits.minimum, zone);
}

bool is_above_maximum(const TextDetails& input, const Value& value, const TextLimits& limits, const TimeZone& zone)
{
    return !is_without_limit(limits.maximum) && is_less(input, limits.maximum, value, zone);
}

bool is_off_step(const TextDetails& input, const Value& value)
{
    if (input.input_type != "number" || !input.step || !(value.is_number() || value.is_text()))
        return false;
    const double step = *input.step;
    const double number = value.is_text() ? numeric_text(value.text()) : value.number();
    if (!std::isfinite(number) || !(step > 0))
        return false;
    // Both as whole numbers of the smallest decimal that they have. Half of it goes up, as ECMAScript's Math.round does.
    const auto rounded = [](double each) { return std::floor(each + 0.5); };
    double scale = 1;
    while (scale < 1'000'000 && (rounded(step * scale) / scale != step || rounded(number * scale) / scale != number))
        scale *= 10;
    const double whole_step = rounded(step * scale);
    return whole_step > 0 && std::fmod(rounded(number * scale), whole_step) != 0;
}

} // namespace yardstick
