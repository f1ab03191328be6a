#include "survey/expression/arithmetic.h"

#include "survey/expression/conversion.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace yardstick::expression {

namespace {

Value filling(const Value& empty, const Value& other)
{
    if (other.is_number())
        return 0;
    if (empty.is_text())
        return empty;
    if (other.is_text())
        return "";
    if (other.is_list())
        return Value::List{};
    return 0;
}

/// Decimals of the shortest text of a number, as survey-core counts them: an exponent's characters count too.
int decimals(double number)
{
    if (number == std::trunc(number) && std::abs(number) < 1e15)
        return 0;
    const std::string text = text_from(number);
    const std::size_t point = text.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
}

/// So that 0.1 + 0.2 is 0.3: a sum has no more decimals than its parts.
double rounded(double number, int count)
{
    if (count == 0 || !std::isfinite(number) || std::abs(number) >= 1e21)
        return number;
    char buffer[512];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed, std::min(count, 100)).ptr;
    double result = number;
    std::from_chars(buffer, end, result);
    return result;
}

bool is_numeric(const Value& value)
{
    return value.is_number() || value.is_boolean();
}

/// A list whose text is a number: [5] and ["5"], but not [1, 2].
bool is_numeric_list(const Value& value)
{
    if (!value.is_list())
        return false;
    const std::string text = text_from(value);
    return std::isfinite(number_from_text(text)) && !std::isnan(leading_number(text));
}

double sum_of_numbers(const Value::List& list)
{
    double sum = 0;
    for (const Value& item : list)
        if (item.is_number())
            sum = rounded(sum + item.number(), std::max(decimals(sum), decimals(item.number())));
    return sum;
}

std::string joined(const Value::List& list)
{
    std::string text;
    for (const Value& item : list) {
        if (&item != &list.front())
            text += ", ";
        if (!item.is_nothing())
            text += text_from(item);
    }
    return text;
}

Value list_plus(const Value::List& list, const Value& other, bool list_is_first)
{
    if (other.is_text())
        return list_is_first ? joined(list) + other.text() : other.text() + joined(list);
    return add(sum_of_numbers(list), other);
}

} // namespace

Operands filled(Value left, Value right)
{
    if (is_empty(left))
        left = filling(left, right);
    if (is_empty(right))
        right = filling(right, left);
    return {std::move(left), std::move(right)};
}

Value add(const Value& left, const Value& right)
{
    if (is_numeric(left) && is_numeric(right)) {
        const double l = number_from(left), r = number_from(right);
        return rounded(l + r, std::max(decimals(l), decimals(r)));
    }
    // survey-core takes such a list for a number, and ECMAScript then joins texts: [1] + 4 is "14".
    if ((is_numeric_list(left) && (right.is_number() || is_numeric_list(right))) || (left.is_number() && is_numeric_list(right)))
        return text_from(left) + text_from(right);
    if (left.is_list() && right.is_list()) {
        Value::List both = left.list();
        both.insert(both.end(), right.list().begin(), right.list().end());
        return both;
    }
    if (left.is_list() && (right.is_text() || right.is_number()))
        return list_plus(left.list(), right, true);
    if (right.is_list() && (left.is_text() || left.is_number()))
        return list_plus(right.list(), left, false);
    // ECMA-262: what is no number joins as text.
    return text_from(left) + text_from(right);
}

Value subtract(const Value& left, const Value& right)
{
    const double l = number_from(left), r = number_from(right);
    return rounded(l - r, std::max(decimals(l), decimals(r)));
}

Value multiply(const Value& left, const Value& right)
{
    const double l = number_from(left), r = number_from(right);
    return rounded(l * r, decimals(l) + decimals(r));
}

Value divide(const Value& left, const Value& right)
{
    if (!is_truthy(right))
        return nullptr;
    return number_from(left) / number_from(right);
}

Value remainder(const Value& left, const Value& right)
{
    if (!is_truthy(right))
        return nullptr;
    return std::fmod(number_from(left), number_from(right));
}

Value power(const Value& left, const Value& right)
{
    const double base = number_from(left), exponent = number_from(right);
    // ECMA-262 has no answer where C has 1.
    if (std::isnan(exponent) || (std::abs(base) == 1 && std::isinf(exponent)))
        return std::numeric_limits<double>::quiet_NaN();
    return std::pow(base, exponent);
}

} // namespace yardstick::expression
