#include "support/shared_data.h"
#include "ui/form_driver.h"

#include <catch2/catch.hpp>

#include <wx/choice.h>

// Questions with one plain answer, each answered by keys alone.

using namespace yardstick;
using namespace yardstick::test;

TEST_CASE("text is typed, and a number takes no letters", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "text", "name": "a", "title": "Name"},
        {"type": "text", "inputType": "number", "name": "n", "title": "Minutes", "max": 60}]})");
    type("Zoe 7");
    REQUIRE(open.answers_become({{"a", "Zoe 7"}}));
    press(WXK_RETURN); // on to the next line
    REQUIRE(open.has_keyboard("Minutes"));
    type("1x5");
    press('.');
    type("5");
    REQUIRE(open.answers_become({{"a", "Zoe 7"}, {"n", 15.5}}));
    press(WXK_BACK);
    press(WXK_BACK);
    press(WXK_BACK);
    type("99");
    press(WXK_TAB, wxMOD_SHIFT);
    CHECK(wait_until([&] { return open.shows("60"); })); // the largest value allowed
}

TEST_CASE("a radiogroup is answered by arrows and by digits, and Delete takes the answer away", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "radiogroup", "name": "a", "title": "Where", "choices": ["counter", "phone", "mail"], "showOtherItem": true}]})");
    REQUIRE(open.has_keyboard("Where: counter"));
    CHECK(open.session().answers() == Json::object()); // the keyboard being there is no answer
    press('2');
    REQUIRE(open.answers_become({{"a", "phone"}}));
    press(WXK_DOWN);
    REQUIRE(open.answers_become({{"a", "mail"}}));
    press(WXK_DELETE);
    REQUIRE(open.answers_become(Json::object()));
    press('4');
    REQUIRE(wait_until([&] { return open.find("Where: What is it?") != nullptr; }));
    press(WXK_TAB);
    REQUIRE(open.has_keyboard("Where: What is it?"));
    type("fax 1");
    REQUIRE(open.answers_become({{"a", "other"}, {"a-Comment", "fax 1"}}));
}

TEST_CASE("a checkbox takes several choices, all, or none of them", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "checkbox", "name": "a", "title": "What", "choices": ["one", "two", "three"], "showNoneItem": true, "showSelectAllItem": true}]})");
    REQUIRE(open.has_keyboard("What: Select All"));
    press('3');
    press('2');
    REQUIRE(open.answers_become({{"a", {"two", "one"}}}));
    press('3');
    REQUIRE(open.answers_become({{"a", {"one"}}}));
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return open.session().answers() == Json{{"a", {"one", "two"}}} || open.session().answers().dump().size() > 15; }));
    press('1');
    REQUIRE(open.answers_become({{"a", {"one", "two", "three"}}}));
    press('5');
    REQUIRE(open.answers_become({{"a", {"none"}}}));
}

TEST_CASE("a dropdown is answered from its list, and its first line is no answer", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "dropdown", "name": "a", "title": "Where", "choices": [{"value": 1, "text": "Counter"}, {"value": 2, "text": "Phone"}]}]})");
    REQUIRE(open.has_keyboard("Where"));
    press(WXK_SPACE);
    press(WXK_DOWN);
    press(WXK_DOWN);
    press(WXK_RETURN);
    REQUIRE(open.answers_become({{"a", 2}}));
}

TEST_CASE("a rating is answered by its digits and by arrows, shows stars up to the chosen one, and pressing it again takes it away", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "rating", "name": "a", "title": "Stars", "rateType": "stars"},
        {"type": "rating", "name": "b", "title": "Zero", "rateMin": 0, "rateMax": 3}]})");
    REQUIRE(open.has_keyboard("Stars: 1"));
    press('3');
    REQUIRE(open.answers_become({{"a", 3}}));
    REQUIRE(wait_until([&] { return open.find("Stars: 3")->GetLabel() == wxString::FromUTF8("★"); }));
    CHECK(open.find("Stars: 4")->GetLabel() == wxString::FromUTF8("☆"));
    press(WXK_RIGHT);
    REQUIRE(open.has_keyboard("Stars: 4"));
    press(WXK_SPACE);
    REQUIRE(open.answers_become({{"a", 4}}));
    press(WXK_SPACE);
    REQUIRE(open.answers_become(Json::object()));
    press(WXK_TAB);
    press(WXK_TAB);
    REQUIRE(open.has_keyboard("Zero: 0"));
    press('0');
    REQUIRE(open.answers_become({{"b", 0}})); // zero is an answer
}

TEST_CASE("a boolean is yes, no, or not answered", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "boolean", "name": "a", "title": "Solved?"}]})");
    REQUIRE(open.has_keyboard("Solved?: Yes"));
    press('2');
    REQUIRE(open.answers_become({{"a", false}}));
    press(WXK_LEFT);
    press(WXK_SPACE);
    REQUIRE(open.answers_become({{"a", true}}));
    press(WXK_DELETE);
    REQUIRE(open.answers_become(Json::object()));
}

TEST_CASE("a comment is typed and Tab leaves it", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "comment", "name": "a", "title": "Why"}, {"type": "text", "name": "b", "title": "Who"}]})");
    REQUIRE(open.has_keyboard("Why"));
    type("one");
    press(WXK_RETURN);
    type("2");
    REQUIRE(open.answers_become({{"a", "one\n2"}}));
    press(WXK_TAB);
    CHECK(open.has_keyboard("Who"));
}

TEST_CASE("every control of a form has a name", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    const auto size = GENERATE(ui::FormOptions::Size::desktop, ui::FormOptions::Size::kiosk);
    ui::FormOptions options;
    options.size = size;
    OpenForm open(R"({"elements": [{"type": "text", "name": "a"}, {"type": "comment", "name": "b"}, {"type": "radiogroup", "name": "c", "choices": [1, 2]},
        {"type": "checkbox", "name": "d", "choices": [1, 2]}, {"type": "dropdown", "name": "e", "choices": [1, 2]}, {"type": "rating", "name": "f"},
        {"type": "boolean", "name": "g", "showCommentArea": true}]})",
                  options);
    CHECK(nameless_controls(open.frame()) == "");
}
