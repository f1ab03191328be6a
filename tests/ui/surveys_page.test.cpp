#include "ui/surveys_page.h"

#include "ui/long_list.h"
#include "ui/open_surveys.h"
#include "ui/response_list_panel.h"
#include "ui/survey_editor_panel.h"
#include "ui/survey_preview_panel.h"

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <filesystem>

using namespace yardstick;
using namespace yardstick::test;

namespace {

wxArrayString only(const wxString& file)
{
    wxArrayString files;
    files.push_back(file);
    return files;
}

void answer(DeskWorld& world, int count)
{
    std::vector<Response> responses;
    for (int number = 0; number < count; ++number) {
        Response response;
        response.id = fmt::format("01959400-0000-7000-8000-{:012}", number);
        response.source = "after_service";
        response.department = "counter";
        response.site = "main";
        response.channel = "desk";
        response.occurred_at = response.entered_at = parse_instant("2026-01-15T08:00:00Z").value() + std::chrono::seconds(number);
        response.day = parse_day("2026-01-15").value();
        response.answers = fmt::format(R"({{"satisfaction":{},"remark":"visit {}"}})", number % 5 + 1, number);
        responses.push_back(std::move(response));
    }
    world.responses.save(responses);
}

wxString comment_in_sight(ui::LongList& rows, int row)
{
    return rows.list().GetTextValue(static_cast<unsigned>(row), 3);
}

} // namespace

TEST_CASE("the Surveys page is used from the keyboard alone, and everything on it has a name", "[ui][surveys]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    answer(world, 3);
    OpenSurveys open(world);
    REQUIRE(has_keyboard("Surveys"));
    CHECK(open.page().surveys().GetItemCount() == 2);
    CHECK(open.page().surveys().GetTextValue(0, 2) == "3");
    CHECK(nameless_controls(open.window->window()) == "");
    press(WXK_DOWN);
    REQUIRE(wait_until([&] { return open.page().model().chosen() == "recommendation"; }));
    press('D', wxMOD_CONTROL);
    REQUIRE(has_keyboard("Title of the copy"));
    CHECK(nameless_controls(open.window->window()) == "");
    type("Exit Poll");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return world.surveys.versions("exit_poll").size() == 1; }));
    CHECK(open.page().message() == wxString::FromUTF8("“Exit Poll” version 1 was made, as a draft"));
    press('P', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return world.surveys.find("exit_poll") != nullptr; }));
    press('F', wxMOD_CONTROL);
    REQUIRE(has_keyboard("Search the responses"));
    CHECK(open.window->shows("No responses yet"));
    CHECK(nameless_controls(open.window->window()) == "");
}

TEST_CASE("every reason why a dropped file cannot be imported stands on the page, and warnings do", "[ui][surveys]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenSurveys open(world);
    open.page().import(only(open.file("bad.json", R"({"id": "bad", "elements": [
        {"type": "rating", "name": "r", "visibleIf": "{a"},
        {"type": "telepathy", "name": "t"}]})")));
    CHECK(open.page().message().StartsWith("Not imported, for 2 reasons:\nbad.json:2: "));
    CHECK(open.page().message().Contains("\nbad.json:3: "));
    CHECK(open.page().surveys().GetItemCount() == 2);

    open.page().import(only(open.file("good.json", R"({"id": "good", "title": "Good", "nonsense": 1, "elements": [{"type": "rating", "name": "r"}]})")));
    CHECK(open.page().message().StartsWith(wxString::FromUTF8("“Good” version 1 was imported, as a draft. It works, but:\n")));
    CHECK(open.page().message().Contains("nonsense"));
    CHECK(open.page().surveys().GetItemCount() == 3);
}

TEST_CASE("publishing that loses something is asked about beside what it is", "[ui][surveys]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    world.bind_csat();
    OpenSurveys open(world);
    open.page().import(only(open.file("next.json", R"({"id": "after_service", "elements": [{"type": "rating", "name": "satisfaction", "rateMax": 7, "measure": "rating"}]})")));
    press('P', wxMOD_CONTROL);
    REQUIRE(has_keyboard("Cancel"));
    CHECK(open.page().message().Contains("splits the series of csat"));
    press(WXK_ESCAPE);
    REQUIRE(wait_until([&] { return open.page().message().empty(); }));
    CHECK(world.surveys.find("after_service")->version() == 1);
    press('P', wxMOD_CONTROL);
    REQUIRE(has_keyboard("Cancel"));
    press(WXK_TAB, wxMOD_SHIFT);
    REQUIRE(has_keyboard("Publish it"));
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return world.surveys.find("after_service")->version() == 2; }));
}

TEST_CASE("the preview is the form itself, and keeps test answers of a version that is testing alone", "[ui][surveys]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenSurveys open(world);
    open.page().import(only(open.file("poll.json", R"({"id": "poll", "title": "Poll", "elements": [
        {"type": "rating", "name": "r", "title": {"default": "How was it?", "de": "Wie war es?"}}]})")));
    const auto fill_in = [&] {
        press('R', wxMOD_CONTROL);
        REQUIRE(has_keyboard("How was it?: 1"));
        CHECK(nameless_controls(open.window->window()) == "");
        press('4');
        REQUIRE(wait_until([&] { return open.page().preview().session().answers() == Json{{"r", 4}}; }));
        press(WXK_RETURN, wxMOD_CONTROL);
        REQUIRE(wait_until([&] { return open.page().preview().form().is_ended(); }));
    };
    fill_in();
    CHECK(open.window->shows("Nothing was kept."));
    press('T', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return open.page().model().version()->state == SurveyState::testing; }));
    open.page().preview().start_again();
    CHECK(open.window->shows("Test answers never count."));
    fill_in();
    CHECK(open.window->shows("Kept as a test answer, which never counts."));
    CHECK(open.page().surveys().GetTextValue(1, 3) == "1");
    CHECK(world.stored("poll").empty());
    press('P', wxMOD_CONTROL);
    REQUIRE(has_keyboard("Cancel"));
    CHECK(open.page().message().Contains("1 test answer of it is deleted"));
}

