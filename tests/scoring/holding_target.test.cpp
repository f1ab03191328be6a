#include "scoring/holding_target.h"
#include "scoring_world.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using test::on;
using test::ScoringWorld;

namespace {

DatedTarget general(const char* from, double value, std::optional<Bands> bands = {})
{
    return {"test.share", "desk", on(from), value, bands};
}

DatedTarget for_binding(const std::string& binding, const char* from, double value)
{
    return {"test.share", "desk", on(from), value, {}, binding};
}

struct BoundShare {
    BoundShare()
    {
        binding.name = "share";
        binding.plugin = "test";
        binding.metric = "share";
        card.plugin = "test";
        card.id = "share";
        card.target = 90;
        card.bands = {70, 85};
    }

    HoldingTarget held(const std::vector<DatedTarget>& targets, const char* day = "2026-06-30") const
    {
        return target_on(targets, binding, card, "desk", on(day));
    }

    Binding binding;
    MetricCard card;
};

} // namespace

TEST_CASE("the newest target that has begun holds, and the card's before", "[scoring][target]")
{
    const BoundShare share;
    const std::vector<DatedTarget> targets{general("2026-03-01", 85), general("2026-01-01", 80)};
    CHECK(share.held(targets, "2025-12-31").value == 90.0);
    CHECK(share.held(targets, "2026-02-28").value == 80.0);
    CHECK(share.held(targets, "2026-03-01").value == 85.0);
    CHECK(target_on(targets, share.binding, share.card, "phone", on("2026-06-30")).value == 90.0);
}

TEST_CASE("a binding's own target goes before one for all bindings, whatever their days", "[scoring][target]")
{
    const BoundShare share;
    const char* day_of_general = GENERATE("2025-01-01", "2026-01-01", "2026-05-01");
    INFO(day_of_general);
    const DatedTarget all = general(day_of_general, 80);
    const DatedTarget own = for_binding("share", "2026-01-01", 95);
    CHECK(share.held({all, own}).value == 95.0);
    CHECK(share.held({own, all}).value == 95.0);
    CHECK(share.held({for_binding("other", "2026-01-01", 95), all}).value == 80.0);
    CHECK(share.held({own, all, for_binding("share", "2026-02-01", 96)}).value == 96.0);
}

TEST_CASE("a target concerns the metric of its full id alone", "[scoring][target]")
{
    const BoundShare share;
    DatedTarget other = for_binding("share", "2026-01-01", 20);
    other.metric = "another.share";
    CHECK(share.held({other}).value == 90.0);
    other.binding.clear();
    CHECK(share.held({other}).value == 90.0);
    other.metric = "share";
    CHECK(share.held({other}).value == 90.0);
}

TEST_CASE("the bands of the target that holds go before the card's", "[scoring][target]")
{
    BoundShare share;
    const std::vector<DatedTarget> targets{general("2026-01-01", 80, Bands{60, 80}), general("2026-03-01", 85)};
    CHECK(share.held(targets, "2026-02-01").bands == Bands{60, 80});
    CHECK(share.held(targets, "2026-03-01").bands == Bands{70, 85});
    share.card.bands.clear();
    CHECK_FALSE(share.held(targets, "2026-03-01").bands);
}

TEST_CASE("a score carries the target and bands of its department on the last day of its period", "[scoring][target]")
{
    ScoringWorld world;
    for (const char* day : {"2026-01-10", "2026-02-10"}) {
        world.add(day, R"({"rating": 5})");
        world.add(day, R"({"rating": 5})", "phone");
    }
    world.office_store.set_target(general("2026-02-01", 70, Bands{50, 70}));
    const auto months = world.scores({"month"}, "desk");
    REQUIRE(months.size() == 2);
    CHECK(months[0].target == 90.0);
    CHECK_FALSE(to_json(months[0]).contains("bands"));
    CHECK(months[1].target == 70.0);
    CHECK(to_json(months[1])["bands"] == Json::parse("[50.0, 70.0]"));

    const auto departments = world.scores({"department"});
    REQUIRE(departments.size() == 2);
    CHECK(departments[0].by.front().second == "The desk");
    CHECK(departments[0].target == 70.0);
    CHECK(departments[1].target == 90.0);
    CHECK(world.scores().front().target == 90.0); // of several departments
}
