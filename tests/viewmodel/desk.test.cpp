#include "viewmodel/desk.h"

#include "support/desk_world.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using yardstick::test::DeskWorld;

TEST_CASE("a desk remembers what was chosen", "[viewmodel][desk]")
{
    DeskWorld world;
    world.desk.choose_survey("recommendation");
    world.desk.choose_department("archive");
    world.desk.choose_person("ben");
    Desk next_day(world.workspace);
    next_day.refresh();
    CHECK(next_day.survey()->id() == "recommendation");
    CHECK(next_day.department() == "archive");
    CHECK(next_day.person() == "ben");
    CHECK(next_day.person_name() == "Ben Clerk");
}

TEST_CASE("desks of a shared workspace remember each its own", "[viewmodel][desk]")
{
    DeskWorld world;
    Desk left(world.workspace, "left");
    Desk right(world.workspace, "right");
    left.choose_survey("recommendation");
    right.choose_survey("after_service");
    left.refresh();
    right.refresh();
    CHECK(left.survey()->id() == "recommendation");
    CHECK(right.survey()->id() == "after_service");
}

TEST_CASE("a department that was retired gives way to one that is offered", "[viewmodel][desk]")
{
    DeskWorld world;
    REQUIRE(world.workspace.office().retire("department", "counter", world.desk.today()));
    world.desk.refresh();
    CHECK(world.desk.department() == "archive");
}

TEST_CASE("nobody is signed on by guess", "[viewmodel][desk]")
{
    DeskWorld world;
    REQUIRE(world.workspace.office().retire("person", "ada", world.desk.today()));
    world.desk.refresh();
    CHECK(world.desk.person().empty());
}

TEST_CASE("only people with a seat can sign on", "[viewmodel][desk]")
{
    DeskWorld world;
    CHECK(world.desk.people() == std::vector<Option>{{"ada", "Ada Clerk"}, {"ben", "Ben Clerk"}});
}

TEST_CASE("a desk offers every survey that customers answer", "[viewmodel][desk]")
{
    const auto fits = [](const std::string& definition) { return fits_desk(Survey::read(definition, "survey.json").value()); };
    const std::string rating = R"({"type": "rating", "name": "r", "isRequired": true})";
    CHECK(fits(R"({"title": "a", "elements": [)" + rating + "]}"));
    CHECK(fits(R"({"title": "a", "elements": [)" + rating + R"(, {"type": "rating", "name": "s", "isRequired": true}]})"));
    CHECK(fits(R"({"title": "a", "elements": [{"type": "comment", "name": "c"}]})"));
    CHECK_FALSE(fits(R"({"title": "a", "audience": "staff", "elements": [)" + rating + "]}"));
}

TEST_CASE("today is the day on the wall clock of the site", "[viewmodel][desk]")
{
    DeskWorld world;
    world.clock.set("2026-01-15T23:30:00Z");
    CHECK(to_text(world.desk.today()) == "2026-01-16");
}
