#include "core/identifier.h"

#include "core/ascii.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <memory>

namespace yardstick {

namespace {

bool is_ascii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Letters of other alphabets, and letters with marks, as the Latin ones that stand for them.
std::string in_plain_latin(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    thread_local const std::unique_ptr<icu::Transliterator> to_latin(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
    icu::UnicodeString latin = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    if (to_latin)
        to_latin->transliterate(latin);
    std::string plain;
    return latin.toUTF8String(plain);
}

} // namespace

std::string identifier_from(std::string_view name)
{
    std::string id;
    bool has_gap = false;
    for (char c : is_ascii(name) ? std::string(name) : in_plain_latin(name)) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
        if (!is_ascii_lower(c) && !is_ascii_digit(c)) {
            has_gap = true;
            continue;
        }
        if (has_gap && !id.empty())
            id += '_';
        has_gap = false;
        id += c;
    }
    if (id.empty() || !is_ascii_lower(id.front()))
        id = id.empty() ? "x" : "x_" + id;
    if (id.size() > 64)
        id.resize(64);
    return id;
}

} // namespace yardstick
