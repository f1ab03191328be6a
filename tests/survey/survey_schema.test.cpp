#include "survey/definition/definition_reader.h"
#include "survey/definition/property_table.h"
#include "support/json_schema.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace yardstick;
using namespace yardstick::test;

namespace {

const JsonSchema& survey_schema()
{
    static const JsonSchema schema(std::filesystem::path(YARDSTICK_SOURCE_DIR) / "schemas" / "survey.schema.json");
    return schema;
}

bool schema_allows(const std::string& text)
{
    return survey_schema().allows(Json::parse(text));
}

/// Every property of a part of the schema, with those it takes from others.
std::map<std::string, Json> properties_in(const Json& part)
{
    if (part.contains("$ref"))
        return properties_in(survey_schema().at(part["$ref"].get<std::string>()));
    std::map<std::string, Json> found;
    for (const Json& other : part.value("allOf", Json::array()))
        if (!other.contains("if"))
            found.merge(properties_in(other));
    if (part.contains("properties"))
        for (const auto& [name, property] : part["properties"].items())
            found.insert_or_assign(name, property);
    return found;
}

const Json& schema_of(const std::string& name)
{
    return survey_schema().at("#/definitions/" + name);
}

/// What the schema says of a kind of value, unless it says something narrower.
std::string reference_of(PropertyKind kind)
{
    static const std::map<PropertyKind, std::string> names{{PropertyKind::text, "text"},
                                                           {PropertyKind::words, "words"},
                                                           {PropertyKind::number, "number"},
                                                           {PropertyKind::boolean, "boolean"},
                                                           {PropertyKind::expression, "expression"},
                                                           {PropertyKind::names, "names"},
                                                           {PropertyKind::word_map, "word_map"},
                                                           {PropertyKind::choices, "choices"},
                                                           {PropertyKind::elements, "elements"},
                                                           {PropertyKind::table_columns, "table_columns"},
                                                           {PropertyKind::items, "items"},
                                                           {PropertyKind::pages, "pages"},
                                                           {PropertyKind::validators, "validators"},
                                                           {PropertyKind::triggers, "triggers"},
                                                           {PropertyKind::calculated_values, "calculated_values"},
                                                           {PropertyKind::conditional_html, "conditional_html"},
                                                           {PropertyKind::conditional_urls, "conditional_urls"}};
    const auto found = names.find(kind);
    return found == names.end() ? "" : "#/definitions/" + found->second;
}

/// The words that the schema lists for a property of kind word.
std::string words_in(const Json& property)
{
    std::string words;
    if (property.contains("anyOf"))
        for (const auto& word : property["anyOf"][0].value("enum", Json::array()))
            words += (words.empty() ? "" : " ") + word.get<std::string>();
    return words;
}

void check_entry(const PropertyEntry& entry, const Json& property)
{
    static const std::set<std::string_view> narrower{"audience", "clearInvisibleValues", "detailElements", "name"};
    if (entry.kind == PropertyKind::word)
        CHECK(words_in(property) == entry.words);
    else if (const std::string reference = reference_of(entry.kind); !reference.empty() && !narrower.contains(entry.name))
        CHECK(property.value("$ref", "") == reference);
}

void check_agreement(const std::string& what, const PropertyGroups& groups, std::map<std::string, Json> properties)
{
    INFO(what);
    properties.erase("choicesByUrl"); // named in the schema only to refuse them
    properties.erase("choicesLazyLoadEnabled");
    for (const auto& group : groups)
        for (const PropertyEntry& entry : group) {
            std::string names = std::string(entry.name) + ' ' + std::string(entry.aliases);
            for (std::size_t at = 0; at < names.size();) {
                const std::size_t end = std::min(names.find(' ', at), names.size());
                const std::string name = names.substr(at, end - at);
                at = end + 1;
                INFO(name);
                const bool is_dispatch = entry.kind == PropertyKind::type && name == "type";
                if (!is_dispatch)
                    CHECK(properties.contains(name));
                if (properties.contains(name))
                    check_entry(entry, properties[name]);
                properties.erase(name);
            }
        }
    for (const auto& [name, property] : properties)
        FAIL_CHECK("the schema names " << name << ", the table does not");
}

} // namespace

