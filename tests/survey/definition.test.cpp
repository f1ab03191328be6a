#include "survey/definition/definition_reader.h"

#include "support/shared_data.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using namespace yardstick::test;

namespace {

std::shared_ptr<const Definition> read_elements(const std::string& elements)
{
    const auto reading = read_definition("{\"elements\": [" + elements + "]}", "poll.json");
    for (const Problem& problem : reading.problems)
        UNSCOPED_INFO(problem.text());
    REQUIRE(reading.definition);
    return reading.definition;
}

} // namespace

TEST_CASE("a definition keeps pages, panels and elements in the order of the file", "[survey]")
{
    const auto reading = read_definition(R"({"pages": [
        {"elements": [{"type": "panel", "elements": [{"type": "Text", "name": "a"}, {"type": "panel", "name": "inner", "questions": [{"type": "comment", "name": "b"}]}]}]},
        {"name": "page1", "questions": [{"type": "paneldynamic", "name": "c", "templateElements": [{"type": "boolean", "name": "d", "visibleIf": "{panel.e} = 1"}]}]},
        {"elements": [{"type": "matrixdynamic", "name": "e", "cellType": "text", "columns": [{"name": "f"}, {"name": "g", "cellType": "Boolean"}]},
                      {"type": "multipletext", "name": "h", "items": [{"name": "i", "isRequired": true}]}]}]})",
                                         "poll.json");
    REQUIRE(reading.definition);
    const Definition& definition = *reading.definition;
    std::vector<std::string> names;
    for (const PageDefinition& page : definition.pages)
        names.push_back(page.name);
    CHECK(names == std::vector<std::string>{"page1", "page1", "page2"}); // as survey-core 3.1.1 names them
    names.clear();
    for (const ElementDefinition* element : definition.elements) {
        CHECK(element->index == static_cast<int>(names.size()));
        names.push_back(element->name);
    }
    CHECK(names == std::vector<std::string>{"panel1", "a", "inner", "b", "c", "d", "e", "f", "g", "h", "i"});
    CHECK(definition.elements[3]->path == "pages[0].elements[0].elements[1].questions[0]");
    CHECK(definition.elements[3]->parent == definition.elements[2]);
    CHECK(definition.elements[5]->parent->name == "c");
    CHECK(is_template(*definition.elements[5]));
    CHECK_FALSE(is_template(*definition.elements[3]));
    CHECK(definition.elements[7]->type == ElementType::text);
    CHECK(definition.elements[8]->type == ElementType::boolean);
    CHECK(definition.elements[10]->is_required);
    CHECK(definition.elements[10]->page == 2);
    REQUIRE(definition.expressions.size() == 1);
    CHECK(definition.expressions[0]->path == "pages[1].questions[0].templateElements[0].visibleIf");
    CHECK(definition.find_question("b") == definition.elements[3]);
    CHECK(definition.find_question("d") == nullptr);
}

TEST_CASE("old names of properties mean the new ones", "[survey]")
{
    const auto definition = read_elements(R"({"type": "checkbox", "name": "a", "hasOther": true, "hasNone": true, "hasSelectAll": true, "hasComment": true},
        {"type": "matrix", "name": "b", "isAllRowRequired": true},
        {"type": "rating", "name": "c", "mininumRateDescription": "low", "maximumRateDescription": "high"},
        {"type": "dropdown", "name": "d", "optionsCaption": "pick", "useDisplayValuesInTitle": false},
        {"type": "text", "name": "e", "placeHolder": "type", "validators": [{"type": "regex", "regex": "a", "insensitive": true}]})");
    const auto* select = definition->elements[0]->as<SelectDetails>();
    REQUIRE(select);
    CHECK((select->show_other_item && select->show_none_item && select->show_select_all_item));
    CHECK(definition->elements[0]->show_comment_area);
    CHECK(definition->elements[1]->as<MatrixDetails>()->each_row_required);
    CHECK(definition->elements[2]->as<RatingDetails>()->min_description.text("") == "low");
    CHECK(definition->elements[2]->as<RatingDetails>()->max_description.text("") == "high");
    CHECK(definition->elements[3]->as<SelectDetails>()->placeholder.text("") == "pick");
    CHECK_FALSE(definition->elements[3]->use_display_values_in_dynamic_texts);
    CHECK(definition->elements[4]->validators.front().is_case_insensitive);
}

TEST_CASE("real definitions are read without problems", "[survey]")
{
    const auto folder = shared_folder() / "surveyjs" / "definitions";
    if (!std::filesystem::exists(folder))
        SKIP_CASE("no survey definitions in YARDSTICK_SHARED");
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".json")
            continue;
        const auto reading = read_definition(read_file(entry.path()), entry.path().filename().string());
        for (const Problem& problem : reading.problems)
            UNSCOPED_INFO(problem.text());
        CHECK(reading.definition);
        ++count;
    }
    CHECK(count == 150);
}
