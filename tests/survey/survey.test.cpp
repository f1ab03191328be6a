#include "survey/survey.h"

#include "survey/shipped_surveys.h"

#include <catch2/catch.hpp>

using namespace yardstick;

namespace {

std::vector<Json> values_of(const std::string& rating)
{
    const auto survey = Survey::read("{\"elements\": [" + rating + "]}", "poll.json");
    REQUIRE(survey);
    std::vector<Json> values;
    for (const Choice& choice : survey->questions().front().choices)
        values.push_back(choice.value);
    return values;
}

std::vector<Json> bad_of(const std::string& rating)
{
    return bad_ratings(Survey::read("{\"elements\": [" + rating + "]}", "poll.json")->questions().front());
}

} // namespace

TEST_CASE("a rating offers what SurveyJS offers", "[survey]")
{
    // SURVEYJS.md section a, measured on survey-core 3.1.1.
    CHECK(values_of(R"({"type": "rating", "name": "a"})") == std::vector<Json>{1, 2, 3, 4, 5});
    CHECK(values_of(R"({"type": "rating", "name": "a", "rateCount": 3})") == std::vector<Json>{1, 2, 3, 4, 5});
    CHECK(values_of(R"({"type": "rating", "name": "a", "rateCount": 3, "rateMin": 1})") == std::vector<Json>{1, 2, 3});
    CHECK(values_of(R"({"type": "rating", "name": "a", "rateCount": 3, "rateMax": 7})") == std::vector<Json>{5, 6, 7});
    CHECK(values_of(R"({"type": "Rating", "name": "a", "rateMin": 0, "rateMax": 1, "rateStep": 0.5})") == std::vector<Json>{0, 0.5, 1});
    CHECK(values_of(R"({"type": "rating", "name": "a", "rateValues": ["no", {"value": 9, "text": "yes"}]})") == std::vector<Json>{"no", 9});
}

TEST_CASE("a bad rating depends on the length of the scale", "[survey]")
{
    // METRICS.md sections 1 and 2.
    CHECK(bad_of(R"({"type": "rating", "name": "a"})") == std::vector<Json>{1, 2});
    CHECK(bad_of(R"({"type": "rating", "name": "a", "rateMax": 3})") == std::vector<Json>{1});
    CHECK(bad_of(R"({"type": "rating", "name": "a", "rateMax": 4})") == std::vector<Json>{1});
    CHECK(bad_of(R"({"type": "rating", "name": "a", "rateMax": 7})") == std::vector<Json>{1, 2, 3});
    CHECK(bad_of(R"({"type": "rating", "name": "a", "rateMin": 0, "rateMax": 10})") == std::vector<Json>{0, 1, 2, 3, 4, 5, 6});
    CHECK(bad_of(R"({"type": "rating", "name": "a", "rateValues": [1, 2]})") == std::vector<Json>{1});
}

TEST_CASE("questions are found in pages, panels and at the root, and keep their words", "[survey]")
{
    const auto survey = Survey::read(R"({"title": {"default": "Visit", "de": "Besuch"}, "pages": [{"elements": [
        {"type": "panel", "elements": [{"type": "boolean", "name": "done", "valueName": "resolved", "measure": "resolved"}]},
        {"type": "html", "name": "words", "html": "<b>Thanks</b>"},
        {"type": "comment", "name": "why", "title": "Why?", "isRequired": true}]}]})",
                                     "poll.json");
    REQUIRE(survey);
    CHECK(survey->id() == "visit");
    CHECK(survey->title() == "Visit");
    REQUIRE(survey->questions().size() == 2);
    CHECK(survey->questions()[0].name == "resolved");
    CHECK(survey->questions()[0].measure == "resolved");
    CHECK(survey->questions()[1].title == "Why?");
    CHECK(survey->questions()[1].is_required);
    CHECK(survey->audience() == Audience::customers);
}

TEST_CASE("every shipped survey reads without problems and names what it measures", "[survey]")
{
    const auto surveys = shipped_surveys();
    REQUIRE(surveys.size() >= 5);
    for (const Survey& survey : surveys) {
        INFO(survey.id());
        CHECK(survey.rating_question() != nullptr);
        CHECK(std::any_of(survey.questions().begin(), survey.questions().end(), [](const Question& q) { return !q.measure.empty(); }));
        for (const char* language : {"de", "fr", "es"})
            CHECK(survey.document()["title"].contains(language));
    }
}
