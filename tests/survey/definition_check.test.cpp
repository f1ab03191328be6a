#include "survey/definition/definition_reader.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace yardstick;

namespace {

std::vector<std::string> texts(const Problems& problems)
{
    std::vector<std::string> lines;
    for (const Problem& problem : problems)
        lines.push_back(problem.text());
    return lines;
}

std::vector<std::string> problems_of(const std::string& json)
{
    const auto reading = read_definition(json, "poll.json");
    CHECK((reading.definition == nullptr) == !reading.problems.empty());
    return texts(reading.problems);
}

/// Of a survey that has this one element.
std::vector<std::string> problems_with(const std::string& element)
{
    return problems_of("{\"elements\": [\n" + element + "]}");
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("every problem of a definition is reported at once, with line and path", "[survey]")
{
    CHECK(
        problems_of(R"({"pages": [
  {"elements": [{"type": "imagemap", "name": "a"}]},
  {"elements": [{"type": "text"},
                {"type": "text", "name": "b", "isRequired": "maybe"},
                {"type": "matrixdynamic", "name": "c", "columns": [{"name": "d", "cellType": "file"}]}]}],
  "triggers": [{"type": "explode"}]})") ==
        Lines{
            R"(poll.json:2: pages[0].elements[0].type: element type, expected one of the 23 types of version 1, found "imagemap")",
            R"(poll.json:3: pages[1].elements[0]: name of the element, expected a text, found none)",
            R"(poll.json:4: pages[1].elements[1].isRequired: value, expected true or false, found "maybe")",
            R"(poll.json:5: pages[1].elements[2].columns[0].cellType: cell type, expected text, comment, dropdown, checkbox, radiogroup, tagbox, boolean, rating, expression, ranking or slider, found "file")",
            R"(poll.json:6: triggers[0].type: trigger type, expected one of visible, complete, setvalue, copyvalue, skip, runexpression, found "explode")"});
}

TEST_CASE("a file that is no JSON is refused with line and column", "[survey]")
{
    CHECK(problems_of("{\n  \"title\": nil}") ==
          Lines{"poll.json:2: JSON, expected a JSON text, found a wrong character in column 13"});
    CHECK(problems_of("{\"title\": \"a\"") == Lines{"poll.json:1: JSON, expected a JSON text, found the end of the file in column 14"});
    CHECK(problems_of("{\n\"title\": \"a\xff\"}") ==
          Lines{"poll.json:2: JSON, expected a JSON text, found bytes that are not UTF-8 in column 12"});
    CHECK(problems_of("{\"title\": 1e999}") ==
          Lines{"poll.json: JSON, expected numbers of a double's size, found one that is too big"});
    CHECK(problems_of("[]") == Lines{"poll.json:1: value, expected an object, found a list"});
}

TEST_CASE("a survey without elements is refused", "[survey]")
{
    const auto json = GENERATE("{}", R"({"pages": []})", R"({"pages": [{"name": "a"}]})", R"({"elements": []})");
    CHECK(problems_of(json) == Lines{"poll.json:1: survey, expected at least one element, found none"});
}

TEST_CASE("logic that would be lost is refused, and what is decoration is kept with a warning", "[survey]")
{
    CHECK(problems_with(R"({"type": "text", "name": "a", "titleIf": "{b} = 1"})") ==
          Lines{R"(poll.json:2: elements[0].titleIf: property, expected logic that version 1 knows, found "titleIf")"});
    CHECK(problems_with(R"({"type": "text", "name": "a", "rowCountExpression": "1"})").size() == 1);
    const auto reading = read_definition(R"({"showTOC": true, "favourite": {"showIf": 1}, "elements": [
{"type": "text", "name": "a", "maskType": "pattern", "inputType": "emoji"},
{"type": "text", "name": "a"},
{"type": "checkbox", "name": "b", "choices": [{"value": 1, "colour": "red"}], "choicesOrder": "random"}]})",
                                         "poll.json");
    REQUIRE(reading.definition);
    CHECK(
        texts(reading.warnings) ==
        Lines{
            "poll.json:1: showTOC: presentation, kept without effect",
            "poll.json:1: favourite: unknown property, kept without effect",
            "poll.json:2: elements[0].maskType: presentation, kept without effect",
            R"(poll.json:2: elements[0].inputType: unknown word, taken as not given, expected one of text number range date datetime-local datetime time month week email url tel color password, found "emoji")",
            R"(poll.json:3: elements[1].name: name used twice; both are asked and share one answer, found "a")",
            "poll.json:4: elements[2].choices[0].colour: unknown property, kept without effect",
            "poll.json:4: elements[2].choicesOrder: random order, shuffled in the window only"});
}

