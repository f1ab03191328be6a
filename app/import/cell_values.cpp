#include "import/cell_values.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

namespace yardstick {

namespace {

using namespace std::chrono;

bool is_ascii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::optional<std::int64_t> whole_number(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_all = error == std::errc{} && end == text.data() + text.size();
    return is_all && value >= 0 && text.front() != '-' && value < 1'000'000'000 ? std::optional(value) : std::nullopt;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

bool is_blank(std::string_view text)
{
    return trimmed(text).empty();
}

std::string folded(std::string_view text)
{
    std::string result(text);
    if (is_ascii(text)) {
        std::transform(result.begin(), result.end(), result.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        return result;
    }
    result.clear();
    icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())))
        .foldCase()
        .toUTF8String(result);
    return result;
}

bool equals(std::string_view left, std::string_view right, bool ignore_case)
{
    return left == right || (ignore_case && folded(left) == folded(right));
}

std::optional<double> read_number(std::string_view text, char decimal)
{
    text = trimmed(text);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    std::string plain(text);
    const auto is_part = [decimal](char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == 'e' || c == 'E' || c == decimal;
    };
    if (plain.empty() || !std::all_of(plain.begin(), plain.end(), is_part))
        return std::nullopt;
    std::replace(plain.begin(), plain.end(), decimal, '.');
    double value = 0.0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (error != std::errc{} || end != plain.data() + plain.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<milliseconds> read_day_fraction(std::string_view text, char decimal)
{
    const auto fraction = read_number(text, decimal);
    if (!fraction || *fraction < 0.0 || *fraction >= 1.0)
        return std::nullopt;
    return seconds{std::llround(*fraction * 86400.0)};
}

std::optional<milliseconds> read_duration(std::string_view text, DurationForm form, char decimal)
{
    text = trimmed(text);
    if (form == DurationForm::day_fraction) {
        const auto days = read_number(text, decimal);
        if (!days || *days < 0.0 || *days > 1e6)
            return std::nullopt;
        return seconds{std::llround(*days * 86400.0)};
    }
    std::vector<std::string_view> parts = split(text, ':');
    if (parts.size() != (form == DurationForm::h_mm_ss ? 3u : 2u))
        return std::nullopt;
    milliseconds fraction{0};
    if (form != DurationForm::h_mm) {
        const std::size_t point = parts.back().find_first_of(".,");
        if (point != std::string_view::npos) {
            const auto part = read_number("0." + std::string(parts.back().substr(point + 1)), '.');
            if (!part)
                return std::nullopt;
            fraction = milliseconds{std::llround(*part * 1000.0)};
            parts.back() = parts.back().substr(0, point);
        }
    }
    std::int64_t total = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto value = parts[i].empty() ? std::nullopt : whole_number(parts[i]);
        if (!value || (i > 0 && (*value > 59 || parts[i].size() != 2)))
            return std::nullopt;
        total = total * 60 + *value;
    }
    return seconds{form == DurationForm::h_mm ? total * 60 : total} + fraction;
}

double in_unit(std::chrono::duration<double> length, TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::seconds:
        return length.count();
    case TimeUnit::minutes:
        return length.count() / 60.0;
    case TimeUnit::hours:
        return length.count() / 3600.0;
    case TimeUnit::days:
        return length.count() / 86400.0;
    }
    return length.count();
}

} // namespace yardstick
