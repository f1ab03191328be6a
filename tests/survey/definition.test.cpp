#include "survey/definition/definition_reader.h"

#include "survey/definition/definition_languages.h"
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
    const auto definition = read_elements(
        R"({"type": "checkbox", "name": "a", "hasOther": true, "hasNone": true, "hasSelectAll": true, "hasComment": true},
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
    const auto read_folder = [](const std::filesystem::path& folder) {
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
        return count;
    };
    CHECK(read_folder(fixtures_folder() / "surveyjs" / "definitions") == 24);
    const auto shared = shared_folder() / "surveyjs" / "definitions";
    if (!std::filesystem::exists(shared))
        SKIP_CASE("no survey definitions in YARDSTICK_SHARED");
    CHECK(read_folder(shared) == 150);
}

TEST_CASE("a text is found in the respondent's language, the language's own, or the default", "[survey]")
{
    // SURVEYJS.md section g, each tried with survey-core 3.1.1.
    struct Row {
        const char* text;
        const char* locale;
        const char* found;
    };
    const auto row =
        GENERATE(Row{R"("A")", "de", "A"}, Row{R"({"de": "D"})", "", nullptr}, Row{R"({"de": "D"})", "de", "D"},
                 Row{R"({"default": "X", "en": "E"})", "en", "X"}, Row{R"({"en": "E"})", "", "E"},
                 Row{R"({"en": "E"})", "de", nullptr}, Row{R"({"default": "X", "pt-br": "P"})", "pt", "X"},
                 Row{R"({"default": "X", "pt": "P"})", "pt-br", "P"}, Row{R"({"default": "", "en": "E"})", "", "E"},
                 Row{R"({"default": "X", "de": ""})", "de", "X"}, Row{R"({"de": "D"})", "DE", nullptr},
                 Row{R"({"default": "X", "en": "E"})", "en-US", "E"}, Row{R"({"pt-br": "P", "pt": "Q"})", "pt-BR", "Q"});
    INFO(row.text << " in " << row.locale);
    const LocalText text(Json::parse(row.text));
    const TextTemplate* found = text.find(row.locale);
    CHECK((found ? found->text() : "nothing") == (row.found ? row.found : "nothing"));
}

TEST_CASE("names in a text are found once and the rest stays as written", "[survey]")
{
    struct Row {
        const char* text;
        std::vector<std::string> pieces; ///< names in < >
    };
    const auto row = GENERATE(values<Row>({{"Hello {name}!", {"Hello ", "<name>", "!"}},
                                           {"{ a b }{c.d[0]}", {"<a b>", "<c.d[0]>"}},
                                           {"{{a}}", {"{", "<a>", "}"}},
                                           {"{} } {", {"{} } {"}},
                                           {"{a:b}", {"{a:b}"}},
                                           {"{#a}", {"<#a>"}},
                                           {"", {}},
                                           {"{a}\n{'b'}", {"<a>", "\n", "<'b'>"}}}));
    INFO(row.text);
    std::vector<std::string> pieces;
    std::string together;
    const TextTemplate text(row.text);
    for (const TextTemplate::Piece& piece : text.pieces()) {
        pieces.push_back(piece.name.empty() ? piece.text : '<' + piece.name + '>');
        together += piece.text;
    }
    CHECK(pieces == row.pieces);
    CHECK(together == row.text);
}

TEST_CASE("choices are read as SurveyJS reads them", "[survey]")
{
    const auto choices = [](const std::string& properties) {
        std::string listed;
        const auto definition = read_elements(R"({"type": "dropdown", "name": "a", )" + properties + "}");
        for (const ChoiceDefinition& choice : definition->elements.front()->as<SelectDetails>()->choices)
            listed += choice.value.dump() + '=' + choice.text.text("") + ' ';
        return listed;
    };
    CHECK(choices(R"("choices": [1, true, "b", {"value": 0, "text": "none"}, {"text": "only"}])") ==
          R"(1= true= "b"= 0=none "only"=only )");
    CHECK(choices(R"("choices": ["v|t", "a|b|c", {"value": "x|y", "text": "z"}])") == R"("v"=t "a"=b|c "x"=z )");
    CHECK(choices(R"("choicesMin": 1, "choicesMax": 3)") == "1= 2= 3= ");
    CHECK(choices(R"("choicesMax": 2, "choicesStep": 0.5, "choices": ["a"])") == R"("a"= 0= 1= 2= )");
    CHECK(choices(R"("choicesMin": 2, "choicesMax": 2)") == "");
}