TEST_CASE("what needs a network, a detail panel or two sources of choices is refused", "[survey]")
{
    CHECK(
        problems_with(R"({"type": "dropdown", "name": "a", "choicesByUrl": {"url": "https://example.org"}})") ==
        Lines{"poll.json:2: elements[0].choicesByUrl: choices from the network, expected choices in the file, found an object"});
    CHECK(problems_with(R"({"type": "dropdown", "name": "a", "choicesLazyLoadEnabled": true})").size() == 1);
    CHECK(problems_with(R"({"type": "dropdown", "name": "a", "choicesLazyLoadEnabled": false})").empty());
    CHECK(
        problems_with(
            R"({"type": "matrixdynamic", "name": "a", "detailPanelMode": "underRow", "detailElements": [{"type": "text", "name": "b"}]})") ==
        Lines{
            R"(poll.json:2: elements[0].detailPanelMode: detailPanelMode, expected rows without a panel of details, found "underRow")"});
    CHECK(
        problems_with(R"({"type": "checkbox", "name": "a", "valuePropertyName": "x", "choicesFromQuestion": "b"})") ==
        Lines{
            R"(poll.json:2: elements[0].valuePropertyName: valuePropertyName, expected no choicesFromQuestion beside it, found "b")"});
}

TEST_CASE("an expression that cannot work is refused, with the place where reading stopped", "[survey]")
{
    CHECK(problems_with(R"({"type": "text", "name": "a", "visibleIf": "{b} = 1 and"})") ==
          Lines{"poll.json:2: elements[0].visibleIf: expression, expected one that SurveyJS can read, found \"{b} = 1 and\" "
                "(expected a value, found the end after \"{b} = 1 and\")"});
    const auto bad =
        GENERATE(as<std::string>(), "ageInYears({b}) > 3", "displayValue('b') = 'x'", "{$b.isVisible} = true", "{b} === 1");
    INFO(bad);
    CHECK(problems_with(R"({"type": "html", "name": "a", "visibleIf": ")" + bad + "\"}").size() == 1);
    CHECK(problems_with(R"({"type": "checkbox", "name": "a", "choices": [{"value": 1, "enableIf": ")" + bad +
                        R"("}], "validators": [{"type": "expression", "expression": ")" + bad + "\"}]}")
              .size() == 2);
    CHECK(problems_of(R"({"elements": [{"type": "text", "name": "a"}], "calculatedValues": [{"name": "b", "expression": ")" +
                      bad + R"("}], "triggers": [{"type": "runexpression", "expression": "{a} = 1", "runExpression": ")" + bad +
                      R"("}], "completedHtmlOnCondition": [{"expression": ")" + bad + "\"}]}")
              .size() == 3);
    CHECK(problems_with(R"({"type": "text", "name": "a", "visibleIf": ""})").empty());
}

TEST_CASE("triggers in their old form become expressions", "[survey]")
{
    // As survey-core 3.1.1 writes them; where its own text does not parse, the trigger never fires there.
    const auto condition = [](const std::string& parts) {
        const auto reading = read_definition(
            R"({"elements": [{"type": "text", "name": "a"}], "triggers": [{"type": "complete", "name": "a", )" + parts + "}]}",
            "poll.json");
        REQUIRE(reading.definition);
        const ExpressionPtr& expression = reading.definition->triggers.front().expression;
        CHECK(reading.warnings.empty() == (expression != nullptr));
        return expression ? expression->text() : "";
    };
    CHECK(condition(R"("value": 5)") == "{a} equal 5");
    CHECK(condition(R"("value": "7")") == "{a} equal 7");
    CHECK(condition(R"("value": true)") == "{a} equal true");
    CHECK(condition(R"("value": "x y", "operator": "contains")") == "{a} contains 'x y'");
    CHECK(condition(R"("value": ["x", "y"], "operator": "anyof")") == "{a} equal 'x,y'");
    CHECK(condition(R"("value": {"b": 1}, "operator": "zz")") == "{a} equal '[object Object]'");
    CHECK(condition(R"("value": "it's")") == "");
    CHECK(condition(R"("value": "05")") == "");
    CHECK(condition(R"("operator": "notempty")") == "");
    CHECK(condition(R"("operator": "equal")") == "");
}

TEST_CASE("a value of the wrong kind is refused", "[survey]")
{
    const auto property =
        GENERATE(as<std::string>(), R"("isRequired": 1)", R"("visible": "no")", R"("visibleIf": true)", R"("title": 5)",
                 R"("title": {"de": 5})", R"("choices": "a, b")", R"("choices": [null])", R"("choices": [{"colour": "red"}])",
                 R"("validators": {"type": "email"})", R"("validators": [{"type": "age"}])", R"("validators": ["email"])",
                 R"("minSelectedChoices": "two")", R"("bindings": {"a": 1})", R"("measure": {})", R"("showOtherItem": [])");
    INFO(property);
    CHECK(problems_with(R"({"type": "checkbox", "name": "a", )" + property + "}").size() == 1);
}

TEST_CASE("texts that read as true, false or a number count as such, as in SurveyJS", "[survey]")
{
    const auto reading = read_definition(
        R"({"elements": [{"type": "checkbox", "name": "a", "isRequired": "true", "visible": "false", "minSelectedChoices": "2"}]})",
        "poll.json");
    REQUIRE(reading.definition);
    const ElementDefinition& element = *reading.definition->elements.front();
    CHECK(element.is_required);
    CHECK_FALSE(element.is_visible);
    CHECK(element.as<SelectDetails>()->min_selected_choices == 2);
}

TEST_CASE("nesting and size have limits", "[survey]")
{
    const auto nested = [](int depth) {
        std::string opened;
        std::string closed;
        for (int i = 1; i < depth; ++i) {
            opened += R"({"type": "panel", "elements": [)";
            closed += "]}";
        }
        return problems_with(opened + R"({"type": "text", "name": "q"})" + closed);
    };
    CHECK(nested(64).empty());
    CHECK(nested(65).size() == 1);
    CHECK(nested(65).front().find("nesting, expected elements at most 64 deep, found more") != std::string::npos);
    CHECK(nested(100'000).size() == 1);
    const auto many = [](int count) {
        std::string json = R"({"type": "text", "name": "q0"})";
        for (int i = 1; i < count; ++i)
            json += ",\n{\"type\": \"text\", \"name\": \"q" + std::to_string(i) + "\"}";
        return problems_with(json);
    };
    CHECK(many(10'000).empty());
    CHECK(many(10'001) == Lines{"poll.json:10002: elements[10000]: elements of the survey, expected at most 10,000, found more"});
}
