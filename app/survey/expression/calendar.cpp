#include "survey/expression/calendar.h"

#include "survey/expression/conversion.h"

#include <cmath>
#include <limits>

namespace yardstick::expression {

namespace {

using std::chrono::milliseconds;

constexpr Date no_date{std::numeric_limits<double>::quiet_NaN()};

/// About the years -28000 to 32000, which the calendar library can hold; ECMAScript's own end lies at the year 275760.
constexpr double furthest_milliseconds = 9.4e14;
constexpr double furthest_year = 30000;

Date checked(double since_1970)
{
    return std::abs(since_1970) <= furthest_milliseconds ? Date{std::trunc(since_1970)} : no_date;
}

Instant instant_of(Date date)
{
    return Instant{milliseconds{static_cast<std::int64_t>(date.milliseconds)}};
}

/// Days since 1970 of the first of a month, which may count on past December.
std::int64_t first_of_month(std::int64_t year, std::int64_t month)
{
    const std::int64_t months = year * 12 + (month - 1);
    const std::int64_t whole_years = months >= 0 ? months / 12 : -((11 - months) / 12);
    const auto first =
        date::year{static_cast<int>(whole_years)} / date::month{static_cast<unsigned>(months - whole_years * 12 + 1)} / 1;
    return date::sys_days{first}.time_since_epoch().count();
}

/// Reads ISO 8601 from left to right.
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    bool is_at_end() const { return at_ == text_.size(); }

    bool accept(char wanted)
    {
        if (is_at_end() || text_[at_] != wanted)
            return false;
        ++at_;
        return true;
    }

    /// Exactly `count` digits.
    std::optional<int> digits(int count)
    {
        int value = 0;
        for (int i = 0; i < count; ++i, ++at_) {
            if (is_at_end() || text_[at_] < '0' || text_[at_] > '9')
                return std::nullopt;
            value = value * 10 + (text_[at_] - '0');
        }
        return value;
    }

