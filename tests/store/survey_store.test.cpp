#include "store/test_workspace.h"

using namespace yardstick;
using namespace yardstick::test;

namespace {

Survey survey(const std::string& title)
{
    const auto read = Survey::read(R"({"id":"poll","title":")" + title + R"(","pages":[{"name":"p","elements":[
        {"type":"rating","name":"rating","rateMin":1,"rateMax":5}]}]})", "poll.json");
    REQUIRE(read);
    return *read;
}

} // namespace

STORE_TEST_CASE("a published survey keeps its document and gets the next version")
{
    OPEN_WORKSPACE();
    SurveyStore& surveys = workspace->surveys();
    CHECK(surveys.surveys().empty());
    CHECK_FALSE(surveys.find("poll"));
    const auto first = surveys.publish(survey("It's a poll")).survey;
    CHECK(first->version() == 1);
    CHECK(surveys.publish(survey("It's a poll")).survey->version() == 1);
    CHECK(surveys.publish(survey("Another")).survey->version() == 2);

    const auto again = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::existing);
    CHECK(again->surveys().find("poll")->version() == 2);
    CHECK(again->surveys().find("poll", 1)->title() == "It's a poll");
    CHECK(again->surveys().find("poll", 1)->document().dump() == survey("It's a poll").document().dump());
    CHECK_FALSE(again->surveys().find("poll", 3));
    REQUIRE(again->surveys().surveys().size() == 1);
    CHECK(again->surveys().surveys().front()->title() == "Another");
    CHECK(again->surveys().publish(survey("Another")).survey->version() == 2);
    // What one program publishes, another that has the workspace open finds.
    again->surveys().publish(survey("Third"));
    CHECK(surveys.find("poll")->version() == 3);
}

STORE_TEST_CASE("a survey goes from draft over testing to live, and its test answers go with the test")
{
    OPEN_WORKSPACE();
    SurveyStore& surveys = workspace->surveys();
    CHECK(surveys.publish(survey("Rough"), SurveyState::draft).survey->version() == 1);
    CHECK(surveys.publish(survey("Better"), SurveyState::draft).survey->version() == 1);
    CHECK(surveys.find("poll", 1)->title() == "Better");
    CHECK_FALSE(surveys.find("poll"));
    CHECK(surveys.surveys().empty());

    CHECK(surveys.move("poll", 1, SurveyState::testing).state == SurveyState::testing);
    surveys.save_test_answer({"00000000-0000-4000-8000-000000000001", "poll", 1, R"({"rating":1})"});
    surveys.save_test_answer({"00000000-0000-4000-8000-000000000002", "poll", 1, R"({"rating":5})"});
    CHECK(surveys.versions("poll").front().test_answers == 2);
    CHECK(workspace->responses().count({}).counted == 0);
    CHECK(surveys.publish(survey("Best"), SurveyState::testing).survey->version() == 2);

    const PublishedSurvey live = surveys.move("poll", 2, SurveyState::live);
    CHECK(live.deleted_test_answers == 2); // the test that was overtaken is over, too
    CHECK(place.run("select count(*) from test_answer") == std::vector<std::string>{"0"});
    const auto again = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::existing);
    CHECK(again->surveys().find("poll")->title() == "Best");
    REQUIRE(again->surveys().versions().size() == 2);
    CHECK(again->surveys().versions().front().state == SurveyState::retired);

    // What one program drafts again, another reads again.
    surveys.publish(survey("Next"), SurveyState::draft);
    CHECK(again->surveys().find("poll", 3)->title() == "Next");
    surveys.publish(survey("Next but one"), SurveyState::draft);
    CHECK(again->surveys().find("poll", 3)->title() == "Next but one");
    surveys.move("poll", 2, SurveyState::retired);
    CHECK_FALSE(surveys.find("poll"));
}
