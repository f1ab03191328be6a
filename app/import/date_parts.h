#pragma once

#include "import/date_text.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace yardstick {

/// What has been read of a date so far; checked as a whole at the end.
struct DateParts {
    int year = -1;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
    bool is_of_twelve = false;        ///< the hour needs AM or PM
    std::optional<bool> is_afternoon; ///< AM or PM, where the text says so
    std::optional<std::chrono::minutes> offset;

    /// Nothing when the hour, minute or second cannot be.
    std::optional<std::chrono::milliseconds> time() const;
    /// Nothing when there is no such day either.
    std::optional<DateText> date() const;
};

/// A year as it was written with so many digits: two mean 1969 to 2068, as POSIX strptime reads %y.
int full_year(int year, int digits);

/// A place in a text, which moves on over what it reads.
class DateCursor {
public:
    explicit DateCursor(std::string_view text) : text_(text) {}

    bool is_at_end() const { return at_ == text_.size(); }
    char peek() const { return is_at_end() ? '\0' : text_[at_]; } ///< '\0' at the end
    std::size_t position() const { return at_; }
    void go_back(std::size_t position) { at_ = position; }

    bool take(char wanted);
    bool take_ignoring_case(char wanted); ///< an ASCII capital
    bool take_text(std::string_view wanted);
    bool skip_blanks(); ///< true when there were some

    /// A number of `least` to `most` digits; says in `digits` how many there were.
    bool number(int least, int most, int& value, int* digits = nullptr);
    /// One to nine digits after the point of a second, cut to milliseconds.
    bool fraction(int& milliseconds);
    /// "AM" or "PM" in any case.
    bool half_of_day(std::optional<bool>& is_afternoon);
    /// "Z", "+01:00", "+0100" or "+01".
    bool offset(std::optional<std::chrono::minutes>& offset);

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace yardstick
