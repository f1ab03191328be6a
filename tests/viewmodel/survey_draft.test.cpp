#include "viewmodel/survey_draft.h"

#include <catch2/catch.hpp>

using namespace yardstick;

namespace {

const char* const annotated_poll = R"({"id": "poll", "x-owner": "us", "title": "Poll", "pages": [
    {"name": "first", "questions": [
        {"type": "rating", "name": "a", "title": {"default": "How?", "de": "Wie?"}, "colour": "red", "rateValues": [1, {"value": 2, "text": "Two", "note": 7}, 3]},
        {"type": "panel", "name": "inner", "elements": [{"type": "Comment", "name": "b", "isRequired": true}]}]},
    {"name": "second", "elements": [{"type": "radiogroup", "name": "c", "choices": ["Red", "Green"]}]}]})";

const std::string a = "/pages/0/questions/0";
const std::string c = "/pages/1/elements/0";

SurveyDraft draft()
{
    return SurveyDraft(Json::parse(annotated_poll));
}

} // namespace

TEST_CASE("places of a draft are the survey, its pages and what stands on them", "[viewmodel][editor]")
{
    std::vector<std::string> shown;
    for (const DraftPlace& place : draft().places())
        shown.push_back(std::to_string(place.depth) + ' ' + place.pointer + ' ' + place.type);
    CHECK(shown == std::vector<std::string>{"0  ", "1 /pages/0 ", "2 /pages/0/questions/0 rating", "2 /pages/0/questions/1 panel",
                                            "3 /pages/0/questions/1/elements/0 comment", "1 /pages/1 ", "2 /pages/1/elements/0 radiogroup"});
    CHECK(SurveyDraft(Json::parse("[1]")).places().empty());
    CHECK(SurveyDraft(Json::parse(R"({"pages": [3, {"elements": {"type": "text"}}], "elements": [{"type": "nothing"}, 5]})")).places().size() == 2);
}

TEST_CASE("an edit of a text keeps the other languages and all that is not known", "[viewmodel][editor]")
{
    SurveyDraft edited = draft();
    edited.set_text(a, "title", "", "How well?");
    edited.set_text(a, "title", "fr", "Comment ?");
    Json expected = Json::parse(annotated_poll);
    expected["pages"][0]["questions"][0]["title"] = Json{{"default", "How well?"}, {"de", "Wie?"}, {"fr", "Comment ?"}};
    CHECK(edited.document().dump() == expected.dump());
    CHECK(edited.languages() == std::vector<std::string>{"de", "fr"});
    edited.set_text(a, "title", "fr", "");
    edited.set_text(a, "title", "de", "");
    CHECK(edited.document()["pages"][0]["questions"][0]["title"].dump() == R"({"default":"How well?"})");
}

TEST_CASE("a plain text gets its translation beside it, and goes when it is empty", "[viewmodel][editor]")
{
    SurveyDraft edited = draft();
    edited.set_text("", "title", "de", "Umfrage");
    CHECK(edited.document()["title"].dump() == R"({"default":"Poll","de":"Umfrage"})");
    CHECK(edited.text("", "title", "") == "Poll");
    CHECK(edited.text("", "title", "fr").empty());
    edited.set_text(c, "title", "", "Which?");
    edited.set_text(c, "title", "", "");
    CHECK_FALSE(edited.document()["pages"][1]["elements"][0].contains("title"));
}

TEST_CASE("texts of choices change and their values stay", "[viewmodel][editor]")
{
    SurveyDraft edited = draft();
    CHECK(edited.choice_text(c, "choices", 0, "") == "Red");
    edited.set_choice_text(c, "choices", 0, "", "Crimson");
    edited.set_choice_text(c, "choices", 1, "de", "Grün");
    CHECK(edited.document()["pages"][1]["elements"][0]["choices"].dump() ==
          R"([{"value":"Red","text":"Crimson"},{"value":"Green","text":{"de":"Grün"}}])");
    edited.set_choice_text(a, "rateValues", 1, "de", "Zwei");
    CHECK(edited.document()["pages"][0]["questions"][0]["rateValues"][1].dump() == R"({"value":2,"text":{"default":"Two","de":"Zwei"},"note":7})");
    CHECK(edited.choice_value(a, "rateValues", 1) == "2");
}

TEST_CASE("choices are added with a value of their own, removed and moved", "[viewmodel][editor]")
{
    SurveyDraft edited = draft();
    edited.add_choice(c, "choices");
    edited.add_choice(a, "rateValues");
    CHECK(edited.choice_value(c, "choices", 2) == "choice3");
    CHECK(edited.choice_value(a, "rateValues", 3) == "4");
    edited.move_choice(c, "choices", 2, -1);
    edited.remove_choice(c, "choices", 0);
    CHECK(edited.document()["pages"][1]["elements"][0]["choices"].dump() == R"(["choice3","Green"])");
    edited.add_choice(c, "choices"); // "choice3" is taken
    CHECK(edited.choice_value(c, "choices", 2) == "choice4");
    CHECK_FALSE(edited.can_move_choice(c, "choices", 2, 1));
    CHECK(edited.can_move_choice(c, "choices", 2, -1));
}

