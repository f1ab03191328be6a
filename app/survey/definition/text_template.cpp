#include "survey/definition/text_template.h"

#include <algorithm>

namespace yardstick {

namespace {

std::string_view without_outer_blanks(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n\v\f";
    const auto first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace

TextTemplate::TextTemplate(std::string text) : text_(std::move(text))
{
    const std::string_view all = text_;
    std::size_t written = 0; // up to here everything is in a piece
    auto begin = std::string_view::npos;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i] == '{')
            begin = i; // the innermost bracket counts: in "{{a}" it is the second
        if (all[i] != '}' || begin == std::string_view::npos)
            continue;
        const std::string_view name = without_outer_blanks(all.substr(begin + 1, i - begin - 1));
        if (!name.empty() && name.find(':') == std::string_view::npos) { // a colon makes it JSON or CSS, not a name
            if (begin > written)
                pieces_.push_back({std::string(all.substr(written, begin - written)), {}});
            pieces_.push_back({std::string(all.substr(begin, i - begin + 1)), std::string(name)});
            written = i + 1;
        }
        begin = std::string_view::npos;
    }
    if (written < all.size())
        pieces_.push_back({std::string(all.substr(written)), {}});
}

bool TextTemplate::has_names() const
{
    return std::any_of(pieces_.begin(), pieces_.end(), [](const Piece& piece) { return !piece.name.empty(); });
}

} // namespace yardstick
