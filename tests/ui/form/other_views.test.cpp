#include "support/shared_data.h"
#include "ui/form/file_view.h"
#include "ui/form/picked_text_view.h"
#include "ui/form_driver.h"

#include <catch2/catch.hpp>

#include <wx/dnd.h>

#include <fstream>
#include <string>

// Lists, sliders, dates, files and signatures, each answered by keys alone.

using namespace yardstick;
using namespace yardstick::test;

TEST_CASE("a ranking is put in order by Alt and the arrows, or kept as it is shown", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "ranking", "name": "r", "title": "Order", "choices": ["a", "b", "c"]}]})");
    REQUIRE(open.has_keyboard("Order"));
    CHECK(open.session().answers() == Json::object());
    press(WXK_DOWN, wxMOD_ALT);
    REQUIRE(open.answers_become({{"r", {"b", "a", "c"}}}));
    press(WXK_DOWN, wxMOD_ALT);
    REQUIRE(open.answers_become({{"r", {"b", "c", "a"}}}));
    press(WXK_UP, wxMOD_ALT);
    REQUIRE(open.answers_become({{"r", {"b", "a", "c"}}}));
    press(WXK_DELETE);
    REQUIRE(open.answers_become(Json::object()));
    press(WXK_RETURN);
    REQUIRE(open.answers_become({{"r", {"a", "b", "c"}}}));
}

TEST_CASE("with selectToRank choices are taken into the ranking and out of it", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "ranking", "name": "r", "title": "Best", "selectToRankEnabled": true, "choices": ["a", "b", "c"]}]})");
    REQUIRE(open.has_keyboard("Best: Not ranked yet"));
    press(WXK_RETURN);
    REQUIRE(open.answers_become({{"r", {"a"}}}));
    press(WXK_RETURN);
    REQUIRE(open.answers_become({{"r", {"a", "b"}}}));
    press(WXK_TAB);
    REQUIRE(open.has_keyboard("Best: Ranked"));
    press(WXK_DELETE);
    REQUIRE(open.answers_become({{"r", {"a"}}}));
}

TEST_CASE("a tagbox finds its choices by typing", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "tagbox", "name": "t", "title": "Towns", "choices": ["Bern", "Ghent", "Lund", "Lyon"]}]})");
    REQUIRE(open.has_keyboard("Towns, search"));
    type("ly");
    press(WXK_RETURN);
    REQUIRE(open.answers_become({{"t", {"Lyon"}}}));
    press(WXK_ESCAPE);
    press(WXK_RETURN); // nothing is marked
    type("gh");
    press(WXK_RETURN);
    REQUIRE(open.answers_become({{"t", {"Lyon", "Ghent"}}}));
}

namespace {

/// A dropdown that offers the numbers up to `choices`.
std::string dropdown_of(int choices, const std::string& more = {})
{
    return R"({"elements": [{"type": "dropdown", "name": "d", "title": "Number", )" + more + R"("showOtherItem": true, "choicesMin": 1, "choicesMax": )" +
           std::to_string(choices) + "}]}";
}

} // namespace

TEST_CASE("a dropdown with a long list finds its choices by typing", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(dropdown_of(40));
    REQUIRE(open.has_keyboard("Number, search"));
    type("27");
    CHECK(open.session().answers() == Json::object());
    press(WXK_RETURN);
    REQUIRE(open.answers_become({{"d", 27}}));
    press(WXK_ESCAPE);
    type("31");
    press(WXK_RETURN);
    REQUIRE(open.answers_become({{"d", 31}})); // in the place of the first
    press(WXK_ESCAPE);
    type("other");
    press(WXK_RETURN);
    REQUIRE(wait_until([&] { return open.find("Number: What is it?") != nullptr; }));
    press(WXK_TAB);
    REQUIRE(open.has_keyboard("Number"));
    press(WXK_DELETE);
    REQUIRE(open.answers_become(Json::object()));
    CHECK(nameless_controls(open.frame()).empty());
}

