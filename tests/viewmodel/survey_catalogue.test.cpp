#include "viewmodel/survey_catalogue.h"

#include "support/desk_world.h"
#include "support/hand_run_background.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace yardstick;
using namespace yardstick::test;

namespace {

struct CatalogueWorld : DeskWorld {
    CatalogueWorld() { catalogue.refresh(); }

    std::filesystem::path file(const std::string& content)
    {
        const auto path = folder.path() / "poll.json";
        std::ofstream(path) << content;
        return path;
    }
    void answer(const std::string& survey)
    {
        Entry entry;
        entry.source = survey;
        entry.department = "counter";
        entry.answers = Json{{"satisfaction", 5}};
        REQUIRE(workspace.intake().log(entry));
    }

    HandRunBackground background{workspace};
    SurveyCatalogue catalogue{workspace, background};
    TemporaryFolder folder;
};

const char* const rating_poll = R"({"id": "poll", "title": "A poll", "elements": [{"type": "rating", "name": "r"}]})";
const char* const longer_scale = R"({"id": "after_service", "title": "After-service rating",
    "elements": [{"type": "rating", "name": "satisfaction", "rateMin": 1, "rateMax": 7, "measure": "rating"}]})";

} // namespace

TEST_CASE("the catalogue lists every survey with its state, and its responses once they are counted", "[viewmodel][surveys]")
{
    CatalogueWorld world;
    world.answer("after_service");
    int changes = 0;
    world.catalogue.on_change = [&changes] { ++changes; };
    REQUIRE(world.catalogue.surveys().size() == 2);
    CHECK(world.catalogue.surveys()[0].title == "After-service rating");
    CHECK(world.catalogue.surveys()[0].state == "live");
    CHECK(world.catalogue.chosen() == "after_service");
    CHECK_FALSE(world.catalogue.responses("after_service"));
    world.background.run_all();
    CHECK(changes == 1);
    CHECK(world.catalogue.responses("after_service") == 1);
    CHECK(world.catalogue.responses("recommendation") == 0);
}

TEST_CASE("an imported definition is a draft until it is published", "[viewmodel][surveys]")
{
    CatalogueWorld world;
    SurveyCatalogue& catalogue = world.catalogue;
    catalogue.import(world.file(rating_poll));
    CHECK(catalogue.problems().empty());
    CHECK(catalogue.done() == "“A poll” version 1 was imported, as a draft");
    CHECK(catalogue.chosen() == "poll");
    CHECK_FALSE(world.surveys.find("poll"));
    CHECK(catalogue.surveys().front().id == "poll"); // "A poll" comes before "After-service rating"
    CHECK(catalogue.can_become(SurveyState::testing));
    catalogue.become(SurveyState::live);
    CHECK(catalogue.done() == "“A poll” version 1 is live now");
    CHECK(world.surveys.find("poll"));
    CHECK_FALSE(catalogue.can_become(SurveyState::testing));
    catalogue.import(world.file(rating_poll));
    CHECK(catalogue.done() == "“A poll” version 1 is the same; it is live, and nothing was changed");

    catalogue.import(world.file(R"({"id": "poll", "title": "A better poll", "elements": [{"type": "rating", "name": "r"}]})"));
    CHECK(catalogue.entry()->state == "live, version 2 is a draft");
    CHECK(catalogue.entry()->title == "A poll");
    CHECK(catalogue.versions().front().survey->title() == "A better poll");
    CHECK(catalogue.version()->survey->version() == 2);
}

TEST_CASE("a file that cannot be imported is told with every reason, and changes nothing", "[viewmodel][surveys]")
{
    CatalogueWorld world;
    world.catalogue.import(world.file(R"({"id": "poll", "elements": [
        {"type": "rating", "name": "r", "visibleIf": "{a"},
        {"type": "telepathy", "name": "t"}]})"));
    REQUIRE(world.catalogue.problems().size() == 2);
    CHECK_THAT(world.catalogue.problems()[0].text(), Catch::StartsWith("poll.json:2:"));
    CHECK_THAT(world.catalogue.problems()[1].text(), Catch::StartsWith("poll.json:3:") && Catch::Contains("telepathy"));
    CHECK(world.catalogue.done().empty());
    CHECK(world.surveys.versions("poll").empty());
    CHECK(world.catalogue.chosen() == "after_service");

    world.catalogue.import(world.folder.path() / "none.json");
    CHECK_THAT(world.catalogue.problems().at(0).text(), Catch::Contains("cannot be read"));
    world.catalogue.import(world.file(R"({"id": "poll", "elements": [{"type": "rating", "name": "r"}], "showProgressBar": true, "nonsense": 1})"));
    CHECK(world.catalogue.problems().empty());
    CHECK_FALSE(world.catalogue.warnings().empty());
}

