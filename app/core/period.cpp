#include "core/period.h"

#include <fmt/format.h>

#include <cassert>

namespace yardstick {

namespace {

date::year_month month_of(Day day)
{
    const date::year_month_day date{day};
    return date.year() / date.month();
}

date::year_month quarter_start(Day day)
{
    const date::year_month month = month_of(day);
    const unsigned first = (unsigned(month.month()) - 1) / 3 * 3 + 1;
    return month.year() / date::month{first};
}

Period months(date::year_month first, int count)
{
    return {Day{first / 1}, Day{(first + date::months{count - 1}) / date::last}};
}

} // namespace

Period period_around(Day day, PeriodUnit unit)
{
    switch (unit) {
    case PeriodUnit::day:
        return {day, day};
    case PeriodUnit::week: {
        const Day monday = day - (date::weekday{day} - date::Monday);
        return {monday, monday + date::days{6}};
    }
    case PeriodUnit::month:
        return months(month_of(day), 1);
    case PeriodUnit::quarter:
        return months(quarter_start(day), 3);
    case PeriodUnit::year:
        return months(month_of(day).year() / date::January, 12);
    }
    assert(false && "a PeriodUnit");
    return {day, day};
}

std::string period_name(Day day, PeriodUnit unit)
{
    const date::year_month month = month_of(day);
    switch (unit) {
    case PeriodUnit::day:
        return to_text(day);
    case PeriodUnit::week:
        return to_text(period_around(day, unit).from);
    case PeriodUnit::month:
        return fmt::format("{:04}-{:02}", int(month.year()), unsigned(month.month()));
    case PeriodUnit::quarter:
        return fmt::format("{:04}-Q{}", int(month.year()), (unsigned(month.month()) - 1) / 3 + 1);
    case PeriodUnit::year:
        return fmt::format("{:04}", int(month.year()));
    }
    assert(false && "a PeriodUnit");
    return {};
}

Period period_after(Day day, PeriodUnit unit, int count)
{
    const Period here = period_around(day, unit);
    switch (unit) {
    case PeriodUnit::day:
        return period_around(day + date::days{count}, unit);
    case PeriodUnit::week:
        return period_around(day + date::days{7 * count}, unit);
    case PeriodUnit::month:
        return months(month_of(here.from) + date::months{count}, 1);
    case PeriodUnit::quarter:
        return months(month_of(here.from) + date::months{3 * count}, 3);
    case PeriodUnit::year:
        return months(month_of(here.from) + date::months{12 * count}, 12);
    }
    assert(false && "a PeriodUnit");
    return here;
}

} // namespace yardstick
