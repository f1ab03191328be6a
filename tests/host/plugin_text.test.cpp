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

TEST_CASE("nothing that a plugin says steers a terminal, breaks a line or turns the direction of what follows", "[host]")
{
    const auto cleaned = [](const std::string& text) { return plugin_text(text); };
    CHECK(cleaned("\x1b]0;mine\x07\x1b[31mred") == "?]0;mine??[31mred");
    CHECK(cleaned("a\x7f\x08") == "a??");
    CHECK(cleaned("\xc2\x9b" "31m \xc2\x85") == "?31m ?");                  // C1: CSI, next line
    CHECK(cleaned("one\ntwo\r\n\tthree") == "one two   three");
    CHECK(cleaned("\xe2\x80\xa8|\xe2\x80\xae|\xe2\x81\xa6") == "?|?|?");   // U+2028, U+202E, U+2066
    CHECK(cleaned("\xc2\xa0|\xe2\x80\x93|\xe2\x80\xaf|\xe2\x82\xac") == "\xc2\xa0|–|\xe2\x80\xaf|€"); // their neighbours
}