TEST_CASE("the scale of a rating is SurveyJS's own, with 20 values at most", "[survey]")
{
    const auto scale = [](const std::string& properties) {
        std::string listed;
        const auto definition = read_elements(R"({"type": "rating", "name": "a", )" + properties + "}");
        for (const ChoiceDefinition& value : definition->elements.front()->as<RatingDetails>()->values)
            listed += value.value.dump() + ' ';
        return listed;
    };
    CHECK(scale(R"("rateMax": 100)") == "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 ");
    CHECK(scale(R"("rateMin": 5, "rateMax": 2)") == "2 ");
    CHECK(scale(R"("rateMin": 7)") == "5 ");
    CHECK(scale(R"("rateStep": 0.1, "rateMax": 1.5)") == "1 1.1 1.2 1.3 1.4 1.5 ");
    CHECK(scale(R"("rateCount": 3, "rateMin": 2, "rateStep": 3)") == "2 5 8 ");
    CHECK(scale(R"("autoGenerate": true, "rateValues": [3, 4])") == "1 2 3 4 5 ");
    CHECK(scale(R"("rateValues": [])") == "1 2 3 4 5 ");
}

TEST_CASE("of pages and elements at the root, and of an old and a new name, the later counts", "[survey]")
{
    const auto names = [](const std::string& json) {
        std::string listed;
        const auto reading = read_definition(json, "poll.json");
        REQUIRE(reading.definition);
        for (const ElementDefinition* element : reading.definition->elements)
            listed += element->name + ' ';
        return listed;
    };
    CHECK(names(R"({"elements": [{"type": "text", "name": "a"}], "pages": [{"elements": [{"type": "text", "name": "b"}]}]})") ==
          "b ");
    CHECK(names(R"({"pages": [{"elements": [{"type": "text", "name": "b"}]}], "elements": [{"type": "text", "name": "a"}]})") ==
          "a ");
    CHECK(names(R"({"pages": [{"elements": [{"type": "text", "name": "b"}], "questions": [{"type": "text", "name": "c"}]}]})") ==
          "c ");
    CHECK(names(R"({"elements": [{"type": "text", "name": " a|b{c} "}]})") == "abc ");
}

TEST_CASE("a survey is offered in its own language first, then in those that its texts are given in", "[survey]")
{
    const auto languages = [](const std::string& json) { return languages_of(*read_definition(json, "x.json").definition); };
    using Tags = std::vector<std::string>;
    CHECK(languages(R"({"elements": [{"type": "text", "name": "a"}]})") == Tags{"en"});
    CHECK(languages(R"({"title": {"default": "Rating", "de": "Bewertung"}, "elements": [{"type": "rating", "name": "a", "title": {"en": "How?", "ar": "كيف؟"}}]})") ==
          Tags{"en", "de", "ar"});
    CHECK(languages(R"({"locale": "de", "elements": [{"type": "radiogroup", "name": "a", "choices": [{"value": 1, "text": {"default": "eins", "fr": "un"}}]}]})") ==
          Tags{"de", "fr"});
}

TEST_CASE("how a window shows a rating and its pages is read, and words that nobody knows count as the default", "[survey]")
{
    const auto type = [](const std::string& properties) {
        return read_elements(R"({"type": "rating", "name": "a")" + properties + "}")->elements.front()->as<RatingDetails>()->rate_type;
    };
    CHECK(type("") == RateType::labels);
    CHECK(type(R"(, "rateType": "stars")") == RateType::stars);
    CHECK(type(R"(, "rateDisplayMode": "smileys")") == RateType::smileys);
    CHECK(type(R"(, "rateType": "hearts")") == RateType::labels);

    const auto one_at_a_time = [](const std::string& mode) {
        return read_definition(R"({"questionsOnPageMode": ")" + mode + R"(", "elements": [{"type": "text", "name": "a"}]})", "x.json").definition->asks_one_at_a_time;
    };
    CHECK(one_at_a_time("questionPerPage"));
    CHECK(one_at_a_time("inputPerPage"));
    CHECK_FALSE(one_at_a_time("singlePage"));
    CHECK_FALSE(one_at_a_time("standard"));
}
