#include "ui/ui_driver.h"

#include "support/shared_data.h"
#include "ui/form/form_panel.h"
#include "ui/goals_page.h"
#include "ui/my_work_page.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace yardstick::test;

namespace {

/// The library with a team of six at its desk, and a survey for them.
struct TeamOffice : DeskWorld {
    TeamOffice()
    {
        const Day from = parse_day("2025-01-02").value();
        REQUIRE(workspace.office().save(Team{"desk_team", "Desk", "counter"}, from));
        REQUIRE(workspace.office().save(Person{"ada", "Ada Clerk", "counter", "desk_team", true}, from));
        for (int k = 0; k < 5; ++k)
            REQUIRE(workspace.office().save(Person{"member_" + std::to_string(k), "Member " + std::to_string(k), "counter", "desk_team", true}, from));
        surveys.publish(Survey::read(R"({"id": "our_goal", "title": "Our goal", "audience": "staff", "elements": [
            {"type": "rating", "name": "support", "title": "How far do you support it?", "isRequired": true},
            {"type": "comment", "name": "why", "title": "Why?"}]})", "goal.json").value());
        desk.refresh();
    }

    std::vector<ui::PageEntry> pages()
    {
        return {{"goals", "Goals", "page_goals", [this](wxWindow* parent, ui::Shell& shell) { return new ui::GoalsPage(parent, shell, workspace, desk, false); }},
                {"my_work", "My work", "page_my_work", [this](wxWindow* parent, ui::Shell& shell) { return new ui::MyWorkPage(parent, shell, workspace, desk, false); }}};
    }

    std::vector<std::string> open_round()
    {
        const auto round = workspace.rounds().open("our_goal", "desk_team", "main", parse_day("2026-01-20").value()).value();
        const auto issued = workspace.rounds().issue_tokens(round.id).value();
        std::vector<std::string> tokens;
        for (const IssuedToken& each : issued)
            tokens.push_back(each.token);
        return tokens;
    }
};

/// Letters, digits and dashes, as a token has them.
void type_token(const std::string& token)
{
    for (const char c : token)
        if (c != '-')
            type(std::string(1, c));
}

} // namespace

TEST_CASE("a round is opened and its tokens are given out from the keyboard alone", "[ui][goals]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    TeamOffice world;
    OpenWindow open(world, world.pages());
    auto& page = dynamic_cast<ui::GoalsPage&>(*open.window().shown());
    CHECK(open.shows("This team was not asked yet."));
    REQUIRE(has_keyboard("Last day"));
    press('S', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return page.model().rounds().size() == 1; }));
    REQUIRE(has_keyboard("Give out the tokens, Control T"));
    press('T', wxMOD_CONTROL);
    REQUIRE(has_keyboard("Tokens by name"));
    CHECK(page.tokens().GetValue().Contains("Member 0"));
    CHECK(page.tokens().GetNumberOfLines() >= 6);
    CHECK(nameless_controls(open.window()) == "");
    auto* put_away = open.find("I have handed them out");
    REQUIRE(put_away);
    put_away->SetFocus();
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return !page.tokens().IsShown(); }));
    CHECK(page.tokens().GetValue().empty());
}

TEST_CASE("a day that is none is told beside the field", "[ui][goals]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    TeamOffice world;
    OpenWindow open(world, world.pages());
    auto& last_day = dynamic_cast<wxTextCtrl&>(*open.find("Last day"));
    last_day.SetFocus();
    last_day.SelectAll();
    type("soon");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return open.shows("expected a day such as 2026-01-31"); }));
}

TEST_CASE("a closed round shows its numbers, and closing is asked twice", "[ui][goals]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    TeamOffice world;
    const auto tokens = world.open_round();
    const int answers[] = {5, 4, 3, 3, 4};
    for (std::size_t k = 0; k < 5; ++k)
        REQUIRE(world.workspace.rounds().answer("our_goal", tokens[k], {{"support", answers[k]}, {"why", "words"}}));
    OpenWindow open(world, world.pages());
    CHECK(open.shows("5 of 6"));
    CHECK_FALSE(open.shows("Lowest"));
    auto* close = open.find("Close the round");
    REQUIRE(close);
    close->SetFocus();
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return open.shows("cannot be opened again"); }));
    CHECK_FALSE(open.shows("Lowest"));
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return open.shows("Lowest"); }));
    CHECK(open.shows("3.80"));
    CHECK(open.shows("Not shown: fewer than 10 people wrote something."));
}

