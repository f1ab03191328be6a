#include "viewmodel/wall_clock.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

namespace yardstick {

namespace {

using namespace std::chrono_literals;
using Words = std::vector<std::string>;

constexpr std::array months{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array short_month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array weekdays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

Words typed_words(const std::string& text)
{
    Words words(1);
    for (const char each : text) {
        if (each == ' ' || each == '\t' || each == ',')
            words.emplace_back();
        else
            words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(each)));
    }
    std::erase(words, "");
    // "2026-01-14T14:30", as other programs write it.
    if (words.size() == 1 && words[0].size() > 11 && words[0][10] == 't')
        words = {words[0].substr(0, 10), words[0].substr(11)};
    return words;
}

std::optional<int> number(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return !text.empty() && text.size() <= 4 && error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

template <std::size_t count>
std::optional<unsigned> place_of(const std::array<const char*, count>& names, std::string_view word)
{
    if (word.size() < 3)
        return std::nullopt;
    const auto found = std::find(names.begin(), names.end(), word.substr(0, 3));
    return found == names.end() ? std::nullopt : std::optional(static_cast<unsigned>(found - names.begin()));
}

/// "14:30", "1430", "9:05"; with `half` "am" or "pm" also "2" and "2:30".
std::optional<std::chrono::minutes> read_time(std::string_view text, std::string_view half)
{
    const std::size_t colon = text.find(':');
    std::optional<int> hour, minute;
    if (colon != std::string_view::npos) {
        hour = number(text.substr(0, colon));
        minute = text.size() - colon == 3 ? number(text.substr(colon + 1)) : std::nullopt;
    } else if (text.size() == 4) {
        hour = number(text.substr(0, 2));
        minute = number(text.substr(2));
    } else if (!half.empty()) {
        hour = number(text);
        minute = 0;
    }
    if (!hour || !minute || *hour < 0 || *minute < 0 || *minute > 59 || *hour > (half.empty() ? 23 : 12) || (!half.empty() && *hour == 0))
        return std::nullopt;
    if (!half.empty())
        hour = *hour % 12 + (half == "pm" ? 12 : 0);
    return std::chrono::minutes(*hour * 60 + *minute);
}

/// The time at the end of `words`, which is taken from them.
std::optional<std::chrono::minutes> take_time(Words& words)
{
    if (words.empty())
        return std::nullopt;
    std::string half;
    std::string& last = words.back();
    if (last.ends_with("am") || last.ends_with("pm")) {
        half = last.substr(last.size() - 2);
        last.resize(last.size() - 2);
        if (last.empty())
            words.pop_back();
    }
    if (words.empty())
        return std::nullopt;
    const auto time = read_time(words.back(), half);
    words.pop_back();
    return time;
}

std::optional<Day> day_in(std::optional<int> year, unsigned month, int day, Day today)
{
    const date::year_month_day now{today};
    const auto in = [&](date::year which) -> std::optional<Day> {
        const date::year_month_day found{which, date::month{month}, date::day{static_cast<unsigned>(day)}};
        return found.ok() ? std::optional<Day>(found) : std::nullopt;
    };
    if (year)
        return in(date::year{*year});
    const auto found = in(now.year());
    return !found || *found > today ? in(now.year() - date::years{1}) : found;
}

/// "14.1." and "14.1.2026".
std::optional<Day> read_dotted(const std::string& word, Day today)
{
    const std::size_t first = word.find('.');
    const std::size_t second = first == std::string::npos ? first : word.find('.', first + 1);
    if (second == std::string::npos)
        return std::nullopt;
    const auto day = number(std::string_view(word).substr(0, first));
    const auto month = number(std::string_view(word).substr(first + 1, second - first - 1));
    const std::string year = word.substr(second + 1);
    if (!day || !month || *month < 1 || (!year.empty() && !number(year)))
        return std::nullopt;
    return day_in(number(year), static_cast<unsigned>(*month), *day, today);
}

std::optional<Day> read_day(const Words& words, Day today)
{
    if (words.empty() || words == Words{"today"})
        return today;
    if (words == Words{"yesterday"})
        return today - date::days{1};
    if (words.size() == 1) {
        if (const auto weekday = place_of(weekdays, words[0]))
            return today - (date::weekday{today} - date::weekday{*weekday});
        const auto iso = parse_day(words[0]);
        return iso ? iso : read_dotted(words[0], today);
    }
    if (words.size() > 3)
        return std::nullopt;
    // "14 Jan", "Jan 14", "14. January 2026"
    const bool is_month_first = place_of(months, words[0]).has_value();
    const auto month = place_of(months, words[is_month_first ? 0 : 1]);
    std::string day_word = words[is_month_first ? 1 : 0];
    if (day_word.ends_with('.'))
        day_word.pop_back();
    const auto day = number(day_word);
    const auto year = words.size() == 3 ? number(words[2]) : std::nullopt;
    if (!month || !day || (words.size() == 3 && !year))
        return std::nullopt;
    return day_in(year, *month + 1, *day, today);
}

std::string clock_words(std::chrono::minutes time)
{
    return fmt::format("{:02}:{:02}", time / 1h, time % 1h / 1min);
}

} // namespace

std::string wall_clock_words(Instant at, const TimeZone& zone, Day today)
{
    const Day day = zone.day_of(at);
    const std::string time = clock_words(std::chrono::floor<std::chrono::minutes>(zone.to_local(at).time_since_epoch() - day.time_since_epoch()));
    if (day == today)
        return time;
    if (day == today - date::days{1})
        return "yesterday " + time;
    const date::year_month_day date{day};
    const std::string words = fmt::format("{} {}", unsigned(date.day()), short_month_names.at(unsigned(date.month()) - 1));
    const bool is_this_year = date.year() == date::year_month_day{today}.year();
    return is_this_year ? words + " " + time : fmt::format("{} {} {}", words, int(date.year()), time);
}

Result<Instant> read_wall_clock(const std::string& text, const TimeZone& zone, Instant now)
{
    const auto no = [&text] { return refuse("time", "one like 14:30, yesterday 14:30 or 2026-01-14 14:30", text.empty() ? "none" : '"' + text + '"'); };
    Words words = typed_words(text);
    const auto time = take_time(words);
    if (!time)
        return no();
    auto day = read_day(words, zone.day_of(now));
    if (!day)
        return no();
    const auto local_of = [&time](Day of) { return LocalTime{of.time_since_epoch() + *time}; };
    // On a Monday at nine, "Monday 14:30" is that of last week.
    if (words.size() == 1 && place_of(weekdays, words[0]) && zone.to_instant(local_of(*day)) > now)
        *day -= date::days{7};
    const LocalTime local = local_of(*day);
    const Instant at = zone.to_instant(local);
    if (zone.to_local(at) != local)
        return refuse("time", "one that the clock showed", clock_words(*time) + ", which was skipped when clocks were put forward on " + to_text(*day));
    if (at > now)
        return refuse("time", "not later than now, " + wall_clock_words(now, zone, zone.day_of(now)), wall_clock_words(at, zone, zone.day_of(now)));
    return at;
}

} // namespace yardstick
