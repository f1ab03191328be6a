#include "core/working_calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace yardstick {

namespace {

constexpr std::array<const char*, 7> weekday_names{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

std::optional<std::size_t> weekday_index(const std::string& name)
{
    const auto found = std::find(weekday_names.begin(), weekday_names.end(), name);
    if (found == weekday_names.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - weekday_names.begin());
}

std::size_t weekday_index(Day day)
{
    return date::weekday{day}.iso_encoding() - 1;
}

std::optional<std::chrono::minutes> parse_time_of_day(const std::string& text)
{
    int hour = 0;
    int minute = 0;
    int used = 0;
    if (std::sscanf(text.c_str(), "%2d:%2d%n", &hour, &minute, &used) != 2 || used != static_cast<int>(text.size()))
        return std::nullopt;
    const std::chrono::minutes time{hour * 60 + minute};
    if (hour < 0 || minute < 0 || minute > 59 || time > std::chrono::hours{24})
        return std::nullopt;
    return time;
}

std::optional<WorkingSpan> parse_span(const std::string& text)
{
    const auto dash = text.find('-');
    if (dash == std::string::npos)
        return std::nullopt;
    const auto open = parse_time_of_day(text.substr(0, dash));
    const auto close = parse_time_of_day(text.substr(dash + 1));
    if (!open || !close || *open >= *close)
        return std::nullopt;
    return WorkingSpan{*open, *close};
}

/// The first and last weekday of "Mon-Fri" or "Sat".
std::optional<std::pair<std::size_t, std::size_t>> parse_weekdays(const std::string& text)
{
    const auto dash = text.find('-');
    const auto first = weekday_index(text.substr(0, dash));
    const auto last = dash == std::string::npos ? first : weekday_index(text.substr(dash + 1));
    if (!first || !last || *first > *last)
        return std::nullopt;
    return std::pair{*first, *last};
}

std::string span_text(const WorkingSpan& span)
{
    const auto clock = [](std::chrono::minutes time) { return fmt::format("{:02}:{:02}", time.count() / 60, time.count() % 60); };
    return clock(span.open) + "-" + clock(span.close);
}

bool overlaps(const std::vector<WorkingSpan>& sorted)
{
    for (std::size_t i = 1; i < sorted.size(); ++i)
        if (sorted[i].open < sorted[i - 1].close)
            return true;
    return false;
}

LocalTime at(Day day, std::chrono::minutes time)
{
    return LocalTime{day.time_since_epoch() + time};
}

} // namespace

Result<WorkingCalendar> WorkingCalendar::parse(std::string id, std::string name, const std::string& hours)
{
    WorkingCalendar calendar{std::move(id), std::move(name), {}, {}};
    std::istringstream parts(hours);
    std::string part;
    while (std::getline(parts, part, ',')) {
        std::istringstream words(part);
        std::string days;
        std::string times;
        std::string rest;
        words >> days >> times;
        const auto weekdays = parse_weekdays(days);
        const auto span = parse_span(times);
        if (!weekdays || !span || words >> rest)
            return refuse("working hours", "a list like \"Mon-Fri 09:00-17:00, Sat 09:00-12:30\"", '"' + part + '"');
        for (std::size_t day = weekdays->first; day <= weekdays->second; ++day)
            calendar.week[day].push_back(*span);
    }
    for (auto& spans : calendar.week) {
        std::sort(spans.begin(), spans.end(), [](const WorkingSpan& a, const WorkingSpan& b) { return a.open < b.open; });
        if (overlaps(spans))
            return refuse("working hours", "spans that do not overlap", '"' + hours + '"');
    }
    return calendar;
}

std::string WorkingCalendar::hours_text() const
{
    std::string text;
    for (std::size_t first = 0; first < week.size();) {
        std::size_t last = first;
        while (last + 1 < week.size() && week[last + 1] == week[first])
            ++last;
        for (const WorkingSpan& span : week[first]) {
            const std::string days = first == last ? weekday_names[first] : fmt::format("{}-{}", weekday_names[first], weekday_names[last]);
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", days, span_text(span));
        }
        first = last + 1;
    }
    return text;
}

const std::vector<WorkingSpan>& WorkingCalendar::spans_on(Day day) const
{
    static const std::vector<WorkingSpan> closed;
    return holidays.contains(day) ? closed : week[weekday_index(day)];
}

std::chrono::milliseconds WorkingCalendar::elapsed(Instant from, Instant to, const TimeZone& zone) const
{
    std::chrono::milliseconds total{0};
    // Spans are turned into moments one by one, so that a day with a clock change counts the time that really passed.
    for (Day day = zone.day_of(from); day <= zone.day_of(to); day += date::days{1})
        for (const WorkingSpan& span : spans_on(day)) {
            const Instant begin = std::max(from, zone.to_instant(at(day, span.open)));
            const Instant end = std::min(to, zone.to_instant(at(day, span.close)));
            total += std::max(end - begin, std::chrono::milliseconds{0});
        }
    return total;
}

std::optional<Instant> WorkingCalendar::due(Instant from, std::chrono::milliseconds work, const TimeZone& zone) const
{
    const Day start = zone.day_of(from);
    // A calendar that has not opened for ten years after the last holiday it lists never will.
    const Day last_possible = std::max(start, holidays.empty() ? start : *holidays.rbegin()) + date::days{3653};
    for (Day day = start; day <= last_possible; day += date::days{1})
        for (const WorkingSpan& span : spans_on(day)) {
            const Instant begin = std::max(from, zone.to_instant(at(day, span.open)));
            const Instant end = zone.to_instant(at(day, span.close));
            if (begin >= end)
                continue;
            if (work <= end - begin)
                return begin + work;
            work -= end - begin;
        }
    return std::nullopt;
}

} // namespace yardstick
