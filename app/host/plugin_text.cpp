#include "host/plugin_text.h"

#include <cstring>
#include <string_view>

namespace yardstick {

namespace {

// Bytes of the UTF-8 character that `text` opens with; 0 when it opens with none (RFC 3629, section 4).
std::size_t character_length(std::string_view text)
{
    const auto byte = [&](std::size_t place) { return static_cast<unsigned char>(text[place]); };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
    if (length == 0 || text.size() < length)
        return 0;
    // Overlong forms, surrogates and what lies beyond U+10FFFF show in the second byte.
    const unsigned char lowest = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    const unsigned char highest = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    if (byte(1) < lowest || byte(1) > highest)
        return 0;
    for (std::size_t place = 2; place < length; ++place)
        if ((byte(place) & 0xc0) != 0x80)
            return 0;
    return length;
}

} // namespace

std::string plugin_text(const char* bytes, std::size_t size)
{
    std::string_view rest(bytes, strnlen(bytes, size));
    std::string text;
    while (!rest.empty()) {
        const std::size_t length = character_length(rest);
        if (length == 0)
            text += '?';
        else
            text += rest.substr(0, length);
        rest.remove_prefix(length == 0 ? 1 : length);
    }
    return text;
}

} // namespace yardstick
