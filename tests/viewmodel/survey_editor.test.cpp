#include "viewmodel/survey_editor.h"

#include "support/desk_world.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using test::DeskWorld;

namespace {

const char* const edited_poll = R"({"id": "poll", "title": "Poll", "elements": [
    {"type": "comment", "name": "why", "title": {"default": "Why?", "de": "Warum?"}, "isRequired": true},
    {"type": "rating", "name": "how", "title": "How?", "rateValues": [1, 2], "minRateDescription": "Bad", "maxRateDescription": "Good"}]})";

struct Edited : DeskWorld {
    Survey live;
    SurveyEditor editor;

    Edited() : live(Survey::read(edited_poll, "poll.json").value()), editor(workspace, live) { surveys.publish(live); }
};

} // namespace

TEST_CASE("the editor previews what it reads, and tells what could be better", "[viewmodel][editor]")
{
    Edited world;
    SurveyEditor& editor = world.editor;
    REQUIRE(editor.places().size() == 3);
    editor.choose(1);
    CHECK(editor.title_of(editor.place()) == "Why?");
    CHECK(editor.can_be_required());
    const auto has = [&](const char* rule) {
        return std::any_of(editor.findings().begin(), editor.findings().end(), [&](const LintFinding& finding) { return finding.rule->id == rule; });
    };
    CHECK(has("required_open_text"));
    editor.require(false);
    CHECK_FALSE(has("required_open_text"));
    CHECK(editor.preview()->find_question("why")->is_required == false);
    editor.undo();
    CHECK(has("required_open_text"));
    const auto& findings = editor.findings();
    editor.switch_rule_off(*std::find_if(findings.begin(), findings.end(), [](const LintFinding& each) { return each.rule->id == "required_open_text"; }));
    CHECK_FALSE(has("required_open_text"));
    CHECK(editor.has_rules_off());
    CHECK_FALSE(editor.findings().empty());
    editor.switch_all_rules_on();
    CHECK(has("required_open_text"));
    CHECK(rules_switched_off(world.office).empty());
}

TEST_CASE("a language is edited beside the default one", "[viewmodel][editor]")
{
    Edited world;
    SurveyEditor& editor = world.editor;
    CHECK(editor.languages() == std::vector<std::string>{"", "de"});
    editor.choose(2);
    editor.choose_language("de");
    CHECK(editor.fields()[0].label == "Title");
    CHECK(editor.fields()[0].text.empty());
    CHECK(editor.fields()[0].default_text == "How?");
    editor.type("title", "Wie?");
    CHECK(editor.preview()->document()["elements"][1]["title"]["de"] == "Wie?");
    CHECK_FALSE(editor.add_language("Deutsch!"));
    CHECK_THAT(editor.refusal(), Catch::Contains("such as de"));
    REQUIRE(editor.add_language("fr"));
    CHECK(editor.language() == "fr");
    CHECK(editor.languages() == std::vector<std::string>{"", "de", "fr"});
}

TEST_CASE("a finding leads to the place and the language it is about", "[viewmodel][editor]")
{
    Edited world;
    SurveyEditor& editor = world.editor;
    const auto& findings = editor.findings();
    const auto untranslated = std::find_if(findings.begin(), findings.end(), [](const LintFinding& finding) { return finding.path == "elements[1].title"; });
    REQUIRE(untranslated != findings.end());
    editor.choose(*untranslated);
    CHECK(editor.place().name == "how");
    CHECK(editor.language() == "de");
}

TEST_CASE("what cannot be read keeps the last preview, and says why beside the field", "[viewmodel][editor]")
{
    Edited world;
    SurveyEditor& editor = world.editor;
    editor.type_id("Not an id");
    CHECK_FALSE(editor.can_publish());
    REQUIRE(editor.problems().size() == 1);
    CHECK_THAT(editor.problems()[0], Catch::Contains("survey id"));
    CHECK(editor.preview()->id() == "poll");
    editor.type_id("poll_two");
    CHECK(editor.can_publish());
    CHECK(editor.preview()->id() == "poll_two");
}