    /// Digits after a decimal point as milliseconds; further ones are cut.
    std::optional<int> fraction()
    {
        int value = 0, scale = 100, count = 0;
        for (; const auto digit = digits_here(); ++count, scale /= 10)
            value += *digit * scale;
        return count > 0 ? std::optional(value) : std::nullopt;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;

    std::optional<int> digits_here()
    {
        if (is_at_end() || text_[at_] < '0' || text_[at_] > '9')
            return std::nullopt;
        return text_[at_++] - '0';
    }
};

std::optional<LocalDate> read_day(Reader& reader)
{
    const auto year = reader.digits(4);
    if (!year)
        return std::nullopt;
    LocalDate local{*year};
    if (!reader.accept('-'))
        return local;
    const auto month = reader.digits(2);
    if (!month || *month < 1 || *month > 12)
        return std::nullopt;
    local.month = *month;
    if (!reader.accept('-'))
        return local;
    const auto day = reader.digits(2);
    if (!day || *day < 1 || *day > 31)
        return std::nullopt;
    local.day = *day;
    return local;
}

bool read_time(Reader& reader, LocalDate& local)
{
    const auto hour = reader.digits(2);
    if (!hour || *hour > 24 || !reader.accept(':'))
        return false;
    const auto minute = reader.digits(2);
    if (!minute || *minute > 59)
        return false;
    local.hour = *hour;
    local.minute = *minute;
    if (reader.accept(':')) {
        const auto second = reader.digits(2);
        if (!second || *second > 59)
            return false;
        local.second = *second;
        if (reader.accept('.')) {
            const auto fraction = reader.fraction();
            if (!fraction)
                return false;
            local.millisecond = *fraction;
        }
    }
    // 24:00 is the end of the day and nothing later is.
    return *hour < 24 || (local.minute == 0 && local.second == 0 && local.millisecond == 0);
}

/// The minutes ahead of UTC that "Z" or "+01:00" tells; nothing for anything else.
std::optional<int> read_offset(Reader& reader)
{
    if (reader.accept('Z'))
        return 0;
    const bool is_ahead = reader.accept('+');
    if (!is_ahead && !reader.accept('-'))
        return std::nullopt;
    const auto hours = reader.digits(2);
    if (!hours || *hours > 23)
        return std::nullopt;
    reader.accept(':'); // may be missing
    const auto minutes = reader.digits(2);
    if (!minutes || *minutes > 59)
        return std::nullopt;
    return (is_ahead ? 1 : -1) * (*hours * 60 + *minutes);
}

} // namespace

LocalDate local_date(Date date, const TimeZone& zone)
{
    const LocalTime local = zone.to_local(instant_of(date));
    const auto day = std::chrono::floor<date::days>(local);
    const date::year_month_day calendar{day};
    const date::hh_mm_ss clock{local - day};
    return {int(calendar.year()),    unsigned(calendar.month()), unsigned(calendar.day()),  clock.hours().count(),
            clock.minutes().count(), clock.seconds().count(),    clock.subseconds().count()};
}

Date to_date(const LocalDate& local, const TimeZone& zone)
{
    // Doubles, because a person may add any number of hours.
    const double month_in_years = static_cast<double>(local.month) / 12;
    if (!(std::abs(static_cast<double>(local.year) + month_in_years) < furthest_year))
        return no_date;
    const double days = static_cast<double>(first_of_month(local.year, local.month)) + static_cast<double>(local.day) - 1;
    const double hours = days * 24 + static_cast<double>(local.hour);
    const double seconds = (hours * 60 + static_cast<double>(local.minute)) * 60 + static_cast<double>(local.second);
    const Date as_utc = checked(seconds * 1000 + static_cast<double>(local.millisecond));
    if (!as_utc.is_valid())
        return no_date;
    const LocalTime wanted{milliseconds{static_cast<std::int64_t>(as_utc.milliseconds)}};
    const Instant found = zone.to_instant(wanted);
    if (zone.to_local(found) == wanted)
        return date_of(found);
    // The clocks skipped it: counted with the offset from before the change.
    const Instant before = found - milliseconds{1};
    const auto offset = zone.to_local(before).time_since_epoch() - before.time_since_epoch();
    return date_of(Instant{wanted.time_since_epoch() - offset});
}

Date start_of_day(Date date, const TimeZone& zone)
{
    const LocalDate local = local_date(date, zone);
    return to_date({local.year, local.month, local.day}, zone);
}

std::int64_t day_number(Date date, const TimeZone& zone)
{
    return zone.day_of(instant_of(date)).time_since_epoch().count();
}

int weekday(Date date, const TimeZone& zone)
{
    return static_cast<int>(date::weekday{zone.day_of(instant_of(date))}.c_encoding());
}

Date parse_date(std::string_view text, const TimeZone& zone)
{
    Reader reader(text);
    auto local = read_day(reader);
    if (!local)
        return no_date;
    if (reader.is_at_end())
        return to_date(*local, zone);
    if (!reader.accept('T') || !read_time(reader, *local))
        return no_date;
    if (reader.is_at_end())
        return to_date(*local, zone);
    const auto offset = read_offset(reader);
    if (!offset || !reader.is_at_end())
        return no_date;
    local->minute -= *offset;
    return to_date(*local, TimeZone::utc());
}

std::optional<Date> date_from(const Value& value, const TimeZone& zone)
{
    if (!is_truthy(value))
        return std::nullopt;
    switch (value.kind()) {
    case Value::Kind::date:
        return value.date();
    case Value::Kind::number:
        return checked(value.number());
    case Value::Kind::boolean:
        return checked(1);
    case Value::Kind::text:
        return parse_date(value.text(), zone);
    default:
        return parse_date(text_from(value), zone);
    }
}

Date date_of(Instant instant)
{
    return {static_cast<double>(instant.time_since_epoch().count())};
}

} // namespace yardstick::expression
