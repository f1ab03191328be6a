#include "survey/definition/safe_html.h"

#include "core/ascii.h"
#include "survey/definition/html_reader.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace yardstick {

namespace {

constexpr std::array<std::string_view, 31> allowed_tags{
    "b",  "i",  "u",  "s",     "em",      "strong",   "br",  "p",     "div",   "span",  "ul", "ol", "li", "h1", "h2", "h3",
    "h4", "h5", "h6", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td", "a",  "img"};
constexpr std::array<std::string_view, 3> empty_tags{"br", "col", "img"};
constexpr std::array<std::string_view, 3> vanishing_tags{"script", "style", "iframe"};
constexpr std::size_t most_open_tags = 200;

template <std::size_t count>
bool contains(const std::array<std::string_view, count>& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// "&amp;", "&#8364;" and the like at the start of `text`: a reference stays one.
bool starts_with_reference(std::string_view text)
{
    const std::size_t end = text.substr(0, 32).find(';');
    if (end == std::string_view::npos || end < 2)
        return false;
    const std::string_view name = text.substr(text[1] == '#' ? 2 : 1, end - (text[1] == '#' ? 2 : 1));
    return !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c); });
}

std::string escaped_text(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '&' && starts_with_reference(text.substr(i)))
            result += '&';
        else
            result += escape_html(text.substr(i, 1));
    }
    return result;
}

/// As browsers see an address: without control characters and outer blanks.
std::string plain_address(std::string_view address)
{
    std::string plain;
    for (const char c : address)
        if (static_cast<unsigned char>(c) > ' ' || (c == ' ' && !plain.empty()))
            plain += c;
    return plain;
}

/// "https" of "HTTPS://…"; empty for a relative address.
std::string scheme_of(std::string_view address)
{
    const std::size_t end = address.find_first_of(":/?#");
    if (end == std::string_view::npos || address[end] != ':')
        return {};
    return ascii_lowered(address.substr(0, end));
}

bool is_good_link(const std::string& address)
{
    const std::string scheme = scheme_of(address);
    return scheme == "http" || scheme == "https" || scheme == "mailto";
}

bool is_good_picture(const std::string& address)
{
    const std::string scheme = scheme_of(address);
    if (scheme == "data")
        return address.substr(5, 6) == "image/";
    // "//host/…" and its like with backslashes leave the machine without naming a scheme.
    const auto is_slash = [&](std::size_t at) { return at < address.size() && (address[at] == '/' || address[at] == '\\'); };
    return scheme.empty() && !address.empty() && !(is_slash(0) && is_slash(1));
}

bool is_short_number(std::string_view text)
{
    return !text.empty() && text.size() < 5 &&
           std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); });
}

/// The value that an attribute may keep; nothing when it goes.
std::optional<std::string> safe_value(std::string_view tag, std::string_view attribute, const std::string& value)
{
    const std::string address = plain_address(value);
    if (tag == "a" && attribute == "href")
        return is_good_link(address) ? std::optional(address) : std::nullopt;
    if (tag == "img" && attribute == "src")
        return is_good_picture(address) ? std::optional(address) : std::nullopt;
    if (tag == "img" && attribute == "alt")
        return value;
    if (tag == "img" && (attribute == "width" || attribute == "height"))
        return is_short_number(value) ? std::optional(value) : std::nullopt;
    if ((tag == "td" || tag == "th") && (attribute == "colspan" || attribute == "rowspan"))
        return is_short_number(value) ? std::optional(value) : std::nullopt;
    return std::nullopt;
}

/// Writes tags so that each is closed, in order.
class Writer {
public:
    void write_text(std::string_view text) { html_ += escaped_text(text); }

    void open(const HtmlTag& tag)
    {
        std::string attributes;
        for (const auto& [name, value] : tag.attributes)
            if (const auto safe = safe_value(tag.name, name, value);
                safe && attributes.find(' ' + name + '=') == std::string::npos)
                attributes += ' ' + name + "=\"" + escape_html(*safe) + '"';
        const bool is_pointless =
            (tag.name == "a" && attributes.empty()) || (tag.name == "img" && attributes.find(" src=") == std::string::npos);
        if (is_pointless || open_.size() == most_open_tags)
            return;
        html_ += '<' + tag.name + attributes + '>';
        if (!contains(empty_tags, tag.name))
            open_.push_back(tag.name);
    }

    void close(const std::string& name)
    {
        const auto found = std::find(open_.rbegin(), open_.rend(), name);
        if (found == open_.rend())
            return;
        for (auto left = found - open_.rbegin() + 1; left > 0; --left)
            close_last();
    }

    std::string finish()
    {
        while (!open_.empty())
            close_last();
        return std::move(html_);
    }

private:
    void close_last()
    {
        html_ += "</" + open_.back() + '>';
        open_.pop_back();
    }

    std::string html_;
    std::vector<std::string> open_;
};

} // namespace

std::string safe_html(std::string_view html)
{
    HtmlReader reader(html);
    Writer writer;
    while (!reader.is_at_end()) {
        writer.write_text(reader.take_text());
        const auto tag = reader.take_tag();
        if (!tag)
            continue;
        if (contains(vanishing_tags, tag->name) && !tag->is_closing)
            reader.skip_to_end_of(tag->name);
        else if (contains(allowed_tags, tag->name))
            tag->is_closing ? writer.close(tag->name) : writer.open(*tag);
    }
    return writer.finish();
}

std::string escape_html(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (const char c : text)
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\'':
            result += "&#39;";
            break;
        default:
            result += c;
        }
    return result;
}

} // namespace yardstick
