#include "core/language.h"

#include <catch2/catch.hpp>

using namespace yardstick;

TEST_CASE("a language is called as its speakers call it", "[core]")
{
    CHECK(own_language_name("en") == "English");
    CHECK(own_language_name("de") == "Deutsch");
    CHECK(own_language_name("fr") == "Français");
    CHECK(own_language_name("es") == "Español");
    CHECK(own_language_name("ar") == "العربية");
    CHECK(own_language_name("pt-br") == "Português (Brasil)");
    CHECK(own_language_name("ru") == "Русский");
    CHECK(own_language_name("klingonese") == "klingonese");
    CHECK(language_name_in_english("ar") == "Arabic");
    CHECK(language_name_in_english("de") == "German");
}

TEST_CASE("languages written from right to left are known", "[core]")
{
    CHECK(is_right_to_left("ar"));
    CHECK(is_right_to_left("he"));
    CHECK(is_right_to_left("fa"));
    CHECK_FALSE(is_right_to_left("de"));
    CHECK_FALSE(is_right_to_left(""));
}
