#include "import/date_parts.h"

#include "core/ascii.h"

namespace yardstick {

namespace {

using namespace std::chrono;

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

} // namespace

std::optional<milliseconds> DateParts::time() const
{
    int hour_of_day = hour;
    if (is_afternoon) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour_of_day = hour % 12 + (*is_afternoon ? 12 : 0);
    } else if (is_of_twelve) {
        return std::nullopt;
    }
    if (hour_of_day > 23 || minute > 59 || second > 59)
        return std::nullopt;
    return hours{hour_of_day} + minutes{minute} + seconds{second} + milliseconds{millisecond};
}

std::optional<DateText> DateParts::date() const
{
    const date::year_month_day date{date::year{year}, date::month{unsigned(month)}, date::day{unsigned(day)}};
    const auto time_of_day = time();
    if (year < 1 || year > 9999 || month > 12 || day > 31 || !date.ok() || !time_of_day)
        return std::nullopt;
    return DateText{LocalTime{Day{date}.time_since_epoch() + *time_of_day}, offset};
}

int full_year(int year, int digits)
{
    if (digits > 2)
        return year;
    return year < 69 ? 2000 + year : 1900 + year;
}

bool DateCursor::take(char wanted)
{
    if (is_at_end() || text_[at_] != wanted)
        return false;
    ++at_;
    return true;
}

bool DateCursor::take_ignoring_case(char wanted)
{
    return upper(peek()) == wanted && take(peek());
}

bool DateCursor::take_text(std::string_view wanted)
{
    if (text_.substr(at_, wanted.size()) != wanted)
        return false;
    at_ += wanted.size();
    return true;
}

bool DateCursor::skip_blanks()
{
    const std::size_t before = at_;
    while (peek() == ' ')
        ++at_;
    return at_ > before;
}

bool DateCursor::number(int least, int most, int& value, int* digits)
{
    int count = 0;
    int result = 0;
    while (count < most && is_ascii_digit(peek())) {
        result = result * 10 + (text_[at_++] - '0');
        ++count;
    }
    if (count < least)
        return false;
    value = result;
    if (digits)
        *digits = count;
    return true;
}

bool DateCursor::fraction(int& milliseconds)
{
    int result = 0;
    int scale = 100;
    int count = 0;
    for (; count < 9 && is_ascii_digit(peek()); ++count, scale /= 10)
        result += (text_[at_++] - '0') * scale;
    milliseconds = result;
    return count > 0;
}

bool DateCursor::half_of_day(std::optional<bool>& is_afternoon)
{
    const std::size_t before = at_;
    const bool is_after = take_ignoring_case('P');
    if ((!is_after && !take_ignoring_case('A')) || !take_ignoring_case('M')) {
        at_ = before;
        return false;
    }
    is_afternoon = is_after;
    return true;
}

bool DateCursor::offset(std::optional<minutes>& offset)
{
    if (take('Z')) {
        offset = minutes{0};
        return true;
    }
    const bool is_west = peek() == '-';
    int hour = 0;
    int minute = 0;
    if ((!take('+') && !take('-')) || !number(2, 2, hour))
        return false;
    take(':');
    if (is_ascii_digit(peek()) && !number(2, 2, minute))
        return false;
    if (hour > 14 || minute > 59)
        return false;
    offset = (is_west ? -1 : 1) * (hours{hour} + minutes{minute});
    return true;
}

} // namespace yardstick
