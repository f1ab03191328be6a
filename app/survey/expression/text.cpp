#include "survey/expression/text.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <vector>

namespace yardstick::expression {

namespace {

constexpr UChar32 replacement_character = 0xFFFD;

bool is_ascii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80; });
}

char to_lower_ascii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool are_same_letter(char left, char right)
{
    return to_lower_ascii(left) == to_lower_ascii(right);
}

/// ECMA-262, white space and line terminators.
bool is_white(UChar32 c)
{
    return (c >= 0x09 && c <= 0x0D) || c == ' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

/// The character at `at`, which moves on; U+FFFD for bytes that are no UTF-8.
UChar32 next_character(std::string_view text, std::size_t& at)
{
    auto i = static_cast<std::int64_t>(at);
    const auto size = static_cast<std::int64_t>(text.size());
    UChar32 c = 0;
    U8_NEXT(text.data(), i, size, c);
    at = static_cast<std::size_t>(i);
    return c < 0 ? replacement_character : c;
}

/// Knuth, Morris and Pratt's search: a long part that nearly fits at every place would else take the product of both lengths.
bool is_part(std::string_view text, std::string_view part)
{
    std::vector<std::size_t> fallback(part.size() + 1, 0); // after i characters fitted: how many still do one place on
    const auto advance = [&](std::size_t fitted, char next) {
        while (fitted > 0 && part[fitted] != next)
            fitted = fallback[fitted];
        return part[fitted] == next ? fitted + 1 : 0;
    };
    for (std::size_t i = 1; i < part.size(); ++i)
        fallback[i + 1] = advance(fallback[i], part[i]);
    std::size_t fitted = 0;
    for (const char next : text)
        if (fitted = advance(fitted, next); fitted == part.size())
            return true;
    return false;
}

std::size_t code_units(UChar32 c)
{
    return c > 0xFFFF ? 2 : 1;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (!text.empty()) {
        std::size_t after = 0;
        if (!is_white(next_character(text, after)))
            break;
        text.remove_prefix(after);
    }
    while (!text.empty()) {
        // The last character begins at the last byte that does not continue one.
        std::size_t begin = text.size() - 1;
        while (begin > 0 && U8_IS_TRAIL(text[begin]))
            --begin;
        std::size_t after = begin;
        if (!is_white(next_character(text, after)))
            break;
        text = text.substr(0, begin);
    }
    return text;
}

std::string lower_case(std::string_view text)
{
    if (is_ascii(text)) {
        std::string lowered(text);
        std::transform(lowered.begin(), lowered.end(), lowered.begin(), to_lower_ascii);
        return lowered;
    }
    std::string lowered;
    icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())))
        .toLower(icu::Locale::getRoot())
        .toUTF8String(lowered);
    return lowered;
}

bool is_in_lower_case(std::string_view text, std::string_view lowered)
{
    std::size_t i = 0;
    for (; i < text.size() && i < lowered.size(); ++i) {
        if (static_cast<unsigned char>(text[i]) >= 0x80)
            return lower_case(text) == lowered;
        if (to_lower_ascii(text[i]) != lowered[i])
            return false;
    }
    return i == text.size() && i == lowered.size();
}

bool are_same_in_lower_case(std::string_view left, std::string_view right)
{
    const auto [l, r] = std::mismatch(left.begin(), left.end(), right.begin(), right.end(), are_same_letter);
    if (l == left.end() && r == right.end())
        return true;
    // Beyond ASCII a letter may be another one in lower case, or several.
    return !(is_ascii(left) && is_ascii(right)) && lower_case(left) == lower_case(right);
}

bool is_part_in_lower_case(std::string_view text, std::string_view part)
{
    constexpr std::size_t short_enough = 32;
    if (part.empty())
        return true;
    if (part.size() <= short_enough && is_ascii(text) && is_ascii(part))
        return std::search(text.begin(), text.end(), part.begin(), part.end(), are_same_letter) != text.end();
    return is_part(lower_case(text), lower_case(part));
}

void replace_all(std::string& text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

std::size_t utf16_length(std::string_view text)
{
    if (is_ascii(text))
        return text.size();
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size();)
        length += code_units(next_character(text, at));
    return length;
}

std::string utf16_part(std::string_view text, std::size_t begin, std::size_t end)
{
    if (is_ascii(text))
        return std::string(text.substr(begin, end - begin));
    std::string part;
    std::size_t unit = 0;
    for (std::size_t at = 0; at < text.size() && unit < end;) {
        const std::size_t from = at;
        const std::size_t next = unit + code_units(next_character(text, at));
        if (unit >= begin && next <= end)
            part.append(text.substr(from, at - from));
        else if (next > begin)
            part.append("\xEF\xBF\xBD");
        unit = next;
    }
    return part;
}

int compare_by_code_unit(std::string_view left, std::string_view right)
{
    // UTF-8 orders like code points. UTF-16 differs from that where a pair of surrogates meets U+E000 to U+FFFF.
    const auto [l, r] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    if (l == left.end() || r == right.end())
        return (r == right.end() ? 0 : -1) + (l == left.end() ? 0 : 1);
    const auto first = static_cast<unsigned char>(*l), second = static_cast<unsigned char>(*r);
    const auto leads_pair = [](unsigned char lead) { return lead >= 0xF0; };
    const auto is_above_surrogates = [](unsigned char lead) { return lead == 0xEE || lead == 0xEF; };
    if (leads_pair(first) && is_above_surrogates(second))
        return -1;
    if (is_above_surrogates(first) && leads_pair(second))
        return 1;
    return first < second ? -1 : 1;
}

} // namespace yardstick::expression
