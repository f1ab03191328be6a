#include "scoring/near_surveys.h"

#include "support/memory_stores.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using test::MemorySurveyStore;

namespace {

MetricCard card_with(std::vector<Field> fields)
{
    MetricCard card;
    card.plugin = "helpdesk";
    card.id = "first_response";
    card.fields = std::move(fields);
    return card;
}

void publish(MemorySurveyStore& surveys, const std::string& id, const std::string& elements, SurveyState state = SurveyState::live)
{
    surveys.publish(Survey::read(R"({"id": ")" + id + R"(", "title": ")" + id + R"(", "elements": [)" + elements + "]}", "survey.json").value(), state);
}

const char* const rating = R"({"type": "rating", "name": "happy", "measure": "rating"})";
const char* const waited = R"({"type": "text", "inputType": "number", "name": "waited"})";
const char* const remark = R"({"type": "comment", "name": "remark"})";
const char* const solved = R"({"type": "boolean", "name": "solved"})";

std::vector<std::string> ids(const std::vector<SourceFit>& fits)
{
    std::vector<std::string> result;
    for (const SourceFit& fit : fits)
        result.push_back(fit.source);
    return result;
}

std::string both(const std::string& one, const std::string& other)
{
    return one + ", " + other;
}

} // namespace

TEST_CASE("surveys stand in the order of how many fields they feed", "[scoring]")
{
    MemorySurveyStore surveys;
    publish(surveys, "alpha", remark);
    publish(surveys, "beta", both(rating, remark));
    publish(surveys, "gamma", both(rating, solved));
    publish(surveys, "delta", both(remark, waited));
    const MetricCard card = card_with({{"rating", FieldType::number}, {"solved", FieldType::boolean}});
    const auto fits = source_fits(card, surveys);
    // Nothing of delta or ask feeds it, but a number and a boolean could; alpha has neither. Ids decide last.
    CHECK(ids(fits) == std::vector<std::string>{"gamma", "beta", "ask", "delta", "alpha"});
    CHECK(fits[0].fits());
    CHECK(fits[0].feeds[0].reason == FeedReason::measure);
    CHECK(fits[0].feeds[0].question == "happy");
    CHECK(fits[0].feeds[1].reason == FeedReason::name);
    CHECK(fits[1].fed() == 1);
    CHECK(fits[4].fed() == 0);
}

TEST_CASE("what a survey lacks names the fields, their types, and the questions that could feed them", "[scoring]")
{
    MemorySurveyStore surveys;
    publish(surveys, "csat", std::string(rating) + ", " + waited + ", " + R"({"type": "boolean", "name": "first_reply_minutes"})");
    const MetricCard card = card_with({{"rating", FieldType::number}, {"first_reply_minutes", FieldType::number}, {"queue_minutes", FieldType::number}});
    const auto fits = source_fits(card, surveys);
    REQUIRE(fits[0].source == "csat");
    CHECK(fits[0].fed() == 1);
    CHECK(lacking(fits[0], card) == "lacks first_reply_minutes (number): expected a question that gives numbers, found first_reply_minutes, a boolean; "
                                    "queue_minutes (number), which happy or waited could feed");
}

TEST_CASE("a metric that no survey feeds says which field is missing and who comes near", "[scoring]")
{
    MemorySurveyStore surveys;
    publish(surveys, "csat", both(rating, remark));
    publish(surveys, "words", remark);
    const MetricCard card = card_with({{"rating", FieldType::number}, {"closed_on", FieldType::date}});
    CHECK(where_it_fits(card, source_fits(card, surveys)) ==
          "metric helpdesk.first_response needs the field closed_on (date), which no survey has; nearest: csat has 1 of 2 (lacks closed_on (date))");
    CHECK(where_it_fits(card_with({{"closed_on", FieldType::date}}), source_fits(card_with({{"closed_on", FieldType::date}}), surveys)) ==
          "metric helpdesk.first_response needs the field closed_on (date), which no survey has, and none comes near");
}

TEST_CASE("fields that stand in different surveys are named together", "[scoring]")
{
    MemorySurveyStore surveys;
    publish(surveys, "csat", rating);
    publish(surveys, "visit", solved);
    const MetricCard card = card_with({{"rating", FieldType::number}, {"solved", FieldType::boolean}});
    const std::string text = where_it_fits(card, source_fits(card, surveys));
    CHECK(text.find("needs rating (number) and solved (boolean), which no survey has together; nearest: csat has 1 of 2") != std::string::npos);
}

TEST_CASE("a metric that fits somewhere says where, and retired surveys are left out", "[scoring]")
{
    MemorySurveyStore surveys;
    publish(surveys, "till", rating);
    publish(surveys, "phone", rating, SurveyState::draft);
    publish(surveys, "old", rating);
    surveys.move("old", 1, SurveyState::retired);
    const MetricCard card = card_with({{"rating", FieldType::number}});
    CHECK(where_it_fits(card, source_fits(card, surveys)) == "metric helpdesk.first_response can be bound to phone or till");
}

TEST_CASE("the live version of a survey counts, not a draft after it", "[scoring]")
{
    MemorySurveyStore surveys;
    publish(surveys, "till", rating);
    publish(surveys, "till", remark, SurveyState::draft);
    const MetricCard card = card_with({{"rating", FieldType::number}});
    CHECK(source_fits(card, surveys).front().survey->version() == 1);
}

TEST_CASE("records feed metrics by their columns", "[scoring]")
{
    const MemorySurveyStore surveys;
    const MetricCard card = card_with({{"bad", FieldType::boolean}, {"declined", FieldType::number}, {"occurred_at", FieldType::date}});
    const auto fits = source_fits(card, surveys);
    REQUIRE(fits.size() == 1);
    CHECK(fits[0].fed() == 2);
    CHECK(fits[0].feeds[2].reason == FeedReason::response);
    CHECK(lacking(fits[0], card) == "lacks declined (number): expected a column that gives numbers, found declined, a boolean");
}
