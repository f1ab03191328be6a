#include "survey/answer/email_address.h"

#include "survey/expression/text.h"

#include <algorithm>

namespace yardstick {

namespace {

/// True when `text` holds a blank, a line end or any other white space, also between letters.
bool has_white_space(std::string_view text)
{
    // Every way of writing white space beyond ASCII is at least two bytes long: each character is looked at alone.
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
            ++end;
        if (expression::trimmed(text.substr(begin, end - begin)).empty())
            return true;
        begin = end;
    }
    return false;
}

/// Labels with dots between them, none of them empty.
bool are_labels(std::string_view text, std::string_view refused)
{
    const bool has_empty_label = text.empty() || text.front() == '.' || text.back() == '.' || text.find("..") != std::string_view::npos;
    return !has_empty_label && text.find_first_of(refused) == std::string_view::npos && !has_white_space(text);
}

bool is_in_quotes(std::string_view text)
{
    constexpr std::string_view line_separator = "\u2028", paragraph_separator = "\u2029";
    return text.size() > 2 && text.front() == '"' && text.back() == '"' && text.find_first_of("\n\r") == std::string_view::npos &&
           text.find(line_separator) == std::string_view::npos && text.find(paragraph_separator) == std::string_view::npos;
}

} // namespace

bool is_email_address(std::string_view text)
{
    const std::size_t at = text.rfind('@');
    if (at == std::string_view::npos)
        return false;
    const std::string_view local = text.substr(0, at);
    const std::string_view domain = text.substr(at + 1);
    const std::size_t last_dot = domain.rfind('.');
    return (is_in_quotes(local) || are_labels(local, "<>()[],;:@\"")) && are_labels(domain, "<>()=[],;:@\"") &&
           last_dot != std::string_view::npos && expression::utf16_length(domain.substr(last_dot + 1)) >= 2;
}

} // namespace yardstick