TEST_CASE("a copy of a survey is edited in the page's place and comes back as a draft", "[ui][surveys][editor]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    OpenSurveys open(world);
    open.page().model().choose("recommendation");
    REQUIRE(has_keyboard("Surveys"));
    press(WXK_F4);
    REQUIRE(wait_until([&] { return open.page().editor() != nullptr; }));
    REQUIRE(has_keyboard("Parts of the survey"));
    open.window->find("Title")->SetFocus();
    dynamic_cast<wxTextCtrl&>(*open.window->find("Title")).SelectAll();
    type("Again");
    REQUIRE(wait_until([&] { return open.page().editor()->model().is_changed(); }));
    open.page().refresh(); // as when another page was looked at
    CHECK(open.page().editor()->model().is_changed());
    press('S', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return world.surveys.versions("recommendation").size() == 2; }));
    press('W', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return open.page().editor() == nullptr; }));
    REQUIRE(has_keyboard("Surveys"));
    CHECK(open.page().model().chosen() == "recommendation");
    CHECK(world.surveys.find("recommendation")->title() == "Recommendation");
    CHECK(world.surveys.versions("recommendation")[1].survey->title() == "Again");
}

TEST_CASE("a list of any length shows the rows in sight, and every row can be come to by keys", "[ui][responses]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    answer(world, 30'000);
    OpenSurveys open(world);
    press('F', wxMOD_CONTROL);
    REQUIRE(has_keyboard("Search the responses"));
    ui::LongList& rows = open.page().responses().rows();
    REQUIRE(wait_until([&] { return rows.rows_in_sight() > 5; }));
    CHECK(rows.length() == 30'000);
    CHECK(rows.rows_in_sight() < 60);
    CHECK(comment_in_sight(rows, 0) == "visit 29999");

    rows.list().SetFocus();
    REQUIRE(has_keyboard("Responses, newest first"));
    press(WXK_END);
    REQUIRE(wait_until([&] { return rows.chosen() == 29'999; }));
    CHECK(comment_in_sight(rows, rows.rows_in_sight() - 1) == "visit 0");
    CHECK(rows.list().GetSelectedRow() == rows.rows_in_sight() - 1);
    press(WXK_UP);
    REQUIRE(wait_until([&] { return rows.chosen() == 29'998; }));
    press(WXK_PAGEUP);
    REQUIRE(wait_until([&] { return rows.chosen() == 29'998 - (rows.rows_in_sight() - 1); }));
    press(WXK_HOME);
    REQUIRE(wait_until([&] { return rows.chosen() == 0 && rows.first() == 0; }));
    press(WXK_DOWN);
    REQUIRE(wait_until([&] { return rows.chosen() == 1; }));
    rows.scroll_to(15'000);
    CHECK(comment_in_sight(rows, 0) == "visit 14999");
    CHECK(rows.list().GetSelectedRow() == wxNOT_FOUND);
    rows.scroll_to(0);
    CHECK(rows.list().GetSelectedRow() == 1);
}

TEST_CASE("what is typed into the search is looked for, and an export is told where it was asked for", "[ui][responses]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    answer(world, 300);
    OpenSurveys open(world);
    press('F', wxMOD_CONTROL);
    REQUIRE(has_keyboard("Search the responses"));
    type("visit 123");
    REQUIRE(wait_until([&] { return open.page().responses().rows().length() == 1; }));
    CHECK(comment_in_sight(open.page().responses().rows(), 0) == "visit 123");
    CHECK(open.window->shows(wxString::FromUTF8("1 response holds “visit 123”")));

    const auto file = open.folder.path() / "it's all.csv";
    open.page().responses().export_to(wxString::FromUTF8(file.string()), AnswerStyle::codes);
    CHECK(open.page().message() == wxString::FromUTF8("300 responses written to " + file.string()));
    CHECK_THAT(read_file(file), Catch::Contains("visit 299"));
    open.page().responses().export_to("/nowhere/at/all.csv", AnswerStyle::codes);
    CHECK(open.page().message().Contains("cannot be written"));
}

TEST_CASE("an export under way is stopped where it was begun, and nothing is written", "[ui][responses]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    answer(world, 300);
    OpenSurveys open(world);
    press('F', wxMOD_CONTROL);
    REQUIRE(has_keyboard("Search the responses"));
    open.background.is_at_once = false;
    open.page().responses().export_to(wxString::FromUTF8((open.folder.path() / "out.csv").string()), AnswerStyle::codes);
    auto* stop = open.window->find("Stop the export, Control E");
    REQUIRE(stop);
    stop->SetFocus();
    press('E', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return open.window->find("Stopping the export") != nullptr; }));
    open.background.run_all();
    CHECK(open.page().message() == "The export was stopped, and nothing was written");
    CHECK(std::filesystem::is_empty(open.folder.path()));
    CHECK(open.window->find("Export the responses, Control E"));
}

TEST_CASE("the list of a staff survey says why it is empty", "[ui][responses]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    DeskWorld world;
    world.surveys.publish(*Survey::read(R"({"id":"a_pulse","audience":"staff","elements":[{"type":"rating","name":"mood"}]})", "pulse.json"));
    OpenSurveys open(world);
    open.page().model().choose("a_pulse");
    press('F', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return open.window->shows("never listed one by one"); }));
}
