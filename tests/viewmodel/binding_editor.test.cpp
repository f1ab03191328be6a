#include "viewmodel/binding_editor.h"

#include "support/plugin_world.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const Day today = parse_day("2026-12-01").value();

MetricCard wait_card()
{
    return helpdesk_plugin().metrics.front();
}

MetricCard reply_card()
{
    return helpdesk_plugin().metrics.back();
}

std::vector<std::string> ids(const std::vector<Option>& options)
{
    std::vector<std::string> result;
    for (const Option& option : options)
        result.push_back(option.id);
    return result;
}

} // namespace

TEST_CASE("a new binding begins on the survey that feeds the metric best", "[viewmodel][binding]")
{
    PluginWorld world;
    BindingEditor editor(world.office_workspace, wait_card());
    CHECK(editor.heading() == "New binding of Waiting time");
    CHECK(editor.source() == "after_service");
    CHECK(editor.name() == "wait");
    CHECK(editor.from().empty());
    CHECK(editor.sources()[0].name == "After-service rating (after_service)");
    CHECK(editor.sources()[1].name == "Recommendation (recommendation) · 0 of 1 fields");
    REQUIRE(editor.fields().size() == 1);
    CHECK(ids(editor.fields()[0].questions) == std::vector<std::string>{"", "satisfaction"});
    CHECK(editor.fields()[0].questions[0].name == "By itself: satisfaction, by its measure");
    CHECK(editor.parameters()[0].initial == "50");
    CHECK(editor.consequence() == "Figures are computed from all responses, from the first on.");
    REQUIRE(editor.save());
    CHECK(editor.saved() == "Saved as wait on after_service, version 1. Figures are computed from all responses, from the first on.");
    const auto kept = world.bindings.binding_history();
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].fields.empty());
    CHECK(kept[0].parameters.empty());
    CHECK_FALSE(kept[0].from);
}

TEST_CASE("a change says from when on which version counts, and keeps what is not changed", "[viewmodel][binding]")
{
    PluginWorld world;
    Binding first = world.bind_wait();
    BindingEditor editor(world.office_workspace, wait_card(), first, today);
    CHECK_FALSE(editor.is_new());
    CHECK(editor.heading() == "Change wait on After-service rating (after_service)");
    CHECK(editor.consequence() == "Figures from 2026-12-01 on are computed with version 2; earlier ones keep version 1.");
    editor.type_from("");
    CHECK(editor.consequence() == "All figures are computed with version 2; version 1 is kept, but holds on no day any more.");
    editor.type_from("soon");
    CHECK(editor.consequence().empty());
    editor.type_from("2027-01-01");
    editor.type_parameter(0, "90, 95");
    editor.choose_question(0, "satisfaction");
    REQUIRE(editor.save());
    const Binding kept = world.bindings.binding_history().back();
    CHECK(kept.version == 2);
    CHECK(kept.from == parse_day("2027-01-01"));
    CHECK(kept.parameters.at("percentile") == std::vector<double>{90, 95});
    CHECK(kept.fields.at("rating") == "satisfaction");

    BindingEditor third(world.office_workspace, wait_card(), kept, today);
    CHECK(third.parameters()[0].typed == "90, 95");
    CHECK(third.fields()[0].chosen == "satisfaction");
    // Version 2 begins later than this one, so it is version 1 that goes before.
    CHECK(third.consequence() == "Figures from 2026-12-01 on are computed with version 3; earlier ones keep version 1.");
}

TEST_CASE("what is wrong with a binding stands where it is wrong, and nothing is kept", "[viewmodel][binding]")
{
    PluginWorld world;
    world.bind_wait("csat");
    BindingEditor editor(world.office_workspace, reply_card());
    editor.choose_source("after_service");
    editor.type_name("csat");
    editor.type_from("31.1.2026");
    CHECK(editor.lacks() == "By itself it lacks first_reply_minutes (number), which satisfaction could feed; closed_on (date).");
    CHECK_FALSE(editor.save());
    CHECK(editor.name_problem() == "Expected one that is free, found \"csat\", which is bound to helpdesk.wait.");
    CHECK(editor.from_problem() == "Expected a day such as 2026-01-31, or nothing for the beginning, found \"31.1.2026\".");
    CHECK(editor.fields()[0].problem == "Nothing feeds it by itself: choose a question.");
    CHECK(editor.fields()[1].problem == "Nothing feeds it by itself: choose a question.");
    CHECK(editor.problem().empty());
    CHECK(world.bindings.binding_history().size() == 1);

    editor.type_name("first reply");
    CHECK(editor.name_problem().empty());
    CHECK_FALSE(editor.save());
    CHECK(editor.name_problem() == "Expected lower-case letters, digits and _, a letter first, found \"first reply\".");
    editor.type_name("reply");
    editor.type_from("2026-01-31");
    editor.choose_question(0, "satisfaction");
    editor.choose_question(1, "remark");
    CHECK_FALSE(editor.save());
    CHECK(editor.fields()[0].problem.empty());
    CHECK(editor.fields()[1].problem == "Expected a question that gives dates, found remark, a comment.");
    editor.choose_question(1, "occurred_at");
    CHECK(editor.save());
    CHECK(world.bindings.binding_history().back().fields.at("closed_on") == "occurred_at");
}

