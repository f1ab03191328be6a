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
    const auto first = surveys.publish(survey("It's a poll"));
    CHECK(first->version() == 1);
    CHECK(surveys.publish(survey("It's a poll"))->version() == 1);
    CHECK(surveys.publish(survey("Another"))->version() == 2);

    const auto again = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::existing);
    CHECK(again->surveys().find("poll")->version() == 2);
    CHECK(again->surveys().find("poll", 1)->title() == "It's a poll");
    CHECK(again->surveys().find("poll", 1)->document().dump() == survey("It's a poll").document().dump());
    CHECK_FALSE(again->surveys().find("poll", 3));
    REQUIRE(again->surveys().surveys().size() == 1);
    CHECK(again->surveys().surveys().front()->title() == "Another");
    CHECK(again->surveys().publish(survey("Another"))->version() == 2);
    // What one program publishes, another that has the workspace open finds.
    again->surveys().publish(survey("Third"));
    CHECK(surveys.find("poll")->version() == 3);
}
