#include "support/shared_data.h"
#include "ui/form_driver.h"

#include <catch2/catch.hpp>

// Questions made of several parts, each answered by keys alone.

using namespace yardstick;
using namespace yardstick::test;

TEST_CASE("a matrix is answered row by row with digits and arrows", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "matrix", "name": "m", "title": "Agree", "columns": ["no", "so so", "yes"], "rows": ["quick", "kind"]}]})");
    REQUIRE(open.has_keyboard("Agree: quick, no"));
    CHECK(open.session().answers() == Json::object());
    press('3');
    REQUIRE(open.answers_become({{"m", {{"quick", "yes"}}}}));
    REQUIRE(open.has_keyboard("Agree: quick, yes"));
    press(WXK_TAB);
    press('1');
    REQUIRE(open.answers_become({{"m", {{"quick", "yes"}, {"kind", "no"}}}}));
    REQUIRE(open.has_keyboard("Agree: kind, no"));
    press(WXK_DELETE);
    REQUIRE(open.answers_become({{"m", {{"quick", "yes"}}}}));
}

TEST_CASE("a matrix of checkboxes takes several columns in a row", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "matrix", "name": "m", "title": "When", "cellType": "checkbox", "columns": ["Mo", "Tu"], "rows": ["morning"]}]})");
    REQUIRE(open.has_keyboard("When: morning, Mo"));
    press('2');
    press('1');
    REQUIRE(open.answers_become({{"m", {{"morning", {"Tu", "Mo"}}}}}));
    press(' ');
    REQUIRE(open.answers_become({{"m", {{"morning", {"Tu"}}}}}));
}

TEST_CASE("rows of a matrixdynamic are added, filled in and removed by keys, and totalled", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "matrixdynamic", "name": "v", "title": "Visits", "rowCount": 1, "maxRowCount": 2, "columns": [
        {"name": "why", "title": "Why", "cellType": "text"}, {"name": "n", "title": "Times", "cellType": "text", "inputType": "number", "totalType": "sum"}]}]})");
    REQUIRE(open.has_keyboard("Visits: Row 1, Why"));
    type("tax");
    press(WXK_TAB);
    REQUIRE(open.has_keyboard("Visits: Row 1, Times"));
    type("2");
    REQUIRE(wait_until([&] { return open.session().answers()["v"] == Json::array({{{"why", "tax"}, {"n", 2}}}); }));
    press(WXK_INSERT, wxMOD_ALT);
    REQUIRE(open.has_keyboard("Visits: Row 2, Why"));
    press(WXK_TAB);
    REQUIRE(open.has_keyboard("Visits: Row 2, Times"));
    type("5");
    REQUIRE(wait_until([&] { return open.session().answers()["v"] == Json::array({{{"why", "tax"}, {"n", 2}}, {{"n", 5}}}); }));
    CHECK(wait_until([&] { return open.shows("7"); }));
    CHECK_FALSE(open.find("Visits: Add")->IsEnabled()); // two are enough
    press(WXK_TAB, wxMOD_SHIFT);
    press(WXK_TAB, wxMOD_SHIFT);
    press(WXK_TAB, wxMOD_SHIFT);
    REQUIRE(open.has_keyboard("Visits: Row 1, Times"));
    press(WXK_DELETE, wxMOD_ALT);
    REQUIRE(wait_until([&] { return open.session().answers()["v"] == Json::array({{{"n", 5}}}); }));
    CHECK(open.has_keyboard("Visits: Row 1, Why"));
    CHECK(wait_until([&] { return !open.shows("7"); }));
}

TEST_CASE("a matrixdropdown is answered cell by cell", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "matrixdropdown", "name": "d", "title": "Desks", "rows": ["A", "B"], "columns": [
        {"name": "mark", "title": "Mark", "cellType": "rating"}, {"name": "note", "title": "Note", "cellType": "text", "visibleIf": "{row.mark} < 3"}]}]})");
    REQUIRE(open.has_keyboard("Desks: A, Mark: 1"));
    press('2');
    REQUIRE(open.answers_become({{"d", {{"A", {{"mark", 2}}}}}}));
    REQUIRE(wait_until([&] { return open.find("Desks: A, Note") != nullptr; }));
    CHECK(open.find("Desks: B, Note") == nullptr);
    CHECK(nameless_controls(open.frame()).empty());
}

TEST_CASE("a multipletext says what is wrong beside the line", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "multipletext", "name": "c", "title": "Contact", "items": [
        {"name": "street", "title": "Street", "isRequired": true}, {"name": "no", "title": "Number", "inputType": "number"}]}]})");
    REQUIRE(open.has_keyboard("Contact: Street"));
    press(WXK_TAB);
    REQUIRE(open.has_keyboard("Contact: Number"));
    type("12");
    REQUIRE(open.answers_become({{"c", {{"no", 12}}}}));
    CHECK_FALSE(open.panel().submit());
    CHECK(wait_until([&] { return open.shows("Please answer this question."); }));
}

TEST_CASE("entries of a paneldynamic are added, filled in and removed by keys", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    const bool is_one_at_a_time = GENERATE(false, true);
    const std::string mode = is_one_at_a_time ? R"("displayMode": "tab",)" : "";
    OpenForm open(R"({"elements": [{"type": "paneldynamic", "name": "p", "title": "People", )" + mode + R"("panelCount": 1, "templateTitle": "Person {panelIndex}",
        "templateElements": [{"type": "text", "name": "who", "title": "Name"}]}]})");
    REQUIRE(open.has_keyboard("Name"));
    type("Ada");
    REQUIRE(open.answers_become({{"p", {{{"who", "Ada"}}}}}));
    press(WXK_INSERT, wxMOD_ALT);
    REQUIRE(wait_until([&] { return open.shows("Person 2"); }));
    CHECK(open.shows("Person 1") != is_one_at_a_time);
    type("Bo");
    REQUIRE(open.answers_become({{"p", {{{"who", "Ada"}}, {{"who", "Bo"}}}}}));
    if (is_one_at_a_time) {
        open.find("People: Previous")->SetFocus();
        press(' ');
        REQUIRE(wait_until([&] { return open.shows("Person 1"); }));
    } else {
        press(WXK_TAB, wxMOD_SHIFT);
        REQUIRE(open.has_keyboard("Remove Person 1"));
        press(WXK_TAB, wxMOD_SHIFT);
    }
    REQUIRE(open.has_keyboard("Name"));
    press(WXK_DELETE, wxMOD_ALT);
    REQUIRE(open.answers_become({{"p", {{{"who", "Bo"}}}}}));
    CHECK(nameless_controls(open.frame()).empty());
}
