#include "survey/expression/number_text.h"

#include "core/ascii.h"
#include "survey/expression/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace yardstick {

using expression::trimmed;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

bool are_digits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), is_ascii_digit);
}

/// The sign at the front, which is taken off: -1 or 1.
double take_sign(std::string_view& text)
{
    if (text.empty() || (text[0] != '-' && text[0] != '+'))
        return 1;
    const double sign = text[0] == '-' ? -1 : 1;
    text.remove_prefix(1);
    return sign;
}

/// What a decimal number that no double can hold comes to: infinity, or 0 when it was too small.
double out_of_range(std::string_view digits)
{
    const std::size_t exponent_at = digits.find_first_of("eE");
    const bool has_exponent = exponent_at != std::string_view::npos;
    const bool is_small = has_exponent ? digits[exponent_at + 1] == '-' : digits.find_first_of("123456789") > digits.find('.');
    return is_small ? 0 : infinity;
}

struct Leading {
    double number = not_a_number;
    std::size_t length = 0; ///< of what was read
};

/// The unsigned decimal number at the start of a text: digits, a point, an exponent.
Leading leading_decimal(std::string_view text)
{
    const bool begins_well = !text.empty() && (is_ascii_digit(text[0]) || (text[0] == '.' && text.size() > 1 && is_ascii_digit(text[1])));
    if (!begins_well)
        return {};
    Leading result;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result.number);
    result.length = static_cast<std::size_t>(end - text.data());
    if (error == std::errc::result_out_of_range)
        result.number = out_of_range(text.substr(0, result.length));
    return result;
}

int digit_value(char c)
{
    if (is_ascii_digit(c))
        return c - '0';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z')
        return c - 'A' + 10;
    return std::numeric_limits<int>::max();
}

Leading leading_digits(std::string_view text, int base)
{
    Leading result;
    while (result.length < text.size() && digit_value(text[result.length]) < base) {
        const double so_far = result.length == 0 ? 0 : result.number;
        result.number = so_far * base + digit_value(text[result.length++]);
    }
    return result;
}

/// 16, 8 or 2 for "0x", "0o" and "0b" of either case; 10 for everything else.
int base_of(std::string_view text)
{
    if (text.size() < 2 || text[0] != '0')
        return 10;
    switch (text[1]) {
    case 'x':
    case 'X':
        return 16;
    case 'o':
    case 'O':
        return 8;
    case 'b':
    case 'B':
        return 2;
    default:
        return 10;
    }
}

} // namespace

double number_from_text(std::string_view text)
{
    text = trimmed(text);
    if (text.empty())
        return 0;
    if (const int base = base_of(text); base != 10) {
        const Leading digits = leading_digits(text.substr(2), base);
        return digits.length > 0 && digits.length == text.size() - 2 ? digits.number : not_a_number;
    }
    const double sign = take_sign(text);
    if (text == "Infinity")
        return sign * infinity;
    const Leading decimal = leading_decimal(text);
    return decimal.length == text.size() ? sign * decimal.number : not_a_number;
}

double leading_integer(std::string_view text)
{
    text = trimmed(text);
    const double sign = take_sign(text);
    if (base_of(text) == 16)
        return sign * leading_digits(text.substr(2), 16).number;
    const std::size_t length = std::min(text.find_first_not_of("0123456789"), text.size());
    return sign * leading_decimal(text.substr(0, length)).number;
}

double leading_number(std::string_view text)
{
    text = trimmed(text);
    const double sign = take_sign(text);
    return text.starts_with("Infinity") ? sign * infinity : sign * leading_decimal(text).number;
}

std::string text_from(double number)
{
    if (std::isnan(number))
        return "NaN";
    if (std::isinf(number))
        return number > 0 ? "Infinity" : "-Infinity";
    char buffer[32];
    if (number == std::trunc(number) && std::abs(number) < 1e15) {
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, static_cast<long long>(number)).ptr;
        return {buffer, end};
    }
    // "d.ddde±xx" with the fewest digits, laid out again as ECMA-262 Number::toString wants it.
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, std::abs(number), std::chars_format::scientific).ptr;
    const std::string_view scientific(buffer, static_cast<std::size_t>(end - buffer));
    const std::size_t exponent_at = scientific.find('e');
    std::string digits(scientific.substr(0, exponent_at));
    if (digits.size() > 1)
        digits.erase(1, 1);
    const int exponent = static_cast<int>(number_from_text(scientific.substr(exponent_at + 1)));
    const auto zeros = [](int count) { return std::string(static_cast<std::size_t>(std::max(count, 0)), '0'); };
    const bool is_exponential = exponent >= 21 || exponent < -6;
    const int digits_before_point = is_exponential ? 1 : std::clamp(exponent + 1, 1, static_cast<int>(digits.size()));
    const auto split_at = static_cast<std::size_t>(digits_before_point);
    const std::string_view before = std::string_view(digits).substr(0, split_at),
                           after = std::string_view(digits).substr(split_at);
    std::string text(number < 0 ? "-" : "");
    if (is_exponential) {
        text.append(before);
        if (!after.empty())
            text.append(".").append(after);
        return text.append(exponent < 0 ? "e-" : "e+").append(std::to_string(std::abs(exponent)));
    }
    if (exponent < 0)
        return text.append("0.").append(zeros(-exponent - 1)).append(digits);
    text.append(before).append(zeros(exponent + 1 - static_cast<int>(digits.size())));
    return after.empty() ? text : text.append(".").append(after);
}

double numeric_text(std::string_view text)
{
    text = trimmed(text);
    // Longer runs of digits are telephone numbers and identifiers, which a double would round.
    if (text.empty() || (text.size() > 15 && are_digits(text)))
        return not_a_number;
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos || text.find(',', comma + 1) != std::string_view::npos) {
        const double number = number_from_text(text);
        return std::isfinite(number) ? number : not_a_number;
    }
    std::string with_point(text);
    with_point[comma] = '.';
    const double number = number_from_text(with_point);
    return std::isfinite(number) ? number : not_a_number;
}

} // namespace yardstick
