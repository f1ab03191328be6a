#include "host/plugin_text.h"

#include <catch2/catch.hpp>

#include <string>

using yardstick::plugin_text;

TEST_CASE("a plugin's text ends at its NUL, or with its bytes", "[host]")
{
    const char text[] = {'a', 'b', '\0', 'c'};
    CHECK(plugin_text(text, sizeof text) == "ab");
    CHECK(plugin_text(text, 1) == "a");
    CHECK(plugin_text(text, 0).empty());
}

TEST_CASE("bytes of a plugin that are no UTF-8 become question marks", "[host]")
{
    const auto cleaned = [](const std::string& text) { return plugin_text(text.data(), text.size()); };
    CHECK(cleaned("Zoë, 95 % €, 𝄞") == "Zoë, 95 % €, 𝄞");
    CHECK(cleaned("Zo\xeb!") == "Zo?!");            // Latin-1
    CHECK(cleaned("\xc3") == "?");                   // cut short
    CHECK(cleaned("\xc0\xaf") == "??");              // overlong
    CHECK(cleaned("\xe0\x80\xaf") == "???");         // overlong
    CHECK(cleaned("\xed\xa0\x80") == "???");         // a surrogate
    CHECK(cleaned("\xf4\x90\x80\x80") == "????");    // beyond U+10FFFF
}
