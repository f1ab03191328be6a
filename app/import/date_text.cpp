#include "import/date_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace yardstick {

namespace {

using namespace std::chrono;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// What has been read of a date so far; checked as a whole at the end.
struct Parts {
    int year = -1;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
    bool is_of_twelve = false;
    std::optional<bool> is_afternoon;
    std::optional<minutes> offset;

    std::optional<milliseconds> time() const
    {
        int hours_now = hour;
        if (is_afternoon) {
            if (hour < 1 || hour > 12)
                return std::nullopt;
            hours_now = hour % 12 + (*is_afternoon ? 12 : 0);
        } else if (is_of_twelve) {
            return std::nullopt;
        }
        if (hours_now > 23 || minute > 59 || second > 59)
            return std::nullopt;
        return hours{hours_now} + minutes{minute} + seconds{second} + milliseconds{millisecond};
    }

    std::optional<DateText> date() const
    {
        const date::year_month_day date{date::year{year}, date::month{unsigned(month)}, date::day{unsigned(day)}};
        const auto time_of_day = time();
        if (year < 1 || year > 9999 || month > 12 || day > 31 || !date.ok() || !time_of_day)
            return std::nullopt;
        return DateText{LocalTime{Day{date}.time_since_epoch() + *time_of_day}, offset};
    }
};

class Cursor {
public:
    explicit Cursor(std::string_view text) : text_(text) {}

    bool is_at_end() const { return at_ == text_.size(); }
    char peek() const { return is_at_end() ? '\0' : text_[at_]; }
    std::size_t position() const { return at_; }
    void go_back(std::size_t position) { at_ = position; }

    bool take(char wanted)
    {
        if (is_at_end() || text_[at_] != wanted)
            return false;
        ++at_;
        return true;
    }

    bool take_text(std::string_view wanted)
    {
        if (text_.substr(at_, wanted.size()) != wanted)
            return false;
        at_ += wanted.size();
        return true;
    }

    bool skip_blanks()
    {
        const std::size_t before = at_;
        while (peek() == ' ')
            ++at_;
        return at_ > before;
    }