TEST_CASE("a member answers with a token, after the promise, from the keyboard alone", "[ui][work]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    TeamOffice world;
    const auto tokens = world.open_round();
    OpenWindow open(world, world.pages());
    open.window().go_to("my_work");
    auto& page = dynamic_cast<ui::MyWorkPage&>(*open.window().shown());
    CHECK(open.shows("Team Desk, open until 2026-01-20"));
    REQUIRE(has_keyboard("Your token"));
    type_token(tokens[0]);
    press(WXK_RETURN);
    REQUIRE(has_keyboard("Go to the questions"));
    CHECK(open.shows("figures of at least 5 people"));
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return page.form() != nullptr; }));
    CHECK(nameless_controls(open.window()) == "");
    press('S', wxMOD_CONTROL); // the support is required
    REQUIRE(wait_until([&] { return open.shows("required") || open.shows("Please"); }));
    press('4');
    REQUIRE(wait_until([&] { return page.model().has_answers(); }));
    press('S', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return open.shows("Sent. It lies under a random number"); }));
    CHECK(page.form() == nullptr);
    CHECK(world.rounds.find("our_goal_desk_team_1")->answered == 1);
}

TEST_CASE("an answer that cannot be taken stays on the screen with the reason", "[ui][work]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    TeamOffice world;
    const auto tokens = world.open_round();
    OpenWindow open(world, world.pages());
    open.window().go_to("my_work");
    auto& page = dynamic_cast<ui::MyWorkPage&>(*open.window().shown());
    page.token().SetValue(wxString::FromUTF8(tokens[0]));
    page.token().SetFocus();
    press(WXK_RETURN);
    REQUIRE(has_keyboard("Go to the questions"));
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return page.form() != nullptr; }));
    press('4');
    REQUIRE(wait_until([&] { return page.model().has_answers(); }));
    world.rounds.failure = "Not saved: the disk is full";
    press('S', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return open.shows("Not sent: the disk is full"); }));
    CHECK(page.model().session()->answers()["support"] == 4);
    REQUIRE(world.workspace.rounds().close("our_goal_desk_team_1"));
    world.rounds.failure.clear();
    press('S', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return open.shows("while you were answering"); }));
    CHECK(page.form() != nullptr);
    open.window().go_to("goals");
    open.window().go_to("my_work");
    CHECK(page.model().session()->answers()["support"] == 4);
}

TEST_CASE("a closed round shows how many chose what, and not where that would tell about few", "[ui][goals]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    TeamOffice world;
    world.surveys.publish(Survey::read(R"({"id": "our_place", "title": "Our place", "audience": "staff", "elements": [
        {"type": "radiogroup", "name": "place", "title": "Where?", "choices": ["Here", "There"]},
        {"type": "boolean", "name": "again", "title": "Again?"}]})", "place.json").value());
    const auto round = world.workspace.rounds().open("our_place", "desk_team", "main", parse_day("2026-01-20").value()).value();
    const auto issued = world.workspace.rounds().issue_tokens(round.id).value();
    MyWork work(world.workspace, world.desk, false);
    for (std::size_t k = 0; k < issued.size(); ++k) {
        work.type_token(issued[k].token);
        REQUIRE(work.begin());
        work.session()->set("place", "Here");
        work.session()->set("again", k > 0);
        REQUIRE(work.send());
        work.put_away();
    }
    REQUIRE(world.workspace.rounds().close(round.id));
    OpenWindow open(world, world.pages());
    CHECK(open.shows("Where?"));
    CHECK(open.shows("100 %"));
    CHECK(open.shows("Again?"));
    CHECK(open.shows("Not shown: counts that would tell about few people."));
    CHECK_FALSE(open.shows("83 %"));
}