TEST_CASE("a definition is imported with the pictures beside it, and one that is missing is told", "[viewmodel][surveys]")
{
    CatalogueWorld world;
    std::ofstream(world.folder.path() / "a.gif") << "GIF89a";
    world.catalogue.import(world.file(R"({"id": "poll", "elements": [{"type": "rating", "name": "r"}, {"type": "image", "name": "i", "imageLink": "a.gif"},
        {"type": "image", "name": "j", "imageLink": "b.gif"}]})"));
    REQUIRE(world.catalogue.version());
    CHECK(world.catalogue.version()->survey->document()["elements"][1]["imageLink"] == "data:image/gif;base64,R0lGODlh");
    REQUIRE(world.catalogue.warnings().size() == 1);
    CHECK_THAT(world.catalogue.warnings()[0].text(), Catch::Contains("b.gif"));
}

TEST_CASE("publishing asks first where it splits a series or deletes test answers", "[viewmodel][surveys]")
{
    CatalogueWorld world;
    world.bind_csat();
    SurveyCatalogue& catalogue = world.catalogue;
    catalogue.import(world.file(longer_scale));
    catalogue.become(SurveyState::testing);
    REQUIRE(catalogue.try_out(Json{{"satisfaction", 6}}));
    CHECK(catalogue.entry()->test_answers == 1);

    catalogue.become(SurveyState::live);
    REQUIRE(catalogue.question());
    CHECK_THAT(catalogue.question()->said, Catch::EndsWith("version 2?"));
    REQUIRE(catalogue.question()->details.size() == 2);
    CHECK(catalogue.question()->details[0] == "1 test answer of it is deleted.");
    CHECK_THAT(catalogue.question()->details[1], Catch::StartsWith("It splits the series of csat: question satisfaction was"));
    CHECK(world.surveys.find("after_service")->version() == 1);
    catalogue.answer(1);
    catalogue.answer(0);
    CHECK(world.surveys.find("after_service")->version() == 1);

    catalogue.become(SurveyState::live);
    catalogue.answer(0);
    CHECK_FALSE(catalogue.question());
    CHECK(world.surveys.find("after_service")->version() == 2);
    CHECK(catalogue.entry()->test_answers == 0);
    catalogue.become(SurveyState::retired);
    REQUIRE(catalogue.question());
    CHECK_THAT(catalogue.question()->details[0], Catch::Contains("Nobody can answer"));
    catalogue.answer(0);
    CHECK_FALSE(world.surveys.find("after_service"));
}

TEST_CASE("only a version that is testing keeps test answers, and they never count", "[viewmodel][surveys]")
{
    CatalogueWorld world;
    SurveyCatalogue& catalogue = world.catalogue;
    CHECK_FALSE(catalogue.try_out(Json{{"satisfaction", 5}}));
    CHECK_THAT(catalogue.may_be_tried().error().text(), Catch::Contains("that is testing") && Catch::Contains("live"));
    catalogue.import(world.file(rating_poll));
    catalogue.become(SurveyState::testing);
    REQUIRE(catalogue.try_out(Json{{"r", 3}}));
    CHECK(world.stored("poll").empty());
    CHECK(catalogue.version()->test_answers == 1);
}

TEST_CASE("any version is copied to a draft under a title of any alphabet", "[viewmodel][surveys]")
{
    CatalogueWorld world;
    SurveyCatalogue& catalogue = world.catalogue;
    CHECK(catalogue.title_for_copy() == "Copy of After-service rating");
    catalogue.duplicate_as("  Tom's \"Опрос\" ");
    CHECK(catalogue.problems().empty());
    CHECK(catalogue.chosen() == "tom_s_opros");
    CHECK(catalogue.version()->survey->title() == "Tom's \"Опрос\"");
    CHECK(catalogue.version()->state == SurveyState::draft);
    CHECK(catalogue.version()->survey->questions().size() == 2);
    CHECK(catalogue.done() == "“Tom's \"Опрос\"” version 1 was made, as a draft");

    catalogue.duplicate_as("Tom's «Опрос»");
    CHECK_THAT(catalogue.problems().at(0).text(), Catch::Contains("tom_s_opros"));
    catalogue.duplicate_as("  ");
    CHECK_THAT(catalogue.problems().at(0).text(), Catch::Contains("found nothing"));
}

TEST_CASE("an exported definition can be imported again", "[viewmodel][surveys]")
{
    CatalogueWorld world;
    const auto file = world.folder.path() / "it's out.json";
    world.catalogue.export_to(file);
    CHECK(world.catalogue.done() == "Written to " + file.string());
    world.catalogue.import(file);
    CHECK_THAT(world.catalogue.done(), Catch::Contains("nothing was changed"));
    world.catalogue.export_to(world.folder.path() / "none" / "a.json");
    CHECK_THAT(world.catalogue.problems().at(0).text(), Catch::Contains("cannot be written"));
}
