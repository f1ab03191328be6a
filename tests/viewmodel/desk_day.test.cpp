#include "viewmodel/desk_day.h"

#include "support/desk_world.h"
#include "viewmodel/front_desk.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using yardstick::test::DeskWorld;

namespace {

void rate(DeskWorld& world, FrontDesk& desk, char digit)
{
    desk.entry().type_digit(digit);
    desk.save();
    world.clock.advance(std::chrono::minutes(1));
}

} // namespace

TEST_CASE("today's satisfaction comes with its interval", "[viewmodel][desk]")
{
    DeskWorld world;
    world.bind_csat();
    FrontDesk desk(world.workspace, world.desk);
    desk.refresh();
    for (int i = 0; i < 8; ++i)
        rate(world, desk, '5');
    for (int i = 0; i < 2; ++i)
        rate(world, desk, '3');
    REQUIRE(desk.day().satisfaction);
    const Figure& figure = desk.day().satisfaction->figure;
    // METRICS.md section 11: Wilson's interval of 8 of 10.
    CHECK(figure.value.value() == Approx(80.0));
    CHECK(figure.low.value() == Approx(49.016247).epsilon(1e-7));
    CHECK(figure.high.value() == Approx(94.331785).epsilon(1e-7));
    CHECK(figure.n == 10);
    CHECK(desk.day().answers == 10);
}

TEST_CASE("at first sight of the desk no metric is asked, and the next look brings the satisfaction", "[viewmodel][desk]")
{
    DeskWorld world;
    world.bind_csat();
    FrontDesk before(world.workspace, world.desk);
    before.refresh();
    rate(world, before, '5');
    rate(world, before, '1');
    FrontDesk desk(world.workspace, world.desk);
    desk.refresh_without_satisfaction();
    CHECK(desk.day().answers == 2);
    CHECK(desk.day().last.size() == 2);
    CHECK_FALSE(desk.day().satisfaction);
    const std::int64_t changes = changes_of(world.responses, todays_responses(world.desk));
    CHECK(desk.follow(changes));
    CHECK(desk.day().satisfaction->figure.value.value() == Approx(50));
    CHECK_FALSE(desk.follow(changes));
}

TEST_CASE("a survey without a CSAT binding has a count and no satisfaction", "[viewmodel][desk]")
{
    DeskWorld world;
    FrontDesk desk(world.workspace, world.desk);
    desk.refresh();
    rate(world, desk, '5');
    CHECK(desk.day().answers == 1);
    CHECK_FALSE(desk.day().satisfaction);
}

TEST_CASE("a day without answers has a satisfaction without a value", "[viewmodel][desk]")
{
    DeskWorld world;
    world.bind_csat();
    FrontDesk desk(world.workspace, world.desk);
    desk.refresh();
    CHECK(desk.day().answers == 0);
    CHECK((!desk.day().satisfaction || !desk.day().satisfaction->figure.value));
}

TEST_CASE("asked counts those who declined, answered does not", "[viewmodel][desk]")
{
    DeskWorld world;
    FrontDesk desk(world.workspace, world.desk);
    desk.refresh();
    rate(world, desk, '4');
    desk.log_declined();
    rate(world, desk, '1');
    CHECK(desk.day().asked == 3);
    CHECK(desk.day().answered == 2);
}

TEST_CASE("yesterday is not today", "[viewmodel][desk]")
{
    DeskWorld world;
    FrontDesk desk(world.workspace, world.desk);
    desk.refresh();
    rate(world, desk, '4');
    world.clock.advance(std::chrono::hours(24));
    desk.refresh();
    CHECK(desk.day().answers == 0);
    CHECK(desk.day().asked == 0);
    REQUIRE(desk.day().last.size() == 1);
    CHECK(desk.day().last[0].time == "yesterday 11:00");
}

TEST_CASE("the last ten entries are shown, newest first, declined ones among them", "[viewmodel][desk]")
{
    DeskWorld world;
    FrontDesk desk(world.workspace, world.desk);
    desk.refresh();
    for (int i = 0; i < 9; ++i)
        rate(world, desk, '3');
    desk.log_declined();
    world.clock.advance(std::chrono::minutes(1));
    desk.entry().type_digit('5');
    desk.entry().type_comment("Found the book at once");
    desk.save();
    const auto& last = desk.day().last;
    REQUIRE(last.size() == 10);
    CHECK(last[0].time == "11:10");
    CHECK(last[0].rating == "Very happy");
    CHECK(last[0].key == "5");
    CHECK(last[0].place == 1.0);
    CHECK(last[0].comment == "Found the book at once");
    CHECK(last[1].is_declined);
    CHECK(last[1].rating.empty());
    CHECK(last[2].rating == "Neutral");
}

TEST_CASE("what another program wrote is read when the day's changes tell of it", "[viewmodel][desk]")
{
    DeskWorld world;
    FrontDesk desk(world.workspace, world.desk);
    desk.refresh();
    const auto changes = [&] { return changes_of(world.responses, todays_responses(world.desk)); };
    CHECK_FALSE(desk.follow(changes()));
    rate(world, desk, '4');
    CHECK_FALSE(desk.follow(changes())); // its own is shown already

    Entry entry;
    entry.source = "after_service";
    entry.department = "counter";
    entry.answers = {{"satisfaction", 1}};
    REQUIRE(world.workspace.intake().log(entry));
    CHECK(desk.follow(changes()));
    CHECK(desk.day().answers == 2);
    CHECK_FALSE(desk.follow(changes()));
}

TEST_CASE("entries of another department are not shown", "[viewmodel][desk]")
{
    DeskWorld world;
    FrontDesk desk(world.workspace, world.desk);
    desk.refresh();
    rate(world, desk, '4');
    world.desk.choose_department("archive");
    desk.refresh();
    CHECK(desk.day().answers == 0);
    CHECK(desk.day().last.empty());
}
