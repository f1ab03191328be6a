#include "viewmodel/dashboard.h"

#include "support/dashboard_samples.h"
#include "support/desk_world.h"
#include "support/plugin_world.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace yardstick::test;

namespace {

// Answers at the counter at noon of the fifteenth of `month`: `good` happy ones and `bad` unhappy ones.
void answer(DeskWorld& world, Month month, int good, int bad, const std::string& department = "counter")
{
    std::vector<Response> responses;
    for (int i = 0; i < good + bad; ++i) {
        Response response;
        response.id = world.workspace.ids().next();
        response.source = "after_service";
        response.department = department;
        response.site = "main";
        response.day = Day{month / 15};
        response.occurred_at = response.day + std::chrono::hours(12);
        response.entered_at = response.occurred_at;
        response.answers = i < good ? R"({"satisfaction":5})" : R"({"satisfaction":1})";
        responses.push_back(response);
    }
    world.responses.save(responses);
}

} // namespace

TEST_CASE("from responses in a workspace to a tile with its interval", "[viewmodel][dashboard]")
{
    DeskWorld world; // 15 January 2026
    world.bind_csat();
    answer(world, date::year{2025} / 11, 6, 26);
    answer(world, date::year{2025} / 12, 8, 2);
    answer(world, date::year{2026} / 1, 1, 0);
    Dashboard dashboard(world.workspace);
    dashboard.choose_department("counter");
    dashboard.load();
    REQUIRE(dashboard.tiles().size() == 1);
    const DashboardTile& tile = dashboard.tiles()[0];
    // METRICS.md section 11: Wilson's interval of 8 of 10; January is not over.
    CHECK(tile.value == "80.0");
    CHECK(tile.detail == "49.0 to 94.3 · n\u00A010");
    CHECK(tile.when == "December 2025 · few answers · pilot");
    CHECK(tile.word == "Too early to tell");
    CHECK(dashboard.filters() == "Showing: Customer service · all sites · all channels · January 2025 to December 2025");
    CHECK(dashboard.hint().empty());
    CHECK(dashboard.metric_count() == "1 metric, 1 in pilot");
    REQUIRE(dashboard.chart());
    CHECK(dashboard.chart()->series[0].values[10].value == Approx(18.75)); // 6 of 32
    REQUIRE(dashboard.card());
    CHECK(dashboard.card()->title == "Customer satisfaction");
}

TEST_CASE("departments are offered by name and one without responses says what to do", "[viewmodel][dashboard]")
{
    DeskWorld world;
    world.bind_csat();
    answer(world, date::year{2025} / 12, 8, 2);
    Dashboard dashboard(world.workspace);
    dashboard.load();
    CHECK(dashboard.departments() == std::vector<Option>{{"archive", "Archive"}, {"counter", "Customer service"}});
    CHECK(dashboard.department() == "archive");
    CHECK(dashboard.tiles().empty());
    CHECK(dashboard.hint() == "No responses for Archive yet. The first one logged at the front desk shows here.");
    CHECK_FALSE(dashboard.chart());
    CHECK_FALSE(dashboard.card());
    dashboard.choose_department("counter");
    dashboard.load();
    CHECK(dashboard.tiles().size() == 1);
}

TEST_CASE("an empty workspace and one without bindings say what is missing", "[viewmodel][dashboard]")
{
    DeskWorld empty(DeskWorld::Filled::no);
    Dashboard nothing(empty.workspace);
    nothing.load();
    CHECK(nothing.hint() == "There is no department yet. Add one on the Office page.");
    CHECK(nothing.filters().empty());

    DeskWorld unbound;
    answer(unbound, date::year{2025} / 12, 8, 2);
    Dashboard dashboard(unbound.workspace);
    dashboard.load();
    CHECK(dashboard.hint().starts_with("No metric is bound to a survey yet"));
}

TEST_CASE("history that ended long ago is shown at once, and a chosen period is kept", "[viewmodel][dashboard]")
{
    DeskWorld world;
    world.bind_csat();
    answer(world, date::year{2017} / 6, 8, 2);
    Dashboard dashboard(world.workspace);
    dashboard.choose_department("counter");
    dashboard.load();
    CHECK(dashboard.period() == DashboardPeriod::everything);
    CHECK(dashboard.span().text() == "June 2017 to December 2025");
    dashboard.choose_period(DashboardPeriod::three_months);
    dashboard.load();
    CHECK(dashboard.period() == DashboardPeriod::three_months);
    CHECK(dashboard.hint() ==
          "No responses from October 2025 to December 2025. The newest are from June 2017: choose All months to see them.");
}

