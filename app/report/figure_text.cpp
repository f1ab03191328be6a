#include "report/figure_text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

namespace yardstick {

namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view narrow_space = "\u202F";
constexpr std::string_view minus = "\u2212";

bool is_time(std::string_view unit)
{
    return unit == "seconds" || unit == "minutes" || unit == "hours";
}

std::string grouped(std::string digits)
{
    for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > 0; place -= 3)
        digits.insert(static_cast<std::size_t>(place), narrow_space);
    return digits;
}

} // namespace

std::string number_text(double value, int decimals)
{
    assert(std::isfinite(value) && decimals >= 0 && decimals <= 9 && "a number that can be written");
    const double scaled = std::abs(value) * std::pow(10.0, decimals);
    // 2.675 is stored a little below itself; what counts as half is what a person would have written.
    const double rounded = std::round(scaled + std::min(scaled * 1e-13, 1e-3));
    std::array<char, 400> buffer{}; // the largest double has 309 digits
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded, std::chars_format::fixed, 0).ptr;
    std::string digits(buffer.data(), end);
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places)
        digits.insert(0, places + 1 - digits.size(), '0');
    std::string text = grouped(digits.substr(0, digits.size() - places));
    if (places > 0)
        text += "." + digits.substr(digits.size() - places);
    const bool is_negative = value < 0 && rounded > 0;
    return is_negative ? std::string(minus) + text : text;
}

int decimals_for(double value, std::string_view unit)
{
    if (unit == "count")
        return 0;
    if (unit == "score")
        return 2;
    if (is_time(unit))
        return std::abs(value) < 9.95 ? 1 : 0;
    return 1;
}

std::string_view unit_word(std::string_view unit)
{
    if (unit == "percent")
        return "%";
    if (unit == "seconds")
        return "s";
    if (unit == "minutes")
        return "min";
    if (unit == "hours")
        return "h";
    if (unit == "score" || unit == "count")
        return "";
    return unit;
}

std::string figure_number(double value, std::string_view unit)
{
    return number_text(value, decimals_for(value, unit));
}

std::string figure_text(double value, std::string_view unit)
{
    std::string text = figure_number(value, unit);
    if (const std::string_view word = unit_word(unit); !word.empty())
        text.append(no_break_space).append(word);
    return text;
}

std::string set_number(double value)
{
    std::string text = number_text(value, 3);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

std::string interval_text(const Figure& figure, std::string_view unit)
{
    if (figure.low && figure.high) {
        // Both ends with the decimals of the upper one, so that "9.5 to 11" does not look unequally exact.
        const int decimals = decimals_for(*figure.high, unit);
        return number_text(*figure.low, decimals) + " to " + number_text(*figure.high, decimals);
    }
    constexpr std::string_view none = "none: ";
    if (figure.interval.starts_with(none))
        return "no interval: " + figure.interval.substr(none.size());
    return "no interval";
}

std::string n_text(std::int64_t n)
{
    return "n" + std::string(no_break_space) + number_text(static_cast<double>(n), 0);
}

std::string counted(std::int64_t count, std::string_view one, std::string_view many)
{
    return number_text(static_cast<double>(count), 0) + " " + std::string(count == 1 ? one : many);
}

std::string figure_line(const Figure& figure, std::string_view unit)
{
    if (!figure.value)
        return "no data";
    return figure_text(*figure.value, unit) + ", " + interval_text(figure, unit) + ", " + n_text(figure.n);
}

} // namespace yardstick
