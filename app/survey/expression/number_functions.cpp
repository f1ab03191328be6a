#include "survey/expression/arithmetic.h"
#include "survey/expression/comparison.h"
#include "survey/expression/conversion.h"
#include "survey/expression/function.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace yardstick::expression {

namespace {

void flatten_into(Value::List& numbers, const Value& value)
{
    if (value.is_nothing())
        return;
    if (value.is_list()) {
        for (const Value& item : value.list())
            flatten_into(numbers, item);
        return;
    }
    if (value.is_text())
        if (const double number = numeric_text(value.text()); !std::isnan(number)) {
            numbers.emplace_back(number);
            return;
        }
    numbers.push_back(value);
}

/// Lists among the arguments are taken apart, null and missing dropped, numeric texts become numbers.
Value::List flattened(Arguments arguments)
{
    Value::List numbers;
    for (const Value& argument : arguments)
        flatten_into(numbers, argument);
    return numbers;
}

Value total(const Value::List& numbers)
{
    Value sum = 0;
    for (const Value& number : numbers)
        sum = plainly_added(sum, number);
    return sum;
}

Value sum(Arguments arguments, const Scope&)
{
    return total(flattened(arguments));
}

Value avg(Arguments arguments, const Scope&)
{
    const Value::List numbers = flattened(arguments);
    return numbers.empty() ? Value(0) : divide(total(numbers), static_cast<double>(numbers.size()));
}

Value count(Arguments arguments, const Scope&)
{
    return static_cast<double>(flattened(arguments).size());
}

Value least(Arguments arguments, const Scope& scope)
{
    Value found;
    for (const Value& number : flattened(arguments))
        if (found.is_missing() || is_less(number, found, scope))
            found = number;
    return found;
}

Value greatest(Arguments arguments, const Scope& scope)
{
    Value found;
    for (const Value& number : flattened(arguments))
        if (found.is_missing() || is_less(found, number, scope))
            found = number;
    return found;
}

/// The number to be cut and how many decimals it keeps; not-a-number where one of them is none.
struct Cut {
    double number = not_a_number;
    double decimals = 0;
};

Cut read_cut(Arguments arguments)
{
    const Value::List numbers = flattened(arguments);
    Cut cut;
    if (!numbers.empty() && numbers[0].is_number())
        cut.number = numbers[0].number();
    if (numbers.size() > 1)
        cut.decimals = numbers[1].is_number() ? numbers[1].number() : not_a_number;
    return cut;
}

Value round(Arguments arguments, const Scope&)
{
    const Cut cut = read_cut(arguments);
    // A half that binary fractions put just below it counts as a half: 1.005 with two decimals is 1.01.
    const double scale = std::pow(10, cut.decimals);
    return std::floor(cut.number * scale * (1 + std::numeric_limits<double>::epsilon()) + 0.5) / scale;
}

Value trunc(Arguments arguments, const Scope&)
{
    const Cut cut = read_cut(arguments);
    if (std::isnan(cut.number) || std::isnan(cut.decimals))
        return not_a_number;
    // By the text of the number: no rounding can creep in. An exponent is cut off with what it says.
    const std::string text = text_from(cut.number);
    const std::size_t point = std::min(text.find_first_not_of("-0123456789"), text.size());
    const bool keeps_decimals = cut.decimals > 0 && cut.decimals == std::trunc(cut.decimals);
    if (!keeps_decimals || point == text.size())
        return number_from_text(std::string_view(text).substr(0, point));
    if (text[point] != '.')
        return not_a_number;
    const std::size_t end = std::min(text.find_first_not_of("0123456789", point + 1), text.size());
    const auto kept = static_cast<std::size_t>(std::min(cut.decimals, 400.0));
    return number_from_text(std::string_view(text).substr(0, std::min(end, point + 1 + kept)));
}

constexpr Function number_function_table[] = {
    {"sum", sum}, {"avg", avg}, {"count", count}, {"min", least}, {"max", greatest}, {"round", round}, {"trunc", trunc},
};

} // namespace

std::span<const Function> number_functions()
{
    return number_function_table;
}

Value plainly_added(const Value& left, const Value& right)
{
    const auto is_numeric = [](const Value& value) { return value.is_number() || value.is_boolean() || value.is_nothing(); };
    if (is_numeric(left) && is_numeric(right))
        return add(number_from(left), number_from(right));
    return text_from(left) + text_from(right);
}

} // namespace yardstick::expression