TEST_CASE("the first month of an office is shown so far", "[viewmodel][dashboard]")
{
    DeskWorld world;
    world.bind_csat();
    answer(world, date::year{2026} / 1, 3, 1);
    Dashboard dashboard(world.workspace);
    dashboard.choose_department("counter");
    dashboard.load();
    REQUIRE(dashboard.tiles().size() == 1);
    CHECK(dashboard.tiles()[0].value == "75.0");
    CHECK(dashboard.tiles()[0].when == "this month so far · few answers · pilot");
    CHECK(dashboard.span().text() == "January 2026");
    CHECK(dashboard.chart()->series[0].values.at(0).value == Approx(75.0));
}

TEST_CASE("a new usual range is a recorded act that can be taken back", "[viewmodel][dashboard]")
{
    DeskWorld world;
    world.bind_csat();
    for (int i = 0; i < 12; ++i)
        answer(world, date::year{2025} / 1 + date::months{i}, i < 6 ? 70 + i % 2 : 80 + i % 2, i < 6 ? 30 - i % 2 : 20 - i % 2);
    world.office.annotate({"a", date::year{2025} / 7 / 1, "new phone system", "counter"});
    world.office.annotate({"b", date::year{2025} / 8 / 1, "of the archive", "archive"});
    Dashboard dashboard(world.workspace);
    dashboard.choose_department("counter");
    dashboard.load();
    REQUIRE(dashboard.range_offer());
    CHECK(dashboard.range_offer()->text == "new phone system");
    CHECK(dashboard.chart()->ranges.size() == 1);

    dashboard.start_range();
    CHECK(dashboard.chart()->ranges.size() == 2);
    CHECK_FALSE(dashboard.range_offer());
    CHECK(dashboard.started_range() == "new phone system");
    CHECK(dashboard.tiles()[0].sentence == "six months in a higher range");

    Dashboard another(world.workspace);
    another.choose_department("counter");
    another.load();
    CHECK(another.chart()->ranges.size() == 2);
    another.take_back_range();
    CHECK(another.chart()->ranges.size() == 1);
    dashboard.load();
    CHECK(dashboard.chart()->ranges.size() == 1);
}

TEST_CASE("the chosen tile stays chosen when figures are read again", "[viewmodel][dashboard]")
{
    DeskWorld world;
    Dashboard dashboard(world.workspace);
    DashboardData data = sample_data();
    add_months(data, sample_satisfaction, november_2024, year_with_a_shift);
    add_months(data, sample_card("nps", "Recommendation", "points"), november_2024, year_with_a_shift);
    dashboard.load_departments();
    dashboard.show(data);
    dashboard.choose_tile(1);
    dashboard.choose_tile(7); // there is no such tile
    std::rotate(data.cards.begin(), data.cards.begin() + 1, data.cards.end());
    dashboard.show(data);
    CHECK(dashboard.chosen() == 0);
    CHECK(dashboard.chart()->title == "Recommendation by month");
}

TEST_CASE("refused plugins are named with their reason", "[viewmodel][dashboard]")
{
    DeskWorld world;
    Dashboard dashboard(world.workspace);
    DashboardData data = sample_data();
    data.refused = {{"/p/broken.so", "", "no manifest beside it"}, {"/p/old.so", "old", "ABI 9, expected 0"}};
    dashboard.show(data);
    CHECK(dashboard.refusals() ==
          "Plugin /p/broken.so is refused: no manifest beside it\nPlugin old is refused: ABI 9, expected 0");
}

TEST_CASE("a plugin that waits for a decision is a question, not a refusal", "[viewmodel][dashboard]")
{
    PluginWorld world;
    FoundPlugin declined = waiting_plugin();
    declined.id = "declined";
    declined.path = "/p/declined.so";
    declined.state = PluginState::distrusted;
    FoundPlugin broken = waiting_plugin();
    broken.id = "broken";
    broken.path = "/p/broken.so";
    broken.state = PluginState::refused;
    for (FoundPlugin* plugin : {&declined, &broken, &world.plugins.found.back()})
        plugin->reasons = {"not used"};
    world.plugins.found.insert(world.plugins.found.end(), {declined, broken});
    Dashboard dashboard(world.office_workspace);
    dashboard.load();
    CHECK(dashboard.decision() == "1 plugin waits for a decision");
    CHECK(dashboard.refusals() == "Plugin broken is refused: not used");
    world.plugins.found.push_back(waiting_plugin());
    dashboard.load();
    CHECK(dashboard.decision() == "2 plugins wait for a decision");
    REQUIRE(world.plugins.trust(waiting_plugin()));
    dashboard.load();
    CHECK(dashboard.decision() == "1 plugin waits for a decision");
    world.plugins.is_safe = true;
    dashboard.load();
    CHECK(dashboard.decision() == "Plugins are off, because Yardstick did not end cleanly last time");
}
