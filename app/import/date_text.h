#pragma once

#include "core/instant.h"
#include "core/problem.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
    bool is_date = false;        ///< it can be read at all
    bool day_first = false;      ///< it tells, or would be another day in the other order
    bool month_first = false;
    bool has_dots = false;       ///< written with dots
};
DateOrders possible_orders(std::string_view text);

/// A form of dates that a map spells out.
///
/// yyyy yy MM M MMM dd d HH H hh h mm m ss s S a X stand for year, month (MMM: Jan … Dec), day, hour of 24, hour of 12,
/// minute, second, fraction of a second (one to nine digits), AM or PM, and Z or an offset such as +01:00. Two letters
/// want two digits, one letter one or two. Text in single quotes and all other characters stand for themselves; what is
/// in square brackets may be missing: "dd.MM.yyyy[ HH:mm[:ss[.S]]]".
class DatePattern {
public:
    /// A Problem names the letter that means nothing, or what a date would lack.
    static Result<DatePattern> create(const std::string& text);

    std::optional<DateText> read(std::string_view text) const;
    const std::string& text() const { return text_; }

    struct Piece {
        char letter = 0; ///< of the field; 0: `literal` is to stand there, or `optional` may
        int width = 0;
        std::string literal;
        std::vector<Piece> optional;
    };

private:
    std::string text_;
    std::vector<Piece> pieces_;
};

/// A time of day: "9:03", "17:50:45", "5:50:45 PM".
std::optional<std::chrono::milliseconds> read_time_of_day(std::string_view text);

} // namespace yardstick