TEST_CASE("a dropdown is searched from its sixteenth choice on, or as its definition says", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    const auto is_searched = [](const std::string& definition) { return OpenForm(definition).find("Number, search") != nullptr; };
    CHECK_FALSE(is_searched(dropdown_of(14))); // and "other"
    CHECK(is_searched(dropdown_of(15)));
    CHECK(is_searched(dropdown_of(2, R"("searchEnabled": true, )")));
    CHECK_FALSE(is_searched(dropdown_of(40, R"("searchEnabled": false, )")));
}

TEST_CASE("in the cell of a matrix even a long list opens only when it is used", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "matrixdropdown", "name": "m", "title": "Desks", "rows": ["A"],
        "columns": [{"name": "n", "title": "Number", "cellType": "dropdown", "choicesMin": 1, "choicesMax": 40}]}]})");
    CHECK(open.has_keyboard("Desks: A, Number"));
}

TEST_CASE("buttons of a group and pictures are chosen by digit and by space", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    const std::string type_name = GENERATE("buttongroup", "imagepicker");
    OpenForm open(R"({"elements": [{"type": ")" + type_name + R"(", "name": "b", "title": "Pace", "choices": ["slow", "right", "fast"]}]})");
    REQUIRE(open.has_keyboard("Pace: slow"));
    press('2');
    REQUIRE(open.answers_become({{"b", "right"}}));
    press(WXK_RIGHT);
    press(' ');
    REQUIRE(open.answers_become({{"b", "fast"}}));
    press(WXK_DELETE);
    REQUIRE(open.answers_become(Json::object()));
}

TEST_CASE("an imagepicker with multiSelect takes several", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "imagepicker", "name": "b", "multiSelect": true, "choices": ["x", "y", "z"]}]})");
    press('3');
    press('1');
    REQUIRE(open.answers_become({{"b", {"z", "x"}}}));
    press('3');
    REQUIRE(open.answers_become({{"b", {"x"}}}));
}

TEST_CASE("a slider is no answer until it is moved, or Enter takes it as it stands", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "slider", "name": "s", "title": "Effort", "min": 2, "max": 4, "step": 0.5}]})");
    REQUIRE(open.has_keyboard("Effort"));
    CHECK(open.session().answers() == Json::object());
    press(WXK_RETURN);
    REQUIRE(open.answers_become({{"s", 2}}));
    press(WXK_RIGHT);
    REQUIRE(open.answers_become({{"s", 2.5}}));
    press(WXK_DELETE);
    REQUIRE(open.answers_become(Json::object()));
}

TEST_CASE("a range slider keeps its ends in order", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "slider", "sliderType": "range", "name": "s", "title": "Hours", "min": 0, "max": 10}]})");
    REQUIRE(open.has_keyboard("Hours: Lowest"));
    press(WXK_RIGHT);
    press(WXK_RIGHT);
    REQUIRE(open.answers_become({{"s", {2, 10}}}));
    press(WXK_TAB);
    REQUIRE(open.has_keyboard("Hours: Highest"));
    press(WXK_HOME);
    REQUIRE(open.answers_become({{"s", {0, 0}}}));
}

TEST_CASE("moments are read as people write them, and impossible ones are none", "[ui][form]")
{
    CHECK(ui::typed_moment("date", " 2026.2.28 ") == "2026-02-28");
    CHECK(ui::typed_moment("date", "2026-02-29").empty());
    CHECK(ui::typed_moment("date", "2028-02-29") == "2028-02-29");
    CHECK(ui::typed_moment("date", "28.2.2026").empty());
    CHECK(ui::typed_moment("datetime-local", "2026-01-31 9:05") == "2026-01-31T09:05");
    CHECK(ui::typed_moment("datetime-local", "2026-01-31T24:00").empty());
    CHECK(ui::typed_moment("time", "9:05") == "09:05");
    CHECK(ui::typed_moment("time", "9:65").empty());
    CHECK(ui::typed_moment("month", "2026-1") == "2026-01");
    CHECK(ui::typed_moment("month", "2026-13").empty());
    CHECK(ui::typed_moment("week", "2026W5") == "2026-W05");
    CHECK(ui::typed_moment("color", "#1C7293") == "#1C7293");
    CHECK(ui::typed_moment("color", "red").empty());
}

