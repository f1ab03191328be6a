#include "viewmodel/dashboard_months.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace yardstick {

namespace {

constexpr std::array full_month_names{"January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December"};

std::optional<int> parse_number(std::string_view digits)
{
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size())
        return std::nullopt;
    return number;
}

std::string full_name(Month month)
{
    return full_month_names.at(unsigned(month.month()) - 1);
}

} // namespace

Month month_of(Day day)
{
    const date::year_month_day date{day};
    return date.year() / date.month();
}

std::optional<Month> parse_month(std::string_view name)
{
    const std::size_t dash = name.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    const auto year = parse_number(name.substr(0, dash));
    const auto month = parse_number(name.substr(dash + 1));
    if (!year || !month || *month < 1 || *month > 12)
        return std::nullopt;
    return date::year{*year} / *month;
}

std::string short_name(Month month)
{
    return full_name(month).substr(0, 3);
}

std::string long_name(Month month)
{
    return full_name(month) + " " + std::to_string(int(month.year()));
}

int MonthSpan::count() const
{
    return std::max(0, static_cast<int>((last - first).count()) + 1);
}

std::string MonthSpan::text() const
{
    return first == last ? long_name(first) : long_name(first) + " to " + long_name(last);
}

std::string_view to_text(DashboardPeriod period)
{
    switch (period) {
    case DashboardPeriod::three_months:
        return "Last 3 months";
    case DashboardPeriod::six_months:
        return "Last 6 months";
    case DashboardPeriod::twelve_months:
        return "Last 12 months";
    case DashboardPeriod::this_year:
        return "This year";
    case DashboardPeriod::everything:
        return "All months";
    }
    return {};
}

MonthSpan months_of(DashboardPeriod period, Day today, Month oldest)
{
    const Month current = month_of(today);
    const Month last = current - date::months{1};
    switch (period) {
    case DashboardPeriod::three_months:
        return {last - date::months{2}, last};
    case DashboardPeriod::six_months:
        return {last - date::months{5}, last};
    case DashboardPeriod::twelve_months:
        return {last - date::months{11}, last};
    case DashboardPeriod::this_year:
        return {current.year() / date::January, std::max(last, current.year() / date::January)};
    case DashboardPeriod::everything:
        break;
    }
    return {std::min(oldest, last), last};
}

} // namespace yardstick