TEST_CASE("the survey schema and the table of properties agree", "[survey]")
{
    for (const ElementType type : element_types())
        check_agreement(std::string(name_of(type)), properties_of(type),
                        properties_in(schema_of("type_" + std::string(name_of(type)))));
    check_agreement("survey", survey_properties(), properties_in(survey_schema().root()));
    check_agreement("page", page_properties(), properties_in(schema_of("page")));
    check_agreement("item", item_properties(), properties_in(schema_of("item")));
    check_agreement("choice", choice_properties(), properties_in(schema_of("choice").at("then")));
    check_agreement("calculated value", calculated_value_properties(), properties_in(schema_of("calculated_value")));
    check_agreement("conditional HTML", conditional_html_properties(), properties_in(schema_of("conditional_html_item")));
    check_agreement("conditional URL", conditional_url_properties(), properties_in(schema_of("conditional_url")));
}

TEST_CASE("the survey schema and the reader agree on what a survey may hold", "[survey]")
{
    struct Row {
        const char* element;
        bool is_good;
    };
    const auto row = GENERATE(
        Row{R"({"type": "text", "name": "a"})", true}, Row{R"({"type": "TagBox", "name": "a"})", true},
        Row{R"({"type": "panel"})", true}, Row{R"({"type": "text"})", false}, Row{R"({"type": "text", "name": " "})", false},
        Row{R"({"name": "a"})", false}, Row{"null", false}, Row{R"({"type": "imagemap", "name": "a"})", false},
        Row{R"({"type": "text", "name": "a", "isRequired": "true"})", true},
        Row{R"({"type": "text", "name": "a", "isRequired": 1})", false},
        Row{R"({"type": "text", "name": "a", "isRequired": null})", true},
        Row{R"({"type": "text", "name": "a", "title": {"de": "A", "default": null}})", true},
        Row{R"({"type": "text", "name": "a", "title": 1})", false}, Row{R"({"type": "text", "name": "a", "step": "0.5"})", true},
        Row{R"({"type": "text", "name": "a", "step": "half"})", false},
        Row{R"({"type": "text", "name": "a", "step": "any"})", true},
        Row{R"({"type": "text", "name": "a", "colour": "red"})", true},
        Row{R"({"type": "text", "name": "a", "colourIf": "red"})", false},
        Row{R"({"type": "text", "name": "a", "choicesVisibleIf": "true"})", false},
        Row{R"({"type": "dropdown", "name": "a", "choicesVisibleIf": "true"})", true},
        Row{R"({"type": "text", "name": "a", "visibleIf": true})", false},
        Row{R"({"type": "text", "name": "a", "inputType": "emoji"})", true},
        Row{R"({"type": "dropdown", "name": "a", "choices": [1, "b", true, {"value": 2, "text": "two", "score": 3}]})", true},
        Row{R"({"type": "dropdown", "name": "a", "choices": [null]})", false},
        Row{R"({"type": "dropdown", "name": "a", "choices": {}})", false},
        Row{R"({"type": "dropdown", "name": "a", "choices": [{"value": 2, "weight": "heavy"}]})", false},
        Row{R"({"type": "dropdown", "name": "a", "choices": [{}]})", false},
        Row{R"({"type": "dropdown", "name": "a", "choices": [{"text": "b"}]})", true},
        Row{R"({"type": "dropdown", "name": "a", "choicesByUrl": {"url": "x"}})", false},
        Row{R"({"type": "dropdown", "name": "a", "choicesByUrl": {}})", true},
        Row{R"({"type": "checkbox", "name": "a", "valuePropertyName": "x", "choicesFromQuestion": "b"})", false},
        Row{R"({"type": "matrixdynamic", "name": "a", "columns": [{"name": "b"}, {"name": "c", "cellType": "Slider", "max": 5}]})",
            true},
        Row{R"({"type": "matrixdynamic", "name": "a", "columns": [{"cellType": "text"}]})", false},
        Row{R"({"type": "matrixdynamic", "name": "a", "columns": [{"name": "b", "cellType": "file"}]})", false},
        Row{R"({"type": "matrixdynamic", "name": "a", "columns": [{"name": "b", "cellType": "slider", "max": "most"}]})", false},
        Row{R"({"type": "matrixdropdown", "name": "a", "cellType": "matrix"})", false},
        Row{R"({"type": "matrixdropdown", "name": "a", "detailPanelMode": "underRow", "detailElements": [{}]})", false},
        Row{R"({"type": "matrixdropdown", "name": "a", "detailPanelMode": "none", "detailElements": [{}]})", true},
        Row{R"({"type": "multipletext", "name": "a", "items": [{"name": "b", "inputType": "date"}]})", true},
        Row{R"({"type": "multipletext", "name": "a", "items": ["b"]})", false},
        Row{R"({"type": "paneldynamic", "name": "a", "templateElements": [{"type": "html", "name": "b"}], "panelCountExpression": "1"})",
            true},
        Row{R"({"type": "paneldynamic", "name": "a", "templateElements": [{"type": "html"}]})", false},
        Row{R"({"type": "text", "name": "a", "validators": [{"type": "NumericValidator", "minValue": 3}, {"type": "expression", "expression": "1"}]})",
            true},
        Row{R"({"type": "text", "name": "a", "validators": [{"type": "age"}]})", false},
        Row{R"({"type": "text", "name": "a", "validators": ["email"]})", false},
        Row{R"({"type": "text", "name": "a", "validators": [{"type": "numeric", "minValue": "low"}]})", false},
        Row{R"({"type": "text", "name": "a", "bindings": {"max": "b"}})", true},
        Row{R"({"type": "text", "name": "a", "bindings": {"max": 1}})", false});
    INFO(row.element);
    const std::string survey = std::string("{\"elements\": [") + row.element + "]}";
    CHECK(schema_allows(survey) == row.is_good);
    CHECK((read_definition(survey, "poll.json").definition != nullptr) == row.is_good);
    const std::string paged = std::string(R"({"pages": [{"elements": [{"type": "panel", "elements": [)") + row.element + "]}]}]}";
    CHECK(schema_allows(paged) == row.is_good);
}

