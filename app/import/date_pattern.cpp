#include "import/date_pattern.h"

#include "import/date_parts.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace yardstick {

namespace {

using Piece = DatePattern::Piece;

constexpr std::string_view letters = "yMdHhmsSaX";
constexpr std::array<std::string_view, 12> months{"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                                  "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};

bool is_known_width(char letter, int width)
{
    switch (letter) {
    case 'y':
        return width == 2 || width == 4;
    case 'M':
        return width <= 3;
    case 'S':
        return width <= 9;
    case 'a':
    case 'X':
        return width == 1;
    default:
        return width <= 2;
    }
}

/// Reads pieces up to the end or, inside brackets, up to the closing one.
Result<std::vector<Piece>> read_pieces(const std::string& text, std::size_t& at, int depth)
{
    std::vector<Piece> pieces;
    const auto refuse_pattern = [&text](const std::string& expected) {
        return refuse("date pattern", expected, '"' + text + '"');
    };
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

bool read_month_name(DateCursor& text, int& month)
{
    for (std::size_t i = 0; i < months.size(); ++i) {
        const std::size_t before = text.position();
        const auto same_letter = [&text](char wanted) { return text.take_ignoring_case(wanted); };
        if (std::all_of(months[i].begin(), months[i].end(), same_letter)) {
            month = static_cast<int>(i) + 1;
            return true;
        }
        text.go_back(before);
    }
    return false;
}

bool read_field(const Piece& piece, DateCursor& text, DateParts& parts)
{
    const int least = piece.width;
    switch (piece.letter) {
    case 'y': {
        const bool is_read = text.number(piece.width, piece.width, parts.year);
        parts.year = full_year(parts.year, piece.width);
        return is_read;
    }
    case 'M':
        return piece.width == 3 ? read_month_name(text, parts.month) : text.number(least, 2, parts.month);
    case 'd':
        return text.number(least, 2, parts.day);
    case 'h':
        parts.is_of_twelve = true;
        [[fallthrough]];
    case 'H':
        return text.number(least, 2, parts.hour);
    case 'm':
        return text.number(least, 2, parts.minute);
    case 's':
        return text.number(least, 2, parts.second);
    case 'S':
        return text.fraction(parts.millisecond);
    case 'a':
        return text.half_of_day(parts.is_afternoon);
    default:
        return text.offset(parts.offset);
    }
}

/// Reads what the pieces say. A group in brackets that does not fit is passed over as a whole.
bool read_all(const std::vector<Piece>& pieces, DateCursor& text, DateParts& parts)
{
    for (const Piece& piece : pieces) {
        if (!piece.optional.empty()) {
            const DateCursor text_before = text;
            const DateParts parts_before = parts;
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
    DateCursor cursor(text);
    DateParts parts;
    return read_all(pieces_, cursor, parts) && cursor.is_at_end() ? parts.date() : std::nullopt;
}

} // namespace yardstick
