#include "survey/definition/html_reader.h"

#include "core/ascii.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace yardstick {

namespace {

constexpr std::string_view html_blanks = " \t\r\n\f";

bool is_letter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

std::string utf8(unsigned long code)
{
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
        code = 0xFFFD;
    const auto byte = [](unsigned long bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
    if (code < 0x80)
        return {byte(code)};
    if (code < 0x800)
        return {byte(0xC0 | (code >> 6)), byte(0x80 | (code & 0x3F))};
    if (code < 0x10000)
        return {byte(0xE0 | (code >> 12)), byte(0x80 | ((code >> 6) & 0x3F)), byte(0x80 | (code & 0x3F))};
    return {byte(0xF0 | (code >> 18)), byte(0x80 | ((code >> 12) & 0x3F)), byte(0x80 | ((code >> 6) & 0x3F)),
            byte(0x80 | (code & 0x3F))};
}

struct Reference {
    std::string text;
    std::size_t length; ///< of the reference, from its "&"
};

/// The numeric reference that `text` starts with: "&#106;", "&#x6a;", also without semicolon as browsers take it.
std::optional<Reference> numeric_reference(std::string_view text)
{
    const bool is_hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
    const char* begin = text.data() + (is_hex ? 3 : 2);
    unsigned long code = 0;
    const auto [end, failure] = std::from_chars(begin, text.data() + text.size(), code, is_hex ? 16 : 10);
    if (end == begin)
        return std::nullopt;
    if (failure != std::errc())
        code = 0;
    const auto length = static_cast<std::size_t>(end - text.data());
    return Reference{utf8(code), length + (length < text.size() && *end == ';')};
}

std::optional<Reference> reference(std::string_view text)
{
    if (text.starts_with("&#"))
        return numeric_reference(text);
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 37> named{{
        {"&amp;", "&"},
        {"&lt;", "<"},
        {"&gt;", ">"},
        {"&quot;", "\""},
        {"&apos;", "'"},
        {"&colon;", ":"},
        {"&Tab;", "\t"},
        {"&NewLine;", "\n"},
        {"&sol;", "/"},
        {"&bsol;", "\\"},
        {"&nbsp;", "\u00A0"},
        {"&ndash;", "–"},
        {"&mdash;", "—"},
        {"&hellip;", "…"},
        {"&bull;", "•"},
        {"&middot;", "·"},
        {"&lsquo;", "‘"},
        {"&rsquo;", "’"},
        {"&ldquo;", "“"},
        {"&rdquo;", "”"},
        {"&bdquo;", "„"},
        {"&laquo;", "«"},
        {"&raquo;", "»"},
        {"&copy;", "©"},
        {"&reg;", "®"},
        {"&trade;", "™"},
        {"&euro;", "€"},
        {"&pound;", "£"},
        {"&deg;", "°"},
        {"&times;", "×"},
        {"&auml;", "ä"},
        {"&ouml;", "ö"},
        {"&uuml;", "ü"},
        {"&Auml;", "Ä"},
        {"&Ouml;", "Ö"},
        {"&Uuml;", "Ü"},
        {"&szlig;", "ß"},
    }};
    for (const auto& [name, character] : named)
        if (text.starts_with(name))
            return Reference{std::string(character), name.size()};
    return std::nullopt;
}

} // namespace

std::string without_references(std::string_view text)
{
    std::string result;
    while (!text.empty()) {
        const auto found = text.front() == '&' ? reference(text) : std::nullopt;
        result += found ? found->text : std::string(1, text.front());
        text.remove_prefix(found ? found->length : 1);
    }
    return result;
}

bool HtmlReader::is_tag_at(std::size_t at) const
{
    const std::string_view rest = html_.substr(at);
    return rest.size() > 1 && (is_letter(rest[1]) || rest[1] == '!' || rest[1] == '?' || rest[1] == '/');
}

std::string_view HtmlReader::take_text()
{
    const std::size_t begin = at_;
    while (at_ < html_.size() && !(html_[at_] == '<' && is_tag_at(at_)))
        ++at_;
    return html_.substr(begin, at_ - begin);
}

void HtmlReader::skip_blanks()
{
    at_ = std::min(html_.find_first_not_of(html_blanks, at_), html_.size());
}

std::string HtmlReader::take_word(std::string_view ends)
{
    const std::size_t begin = at_;
    at_ = std::min(html_.find_first_of(ends, at_), html_.size());
    return std::string(html_.substr(begin, at_ - begin));
}

std::pair<std::string, std::string> HtmlReader::take_attribute()
{
    std::string name = ascii_lowered(take_word(" \t\r\n\f/>="));
    if (name.empty() && !is_at_end() && html_[at_] == '=')
        ++at_;
    skip_blanks();
    if (name.empty() || is_at_end() || html_[at_] != '=')
        return {std::move(name), {}};
    ++at_;
    skip_blanks();
    if (is_at_end())
        return {};
    const char quote = html_[at_];
    if (quote != '"' && quote != '\'')
        return {std::move(name), without_references(take_word(" \t\r\n\f>"))};
    ++at_;
    std::string value = without_references(take_word({&quote, 1}));
    at_ = std::min(at_ + 1, html_.size());
    return {std::move(name), std::move(value)};
}

std::optional<HtmlTag> HtmlReader::take_tag()
{
    if (is_at_end())
        return std::nullopt;
    ++at_; // the "<"
    if (html_.substr(at_).starts_with("!--")) {
        const std::size_t end = html_.find("-->", at_ + 1); // "<!-->" is a whole comment
        at_ = end == std::string_view::npos ? html_.size() : end + 3;
        return std::nullopt;
    }
    HtmlTag tag;
    tag.is_closing = html_[at_] == '/';
    at_ += tag.is_closing;
    if (is_at_end() || !is_letter(html_[at_])) {
        at_ = std::min(html_.find('>', at_), html_.size() - 1) + 1;
        return std::nullopt;
    }
    tag.name = ascii_lowered(take_word(" \t\r\n\f/>"));
    while (true) {
        at_ = std::min(html_.find_first_not_of(" \t\r\n\f/", at_), html_.size());
        if (is_at_end())
            return std::nullopt;
        if (html_[at_] == '>') {
            ++at_;
            return tag;
        }
        if (auto attribute = take_attribute(); !attribute.first.empty())
            tag.attributes.push_back(std::move(attribute));
    }
}

void HtmlReader::skip_to_end_of(std::string_view name)
{
    while (!is_at_end()) {
        at_ = std::min(html_.find("</", at_), html_.size());
        if (is_at_end())
            return;
        const std::size_t begin = at_;
        if (ascii_lowered(html_.substr(at_ + 2, name.size())) == name) {
            const auto tag = take_tag();
            if (!tag || tag->name == name)
                return;
        }
        at_ = begin + 2;
    }
}

} // namespace yardstick
