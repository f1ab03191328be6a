#include "import/date_text.h"

#include "import/date_parts.h"

#include <array>

namespace yardstick {

namespace {

/// "9:03[:17[.5]][ AM]"
bool read_time(DateCursor& text, DateParts& parts)
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

bool read_three_numbers(DateCursor& text, ThreeNumbers& numbers)
{
    if (!text.number(1, 4, numbers.value[0], &numbers.digits[0]))
        return false;
    numbers.separator = text.peek();
    if (numbers.separator != '-' && numbers.separator != '/' && numbers.separator != '.')
        return false;
    return text.take(numbers.separator) && text.number(1, 2, numbers.value[1], &numbers.digits[1]) &&
           text.take(numbers.separator) && text.number(1, 4, numbers.value[2], &numbers.digits[2]);
}

/// Puts the three numbers in their places; false when they have none.
bool place(const ThreeNumbers& numbers, DateOrder order, DateParts& parts)
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
    DateCursor cursor(text);
    DateParts parts;
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

std::optional<std::chrono::milliseconds> read_time_of_day(std::string_view text)
{
    DateCursor cursor(text);
    DateParts parts;
    cursor.skip_blanks();
    if (!read_time(cursor, parts))
        return std::nullopt;
    cursor.skip_blanks();
    return cursor.is_at_end() ? parts.time() : std::nullopt;
}

} // namespace yardstick