TEST_CASE("parameters are numbers", "[viewmodel][binding]")
{
    PluginWorld world;
    BindingEditor editor(world.office_workspace, wait_card());
    editor.type_parameter(0, "90; 95");
    CHECK_FALSE(editor.save());
    CHECK(editor.parameters()[0].problem == "Expected numbers with commas between, like 4, 5, found \"90;\".");
    editor.type_parameter(0, " , ");
    CHECK_FALSE(editor.save());
    CHECK(editor.parameters()[0].problem == "Expected numbers with commas between, like 4, 5, found nothing.");
    CHECK(world.bindings.binding_history().empty());
    editor.type_parameter(0, "");
    CHECK(editor.save());
    CHECK(world.bindings.binding_history().back().parameters.empty());
}

TEST_CASE("only questions that can give a field's type are offered for it", "[viewmodel][binding]")
{
    PluginWorld world;
    BindingEditor editor(world.office_workspace, reply_card());
    editor.choose_source("after_service");
    CHECK(ids(editor.fields()[0].questions) == std::vector<std::string>{"", "satisfaction"});
    CHECK(ids(editor.fields()[1].questions) == std::vector<std::string>{"", "occurred_at"});
    editor.choose_question(0, "satisfaction");
    editor.choose_source("recommendation");
    CHECK(editor.fields()[0].chosen.empty());
    CHECK(ids(editor.fields()[0].questions) == std::vector<std::string>{"", "likely"});
    CHECK(editor.fields()[0].questions[1].name == "likely · How likely are you to recommend us?");
}

TEST_CASE("a binding whose survey has retired can still be changed", "[viewmodel][binding]")
{
    PluginWorld world;
    const Binding bound = world.bind_wait();
    world.surveys.move("after_service", 1, SurveyState::retired);
    BindingEditor editor(world.office_workspace, wait_card(), bound, today);
    CHECK(editor.lacks().empty());
    editor.type_parameter(0, "75");
    CHECK(editor.save());
    CHECK(world.bindings.binding_history().back().version == 2);
}

TEST_CASE("a binding that was removed and is made again says which days its old version keeps", "[viewmodel][binding]")
{
    PluginWorld world;
    Binding removed = world.bind_wait();
    removed.is_removed = true;
    world.bindings.bind(removed);
    BindingEditor editor(world.office_workspace, wait_card());
    CHECK(editor.consequence() == "All figures are computed with version 3; version 1 is kept, but holds on no day any more.");
    editor.type_from("2026-12-01");
    CHECK(editor.consequence() == "Figures from 2026-12-01 on are computed with version 3; earlier ones keep version 1.");
}

TEST_CASE("a binding knows whether anything in it was edited", "[viewmodel][binding]")
{
    PluginWorld world;
    BindingEditor editor(world.office_workspace, wait_card(), world.bind_wait(), today);
    CHECK_FALSE(editor.is_changed());
    SECTION("the day")
    {
        editor.type_from("2027-01-01");
        CHECK(editor.is_changed());
        editor.type_from("2026-12-01");
        CHECK_FALSE(editor.is_changed());
    }
    SECTION("a question")
    {
        editor.choose_question(0, "satisfaction");
        CHECK(editor.is_changed());
    }
    SECTION("a parameter")
    {
        editor.type_parameter(0, "90");
        CHECK(editor.is_changed());
    }
    SECTION("the survey of a new one")
    {
        BindingEditor fresh(world.office_workspace, wait_card());
        CHECK_FALSE(fresh.is_changed());
        fresh.choose_source("recommendation");
        CHECK(fresh.is_changed());
    }
}
