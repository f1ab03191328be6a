#include "survey/answer_sheet.h"
#include "survey/typed_answer.h"

#include <catch2/catch.hpp>

using namespace yardstick;

namespace {

const Instant answered_at = *parse_instant("2026-01-15T10:30:00.000Z");

AnswerSheet sheet_of(const std::string& elements, const std::string& rest = "")
{
    const auto survey = Survey::read(R"({"id": "poll", "elements": [)" + elements + "]" + rest + "}", "poll.json");
    REQUIRE(survey);
    return AnswerSheet(std::make_shared<Survey>(*survey));
}

AnswerSheet plain_sheet()
{
    return sheet_of(R"(
        {"type": "rating", "name": "rating", "isRequired": true},
        {"type": "radiogroup", "name": "where", "choices": ["desk", {"value": "web", "text": "On the web"}]},
        {"type": "checkbox", "name": "topics", "choices": ["a", "b", "c"], "showOtherItem": true},
        {"type": "boolean", "name": "resolved"},
        {"type": "boolean", "name": "member", "valueTrue": "Y", "valueFalse": "N"},
        {"type": "text", "inputType": "number", "name": "seconds"},
        {"type": "matrix", "name": "agree", "rows": ["quick"], "columns": [1, 2]},
        {"type": "comment", "name": "words"})");
}

std::string outcome(const Result<void>& result)
{
    return result ? "accepted" : result.error().text();
}

std::string outcome(const Result<Json>& result)
{
    return result ? result->dump() : result.error().text();
}

Result<Json> fill_in(AnswerSheet sheet, const std::vector<std::pair<std::string, Json>>& answers)
{
    for (const auto& [name, answer] : answers)
        REQUIRE(sheet.set(name, answer));
    return sheet.fill_in(answered_at, TimeZone::utc());
}

} // namespace

TEST_CASE("answers take the type that their question gives", "[survey]")
{
    AnswerSheet sheet = plain_sheet();
    REQUIRE(sheet.set_text("rating", "4"));
    REQUIRE(sheet.set_text("seconds", "12"));
    REQUIRE(sheet.set_text("resolved", "true"));
    REQUIRE(sheet.set_text("member", "true"));
    REQUIRE(sheet.set_text("topics", "c,a"));
    REQUIRE(sheet.set_text("where", "web"));
    REQUIRE(sheet.set_text("agree", R"({"quick": 2})"));
    REQUIRE(sheet.set_text("words", "true"));
    REQUIRE(sheet.set_text("words-Comment", "5"));
    CHECK(sheet.answers() == Json{{"rating", 4}, {"seconds", 12}, {"resolved", true}, {"member", "Y"}, {"topics", {"c", "a"}}, {"where", "web"},
                                  {"agree", {{"quick", 2}}}, {"words", "true"}, {"words-Comment", "5"}});
}

TEST_CASE("a whole number stays whole", "[survey]")
{
    CHECK(number_answer(5.0).dump() == "5");
    CHECK(number_answer(5.5).dump() == "5.5");
}

TEST_CASE("an answer that does not fit names the question, what it takes and what came", "[survey]")
{
    AnswerSheet sheet = plain_sheet();
    CHECK(outcome(sheet.set("rating", 6)) == "question rating, expected one of 1, 2, 3, 4, 5, found 6");
    CHECK(outcome(sheet.set("where", "phone")) == "question where, expected one of desk, web, found \"phone\"");
    CHECK(outcome(sheet.set("topics", "a")) == "question topics, expected a list, found \"a\"");
    CHECK(outcome(sheet.set("resolved", "yes")) == "question resolved, expected true or false, found \"yes\"");
    CHECK(outcome(sheet.set("member", "yes")) == "question member, expected Y or N, found \"yes\"");
    CHECK(outcome(sheet.set("seconds", "soon")) == "question seconds, expected a number, found \"soon\"");
    CHECK(outcome(sheet.set("agree", 2)) == "question agree, expected JSON like {\"a\": 1}, found 2");
    CHECK(outcome(sheet.set("words", 3)) == "question words, expected a text, found 3");
    CHECK(outcome(sheet.set("colour", 3)) == "question, expected one of rating, where, topics, resolved, member, seconds, agree, words, found \"colour\"");
    CHECK(outcome(sheet.set_text("words", "caf\xE9")) == "question words, expected a text in UTF-8, found other bytes");
    CHECK(sheet.answers().empty());
}

