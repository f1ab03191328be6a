#include "core/instant.h"

#include <fmt/format.h>

namespace yardstick {

namespace {

/// Reads exactly `count` digits at `at` and moves on; nothing when there are fewer.
std::optional<int> read_digits(std::string_view text, std::size_t& at, std::size_t count)
{
    if (at + count > text.size())
        return std::nullopt;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    at += count;
    return value;
}

bool read_character(std::string_view text, std::size_t& at, char wanted)
{
    if (at >= text.size() || text[at] != wanted)
        return false;
    ++at;
    return true;
}

std::optional<Day> read_day(std::string_view text, std::size_t& at)
{
    const auto year = read_digits(text, at, 4);
    if (!year || !read_character(text, at, '-'))
        return std::nullopt;
    const auto month = read_digits(text, at, 2);
    if (!month || !read_character(text, at, '-'))
        return std::nullopt;
    const auto day = read_digits(text, at, 2);
    if (!day)
        return std::nullopt;
    const date::year_month_day date{date::year{*year}, date::month{unsigned(*month)}, date::day{unsigned(*day)}};
    if (!date.ok())
        return std::nullopt;
    return Day{date};
}

/// Reads ":SS" and a fraction of one to nine digits, cut to milliseconds; both may be missing.
std::optional<std::chrono::milliseconds> read_seconds(std::string_view text, std::size_t& at)
{
    using namespace std::chrono;
    if (!read_character(text, at, ':'))
        return milliseconds{0};
    const auto whole = read_digits(text, at, 2);
    if (!whole || *whole > 59)
        return std::nullopt;
    milliseconds result = seconds{*whole};
    if (!read_character(text, at, '.'))
        return result;
    int scale = 100;
    std::size_t digits = 0;
    while (const auto digit = read_digits(text, at, 1)) {
        result += milliseconds{*digit * scale};
        scale /= 10;
        ++digits;
    }
    if (digits == 0 || digits > 9)
        return std::nullopt;
    return result;
}

std::optional<LocalTime> read_local_time(std::string_view text, std::size_t& at)
{
    using namespace std::chrono;
    const auto day = read_day(text, at);
    if (!day || (!read_character(text, at, 'T') && !read_character(text, at, ' ')))
        return std::nullopt;
    const auto hour = read_digits(text, at, 2);
    if (!hour || *hour > 23 || !read_character(text, at, ':'))
        return std::nullopt;
    const auto minute = read_digits(text, at, 2);
    if (!minute || *minute > 59)
        return std::nullopt;
    const auto rest = read_seconds(text, at);
    if (!rest)
        return std::nullopt;
    return LocalTime{day->time_since_epoch() + hours{*hour} + minutes{*minute} + *rest};
}

} // namespace

std::string to_text(Instant instant)
{
    const Day day = std::chrono::floor<date::days>(instant);
    const date::hh_mm_ss time{instant - day};
    return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", to_text(day), time.hours().count(), time.minutes().count(),
                       time.seconds().count(), time.subseconds().count());
}

std::string to_text(Day day)
{
    const date::year_month_day date{day};
    return fmt::format("{:04}-{:02}-{:02}", int(date.year()), unsigned(date.month()), unsigned(date.day()));
}

std::optional<Day> parse_day(std::string_view text)
{
    std::size_t at = 0;
    const auto day = read_day(text, at);
    if (at != text.size())
        return std::nullopt;
    return day;
}

std::optional<LocalTime> parse_local_time(std::string_view text)
{
    std::size_t at = 0;
    const auto time = read_local_time(text, at);
    if (!time || at != text.size())
        return std::nullopt;
    return time;
}

std::optional<Instant> parse_instant(std::string_view text)
{
    using namespace std::chrono;
    std::size_t at = 0;
    const auto local = read_local_time(text, at);
    if (!local)
        return std::nullopt;
    const Instant as_utc{local->time_since_epoch()};
    if (read_character(text, at, 'Z'))
        return at == text.size() ? std::optional(as_utc) : std::nullopt;
    const bool is_ahead = read_character(text, at, '+');
    if (!is_ahead && !read_character(text, at, '-'))
        return std::nullopt;
    const auto offset_hours = read_digits(text, at, 2);
    if (!offset_hours || !read_character(text, at, ':'))
        return std::nullopt;
    const auto offset_minutes = read_digits(text, at, 2);
    if (!offset_minutes || *offset_minutes > 59 || at != text.size())
        return std::nullopt;
    const auto offset = hours{*offset_hours} + minutes{*offset_minutes};
    return is_ahead ? as_utc - offset : as_utc + offset;
}

} // namespace yardstick