TEST_CASE("the survey schema and the reader agree on what stands at the root", "[survey]")
{
    struct Row {
        const char* root;
        bool is_good;
    };
    const auto row = GENERATE(Row{R"("triggers": [{"type": "complete", "expression": "{a} = 1"}])", true},
                              Row{R"("triggers": [{"type": "explode"}])", false},
                              Row{R"("triggers": [{"type": "SetValueTrigger", "setToName": "b", "setValue": [1]}])", true},
                              Row{R"("triggers": [{"type": "visible", "questions": "a"}])", false},
                              Row{R"("triggers": [{"type": "skip", "runExpression": "1"}])", false},
                              Row{R"("calculatedValues": [{"name": "b", "expression": "1"}])", true},
                              Row{R"("calculatedValues": {"b": "1"})", false},
                              Row{R"("completedHtmlOnCondition": [{"expression": "1", "html": {"de": "x"}}])", true},
                              Row{R"("navigateToUrlOnCondition": [{"expression": "1", "url": 7}])", false},
                              Row{R"("clearInvisibleValues": false)", true}, Row{R"("clearInvisibleValues": "sometimes")", false},
                              Row{R"("audience": "staff")", true}, Row{R"("audience": "cats")", false},
                              Row{R"("widthMode": 3)", true}, Row{R"("startIf": "1")", false}, Row{R"("title": ["x"])", false});
    INFO(row.root);
    const std::string survey = std::string(R"({"elements": [{"type": "text", "name": "a"}], )") + row.root + "}";
    CHECK(schema_allows(survey) == row.is_good);
    CHECK((read_definition(survey, "poll.json").definition != nullptr) == row.is_good);
    CHECK_FALSE(schema_allows(R"({"pages": [{"name": "a"}]})"));
}

TEST_CASE("shipped and real surveys fit the survey schema", "[survey]")
{
    int count = 0;
    const auto check_folder = [&](const std::filesystem::path& folder) {
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            if (entry.path().extension() == ".json") {
                INFO(entry.path());
                CHECK(schema_allows(read_file(entry.path())));
                ++count;
            }
    };
    check_folder(std::filesystem::path(YARDSTICK_SOURCE_DIR) / "schemas" / "surveys");
    CHECK(count >= 5);
    const auto shared = shared_folder() / "surveyjs" / "definitions";
    if (!std::filesystem::exists(shared))
        SKIP_CASE("no survey definitions in YARDSTICK_SHARED");
    check_folder(shared);
    CHECK(count >= 155);
}
