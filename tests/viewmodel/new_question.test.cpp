#include "viewmodel/new_question.h"

#include "survey/survey.h"
#include "viewmodel/name_references.h"
#include "viewmodel/survey_draft.h"

#include <catch2/catch.hpp>

using namespace yardstick;

namespace {

const char* const poll_with_references = R"({"id": "poll", "title": "Poll", "pages": [
    {"name": "first", "elements": [
        {"type": "radiogroup", "name": "Question1", "choices": ["Red", "Green"]},
        {"type": "panel", "name": "more", "elements": [{"type": "comment", "name": "why", "visibleIf": "{question1} = 'Red'"}]}]},
    {"name": "second", "elements": [{"type": "paneldynamic", "name": "people", "templateElements": [
        {"type": "text", "name": "age"}, {"type": "text", "name": "school", "visibleIf": "{panel.age} < 18"}]}]}],
    "triggers": [{"type": "copyvalue", "expression": "{why} notempty", "fromName": "why", "setToName": "people"}],
    "completedHtml": {"default": "Bye", "de": "Danke, {question1}!"}})";

std::vector<std::string> pointers(const std::vector<NameReference>& references)
{
    std::vector<std::string> found;
    for (const NameReference& reference : references)
        found.push_back(reference.pointer);
    return found;
}

std::vector<std::string> who_speaks_of(const std::string& pointer)
{
    const Json document = Json::parse(poll_with_references);
    return pointers(references_from_outside(document, pointer, names_at(document, pointer)));
}

} // namespace

TEST_CASE("a question of every kind that is offered makes a survey that can be read", "[viewmodel][editor]")
{
    for (const Option& kind : kinds_of_question()) {
        INFO(kind.id);
        SurveyDraft draft(Json::parse(R"({"id": "poll", "title": "Poll", "elements": []})"));
        CHECK(draft.add_question("", kind.id) == "/elements/0");
        Problems warnings;
        const auto read = Survey::read(draft.document().dump(), "poll", &warnings);
        REQUIRE(read);
        CHECK(warnings.empty());
        CHECK(draft.document()["elements"][0]["type"] == kind.id);
    }
}

TEST_CASE("a new question has a name that nothing else has, in any letter case", "[viewmodel][editor]")
{
    CHECK(unused_name(Json::parse(poll_with_references)) == "question2");
    CHECK(unused_name(Json::parse(R"([{"valueName": "question1"}, {"name": "QUESTION2"}])")) == "question3");
    CHECK(unused_name(Json()) == "question1");
}

TEST_CASE("a question is added behind the one that is chosen, or into the page or panel", "[viewmodel][editor]")
{
    SurveyDraft draft(Json::parse(poll_with_references));
    CHECK(draft.add_question("/pages/0/elements/0", "rating") == "/pages/0/elements/1");
    CHECK(draft.add_question("/pages/0/elements/2", "text") == "/pages/0/elements/2/elements/1");
    CHECK(draft.add_question("/pages/0", "comment") == "/pages/0/elements/3");
    CHECK(draft.add_question("", "boolean") == "/pages/1/elements/1");
    CHECK(draft.add_question("/pages/1/elements/0/templateElements/0", "text") == "/pages/1/elements/0/templateElements/1");
    CHECK(draft.document()["pages"][0]["elements"][2]["elements"][1].dump() == R"({"type":"text","name":"question3"})");
    for (int k = 0; k < 5; ++k)
        draft.undo();
    CHECK(draft.document() == Json::parse(poll_with_references));
}

TEST_CASE("what is removed comes back with one undo, and a survey keeps its last page", "[viewmodel][editor]")
{
    SurveyDraft draft(Json::parse(poll_with_references));
    REQUIRE(draft.can_remove("/pages/0/elements/1"));
    draft.remove("/pages/0/elements/1");
    CHECK(draft.document()["pages"][0]["elements"].size() == 1);
    draft.undo();
    CHECK(draft.document() == Json::parse(poll_with_references));
    REQUIRE(draft.can_remove("/pages/1"));
    draft.remove("/pages/1");
    CHECK_FALSE(draft.can_remove("/pages/0"));
    CHECK_FALSE(draft.can_remove(""));
}

TEST_CASE("whoever speaks of a question is found: conditions, texts in every language, triggers", "[viewmodel][editor]")
{
    CHECK(who_speaks_of("/pages/0/elements/0") == std::vector<std::string>{"/pages/0/elements/1/elements/0/visibleIf", "/completedHtml/de"});
    CHECK(who_speaks_of("/pages/0/elements/1") == std::vector<std::string>{"/triggers/0/expression", "/triggers/0/fromName"});
    CHECK(who_speaks_of("/pages/1/elements/0/templateElements/0") == std::vector<std::string>{"/pages/1/elements/0/templateElements/1/visibleIf"});
    CHECK(who_speaks_of("/pages/1/elements/0") == std::vector<std::string>{"/triggers/0/setToName"}); // what is in it goes with it
    CHECK(who_speaks_of("/pages/1/elements/0/templateElements/1").empty());
}

TEST_CASE("a name is found as a whole, with what follows it, and never as a part of another", "[viewmodel][editor]")
{
    const auto speaks = [](const char* text, const char* name) {
        return !references_from_outside(Json{{"visibleIf", text}}, "/elements/0", {name}).empty();
    };
    CHECK(speaks("{a} > 1", "a"));
    CHECK(speaks("{b} = 1 and {#A[0].x} > 1", "a"));
    CHECK(speaks("Hello {a.b.c}", "a.b"));
    CHECK_FALSE(speaks("{ab} > 1", "a"));
    CHECK_FALSE(speaks("{b.a} > 1", "a"));
    CHECK_FALSE(speaks("a > 1 {", "a"));
    CHECK(speaks("{row.a} + {b}", "a"));
}
