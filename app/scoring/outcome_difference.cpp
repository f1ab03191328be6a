#include "scoring/outcome_difference.h"

#include "scoring/same_figure.h"

#include <array>
#include <cstdio>
#include <optional>

namespace yardstick {

namespace {

constexpr double rounding = 1e-9; // no formula differs by so little

std::string in_words(const std::optional<double>& number, int digits)
{
    if (!number)
        return "none";
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.*g", digits, *number);
    return text.data();
}

/// Value and n, and of the rest what is not as in `other`.
std::string in_words(const Figure& figure, const Figure& other, int digits)
{
    std::string words = (figure.value ? in_words(figure.value, digits) : "no value") + " of n " + std::to_string(figure.n);
    if (figure.k != other.k)
        words += ", k " + (figure.k ? std::to_string(*figure.k) : "none");
    const auto add = [&](const char* name, const std::optional<double>& mine, const std::optional<double>& of_other) {
        if (!is_near(mine, of_other, rounding))
            words += std::string(", ") + name + ' ' + in_words(mine, digits);
    };
    add("low", figure.low, other.low);
    add("high", figure.high, other.high);
    add("standard error", figure.standard_error, other.standard_error);
    return words;
}

} // namespace

bool is_same_outcome(const Result<Figure>& a, const Result<Figure>& b)
{
    return a && b ? is_same(*a, *b, rounding) : a.has_value() == b.has_value();
}

std::pair<std::string, std::string> told_apart(const Result<Figure>& a, const Result<Figure>& b)
{
    const auto words = [](const Result<Figure>& outcome, const Result<Figure>& other, int digits) {
        return outcome ? in_words(*outcome, other ? *other : *outcome, digits) : "no figure (" + outcome.error().text() + ')';
    };
    constexpr int fewest_digits = 4, all_digits = 17;
    for (int digits = fewest_digits;; ++digits)
        if (std::pair both(words(a, b, digits), words(b, a, digits)); both.first != both.second || digits == all_digits)
            return both;
}

} // namespace yardstick