TEST_CASE("zero is an answer, blank is not, and a required question wants one", "[survey]")
{
    AnswerSheet sheet = plain_sheet();
    REQUIRE(sheet.set("seconds", 0));
    CHECK(sheet.answers()["seconds"] == 0);
    REQUIRE(sheet.set("seconds", ""));
    CHECK_FALSE(sheet.answers().contains("seconds"));
    CHECK(outcome(sheet.fill_in(answered_at, TimeZone::utc())) == "question rating, expected an answer, found none");
    REQUIRE(sheet.set("rating", 1));
    CHECK(outcome(sheet.fill_in(answered_at, TimeZone::utc())) == R"({"rating":1})");
    sheet.begin();
    CHECK(sheet.answers().empty());
}

TEST_CASE("a question that these answers hide is not required, and an answer to it is dropped", "[survey]")
{
    const AnswerSheet sheet = sheet_of(R"({"type": "rating", "name": "rating"},
        {"type": "comment", "name": "why", "visibleIf": "{rating} <= 2", "isRequired": true})");
    CHECK(outcome(fill_in(sheet, {{"rating", 5}})) == R"({"rating":5})");
    CHECK(outcome(fill_in(sheet, {{"rating", 5}, {"why", "the queue"}})) == R"({"rating":5})");
    CHECK(outcome(fill_in(sheet, {{"rating", 1}})) == "question why, expected an answer, found none");
    CHECK(outcome(fill_in(sheet, {{"why", "the queue"}, {"rating", 1}})) == R"({"why":"the queue","rating":1})");
}

TEST_CASE("what a validator says comes with the question and the answer", "[survey]")
{
    const AnswerSheet sheet = sheet_of(R"({"type": "text", "name": "seconds", "inputType": "number", "max": 600},
        {"type": "text", "name": "mail", "validators": [{"type": "email"}]})");
    CHECK(outcome(fill_in(sheet, {{"seconds", 700}})) == "question seconds: The largest value allowed is 600, found 700");
    CHECK(outcome(fill_in(sheet, {{"mail", "nobody"}})) == "question mail: Please enter an e-mail address, found \"nobody\"");
}

TEST_CASE("a choice that is not offered with these answers is refused", "[survey]")
{
    const AnswerSheet sheet = sheet_of(R"({"type": "checkbox", "name": "used", "choices": ["desk", "phone"]},
        {"type": "radiogroup", "name": "best", "choicesFromQuestion": "used", "choicesFromQuestionMode": "selected"})");
    CHECK(outcome(fill_in(sheet, {{"used", {"desk"}}, {"best", "desk"}})) == R"({"used":["desk"],"best":"desk"})");
    CHECK(outcome(fill_in(sheet, {{"used", {"desk"}}, {"best", "phone"}})) == "question best, expected what it takes with these answers, found answer outside the choices, \"phone\"");
}

TEST_CASE("defaults and triggers are for people, not for responses completed elsewhere", "[survey]")
{
    AnswerSheet sheet = sheet_of(R"({"type": "text", "name": "channel", "defaultValue": "desk"}, {"type": "rating", "name": "rating"},
        {"type": "expression", "name": "double", "expression": "{rating} * 2"})",
                                 R"(, "triggers": [{"type": "setvalue", "expression": "{rating} = 5", "setToName": "praise", "setValue": true}])");
    REQUIRE(sheet.set("rating", 5));
    CHECK(outcome(sheet.set("double", 7)) == "question double, expected no answer, because its expression gives it, found 7");
    CHECK(sheet.fill_in(answered_at, TimeZone::utc()).value() == Json::parse(R"({"channel":"desk","double":10,"rating":5,"praise":true})"));
    CHECK(sheet.take_over(answered_at, TimeZone::utc()).value() == Json::parse(R"({"rating":5,"double":10})"));
}