TEST_CASE("a date is typed, and the arrows go from day to day", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "text", "inputType": "date", "name": "d", "title": "Day"}]})");
    REQUIRE(open.has_keyboard("Day"));
    for (const char key : std::string("2026-02-2"))
        press(key);
    CHECK(open.answers_become({{"d", "2026-02-02"}}));
    press('8');
    REQUIRE(open.answers_become({{"d", "2026-02-28"}}));
    press(WXK_UP);
    REQUIRE(open.answers_become({{"d", "2026-03-01"}}));
    press(WXK_BACK);
    press(WXK_BACK);
    REQUIRE(open.answers_become(Json::object()));
}

TEST_CASE("files are taken when their kind and size fit, and refused in words when not", "[ui][form]")
{
    CHECK(ui::accepts_file("", "a.exe", "application/x-dosexec"));
    CHECK(ui::accepts_file(".png, image/*", "a.JPG", "image/jpeg"));
    CHECK(ui::accepts_file(".TXT", "a.txt", "text/plain"));
    CHECK_FALSE(ui::accepts_file(".png,image/*", "a.txt", "text/plain"));
    if (!start_ui())
        SKIP_CASE("there is no display");
    const TemporaryFolder folder;
    for (const auto& [name, content] : {std::pair("a.txt", "abc"), std::pair("b.txt", "a text that is too long"), std::pair("c.bin", "x")})
        std::ofstream(folder.path() / name) << content;
    const wxString choose = wxString::FromUTF8("Files: Choose a file …");
    OpenForm open(R"({"elements": [{"type": "file", "name": "f", "title": "Files", "allowMultiple": true, "acceptedTypes": ".txt", "maxSize": 10}]})");
    REQUIRE(open.has_keyboard(choose));
    auto* place = dynamic_cast<wxFileDropTarget*>(open.find(choose)->GetParent()->GetDropTarget());
    REQUIRE(place);
    const auto drop = [&](const char* name) {
        wxArrayString names;
        names.Add(wxString::FromUTF8((folder.path() / name).string()));
        place->OnDropFiles(0, 0, names);
    };

    drop("a.txt");
    const Json taken = Json::array({{{"name", "a.txt"}, {"type", "text/plain"}, {"content", "data:text/plain;base64,YWJj"}}});
    REQUIRE(open.answers_become({{"f", taken}}));
    drop("b.txt");
    CHECK(wait_until([&] { return open.shows("b.txt is larger than 10 bytes; choose a smaller file."); }));
    drop("c.bin");
    CHECK(wait_until([&] { return open.shows("c.bin is of another kind than .txt; choose another file."); }));
    CHECK(open.session().answers() == Json{{"f", taken}});

    press(WXK_TAB, wxMOD_SHIFT);
    REQUIRE(open.has_keyboard("Remove a.txt"));
    press(' ');
    CHECK(open.answers_become(Json::object()));
}

TEST_CASE("a signature is typed, and Clear takes it away", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "signaturepad", "name": "s", "title": "Signature"}]})");
    REQUIRE(open.has_keyboard("Signature, type your name"));
    type("Ada");
    REQUIRE(wait_until([&] { return open.session().answers().value("s", "").starts_with("data:image/png;base64,"); }));
    press(WXK_TAB);
    press(' ');
    REQUIRE(open.answers_become(Json::object()));
}

TEST_CASE("html, images and results are shown, and the keyboard passes by", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "html", "name": "h", "html": "Hello <b>there</b>"}, {"type": "image", "name": "i", "altText": "Our logo", "imageLink": "logo.png"},
        {"type": "text", "inputType": "number", "name": "n", "title": "Minutes"}, {"type": "expression", "name": "e", "title": "Hours", "expression": "{n} / 60"}]})");
    CHECK(open.shows("Hello there"));
    CHECK(open.shows("Our logo"));
    REQUIRE(open.has_keyboard("Minutes"));
    type("90");
    CHECK(wait_until([&] { return open.shows("1.5"); }));
}

TEST_CASE("every control of every type of question has a name", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(read_file(fixtures_folder() / "forms/every_type.json"));
    open.session().set("name", "Ada");
    for (int page = 0; page < 4; ++page) {
        INFO("page " << page);
        open.panel().refresh();
        CHECK(nameless_controls(open.frame()).empty());
        if (page < 3)
            REQUIRE(open.panel().next());
    }
}
