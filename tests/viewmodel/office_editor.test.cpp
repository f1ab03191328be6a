#include "viewmodel/office_editor.h"

#include "support/desk_world.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using yardstick::test::DeskWorld;

namespace {

struct OpenOffice : DeskWorld {
    OpenOffice() { page.show(0); }

    void show(const std::string& title)
    {
        for (std::size_t i = 0; i < page.tables().size(); ++i)
            if (page.tables()[i]->title() == title)
                page.show(i);
        REQUIRE(page.table().title() == title);
    }

    OfficeEditor page{workspace, desk};
};

} // namespace

TEST_CASE("a department is added, changed and retired", "[viewmodel][office]")
{
    OpenOffice open;
    open.show("Departments");
    open.page.type(0, "Reading Room");
    open.page.save();
    CHECK(open.page.problem().empty());
    CHECK(open.page.done() == "Saved");
    REQUIRE(open.page.rows().size() == 3);
    CHECK(open.page.rows()[2].id == "reading_room");

    open.page.select(2);
    open.page.type(0, "Quiet Room");
    open.page.save();
    REQUIRE(open.page.rows().size() == 3);
    CHECK(open.page.cell(2, 0) == "Quiet Room");
    CHECK(open.page.rows()[2].id == "reading_room");
    CHECK(open.office.history("department", "reading_room").size() == 2);

    open.page.select(2);
    REQUIRE(open.page.can_retire());
    open.page.retire();
    CHECK(open.page.rows().size() == 2);
    CHECK(open.office.history("department", "reading_room").back().retired);
}

TEST_CASE("a change holds from the day that is given", "[viewmodel][office]")
{
    OpenOffice open;
    open.page.type(0, "Reading Room");
    open.page.type_from("2026-03-01");
    open.page.save();
    REQUIRE(open.page.rows().size() == 3);
    CHECK(open.workspace.office().departments(open.desk.today()).size() == 2);
    CHECK(open.workspace.office().departments(parse_day("2026-03-01").value()).size() == 3);
}

TEST_CASE("a day that is none is refused beside the field", "[viewmodel][office]")
{
    OpenOffice open;
    open.page.type(0, "Reading Room");
    open.page.type_from("2026-02-30");
    open.page.save();
    CHECK(open.page.problem() == "day from which it holds, expected a day like 2026-01-15, found \"2026-02-30\"");
    CHECK(open.page.draft()[0] == "Reading Room");
    CHECK(open.page.rows().size() == 2);
}

TEST_CASE("an entry without a name is refused", "[viewmodel][office]")
{
    OpenOffice open;
    open.page.save();
    CHECK_FALSE(open.page.problem().empty());
    CHECK(open.page.rows().size() == 2);
}

TEST_CASE("two entries of one name have two ids", "[viewmodel][office]")
{
    OpenOffice open;
    open.page.type(0, "Archive");
    open.page.save();
    REQUIRE(open.page.rows().size() == 3);
    CHECK(open.office.history("department", "archive_2").size() == 1);
}

TEST_CASE("a site needs a time zone that exists", "[viewmodel][office]")
{
    OpenOffice open;
    open.show("Sites");
    open.page.type(0, "Branch West");
    open.page.type(1, "Europe/Atlantis");
    open.page.save();
    CHECK(open.page.problem().find("Europe/Atlantis") != std::string::npos);
    open.page.type(1, "Europe/Lisbon");
    open.page.save();
    CHECK(open.page.problem().empty());
    CHECK(open.workspace.office().site("branch_west")->time_zone == "Europe/Lisbon");
}

TEST_CASE("cells show names where entries hold ids", "[viewmodel][office]")
{
    OpenOffice open;
    open.show("People");
    REQUIRE(open.page.rows().size() == 3);
    CHECK(open.page.cell(0, 0) == "Ada Clerk");
    CHECK(open.page.cell(0, 1) == "Customer service");
    CHECK(open.page.cell(0, 2) == "none");
    CHECK(open.page.cell(1, 3) == "no seat");
}

TEST_CASE("opening hours are read and written as people say them", "[viewmodel][office]")
{
    OpenOffice open;
    open.show("Opening hours");
    open.page.type(0, "Weekdays");
    open.page.type(1, "Mon-Fri 09:00-17:00");
    open.page.type(2, "2026-12-25, 2026-01-01");
    open.page.save();
    REQUIRE(open.page.rows().size() == 1);
    CHECK(open.page.cell(0, 1) == "Mon-Fri 09:00-17:00");
    CHECK(open.page.cell(0, 2) == "2026-01-01, 2026-12-25");
    open.page.type(0, "Broken");
    open.page.type(1, "Mon-Fri 17:00-09:00");
    open.page.save();
    CHECK_FALSE(open.page.problem().empty());
    CHECK(open.page.rows().size() == 1);
}

TEST_CASE("a target is set for a bound metric from a day on", "[viewmodel][office]")
{
    OpenOffice open;
    open.bind_csat();
    open.show("Targets");
    CHECK(open.page.fields()[0].options == std::vector<Option>{{"desk_world.csat", "Customer satisfaction"}, {"desk_world.csat/csat", "Customer satisfaction, binding csat"}});
    open.page.type(1, "counter");
    open.page.type(2, "85");
    open.page.type(3, "60, 80");
    open.page.type_from("2026-02-01");
    open.page.save();
    CHECK(open.page.problem() == "");
    REQUIRE(open.page.rows().size() == 1);
    CHECK(open.page.cell(0, 3) == "60, 80");
    CHECK(open.page.cell(0, 0) == "Customer satisfaction");
    CHECK(open.page.cell(0, 1) == "Customer service");
    CHECK(open.page.cell(0, 2) == "85");
    CHECK(open.office.targets()[0].value == 85.0);
    open.page.select(0);
    open.page.type(0, "desk_world.csat/csat");
    open.page.type(2, "90");
    open.page.save();
    REQUIRE(open.page.rows().size() == 2);
    CHECK(open.page.cell(1, 0) == "Customer satisfaction, binding csat");
    CHECK(open.office.targets()[1].binding == "csat");
    CHECK(open.office.targets()[1].bands == Bands{60, 80});
    open.page.type(2, "eighty");
    open.page.save();
    CHECK(open.page.problem() == "target, expected a number, found \"eighty\"");
}

TEST_CASE("an annotation is added and stays", "[viewmodel][office]")
{
    OpenOffice open;
    open.show("Annotations");
    open.page.type(0, "New phone system");
    open.page.save();
    REQUIRE(open.page.rows().size() == 1);
    CHECK(open.page.cell(0, 1) == "everybody");
    open.page.select(0);
    CHECK_FALSE(open.page.can_save());
    CHECK_FALSE(open.page.can_retire());
}

TEST_CASE("an entry that cannot be saved stays in its fields", "[viewmodel][office]")
{
    OpenOffice open;
    open.office.failure = GENERATE("The disk is full.", "Not saved: The disk is full.");
    open.page.type(0, "Reading Room");
    open.page.save();
    CHECK(open.page.problem() == "Not saved: The disk is full.");
    CHECK(open.page.draft()[0] == "Reading Room");
}
