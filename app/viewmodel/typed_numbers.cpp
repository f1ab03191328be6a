#include "viewmodel/typed_numbers.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace yardstick {

std::optional<double> read_number(std::string_view text)
{
    double value = 0.0;
    // Not strtod: what it takes depends on the language of the desktop.
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

Result<std::vector<double>> read_numbers(std::string_view text, const std::string& what)
{
    constexpr std::string_view between = ", ";
    constexpr const char* expected = "numbers with commas between, like 4, 5";
    std::vector<double> numbers;
    for (std::size_t begin = text.find_first_not_of(between); begin != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(between, begin), text.size());
        const std::string_view part = text.substr(begin, end - begin);
        const auto number = read_number(part);
        if (!number)
            return refuse(what, expected, '"' + std::string(part) + '"');
        numbers.push_back(*number);
        begin = text.find_first_not_of(between, end);
    }
    if (numbers.empty())
        return refuse(what, expected, "nothing");
    return numbers;
}

std::string typed_numbers(const std::vector<double>& numbers)
{
    return fmt::format("{}", fmt::join(numbers, ", "));
}

} // namespace yardstick