    /// A number of `least` to `most` digits; sets how many there were.
    bool number(int least, int most, int& value, int* digits = nullptr)
    {
        int count = 0;
        int result = 0;
        while (count < most && is_digit(peek())) {
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

    /// One to nine digits after the point of a second, cut to milliseconds.
    bool fraction(int& milliseconds)
    {
        int result = 0;
        int scale = 100;
        int count = 0;
        for (; count < 9 && is_digit(peek()); ++count, scale /= 10)
            result += (text_[at_++] - '0') * scale;
        milliseconds = result;
        return count > 0;
    }

    bool half_of_day(std::optional<bool>& is_afternoon)
    {
        const char half = upper(peek());
        if ((half != 'A' && half != 'P') || at_ + 1 >= text_.size() || upper(text_[at_ + 1]) != 'M')
            return false;
        at_ += 2;
        is_afternoon = half == 'P';
        return true;
    }

    /// "Z", "+01:00", "+0100" or "+01".
    bool offset(std::optional<minutes>& offset)
    {
        if (take('Z')) {
            offset = minutes{0};
            return true;
        }
        const bool is_west = peek() == '-';
        int hour = 0;
        int minute = 0;
        if (!take('+') && !take('-'))
            return false;
        if (!number(2, 2, hour))
            return false;
        take(':');
        if (is_digit(peek()) && !number(2, 2, minute))
            return false;
        if (hour > 14 || minute > 59)
            return false;
        offset = (is_west ? -1 : 1) * (hours{hour} + minutes{minute});
        return true;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

int full_year(int year, int digits)
{
    if (digits > 2)
        return year;
    return year < 69 ? 2000 + year : 1900 + year; // as POSIX strptime reads %y
}

/// "9:03[:17[.5]][ AM]"
bool read_time(Cursor& text, Parts& parts)
{
    if (!text.number(1, 2, parts.hour) || !text.take(':') || !text.number(2, 2, parts.minute))
        return false;
    if (text.take(':')) {
        if (!text.number(2, 2, parts.second))
            return false;
        if ((text.take('.') || text.take(',')) && !text.fraction(parts.millisecond))
            return false;
    }
    const std::size_t before = text.position();
    text.skip_blanks();
    if (!text.half_of_day(parts.is_afternoon))
        text.go_back(before);
    return true;
}

struct ThreeNumbers {
    std::array<int, 3> value{};
    std::array<int, 3> digits{};
    char separator = 0;
};

bool read_three_numbers(Cursor& text, ThreeNumbers& numbers)
{
    if (!text.number(1, 4, numbers.value[0], &numbers.digits[0]))
        return false;
    numbers.separator = text.peek();
    if (numbers.separator != '-' && numbers.separator != '/' && numbers.separator != '.')
        return false;
    return text.take(numbers.separator) && text.number(1, 2, numbers.value[1], &numbers.digits[1]) && text.take(numbers.separator) &&
           text.number(1, 4, numbers.value[2], &numbers.digits[2]);
}

/// Puts the three numbers in their places; false when they have none.
bool place(const ThreeNumbers& numbers, DateOrder order, Parts& parts)
{
    if (numbers.digits[0] == 4) {
        parts.year = numbers.value[0];
        parts.month = numbers.value[1];
        parts.day = numbers.value[2];
        return numbers.digits[2] <= 2;
    }
    if (numbers.digits[0] > 2 || (numbers.digits[2] != 4 && numbers.digits[2] != 2))
        return false;
    parts.year = full_year(numbers.value[2], numbers.digits[2]);
    parts.month = numbers.value[order == DateOrder::day_first ? 1 : 0];
    parts.day = numbers.value[order == DateOrder::day_first ? 0 : 1];
    return true;
}

} // namespace

std::optional<DateText> read_date(std::string_view text, DateOrder order)
{
    Cursor cursor(text);
    Parts parts;
    ThreeNumbers numbers;
    cursor.skip_blanks();
    if (!read_three_numbers(cursor, numbers) || !place(numbers, order, parts))
        return std::nullopt;
    bool has_time = cursor.take('T');
    if (!has_time) {
        cursor.take(',');
        has_time = cursor.skip_blanks() && !cursor.is_at_end();
    }
    if (has_time) {
        if (!read_time(cursor, parts))
            return std::nullopt;
        cursor.skip_blanks();
        cursor.offset(parts.offset);
        cursor.skip_blanks();
    }
    return cursor.is_at_end() ? parts.date() : std::nullopt;
}

DateOrders possible_orders(std::string_view text)
{
    DateOrders orders;
    const auto day_first = read_date(text, DateOrder::day_first);
    const auto month_first = read_date(text, DateOrder::month_first);
    orders.is_date = day_first || month_first;
    if (day_first && month_first && day_first->local == month_first->local)
        return orders;
    orders.day_first = day_first.has_value();
    orders.month_first = month_first.has_value();
    orders.has_dots = orders.is_date && text.substr(0, text.find(' ')).find('.') != std::string_view::npos;
    return orders;
}

std::optional<milliseconds> read_time_of_day(std::string_view text)
{
    Cursor cursor(text);
    Parts parts;
    cursor.skip_blanks();
    if (!read_time(cursor, parts))
        return std::nullopt;
    cursor.skip_blanks();
    return cursor.is_at_end() ? parts.time() : std::nullopt;
}

namespace {

using Piece = DatePattern::Piece;

constexpr std::string_view letters = "yMdHhmsSaX";
constexpr std::array<std::string_view, 12> months{"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};

bool is_known_width(char letter, int width)
{
    switch (letter) {
    case 'y': return width == 2 || width == 4;
    case 'M': return width <= 3;
    case 'S': return width <= 9;
    case 'a':
    case 'X': return width == 1;
    default: return width <= 2;
    }
}

/// Reads pieces up to the end or, inside brackets, up to the closing one.
Result<std::vector<Piece>> read_pieces(const std::string& text, std::size_t& at, int depth)
{
    std::vector<Piece> pieces;
    const auto refuse_pattern = [&text](const std::string& expected) { return refuse("date pattern", expected, '"' + text + '"'); };
    while (at < text.size() && !(depth > 0 && text[at] == ']')) {
        const char c = text[at];
        if (c == '[') {
            if (depth == 8)
                return refuse_pattern("at most 8 brackets inside one another");
            auto optional = read_pieces(text, ++at, depth + 1);
            if (!optional)
                return optional;
            if (at == text.size())
                return refuse_pattern("a ] for every [");
            ++at;
            pieces.push_back({0, 0, "", std::move(*optional)});
        } else if (c == ']') {
            return refuse_pattern("a [ for every ]");
        } else if (c == '\'') {
            const std::size_t end = text.find('\'', at + 1);
            if (end == std::string::npos)
                return refuse_pattern("a closing quote for every quote");
            pieces.push_back({0, 0, end == at + 1 ? "'" : text.substr(at + 1, end - at - 1), {}});
            at = end + 1;
        } else if (std::isalpha(static_cast<unsigned char>(c))) {
            const std::size_t end = std::min(text.find_first_not_of(c, at), text.size());
            const int width = static_cast<int>(end - at);
            if (letters.find(c) == std::string_view::npos || !is_known_width(c, width))
                return refuse_pattern("yyyy yy MM M MMM dd d HH H hh h mm m ss s S a X, other letters in single quotes");
            pieces.push_back({c, width, "", {}});
            at = end;
        } else {
            pieces.push_back({0, 0, std::string(1, c), {}});
            ++at;
        }
    }
    return pieces;
}

bool has_letter(const std::vector<Piece>& pieces, char letter)
{
    return std::any_of(pieces.begin(), pieces.end(), [letter](const Piece& piece) { return piece.letter == letter; });
}

bool read_month_name(Cursor& text, int& month)
{
    for (std::size_t i = 0; i < months.size(); ++i) {
        const std::size_t before = text.position();
        const auto same_letter = [&text](char wanted) { return upper(text.peek()) == wanted && text.take(text.peek()); };
        if (std::all_of(months[i].begin(), months[i].end(), same_letter)) {
            month = static_cast<int>(i) + 1;
            return true;
        }
        text.go_back(before);
    }
    return false;
}

bool read_field(const Piece& piece, Cursor& text, Parts& parts)
{
    const int least = piece.width;
    switch (piece.letter) {
    case 'y': {
        const bool is_read = text.number(piece.width, piece.width, parts.year);
        parts.year = full_year(parts.year, piece.width);
        return is_read;
    }
    case 'M': return piece.width == 3 ? read_month_name(text, parts.month) : text.number(least, 2, parts.month);
    case 'd': return text.number(least, 2, parts.day);
    case 'h': parts.is_of_twelve = true; [[fallthrough]];
    case 'H': return text.number(least, 2, parts.hour);
    case 'm': return text.number(least, 2, parts.minute);
    case 's': return text.number(least, 2, parts.second);
    case 'S': return text.fraction(parts.millisecond);
    case 'a': return text.half_of_day(parts.is_afternoon);
    default: return text.offset(parts.offset);
    }
}

/// Reads what the pieces say. A group in brackets that does not fit is passed over as a whole.
bool read_all(const std::vector<Piece>& pieces, Cursor& text, Parts& parts)
{
    for (const Piece& piece : pieces) {
        if (!piece.optional.empty()) {
            const Cursor text_before = text;
            const Parts parts_before = parts;
            if (!read_all(piece.optional, text, parts)) {
                text = text_before;
                parts = parts_before;
            }
        } else if (piece.letter != 0 ? !read_field(piece, text, parts) : !text.take_text(piece.literal)) {
            return false;
        }
    }
    return true;
}

} // namespace

Result<DatePattern> DatePattern::create(const std::string& text)
{
    std::size_t at = 0;
    auto pieces = read_pieces(text, at, 0);
    if (!pieces)
        return tl::unexpected(pieces.error());
    if (!has_letter(*pieces, 'y') || !has_letter(*pieces, 'M') || !has_letter(*pieces, 'd'))
        return refuse("date pattern", "a year, a month and a day outside of brackets", '"' + text + '"');
    DatePattern pattern;
    pattern.text_ = text;
    pattern.pieces_ = std::move(*pieces);
    return pattern;
}

std::optional<DateText> DatePattern::read(std::string_view text) const
{
    Cursor cursor(text);
    Parts parts;
    return read_all(pieces_, cursor, parts) && cursor.is_at_end() ? parts.date() : std::nullopt;
}

} // namespace yardstick
