#include "survey/lint/lint.h"

#include "support/shared_data.h"
#include "survey/definition/definition_reader.h"
#include "survey/shipped_survey_files.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

using namespace yardstick;
using namespace yardstick::test;

namespace {

std::vector<LintFinding> lint_of(const std::string& json, const std::set<std::string, std::less<>>& without = {})
{
    const auto reading = read_definition(json, "poll.json");
    for (const Problem& problem : reading.problems)
        UNSCOPED_INFO(problem.text());
    REQUIRE(reading.definition);
    return lint(*reading.definition, without);
}

/// "double_barrelled at elements[0].title": what is found in the elements of one survey.
std::vector<std::string> found_in(const std::string& elements, const std::string& survey_properties = "")
{
    std::vector<std::string> found;
    for (const LintFinding& finding : lint_of("{" + survey_properties + "\"elements\": [" + elements + "]}"))
        found.push_back(std::string(finding.rule->id) + (finding.path.empty() ? "" : " at " + finding.path) +
                        (finding.language.empty() ? "" : " in " + finding.language));
    return found;
}

/// A rating of five points from "Very bad" to "Very good" with this title, a JSON text or object.
std::string rating(const std::string& title, const std::string& name = "a")
{
    return R"({"type": "rating", "name": ")" + name + R"(", "minRateDescription": "Very bad", "maxRateDescription": "Very good", "title": )" + title +
           "}";
}

std::string many(int count, const std::string& before, const std::string& after)
{
    std::string list;
    for (int k = 0; k < count; ++k)
        list += (k ? "," : "") + before + std::to_string(k) + after;
    return list;
}

using Found = std::vector<std::string>;

} // namespace

TEST_CASE("two questions in one are found, and one question about two things that are one is not", "[survey][lint]")
{
    CHECK(found_in(rating(R"("How were the speed and the quality of our work?")")) == Found{"double_barrelled at elements[0].title"});
    CHECK(found_in(R"({"type": "boolean", "name": "a", "title": {"default": "Was it good?", "de": "Waren Tempo und Güte gut?",
                       "fr": "La vitesse et la qualité étaient-elles bonnes ?", "es": "¿Fueron buenas la rapidez y la calidad?"}})") ==
          Found{"double_barrelled at elements[0].title in de", "double_barrelled at elements[0].title in fr", "double_barrelled at elements[0].title in es"});
    CHECK(found_in(R"({"type": "matrix", "name": "m", "columns": ["Yes", "No"], "rows": [{"value": 1, "text": "Price"}, {"value": 2, "text": "Speed and care"}]})") ==
          Found{"double_barrelled at elements[0].rows[1]"});
    CHECK(found_in(rating(R"("How were the terms and conditions?")")).empty());
    CHECK(found_in(rating(R"("How was your stay between 9 and 12?")")).empty());
    CHECK(found_in(R"({"type": "comment", "name": "a", "title": "What went well, and what did not?"})").empty()); // it has room for two answers
    CHECK(found_in(rating(R"("How was the sandy, standard landing?")")).empty());
}

