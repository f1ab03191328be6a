#include "ui/form/form_panel.h"

#include "core/language.h"
#include "report/font_coverage.h"
#include "support/shared_data.h"
#include "ui/form_driver.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const char* const two_pages = R"({"title": "Visit", "pages": [
    {"elements": [{"type": "text", "name": "name", "title": "Your name", "isRequired": true}]},
    {"title": "The visit", "elements": [
        {"type": "rating", "name": "rating", "title": "How was it, {name}?"},
        {"type": "comment", "name": "why", "title": "Why?", "visibleIf": "{rating} < 3"}]}]})";

} // namespace

TEST_CASE("a form of two pages is filled in and completed from the keyboard", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(two_pages);
    Json saved;
    open.panel().on_submit = [&] {
        saved = open.session().answers();
        return true;
    };
    REQUIRE(open.has_keyboard("Your name (needs an answer)"));
    type("Ada");
    REQUIRE(open.answers_become({{"name", "Ada"}}));
    press(WXK_RETURN, wxMOD_CONTROL);
    REQUIRE(open.has_keyboard("How was it, Ada?: 1"));
    CHECK(open.shows("Page 2 of 2"));
    CHECK_FALSE(open.shows("Why?"));
    press('2');
    REQUIRE(wait_until([&] { return open.shows("Why?"); }));
    press('4');
    REQUIRE(wait_until([&] { return !open.shows("Why?"); }));
    press('1');
    REQUIRE(wait_until([&] { return open.shows("Why?"); }));
    press(WXK_RETURN, wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return open.panel().is_ended(); }));
    CHECK(saved == Json{{"name", "Ada"}, {"rating", 1}});
    CHECK(open.shows("Thank you for completing the survey"));
}

TEST_CASE("what is missing is told beside its question, which gets the keyboard, and taken back when it is there", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(two_pages);
    CHECK_FALSE(open.panel().next());
    REQUIRE(wait_until([&] { return open.shows("Please answer this question."); }));
    REQUIRE(open.has_keyboard("Your name (needs an answer)"));
    type("b");
    CHECK(wait_until([&] { return !open.shows("Please answer this question."); }));
}

TEST_CASE("a form that could not be saved stays as it is and says so", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(two_pages);
    bool is_full = true;
    open.panel().on_submit = [&] {
        if (is_full)
            open.panel().show_message("Not saved: the disk is full. Your answers are still here.");
        return !is_full;
    };
    open.session().set("name", "Ada");
    open.session().set("rating", 5);
    CHECK_FALSE(open.panel().submit());
    CHECK(open.shows("Not saved: the disk is full."));
    CHECK(open.session().answers() == Json{{"name", "Ada"}, {"rating", 5}});
    open.session().set("name", "Ben");
    is_full = false;
    CHECK(open.panel().submit());
    CHECK_FALSE(open.shows("Not saved"));
    CHECK(open.session().answers() == Json{{"name", "Ben"}, {"rating", 5}});
}

TEST_CASE("one question at a time: what is to be read stands above the next question, and follow-ups come when they apply", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    ui::FormOptions options;
    options.pace = ui::FormOptions::Pace::one_question;
    OpenForm open(R"({"elements": [
        {"type": "boolean", "name": "waited", "title": "Did you wait?"},
        {"type": "text", "inputType": "number", "name": "minutes", "title": "How many minutes?", "visibleIf": "{waited} = true"},
        {"type": "comment", "name": "more", "title": "Anything else?"}]})",
                  options);
    CHECK(open.shows("Did you wait?"));
    CHECK_FALSE(open.shows("Anything else?"));
    press('1');
    REQUIRE(open.answers_become({{"waited", true}}));
    press(WXK_RETURN, wxMOD_CONTROL);
    REQUIRE(open.has_keyboard("How many minutes?"));
    CHECK_FALSE(open.shows("Did you wait?"));
    type("12");
    REQUIRE(open.answers_become({{"waited", true}, {"minutes", 12}}));
    press(WXK_RETURN, wxMOD_CONTROL);
    REQUIRE(open.has_keyboard("Anything else?"));
    CHECK(open.panel().previous());
    CHECK(open.shows("How many minutes?"));
    CHECK(open.panel().next());
    CHECK(open.panel().next());
    CHECK(open.panel().is_ended());
}

TEST_CASE("a language that no font here can show is not offered, and that is told", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    if (fonts_can_show(own_language_name("ff-adlm")))
        SKIP_CASE("this computer has fonts even for Adlam");
    OpenForm open(R"({"elements": [{"type": "text", "name": "a", "title": {"default": "Name", "de": "Name", "ff-adlm": "𞤋𞤲𞥆𞤣𞤫"}}]})");
    CHECK(open.find("Deutsch"));
    CHECK_FALSE(open.find(wxString::FromUTF8(own_language_name("ff-adlm"))));
    CHECK(open.shows("Not offered, because this computer has no font for it: Fula"));
}

TEST_CASE("the language is chosen by its own name, answers stay, and Arabic reads from right to left", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenForm open(R"({"elements": [{"type": "radiogroup", "name": "a", "title": {"default": "Where?", "de": "Wo?", "ar": "أين؟"},
        "choices": [{"value": 1, "text": {"default": "Counter", "de": "Schalter"}}, 2], "showOtherItem": true, "isRequired": true}]})");
    press('1');
    REQUIRE(open.answers_become({{"a", 1}}));
    CHECK(open.find("Deutsch"));
    open.panel().choose_language("de");
    CHECK(open.shows("Wo?"));
    CHECK(open.shows("Schalter"));
    CHECK(open.shows("Sonstiges (Bitte angeben)"));
    CHECK(open.shows("Fertig"));
    CHECK(open.session().answers() == Json{{"a", 1}});
    CHECK(open.panel().GetLayoutDirection() == wxLayout_LeftToRight);
    open.panel().choose_language("ar");
    CHECK(open.shows(wxString::FromUTF8("أين؟")));
    CHECK(open.panel().GetLayoutDirection() == wxLayout_RightToLeft);
    open.panel().choose_language("en");
    CHECK(open.shows("Where?"));
}

TEST_CASE("a page whose questions are shown elsewhere is none of the form's pages", "[ui][form]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    ui::FormOptions options;
    options.left_out = {"rating"};
    OpenForm open(R"({"pages": [{"elements": [{"type": "rating", "name": "rating"}]}, {"elements": [{"type": "text", "name": "a", "title": "First"}]},
        {"elements": [{"type": "text", "name": "b", "title": "Second"}]}]})",
                  options);
    REQUIRE(open.session().next()); // the owner has asked for the rating
    open.panel().refresh();
    CHECK(open.shows("First"));
    CHECK(open.shows("Page 1 of 2"));
    CHECK_FALSE(open.find("Back"));
    CHECK_FALSE(open.panel().previous());
    CHECK(open.shows("First"));
    CHECK(open.panel().next());
    CHECK(open.shows("Page 2 of 2"));
    CHECK(open.panel().previous());
    CHECK(open.shows("First"));
}
