#pragma once

#include "core/instant.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace yardstick {

/// In which order the numbers of a date stand when the year is not in front.
enum class DateOrder { day_first, month_first };

/// A date and a time of day as a file gives them.
struct DateText {
    LocalTime local;
    std::optional<std::chrono::minutes> offset; ///< east of UTC, when the text says so: "Z", "+01:00"
};

/// Reads the common forms: "2018-01-05 16:22:21.287", "2018-01-05T16:22Z", "05.01.2018", "1/5/2018 4:22:21 PM".
///
/// The year in front settles the order; otherwise `order` does. Two digits of a year mean 1969 to 2068. Fractions of a
/// second are cut to milliseconds. Nothing for another form or an impossible date.
std::optional<DateText> read_date(std::string_view text, DateOrder order);

/// Which orders a text allows: "13.01.2018" only day first, "05.01.2018" both, "2018-01-05" leaves no question.
struct DateOrders {
    bool is_date = false;   ///< it can be read at all
    bool day_first = false; ///< it tells, or would be another day in the other order
    bool month_first = false;
    bool has_dots = false; ///< written with dots
};
DateOrders possible_orders(std::string_view text);

/// A time of day: "9:03", "17:50:45", "5:50:45 PM".
std::optional<std::chrono::milliseconds> read_time_of_day(std::string_view text);

} // namespace yardstick