TEST_CASE("words that push towards an answer are found in four languages", "[survey][lint]")
{
    CHECK(found_in(rating(R"("Don't you think our service is good?")")) == Found{"leading at elements[0].title"});
    CHECK(found_in(rating(R"("How great was our new desk?")")) == Found{"leading at elements[0].title"});
    const auto yes_no = [](const std::string& title) { return R"({"type": "boolean", "name": "a", "title": )" + title + "}"; };
    CHECK(found_in(yes_no(R"({"default": "Was it good?", "de": "Es war gut, nicht wahr?"})")) == Found{"leading at elements[0].title in de"});
    CHECK(found_in(yes_no(R"({"default": "Was it good?", "fr": "C'était bien, n’est-ce pas ?"})")) == Found{"leading at elements[0].title in fr"});
    CHECK(found_in(yes_no(R"({"default": "Was it good?", "es": "Por supuesto, ¿qué tal fue?"})")) == Found{"leading at elements[0].title in es"});
    CHECK(found_in(rating(R"("How greatly did it matter that the course was good?")")).empty());
}

TEST_CASE("negatives are found where an answer would turn them over", "[survey][lint]")
{
    CHECK(found_in(R"({"type": "boolean", "name": "a", "title": "Was your request not settled?"})") == Found{"double_negative at elements[0].title"});
    CHECK(found_in(rating(R"("How bad was it that we did not forbid it?")")) == Found{"double_negative at elements[0].title"});
    CHECK(found_in(R"({"type": "rating", "name": "a", "minRateDescription": "Strongly disagree", "maxRateDescription": "Strongly agree", "title": "I can't find what I need."})") ==
          Found{"double_negative at elements[0].title"});
    CHECK(found_in(rating(R"("How good is what we did not charge for?")")).empty());
    CHECK(found_in(R"({"type": "boolean", "name": "a", "title": "Was your request settled?", "description": "Not only in part."})").empty());
}

TEST_CASE("a question of more than 25 words is long", "[survey][lint]")
{
    std::string words = "How";
    for (int k = 1; k < 25; ++k)
        words += " word";
    CHECK(found_in(rating('"' + words + '"')).empty());
    CHECK(found_in(rating('"' + words + " more\"")) == Found{"long_question at elements[0].title"});
}

TEST_CASE("a question that asks for a recommendation runs from 0 to 10", "[survey][lint]")
{
    const std::string ends = R"(, "minRateDescription": "Not likely", "maxRateDescription": "Very likely"})";
    const std::string title = R"({"type": "rating", "name": "a", "title": "How likely are you to recommend us?")";
    CHECK(found_in(title + R"(, "rateMin": 0, "rateMax": 10)" + ends).empty());
    CHECK(found_in(title + R"(, "rateMin": 1, "rateMax": 10)" + ends) == Found{"nps_not_0_to_10 at elements[0]"});
    CHECK(found_in(title + R"(, "rateValues": [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0])" + ends) == Found{"nps_not_0_to_10 at elements[0]"});
    CHECK(found_in(R"({"type": "rating", "name": "a", "measure": "recommend", "title": "Us?")" + ends) == Found{"nps_not_0_to_10 at elements[0]"});
    CHECK(found_in(R"({"type": "rating", "name": "a", "title": "How good was what we recommended?")" + ends).empty());
}

TEST_CASE("a scale with two sides has a middle; one that begins at nothing needs none", "[survey][lint]")
{
    const auto scale = [](int points, const char* low, const char* high) {
        return R"({"type": "rating", "name": "a", "rateMax": )" + std::to_string(points) + R"(, "minRateDescription": ")" + low +
               R"(", "maxRateDescription": ")" + high + "\"}";
    };
    CHECK(found_in(scale(4, "Very dissatisfied", "Very satisfied")) == Found{"missing_midpoint at elements[0]"});
    CHECK(found_in(scale(6, "Sehr gut", "Sehr schlecht"), R"("locale": "de", )") == Found{"missing_midpoint at elements[0]"});
    CHECK(found_in(scale(5, "Very dissatisfied", "Very satisfied")).empty());
    CHECK(found_in(scale(4, "Not at all satisfied", "Very satisfied")).empty());
    CHECK(found_in(scale(2, "Bad", "Good")).empty()); // thumbs up or down says so itself
    CHECK(found_in(R"({"type": "radiogroup", "name": "a", "choices": ["Strongly disagree", "Disagree", "Agree", "Strongly agree"]})") ==
          Found{"missing_midpoint at elements[0]"});
}

TEST_CASE("a scale with more answers on one side is found", "[survey][lint]")
{
    CHECK(found_in(R"({"type": "radiogroup", "name": "a", "choices": ["Excellent", "Very good", "Good", "Fair", "Poor"]})") ==
          Found{"unbalanced_scale at elements[0]"});
    CHECK(found_in(R"({"type": "radiogroup", "name": "a", "choices": ["Very satisfied", "Satisfied", "Neither satisfied nor dissatisfied", "Dissatisfied", "Very dissatisfied"]})")
              .empty());
    CHECK(found_in(R"({"type": "radiogroup", "name": "a", "choices": ["Better pay", "Good colleagues", "A garden", "A canteen", "Bad weather"]})").empty());
    CHECK(found_in(R"({"type": "radiogroup", "name": "a", "choices": ["Not at all satisfied", "A little satisfied", "Satisfied", "Very satisfied"]})").empty());
}

TEST_CASE("a rating without words at an end is found", "[survey][lint]")
{
    CHECK(found_in(R"({"type": "rating", "name": "a", "minRateDescription": "Very bad"})") == Found{"unlabelled_ends at elements[0]"});
    CHECK(found_in(R"({"type": "rating", "name": "a", "rateValues": [{"value": 1, "text": "Bad"}, 2, {"value": 3, "text": "Good"}]})").empty());
    CHECK(found_in(R"({"type": "rating", "name": "a", "rateValues": ["low", "middle", "high"]})").empty());
    CHECK(found_in(R"({"type": "rating", "name": "a", "rateType": "stars"})").empty());
}

TEST_CASE("scales of one survey run one way, and are as long for the same words", "[survey][lint]")
{
    const std::string turned = R"({"type": "rating", "name": "b", "minRateDescription": "Very good", "maxRateDescription": "Very bad"})";
    const std::string longer = R"({"type": "rating", "name": "b", "rateMax": 7, "minRateDescription": "Very bad", "maxRateDescription": "Very good"})";
    const std::string other = R"({"type": "rating", "name": "b", "rateMax": 7, "minRateDescription": "Strongly disagree", "maxRateDescription": "Strongly agree"})";
    CHECK(found_in(rating(R"("How was it?")") + ',' + turned) == Found{"scale_mismatch at elements[1]"});
    CHECK(found_in(rating(R"("How was it?")") + ',' + longer) == Found{"scale_mismatch at elements[1]"});
    CHECK(found_in(rating(R"("How was it?")") + ',' + other).empty());
    CHECK(found_in(turned).empty());
}

TEST_CASE("ranges that share a number are found", "[survey][lint]")
{
    const auto choices = [](const std::string& list) { return R"({"type": "dropdown", "name": "a", "choices": [)" + list + "]}"; };
    const Found overlapping{"overlapping_choices at elements[0]"};
    CHECK(found_in(choices(R"("0-5", "5-10", "10-15")")) == overlapping);
    CHECK(found_in(choices(R"("1,000 – 5,000 €", "5,000 – 9,000 €")")) == overlapping);
    CHECK(found_in(choices(R"("up to 18", "18 to 64 years", "65+")")) == overlapping);
    CHECK(found_in(choices(R"("0-4", "5-9", "10 or more")")).empty());
    CHECK(found_in(choices(R"("under 18", "18-64", "over 64")")).empty());
    CHECK(found_in(choices(R"("0 - 1.5", "1.6 - 3")")).empty());
    CHECK(found_in(choices(R"("2019-2020 model", "Line 5", "5 stars")")).empty());
}

TEST_CASE("a list without a way out is found where an answer is required", "[survey][lint]")
{
    const auto list = [](const std::string& properties, const std::string& choices) {
        return R"({"type": "radiogroup", "name": "a", )" + properties + R"("choices": [)" + choices + "]}";
    };
    const std::string cities = R"("Rome", "Paris", "London")";
    CHECK(found_in(list(R"("isRequired": true, )", cities)) == Found{"no_other at elements[0]"});
    CHECK(found_in(list("", cities)).empty());
    CHECK(found_in(list(R"("isRequired": true, "showOtherItem": true, )", cities)).empty());
    CHECK(found_in(list(R"("isRequired": true, )", cities + R"(, "None of these")")).empty());
    CHECK(found_in(list(R"("isRequired": true, )", R"("Often", "Sometimes", "Never")")).empty());
    CHECK(found_in(list(R"("isRequired": true, )", R"("Yes", "No")")).empty());
}

TEST_CASE("long lists in sight are found, lists that can be searched are not", "[survey][lint]")
{
    const auto list = [](const char* type, int count) {
        return std::string(R"({"type": ")") + type + R"(", "name": "a", "choices": [)" + many(count, "\"Town ", "\"") + "]}";
    };
    CHECK(found_in(list("checkbox", 13)) == Found{"too_many_choices at elements[0]"});
    CHECK(found_in(list("checkbox", 12)).empty());
    CHECK(found_in(list("dropdown", 200)).empty());
    CHECK(found_in(list("ranking", 8)) == Found{"too_many_choices at elements[0]"});
}

TEST_CASE("a table wider than 7 columns or longer than 10 rows is found", "[survey][lint]")
{
    const auto table = [](int columns, int rows) {
        return R"({"type": "matrix", "name": "a", "columns": [)" + many(columns, "\"c", "\"") + R"(], "rows": [)" + many(rows, "\"r", "\"") + "]}";
    };
    CHECK(found_in(table(8, 2)) == Found{"wide_matrix at elements[0]"});
    CHECK(found_in(table(2, 11)) == Found{"wide_matrix at elements[0]"});
    CHECK(found_in(table(7, 10)).empty());
}

TEST_CASE("what must be written, and what must be told though it is private, is found", "[survey][lint]")
{
    CHECK(found_in(R"({"type": "comment", "name": "a", "isRequired": true})") == Found{"required_open_text at elements[0]"});
    CHECK(found_in(R"({"type": "comment", "name": "a", "requiredIf": "{b} = 1"})").empty());
    const std::string income = R"({"type": "text", "name": "a", "title": "What is your monthly income?")";
    CHECK(found_in(income + R"(, "isRequired": true})") == Found{"required_sensitive at elements[0].title"});
    CHECK(found_in(income + "}").empty());
    CHECK(found_in(R"({"type": "dropdown", "name": "a", "isRequired": true, "title": "Your religion?", "choices": ["A", "B", "Prefer not to say"]})").empty());
}

TEST_CASE("a survey is long by what everybody is asked, and later for staff", "[survey][lint]")
{
    const std::string asked = many(21, R"({"type": "text", "name": "a)", "\"}");
    CHECK(found_in(asked) == Found{"long_survey"});
    CHECK(found_in(asked, R"("audience": "staff", )").empty());
    CHECK(found_in(many(21, R"({"type": "text", "visibleIf": "{b} = 1", "name": "a)", "\"}")).empty());
}

TEST_CASE("a text without a language that others have is found", "[survey][lint]")
{
    const std::string translated = rating(R"({"default": "How was it?", "de": "Wie war es?"})");
    const auto found = lint_of("{\"elements\": [" + translated + R"(, {"type": "comment", "name": "b", "title": "Why?"}]})");
    const auto is_of_b = [](const LintFinding& finding) { return finding.question == "b"; };
    REQUIRE(std::count_if(found.begin(), found.end(), is_of_b) == 1);
    const LintFinding& finding = *std::find_if(found.begin(), found.end(), is_of_b);
    CHECK(finding.rule->id == "missing_translation");
    CHECK(finding.path == "elements[1].title");
    CHECK(finding.language == "de");
    CHECK(finding_text(finding) ==
          "elements[1].title (de): missing_translation, a text without de. A page in two languages is read by nobody. Translate this text too.");

    CHECK(found_in(R"({"type": "comment", "name": "a", "title": {"default": "Why?", "pt": "Porquê?"}},
                      {"type": "comment", "name": "b", "title": {"en": "When?", "pt": "Quando?"}},
                      {"type": "radiogroup", "name": "c", "title": {"default": "How many?", "pt": "Quantos?"}, "choices": [{"value": 1, "text": "1"}, 2]})")
              .empty());
}

TEST_CASE("a rule that is switched off finds nothing, and the others go on", "[survey][lint]")
{
    const std::string survey = R"({"elements": [{"type": "comment", "name": "a", "isRequired": true}, {"type": "rating", "name": "b"}]})";
    CHECK(lint_of(survey).size() == 2);
    const auto left = lint_of(survey, {"required_open_text"});
    REQUIRE(left.size() == 1);
    CHECK(left[0].rule->id == "unlabelled_ends");
}

TEST_CASE("every rule has an id of its own, a reason and advice", "[survey][lint]")
{
    std::set<std::string_view> ids;
    for (const LintRule& rule : lint_rules()) {
        INFO(rule.id);
        CHECK(ids.insert(rule.id).second);
        CHECK(find_lint_rule(rule.id) == &rule);
        CHECK(rule.reason.ends_with('.'));
        CHECK(rule.advice.ends_with('.'));
    }
    CHECK(find_lint_rule("no_such_rule") == nullptr);
}

TEST_CASE("the shipped surveys follow the advice in every language", "[survey][lint]")
{
    for (const ShippedSurveyFile& file : shipped_survey_files()) {
        INFO(file.name);
        for (const LintFinding& finding : lint_of(std::string(file.json)))
            FAIL_CHECK(finding_text(finding));
    }
}

TEST_CASE("surveys that others wrote get little advice", "[survey][lint]")
{
    std::size_t surveys = 0;
    std::size_t findings = 0;
    for (const auto& entry : std::filesystem::directory_iterator(fixtures_folder() / "surveyjs" / "definitions")) {
        const auto reading = read_definition(read_file(entry.path()), entry.path().filename().string());
        if (!reading.definition)
            continue;
        ++surveys;
        findings += lint(*reading.definition).size();
    }
    CHECK(surveys > 10);
    CHECK(findings < surveys / 2);
}
