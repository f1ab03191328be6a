#include "survey/expression/calendar.h"
#include "survey/expression/conversion.h"
#include "survey/expression/function.h"

#include <cmath>
#include <string>

namespace yardstick::expression {

namespace {

constexpr double milliseconds_per_second = 1000;

std::optional<Date> date_argument(Arguments arguments, std::size_t place, const Scope& scope)
{
    return date_from(argument(arguments, place), scope.time_zone());
}

std::string unit_argument(Arguments arguments, std::size_t place, const char* usual)
{
    const Value& unit = argument(arguments, place);
    return is_truthy(unit) ? text_from(unit) : usual;
}

Date now(const Scope& scope)
{
    return date_of(scope.now());
}

/// Adds a number, of which fractions are cut only after the sum; false for what would overflow or is none.
bool count_on(std::int64_t& part, double number)
{
    if (!(std::abs(number) < 1e15))
        return false;
    part = static_cast<std::int64_t>(static_cast<double>(part) + number);
    return true;
}

Value today(Arguments arguments, const Scope& scope)
{
    LocalDate local = local_date(now(scope), scope.time_zone());
    local = {local.year, local.month, local.day};
    if (arguments.size() == 1 && !count_on(local.day, number_from(arguments[0])))
        return Date{not_a_number};
    return to_date(local, scope.time_zone());
}

Value current_date(Arguments, const Scope& scope)
{
    return now(scope);
}

Value get_date(Arguments arguments, const Scope& scope)
{
    const auto date = date_argument(arguments, 0, scope);
    return date ? Value(*date) : Value(nullptr);
}

/// A part of the given date, of today without one, not-a-number of what is no date.
template <class Part>
Value part_of_date(Arguments arguments, const Scope& scope, Part part)
{
    const Date date = date_argument(arguments, 0, scope).value_or(now(scope));
    return date.is_valid() ? static_cast<double>(part(date)) : not_a_number;
}

Value year(Arguments arguments, const Scope& scope)
{
    return part_of_date(arguments, scope, [&](Date date) { return local_date(date, scope.time_zone()).year; });
}

Value month(Arguments arguments, const Scope& scope)
{
    return part_of_date(arguments, scope, [&](Date date) { return local_date(date, scope.time_zone()).month; });
}

Value day(Arguments arguments, const Scope& scope)
{
    return part_of_date(arguments, scope, [&](Date date) { return local_date(date, scope.time_zone()).day; });
}

Value day_of_week(Arguments arguments, const Scope& scope)
{
    return part_of_date(arguments, scope, [&](Date date) { return weekday(date, scope.time_zone()); });
}

Value get_year(Arguments arguments, const Scope& scope)
{
    return date_argument(arguments, 0, scope) ? year(arguments, scope) : Value();
}

Value current_year(Arguments, const Scope& scope)
{
    return year({}, scope);
}

double full_months(Date from, Date to, const TimeZone& zone)
{
    const LocalDate a = local_date(from, zone), b = local_date(to, zone);
    const auto months = static_cast<double>((b.year - a.year) * 12 + (b.month - a.month));
    return b.day < a.day ? months - 1 : months;
}

double full_years(Date from, Date to, const TimeZone& zone)
{
    return std::trunc(full_months(from, to, zone) / 12);
}

Value age(Arguments arguments, const Scope& scope)
{
    const auto born = date_argument(arguments, 0, scope);
    if (!born)
        return nullptr;
    const std::string unit = unit_argument(arguments, 1, "years");
    if (unit == "days")
        return 0;
    if (!born->is_valid())
        return unit == "months" ? not_a_number : 0;
    return unit == "months" ? full_months(*born, now(scope), scope.time_zone())
                            : full_years(*born, now(scope), scope.time_zone());
}

double calendar_days(Date from, Date to, const TimeZone& zone)
{
    return std::abs(static_cast<double>(day_number(from, zone) - day_number(to, zone)));
}

/// Words that are no unit count as years.
bool counts_years(std::string_view unit)
{
    return unit != "days" && unit != "months" && unit != "hours" && unit != "minutes" && unit != "seconds";
}

Value date_diff(Arguments arguments, const Scope& scope)
{
    const auto from = date_argument(arguments, 0, scope), to = date_argument(arguments, 1, scope);
    if (!from || !to)
        return nullptr;
    const std::string unit = unit_argument(arguments, 2, "days");
    if (!from->is_valid() || !to->is_valid())
        return counts_years(unit) ? 0 : not_a_number;
    const double seconds = std::abs(to->milliseconds - from->milliseconds) / milliseconds_per_second;
    if (unit == "days")
        return calendar_days(*from, *to, scope.time_zone());
    if (unit == "hours")
        return std::ceil(seconds / 3600);
    if (unit == "minutes")
        return std::ceil(seconds / 60);
    if (unit == "seconds")
        return std::ceil(seconds);
    return unit == "months" ? full_months(*from, *to, scope.time_zone()) : full_years(*from, *to, scope.time_zone());
}

Value diff_days(Arguments arguments, const Scope& scope)
{
    const auto from = date_argument(arguments, 0, scope), to = date_argument(arguments, 1, scope);
    if (arguments.size() != 2 || !from || !to)
        return 0;
    return from->is_valid() && to->is_valid() ? calendar_days(*from, *to, scope.time_zone()) : not_a_number;
}

std::int64_t* part_called(LocalDate& local, std::string_view unit)
{
    if (unit == "days")
        return &local.day;
    if (unit == "months")
        return &local.month;
    if (unit == "years")
        return &local.year;
    if (unit == "hours")
        return &local.hour;
    if (unit == "minutes")
        return &local.minute;
    return unit == "seconds" ? &local.second : nullptr;
}

Value date_add(Arguments arguments, const Scope& scope)
{
    const auto date = date_argument(arguments, 0, scope);
    const Value& count = argument(arguments, 1);
    if (!date || !is_truthy(count))
        return nullptr;
    if (!date->is_valid())
        return *date;
    const std::string unit = unit_argument(arguments, 2, "days");
    LocalDate local = local_date(*date, scope.time_zone());
    std::int64_t* const part = part_called(local, unit);
    if (!part)
        return *date;
    return count_on(*part, number_from(count)) ? to_date(local, scope.time_zone()) : Date{not_a_number};
}

constexpr Function date_function_table[] = {
    {"today", today},
    {"currentDate", current_date},
    {"getDate", get_date},
    {"year", year},
    {"month", month},
    {"day", day},
    {"weekday", day_of_week},
    {"getYear", get_year},
    {"currentYear", current_year},
    {"age", age},
    {"dateDiff", date_diff},
    {"diffDays", diff_days},
    {"dateAdd", date_add},
};

} // namespace

std::span<const Function> date_functions()
{
    return date_function_table;
}

} // namespace yardstick::expression
