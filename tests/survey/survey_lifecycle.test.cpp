#include "survey/survey_lifecycle.h"

#include "core/identifier.h"
#include "survey/random_uuid.h"
#include "survey/scale.h"
#include "support/memory_stores.h"

#include <catch2/catch.hpp>

#include <set>

using namespace yardstick;

namespace {

Survey poll(const std::string& elements, const std::string& audience = "customers")
{
    const auto read = Survey::read(R"({"id":"poll","audience":")" + audience + R"(","elements":[)" + elements + "]}", "poll.json");
    REQUIRE(read);
    return *read;
}

const Instant any_moment = *parse_instant("2026-01-15T10:30:00.000Z");
const std::string five = R"({"type":"rating","name":"rating"})";
const std::string seven = R"({"type":"rating","name":"rating","rateMax":7})";

Scale scale(const std::string& element)
{
    const Survey survey = poll(element);
    return scale_of(survey, survey.questions().front());
}

} // namespace

TEST_CASE("the same definition again gives the version it has, also a live one that is asked for as a draft", "[survey]")
{
    test::MemorySurveyStore surveys;
    CHECK(publish_survey(surveys, poll(five), SurveyState::draft)->state == SurveyState::draft);
    CHECK(publish_survey(surveys, poll(five), SurveyState::live)->survey->version() == 1);
    const auto again = publish_survey(surveys, poll(five), SurveyState::draft);
    CHECK(again->survey->version() == 1);
    CHECK(again->state == SurveyState::live);
    // What is live never changes: another definition is another version.
    CHECK(publish_survey(surveys, poll(seven), SurveyState::live)->survey->version() == 2);
    CHECK(surveys.find("poll", 1)->document() == poll(five).document());
    CHECK(surveys.versions("poll").front().state == SurveyState::retired);
}

TEST_CASE("test answers need a version that is testing and are deleted when it goes live", "[survey]")
{
    test::MemorySurveyStore surveys;
    CHECK(log_test_answer(surveys, "poll", {{"rating", 4}}, any_moment).error().text() == "survey, expected a published survey; there is none yet, found \"poll\"");
    surveys.publish(poll(five));
    surveys.publish(poll(seven), SurveyState::draft);
    CHECK(log_test_answer(surveys, "poll", {{"rating", 4}}, any_moment).error().text() ==
          "test answer to survey poll, expected a version that is testing (survey test poll), found version 1 live, version 2 draft");
    REQUIRE(move_survey(surveys, "poll", std::nullopt, SurveyState::testing));
    CHECK(log_test_answer(surveys, "poll", {{"rating", 6}}, any_moment)->version == 2);
    CHECK_FALSE(log_test_answer(surveys, "poll", {{"rating", 8}}, any_moment));
    CHECK(surveys.find("poll")->version() == 1);
    CHECK(move_survey(surveys, "poll", std::nullopt, SurveyState::live)->deleted_test_answers == 1);
    CHECK(surveys.find("poll")->version() == 2);
    CHECK(move_survey(surveys, "poll", 2, SurveyState::testing).error().text() ==
          "survey poll version 2, expected a version that can become testing, found version 1 retired, version 2 live");
}

TEST_CASE("retire means the version that is answered, and a retired one may go live again", "[survey]")
{
    test::MemorySurveyStore surveys;
    surveys.publish(poll(five));
    surveys.publish(poll(seven), SurveyState::draft);
    CHECK(move_survey(surveys, "poll", std::nullopt, SurveyState::retired)->survey->version() == 1);
    CHECK(live_survey(surveys, "poll").error().text() == "survey poll, expected a live version, found version 1 retired, version 2 draft");
    CHECK(move_survey(surveys, "poll", 1, SurveyState::live));
    CHECK(live_survey(surveys, "poll").value()->version() == 1);
    CHECK(surveys.versions("poll").back().state == SurveyState::draft); // newer than what went live: still somebody's work
}

TEST_CASE("a survey of staff never becomes one of customers", "[survey]")
{
    test::MemorySurveyStore surveys;
    surveys.publish(poll(five, "staff"));
    CHECK(publish_survey(surveys, poll(five), SurveyState::live).error().text() ==
          "audience of survey poll, expected staff, as version 1 has (or another id), found customers");
}

TEST_CASE("a scale is the type and the values, not the words", "[survey]")
{
    CHECK(scale(five).text() == "rating 1, 2, 3, 4, 5");
    CHECK(scale(five) == scale(R"({"type":"rating","name":"rating","title":"Better asked","rateValues":[{"value":1,"text":"bad"},2,3,4,5]})"));
    CHECK_FALSE(scale(five) == scale(seven));
    CHECK_FALSE(scale(five) == scale(R"({"type":"radiogroup","name":"rating","choices":[1,2,3,4,5]})"));
    CHECK(scale(R"({"type":"radiogroup","name":"a","choices":["x","y"]})") == scale(R"({"type":"radiogroup","name":"a","choices":["y","x"]})"));
    CHECK_FALSE(scale(R"({"type":"radiogroup","name":"a","choices":["x",{"value":"y","score":1}]})")
                == scale(R"({"type":"radiogroup","name":"a","choices":["x",{"value":"y","score":2}]})"));
    CHECK_FALSE(scale(R"({"type":"matrix","name":"a","columns":[1,2],"rows":["r"]})") == scale(R"({"type":"matrix","name":"a","columns":[1,2,3],"rows":["r"]})"));
    CHECK(scale(R"({"type":"text","name":"a","inputType":"number"})").text() == "text number");
}

TEST_CASE("random ids are UUIDs of version 4 and never alike", "[survey]")
{
    std::set<std::string> ids;
    for (int i = 0; i < 1000; ++i) {
        const std::string id = random_uuid();
        REQUIRE(is_uuid(id));
        REQUIRE(id[14] == '4');
        REQUIRE(std::string("89ab").find(id[19]) != std::string::npos);
        ids.insert(id);
    }
    CHECK(ids.size() == 1000);
}
