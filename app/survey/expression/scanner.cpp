#include "survey/expression/scanner.h"

#include "core/ascii.h"
#include "core/ascii.h"
#include "survey/expression/conversion.h"
#include "survey/expression/quote.h"
#include "survey/expression/text.h"

#include <algorithm>

namespace yardstick::expression {

namespace {

bool begins_word(char c)
{
    return is_ascii_lower(ascii_lowered(c)) || c == '_';
}

} // namespace

Scanner::Scanner(std::string_view text) : text_(text)
{
    replace_all(text_, "=>", ">=");
    replace_all(text_, "=<", "<=");
    replace_all(text_, "<>", "!=");
    replace_all(text_, "equals", "equal ");
}

void Scanner::skip_blanks()
{
    at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
}

bool Scanner::accept(std::string_view keyword)
{
    const std::string_view found = rest().substr(0, keyword.size());
    const auto is_same = [](char character, char wanted) { return ascii_lowered(character) == wanted; };
    if (!std::equal(found.begin(), found.end(), keyword.begin(), keyword.end(), is_same))
        return false;
    at_ += keyword.size();
    return true;
}

bool Scanner::accept_exactly(std::string_view word)
{
    if (!rest().starts_with(word))
        return false;
    at_ += word.size();
    return true;
}

std::string_view Scanner::word()
{
    const std::size_t begin = at_;
    while (begins_word(here()) || (at_ > begin && is_ascii_digit(here())))
        ++at_;
    return std::string_view(text_).substr(begin, at_ - begin);
}

std::optional<double> Scanner::number()
{
    if (rest().starts_with("0x") && digits_end(at_ + 2) > at_ + 2)
        return number_up_to(digits_end(at_ + 2));
    const std::size_t first_digit = at_ + (here() == '-' ? 1 : 0);
    const std::size_t end = digits_end(first_digit);
    if (end == first_digit)
        return std::nullopt;
    if (end < text_.size() && text_[end] == '.' && digits_end(end + 1) > end + 1)
        return number_up_to(digits_end(end + 1));
    // A leading zero stands alone: what follows it is not part of the number, and usually an error.
    return number_up_to(text_[first_digit] == '0' ? first_digit + 1 : end);
}

std::optional<std::string> Scanner::quoted()
{
    const char quote = here();
    if (!is_quote(quote))
        return std::nullopt;
    std::string inside;
    std::size_t at = at_ + 1;
    // Either quote ends the text unless a backslash stands before it, but both ends must be alike.
    for (; at < text_.size() && !is_quote(text_[at]); ++at) {
        const bool is_escape = text_[at] == '\\' && at + 1 < text_.size() && is_quote(text_[at + 1]);
        inside += text_[is_escape ? ++at : at];
    }
    if (at == text_.size() || text_[at] != quote)
        return std::nullopt;
    at_ = at + 1;
    return inside;
}

std::optional<std::string_view> Scanner::in_braces()
{
    if (here() != '{')
        return std::nullopt;
    const std::size_t begin = at_ + 1, end = text_.find_first_of("{}", begin);
    if (end == std::string::npos || text_[end] != '}' || end == begin)
        return std::nullopt;
    at_ = end + 1;
    return std::string_view(text_).substr(begin, end - begin);
}

std::size_t Scanner::digits_end(std::size_t from) const
{
    while (from < text_.size() && is_ascii_digit(text_[from]))
        ++from;
    return from;
}

double Scanner::number_up_to(std::size_t end)
{
    const double value = number_from_text(std::string_view(text_).substr(at_, end - at_));
    at_ = end;
    return value;
}

} // namespace yardstick::expression
