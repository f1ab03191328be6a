#include "survey/definition/definition_reader.h"
#include "survey/session/form_report.h"
#include "survey/session/form_session.h"
#include "support/same_json.h"

#include <catch2/catch.hpp>

using namespace yardstick;

namespace {

FormSession session_for(const std::string& definition)
{
    const auto reading = read_definition(definition, "poll.json");
    REQUIRE(reading.definition);
    return FormSession(std::make_shared<const session::FormPlan>(reading.definition), *parse_instant("2026-01-15T10:30:00.000Z"), TimeZone::utc());
}

const std::string two_pages = R"({"pages": [
  {"name": "first", "elements": [{"type": "text", "name": "name", "isRequired": true},
                                 {"type": "boolean", "name": "more", "defaultValue": true}]},
  {"name": "second", "visibleIf": "{more} = true", "elements": [{"type": "comment", "name": "why"}]}]})";

} // namespace

TEST_CASE("Next stays on a page that holds an error, and goes on without", "[survey]")
{
    auto session = session_for(two_pages);
    CHECK_FALSE(session.next());
    CHECK(session.form().question_named("name")->errors().front().kind == "required");
    session.set("name", "Ada");
    CHECK(session.next());
    CHECK(session.form().current_page()->name() == "second");
    CHECK(session.previous());
    CHECK(session.form().current_page()->name() == "first");
    CHECK_FALSE(session.previous());
}

TEST_CASE("a partial response is taken up on its page with all its answers", "[survey]")
{
    auto first = session_for(two_pages);
    first.set("name", "Ada");
    first.next();
    first.set("why", "curious");
    const auto kept = PartialResponse::from_json(first.partial(3).to_json());
    REQUIRE(kept);
    CHECK(kept->survey_version == 3);

    auto second = session_for(two_pages);
    second.resume(*kept);
    CHECK(test::is_same(second.answers(), Json{{"name", "Ada"}, {"more", true}, {"why", "curious"}}));
    CHECK(second.form().current_page()->name() == "second");
    CHECK(second.state() == session::FormState::running);
}

TEST_CASE("what is no partial response is refused", "[survey]")
{
    const auto* json = GENERATE("[]", "{}", R"({"answers": [], "page": 0, "version": 1})", R"({"answers": {}, "page": -1, "version": 1})");
    CHECK_FALSE(PartialResponse::from_json(Json::parse(json)));
}

TEST_CASE("completing waits for what is required, and drops what is hidden", "[survey]")
{
    auto session = session_for(two_pages);
    session.set("why", "because");
    session.set("more", false);
    CHECK_FALSE(session.complete());
    session.set("name", "Ada");
    CHECK(session.answers().contains("why"));
    CHECK(session.complete());
    CHECK(session.state() == session::FormState::completed);
    CHECK(session.answers() == Json{{"more", false}, {"name", "Ada"}});
}

TEST_CASE("values that never settle are given up after ten rounds and flagged", "[survey]")
{
    auto session = session_for(R"({"elements": [{"type": "expression", "name": "a", "expression": "{b} + 1"},
                                                {"type": "expression", "name": "b", "expression": "{a} + 1"}]})");
    CHECK(session.form().is_beyond_rounds());
}

TEST_CASE("a title that names what it stands in is filled in all the same", "[survey]")
{
    auto session = session_for(R"({"elements": [{"type": "paneldynamic", "name": "people", "panelCount": 3, "templateElements": [
        {"type": "text", "name": "a", "title": "{people} {people} {people}", "defaultValue": "x"},
        {"type": "text", "name": "b", "title": "{people} {people} {people}", "defaultValue": "y"}]}]})");
    Json report;
    session::add_state(session.form(), report); // ends, and soon
    CHECK(report["questions"].size() == 7);
}
