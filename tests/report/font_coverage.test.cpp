#include "report/font_coverage.h"

#include <catch2/catch.hpp>

using namespace yardstick;

TEST_CASE("fonts that lack a letter cannot show its text", "[report]")
{
    CHECK(fonts_can_show(""));
    CHECK(fonts_can_show("Deutsch, Français, Español"));
    CHECK_FALSE(fonts_can_show("Deutsch \xF3\xBF\xBF\xBD")); // of a private plane, where no font of a language draws
}
