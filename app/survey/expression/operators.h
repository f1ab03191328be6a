#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string_view>

namespace yardstick::expression {

enum class Operator : std::uint8_t {
    or_,
    and_,
    less_or_equal,
    greater_or_equal,
    equal,
    not_equal,
    less,
    greater,
    add,
    subtract,
    multiply,
    divide,
    remainder,
    power,
    contains,
    not_contains,
    any_of,
    all_of,
    none_of,
};

/// A spelling of an operator, in lower case.
struct Keyword {
    std::string_view text;
    Operator op;
};

// The first that fits wins, so a longer one stands before its own beginning.
inline constexpr Keyword or_keywords[] = {{"||", Operator::or_}, {"or", Operator::or_}};
inline constexpr Keyword and_keywords[] = {{"&&", Operator::and_}, {"and", Operator::and_}};
inline constexpr Keyword comparison_keywords[] = {
    {"<=", Operator::less_or_equal},
    {"lessorequal", Operator::less_or_equal},
    {">=", Operator::greater_or_equal},
    {"greaterorequal", Operator::greater_or_equal},
    {"==", Operator::equal},
    {"equal", Operator::equal},
    {"=", Operator::equal},
    {"!=", Operator::not_equal},
    {"notequal", Operator::not_equal},
    {"<", Operator::less},
    {"less", Operator::less},
    {">", Operator::greater},
    {"greater", Operator::greater},
};
inline constexpr Keyword sum_keywords[] = {{"+", Operator::add}, {"-", Operator::subtract}};
inline constexpr Keyword product_keywords[] = {{"*", Operator::multiply}, {"/", Operator::divide}, {"%", Operator::remainder}};
inline constexpr Keyword power_keywords[] = {{"^", Operator::power}, {"power", Operator::power}};
inline constexpr Keyword set_keywords[] = {
    {"*=", Operator::contains},
    {"contains", Operator::contains},
    {"contain", Operator::contains},
    {"notcontains", Operator::not_contains},
    {"notcontain", Operator::not_contains},
    {"anyof", Operator::any_of},
    {"allof", Operator::all_of},
    {"noneof", Operator::none_of},
};

/// The levels of binary operators, from the loosest to the tightest.
inline constexpr std::span<const Keyword> operator_levels[] = {
    or_keywords, and_keywords, comparison_keywords, sum_keywords, product_keywords, power_keywords, set_keywords};
inline constexpr std::size_t set_level = std::size(operator_levels) - 1;

} // namespace yardstick::expression