TEST_CASE("questions move within their page, and pages among pages", "[viewmodel][editor]")
{
    SurveyDraft edited = draft();
    CHECK_FALSE(edited.can_move(a, -1));
    REQUIRE(edited.can_move(a, 1));
    CHECK(edited.move(a, 1) == "/pages/0/questions/1");
    CHECK(edited.document()["pages"][0]["questions"][0]["name"] == "inner");
    CHECK_FALSE(edited.can_move("/pages/0/questions/1", 1)); // not into the next page
    CHECK(edited.move("/pages/0", 1) == "/pages/1");
    CHECK(edited.document()["pages"][0]["name"] == "second");
    CHECK_FALSE(edited.can_move("", 1));
}

TEST_CASE("each edit is undone as one, and typing into a field is one edit", "[viewmodel][editor]")
{
    SurveyDraft edited = draft();
    CHECK_FALSE(edited.can_undo());
    edited.require(a, true);
    for (const char* text : {"P", "Po", "Polls"})
        edited.set_text("", "title", "", text);
    edited.set_text("", "title", "de", "U");
    edited.end_typing();
    edited.set_text("", "title", "de", "Um");
    edited.undo();
    CHECK(edited.text("", "title", "de") == "U");
    edited.undo();
    CHECK(edited.text("", "title", "") == "Polls");
    edited.undo();
    CHECK(edited.text("", "title", "") == "Poll");
    CHECK(edited.is_required(a));
    edited.undo();
    CHECK_FALSE(edited.can_undo());
    CHECK(edited.document() == Json::parse(annotated_poll));
}

TEST_CASE("what is required no more does not say so", "[viewmodel][editor]")
{
    SurveyDraft edited = draft();
    const std::string b = "/pages/0/questions/1/elements/0";
    CHECK(edited.is_required(b));
    edited.require(b, false);
    CHECK_FALSE(edited.is_required(b));
    CHECK(edited.document()["pages"][0]["questions"][1]["elements"][0].dump() == R"({"type":"Comment","name":"b"})");
}

TEST_CASE("rows and columns of tables are added, worded, moved and removed", "[viewmodel][editor]")
{
    SurveyDraft edited(Json::parse(R"({"id": "poll", "elements": [
        {"type": "matrixdropdown", "name": "t", "rows": ["Mon"], "columns": [{"name": "hours", "cellType": "text", "inputType": "number", "title": "Hours"}]},
        {"type": "matrixdynamic", "name": "d", "columns": []},
        {"type": "multipletext", "name": "m", "items": [{"name": "street"}]},
        {"type": "matrix", "name": "x", "rows": ["a"], "columns": [1, 2]}]})"));
    const std::string table = "/elements/0";
    CHECK(choice_lists_of("matrixdropdown") == std::vector<std::string_view>{"rows", "columns"});
    CHECK(choice_lists_of("matrixdynamic") == std::vector<std::string_view>{"columns"});
    CHECK(choice_lists_of("multipletext") == std::vector<std::string_view>{"items"});
    CHECK(edited.choice_text(table, "columns", 0, "") == "Hours");
    edited.add_choice(table, "columns");
    edited.set_choice_text(table, "columns", 1, "", "Breaks");
    edited.set_choice_text(table, "columns", 1, "de", "Pausen");
    edited.move_choice(table, "columns", 1, -1);
    edited.add_choice(table, "rows");
    edited.remove_choice(table, "rows", 0);
    CHECK(edited.document()["elements"][0]["columns"][0].dump() ==
          R"({"name":"column2","cellType":"text","inputType":"number","title":{"default":"Breaks","de":"Pausen"}})");
    CHECK(edited.choice_value(table, "columns", 1) == "hours"); // which is what answers hold
    CHECK(edited.document()["elements"][0]["rows"].dump() == R"(["row2"])");
    CHECK(edited.languages() == std::vector<std::string>{"de"});
    edited.add_choice("/elements/1", "columns");
    CHECK(edited.document()["elements"][1]["columns"].dump() == R"([{"name":"column1","cellType":"text"}])");
    edited.add_choice("/elements/2", "items");
    edited.set_choice_text("/elements/2", "items", 1, "", "Town");
    CHECK(edited.document()["elements"][2]["items"].dump() == R"([{"name":"street"},{"name":"item2","title":"Town"}])");
    edited.add_choice("/elements/3", "columns");
    CHECK(edited.document()["elements"][3]["columns"].dump() == "[1,2,3]");
}