TEST_CASE("what was edited becomes a draft, and the live version stays as it is", "[viewmodel][editor]")
{
    Edited world;
    SurveyEditor& editor = world.editor;
    CHECK_FALSE(editor.is_changed());
    editor.type("title", "Another poll");
    CHECK(editor.is_changed());
    REQUIRE(editor.publish_draft());
    CHECK(editor.done() == "Kept as draft, version 2 of poll.");
    CHECK_FALSE(editor.is_changed());
    CHECK(world.surveys.find("poll")->title() == "Poll");
    const auto versions = world.surveys.versions("poll");
    REQUIRE(versions.size() == 2);
    CHECK(versions[1].state == SurveyState::draft);
    CHECK(versions[1].survey->title() == "Another poll");
    editor.type("title", "A third poll"); // the draft is replaced
    REQUIRE(editor.publish_draft());
    CHECK(world.surveys.versions("poll").size() == 2);
}

TEST_CASE("choices of a question are listed with what they translate", "[viewmodel][editor]")
{
    Edited world;
    SurveyEditor& editor = world.editor;
    editor.choose(2);
    REQUIRE(editor.lists() == std::vector<std::string_view>{"rateValues"});
    CHECK(editor.choices("rateValues").size() == 2);
    editor.add_choice("rateValues");
    editor.type_choice("rateValues", 0, "Poor");
    editor.choose_language("de");
    CHECK(editor.choices("rateValues")[0].default_text == "Poor");
    CHECK(editor.choices("rateValues")[0].text.empty());
    CHECK(editor.preview()->find_question("how")->choices.size() == 3);
    for (int k = 0; k < 3; ++k)
        editor.remove_choice("rateValues", 0);
    CHECK(editor.lists().empty()); // a scale from 1 to 5, which nobody wrote point by point
}

TEST_CASE("a question is added where the editor stands, and is the one that is edited", "[viewmodel][editor]")
{
    Edited world;
    SurveyEditor& editor = world.editor;
    editor.choose(1);
    editor.add_question("rating");
    CHECK(editor.chosen() == 2);
    CHECK(editor.place().name == "question1");
    CHECK_THAT(editor.done(), Catch::Contains("question1"));
    CHECK(editor.preview()->find_question("question1"));
    editor.undo();
    CHECK_FALSE(editor.preview()->find_question("question1"));
}

TEST_CASE("what others speak of is removed only when that was said", "[viewmodel][editor]")
{
    DeskWorld world;
    SurveyEditor editor(world.workspace, Survey::read(R"({"id": "poll", "title": "Poll", "elements": [
        {"type": "boolean", "name": "came", "title": "Did you come?"},
        {"type": "comment", "name": "why", "title": "Why?", "visibleIf": "{came} = false"}]})", "poll.json").value());
    editor.choose(1);
    REQUIRE(editor.can_remove());
    editor.remove();
    CHECK(editor.removal_question() == "Remove “Did you come?”? “Why?” speaks of it in visibleIf: {came} = false.");
    CHECK(editor.places().size() == 3);
    editor.choose(2); // which takes the question back
    CHECK(editor.removal_question().empty());
    editor.remove();  // nobody speaks of this one
    CHECK(editor.places().size() == 2);
    editor.undo();
    editor.choose(1);
    editor.remove();
    editor.remove();
    CHECK(editor.removal_question().empty());
    REQUIRE(editor.places().size() == 2);
    CHECK(editor.place().name == "why");
    CHECK_THAT(editor.done(), Catch::Contains("Did you come?"));
    editor.undo();
    CHECK(editor.places().size() == 3);
}

TEST_CASE("a question whose answers a metric counts is removed only when that was said", "[viewmodel][editor]")
{
    DeskWorld world;
    world.bind_csat();
    SurveyEditor editor(world.workspace, *world.surveys.find("after_service"));
    const auto& places = editor.places();
    const auto rating = std::find_if(places.begin(), places.end(), [](const DraftPlace& place) { return place.type == "rating"; });
    editor.choose(static_cast<std::size_t>(rating - places.begin()));
    editor.remove();
    CHECK_THAT(editor.removal_question(), Catch::Contains("The metric “csat” counts its answers."));
    CHECK_FALSE(editor.can_undo());
}
