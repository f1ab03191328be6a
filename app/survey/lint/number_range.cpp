#include "survey/lint/number_range.h"

#include "core/ascii.h"

#include <array>
#include <limits>
#include <string_view>
#include <vector>

namespace yardstick {

namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();

/// A number and the texts around it.
struct Found {
    double value;
    std::size_t begin;
    std::size_t end;
};

/// Reads a number at `at`. A point or comma before exactly three digits parts thousands, before others it is the decimal sign.
Found number_at(const std::string& text, std::size_t at)
{
    std::string digits;
    std::size_t end = at;
    while (end < text.size()) {
        const bool is_sign = (text[end] == '.' || text[end] == ',') && end + 1 < text.size() && is_ascii_digit(text[end + 1]);
        if (is_sign) {
            std::size_t after = end + 1;
            while (after < text.size() && is_ascii_digit(text[after]))
                ++after;
            if (after - end - 1 != 3)
                digits += '.';
        } else if (is_ascii_digit(text[end])) {
            digits += text[end];
        } else {
            break;
        }
        ++end;
    }
    return {std::stod(digits), at, end};
}

std::vector<Found> numbers_in(const std::string& text)
{
    std::vector<Found> numbers;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (is_ascii_digit(text[at])) {
            numbers.push_back(number_at(text, at));
            at = numbers.back().end;
        }
    return numbers;
}

/// True for what stands between the ends of a range: a dash or a word, with a unit before it at most.
bool joins_range(const std::string& between, const LintWords& language)
{
    constexpr std::array<std::string_view, 3> dashes{"-", "\u2013", "\u2014"};
    for (const std::string_view dash : dashes)
        if (between.find(dash) != std::string::npos)
            return true;
    return language.range_words.is_in(words_of(between));
}

} // namespace

std::optional<NumberRange> number_range(const std::string& text, const LintWords& language)
{
    const auto numbers = numbers_in(text);
    if (numbers.size() == 2) {
        const auto [low, high] = std::pair(numbers[0], numbers[1]);
        if (low.value <= high.value && joins_range(text.substr(low.end, high.begin - low.end), language))
            return NumberRange{low.value, high.value};
        return std::nullopt;
    }
    if (numbers.size() != 1)
        return std::nullopt;
    const double value = numbers[0].value;
    const auto words = words_of(text);
    if (language.below.is_in(words))
        return NumberRange{-unbounded, value, true, false};
    if (language.or_less.is_in(words))
        return NumberRange{-unbounded, value};
    if (language.above.is_in(words))
        return NumberRange{value, unbounded, false, true};
    if (language.or_more.is_in(words) || text.substr(numbers[0].end).starts_with('+'))
        return NumberRange{value, unbounded};
    return std::nullopt;
}

bool overlap(const NumberRange& left, const NumberRange& right)
{
    if (left.high != right.low)
        return left.high > right.low;
    return left.has_high && right.has_low;
}

} // namespace yardstick
