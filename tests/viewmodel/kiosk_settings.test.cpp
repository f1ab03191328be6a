#include "viewmodel/kiosk_settings.h"

#include "support/kiosk_world.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace std::chrono_literals;
using yardstick::test::DeskWorld;
using yardstick::test::KioskWorld;

TEST_CASE("a kiosk keeps its settings, each seat its own", "[viewmodel][kiosk]")
{
    KioskWorld world;
    KioskSettings settings = world.settings;
    settings.words = "Wie war's?\n\"Danke\"";
    settings.language = "de";
    settings.logo = std::string("\x89PNG\r\n\x1a\n\0\xff", 10);
    settings.idle_time = 15s;
    settings.repeat_interval = 0s;
    settings.left_answers = LeftAnswers::dropped;
    REQUIRE(keep_kiosk_settings(world.workspace, "lobby", settings));
    CHECK(read_kiosk_settings(world.workspace, "lobby") == settings);
    CHECK(read_kiosk_settings(world.workspace, "") == world.settings);
}

TEST_CASE("a kiosk that was never set up asks what the desk asks", "[viewmodel][kiosk]")
{
    DeskWorld world;
    const KioskSettings settings = read_kiosk_settings(world.workspace, "");
    CHECK(settings.survey == "after_service");
    CHECK(settings.department == "counter");
    CHECK(settings.site == "main");
    CHECK(settings.idle_time == 30s);
    CHECK(settings.repeat_interval == 5s);
}

TEST_CASE("settings that a kiosk cannot stand on are refused by name", "[viewmodel][kiosk]")
{
    KioskWorld world;
    KioskSettings settings = world.settings;
    const auto refused = [&] { return keep_kiosk_settings(world.workspace, "", settings).error().text(); };
    SECTION("idle time") { settings.idle_time = 14s; CHECK(refused() == "idle time of the kiosk, expected 15 s or more, found 14 s"); }
    SECTION("endless idling") { settings.idle_time = 3601s; CHECK(refused() == "idle time of the kiosk, expected 3600 s at most, found 3601 s"); }
    SECTION("endless repeats") { settings.repeat_interval = 3601s; CHECK(refused() == "repeat interval of the kiosk, expected 3600 s at most, found 3601 s"); }
    SECTION("department") { settings.department = "moon"; CHECK(refused() == "department of the kiosk, expected the id of one that exists, found \"moon\""); }
    SECTION("logo") { settings.logo = "GIF89a"; CHECK(refused() == "logo of the kiosk, expected a PNG, JPEG or SVG picture, found another kind of file"); }
    SECTION("survey") { settings.survey = "moon"; CHECK_FALSE(refused().empty()); }
    CHECK(read_kiosk_settings(world.workspace, "") == world.settings);
}

TEST_CASE("a survey that a tap alone does not complete is refused, with what is missing", "[viewmodel][kiosk]")
{
    KioskWorld world;
    world.surveys.publish(Survey::read(R"({"id": "strict", "elements": [{"type": "rating", "name": "rating"},
        {"type": "comment", "name": "why", "isRequired": true, "visibleIf": "{rating} <= 2"}]})", "strict.json").value());
    CHECK(check_kiosk_survey(world.workspace, "strict").error().text()
          == "survey of the kiosk, expected one that a single tap completes, found strict, where 1 leaves more to answer (question why, expected an answer, found none)");
    world.surveys.publish(Survey::read(R"({"id": "words", "elements": [{"type": "comment", "name": "why"}]})", "words.json").value());
    CHECK(check_kiosk_survey(world.workspace, "words").error().text() == "survey of the kiosk, expected one with a rating, found words, which has none");
    world.surveys.publish(Survey::read(R"({"id": "staff", "audience": "staff", "elements": [{"type": "rating", "name": "a"}]})", "staff.json").value());
    CHECK_FALSE(check_kiosk_survey(world.workspace, "staff"));
    CHECK(check_kiosk_survey(world.workspace, "after_service"));
}
