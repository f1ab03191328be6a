#include "viewmodel/first_run.h"

#include "support/desk_world.h"
#include "viewmodel/front_desk.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using yardstick::test::DeskWorld;

namespace {

const OfficeBeginning library{"City Library", "Main building", "Europe/Berlin", "Customer service", "Ada Clerk"};

} // namespace

TEST_CASE("an empty workspace asks for a first run, one with an office does not", "[viewmodel][first_run]")
{
    DeskWorld empty(DeskWorld::Filled::no);
    CHECK(is_first_run(empty.workspace));
    DeskWorld filled;
    CHECK_FALSE(is_first_run(filled.workspace));
}

TEST_CASE("after the first run the desk can be used at once", "[viewmodel][first_run]")
{
    DeskWorld world(DeskWorld::Filled::no);
    REQUIRE(begin_office(world.workspace, library));
    CHECK_FALSE(is_first_run(world.workspace));

    Desk desk(world.workspace);
    FrontDesk front(world.workspace, desk);
    front.refresh();
    CHECK(front.obstacle().empty());
    CHECK(desk.office_name() == "City Library");
    CHECK(desk.department_name() == "Customer service");
    CHECK(desk.person_name() == "Ada Clerk");
    CHECK(desk.zone().name() == "Europe/Berlin");
    front.entry().type_digit('5');
    front.save();
    CHECK(front.status().kind == SaveStatus::Kind::saved);
}

TEST_CASE("the first run binds the metrics that its surveys feed", "[viewmodel][first_run]")
{
    DeskWorld world(DeskWorld::Filled::no);
    REQUIRE(begin_office(world.workspace, library));
    Desk desk(world.workspace);
    desk.choose_survey("csat");
    FrontDesk front(world.workspace, desk);
    front.refresh();
    front.entry().type_digit('5');
    front.save();
    REQUIRE(front.day().satisfaction);
    CHECK(front.day().satisfaction->figure.value == 100.0);
}

TEST_CASE("a first run with a field missing writes nothing", "[viewmodel][first_run]")
{
    DeskWorld world(DeskWorld::Filled::no);
    OfficeBeginning incomplete = library;
    SECTION("no department")
    {
        incomplete.department.clear();
        CHECK(begin_office(world.workspace, incomplete).error().text() == "department, expected a name, found nothing");
    }
    SECTION("no such time zone")
    {
        incomplete.time_zone = "Europe/Atlantis";
        CHECK(begin_office(world.workspace, incomplete).error().text().find("Europe/Atlantis") != std::string::npos);
    }
    CHECK(is_first_run(world.workspace));
    CHECK(world.workspace.office().sites(world.desk.today()).empty());
    CHECK(world.surveys.surveys().empty());
}

TEST_CASE("a survey's metrics are bound once", "[viewmodel][first_run]")
{
    DeskWorld world;
    const auto survey = world.surveys.find("after_service", std::nullopt);
    CHECK(bind_metrics(world.workspace, *survey) == 1);
    CHECK(bind_metrics(world.workspace, *survey) == 0);
    CHECK(bind_metrics(world.workspace, *world.surveys.find("recommendation", std::nullopt)) == 0);
}
