#include "host/plugin_text.h"

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

// C0 and C1 controls, line and paragraph separator, and the explicit directions of UAX #9.
bool steers(std::string_view character)
{
    const auto byte = [&](std::size_t place) { return static_cast<unsigned char>(character[place]); };
    if (character.size() == 1)
        return byte(0) < 0x20 || byte(0) == 0x7f;
    if (character.size() == 2)
        return byte(0) == 0xc2 && byte(1) < 0xa0;
    if (character.size() != 3 || byte(0) != 0xe2)
        return false;
    const bool is_separator_or_embedding = byte(1) == 0x80 && byte(2) >= 0xa8 && byte(2) <= 0xae; // U+2028 to U+202E
    const bool is_isolate = byte(1) == 0x81 && byte(2) >= 0xa6 && byte(2) <= 0xa9;                // U+2066 to U+2069
    return is_separator_or_embedding || is_isolate;
}

bool is_blank(char letter)
{
    return letter == '\t' || letter == '\n' || letter == '\r';
}

} // namespace

std::string plugin_text(const char* bytes, std::size_t size)
{
    return plugin_text(std::string_view(bytes, size));
}

std::string plugin_text(std::string_view bytes)
{
    std::string_view rest = bytes.substr(0, bytes.find('\0'));
    std::string text;
    while (!rest.empty()) {
        const std::size_t length = character_length(rest);
        const std::string_view character = rest.substr(0, length);
        if (is_blank(rest.front()))
            text += ' ';
        else if (length == 0 || steers(character))
            text += '?';
        else
            text += character;
        rest.remove_prefix(length == 0 ? 1 : length);
    }
    return text;
}

void clean_texts(MetricCard& card)
{
    for (std::string* text : {&card.plugin_version, &card.department, &card.title, &card.why, &card.how, &card.ignores, &card.gamed_by})
        *text = plugin_text(*text);
}

} // namespace yardstick
