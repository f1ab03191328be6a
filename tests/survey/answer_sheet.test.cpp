#include "survey/answer_sheet.h"

#include <catch2/catch.hpp>

using namespace yardstick;

namespace {

AnswerSheet filled_in()
{
    const auto survey = Survey::read(R"({"elements": [
        {"type": "rating", "name": "rating", "isRequired": true},
        {"type": "radiogroup", "name": "where", "choices": ["desk", {"value": "web", "text": "On the web"}]},
        {"type": "checkbox", "name": "topics", "choices": ["a", "b", "c"]},
        {"type": "boolean", "name": "resolved"},
        {"type": "text", "inputType": "number", "name": "seconds"},
        {"type": "comment", "name": "words"}]})",
                                     "poll.json");
    return AnswerSheet(std::make_shared<Survey>(*survey));
}

std::string why_not(const Result<void>& result)
{
    return result ? "accepted" : result.error().text();
}

} // namespace

TEST_CASE("answers take the type that their question gives", "[survey]")
{
    AnswerSheet form = filled_in();
    REQUIRE(form.set_text("rating", "4"));
    REQUIRE(form.set_text("seconds", "12"));
    REQUIRE(form.set_text("resolved", "true"));
    REQUIRE(form.set_text("topics", "c,a"));
    REQUIRE(form.set_text("where", "web"));
    REQUIRE(form.set_text("words", "true"));
    CHECK(form.answers() == Json{{"rating", 4}, {"seconds", 12}, {"resolved", true}, {"topics", {"c", "a"}}, {"where", "web"}, {"words", "true"}});
}

TEST_CASE("an answer that does not fit names the question, what it takes and what came", "[survey]")
{
    AnswerSheet form = filled_in();
    CHECK(why_not(form.set("rating", 6)) == "question rating, expected one of 1, 2, 3, 4, 5, found 6");
    CHECK(why_not(form.set("where", "phone")) == "question where, expected one of desk, web, found \"phone\"");
    CHECK(why_not(form.set("topics", "a")) == "question topics, expected a list, found \"a\"");
    CHECK(why_not(form.set("resolved", "yes")) == "question resolved, expected true or false, found \"yes\"");
    CHECK(why_not(form.set("seconds", "soon")) == "question seconds, expected a number, found \"soon\"");
    CHECK(why_not(form.set("words", 3)) == "question words, expected a text, found 3");
    CHECK(why_not(form.set("colour", 3)) == "question, expected one of rating, where, topics, resolved, seconds, words, found \"colour\"");
    CHECK(form.answers().empty());
}

TEST_CASE("zero is an answer, blank is not, and a required question wants one", "[survey]")
{
    AnswerSheet form = filled_in();
    REQUIRE(form.set("seconds", 0));
    CHECK(form.answers()["seconds"] == 0);
    REQUIRE(form.set("seconds", ""));
    CHECK_FALSE(form.answers().contains("seconds"));
    CHECK_FALSE(form.is_complete());
    CHECK(form.missing().front().text() == "question rating, expected an answer, found none");
    REQUIRE(form.set("rating", 1));
    CHECK(form.is_complete());
}
