#include "survey/partial_responses.h"

#include "support/hand_set_clock.h"
#include "support/memory_stores.h"

#include <catch2/catch.hpp>

using namespace yardstick;

namespace {

struct PartialWorld {
    test::HandSetClock clock{"2026-01-15T10:00:00Z"};
    test::MemoryOfficeStore office_store;
    test::MemorySurveyStore surveys;
    test::MemoryResponseStore responses{office_store};
    test::MemoryPartialStore store;
    Office office{office_store};
    UuidGenerator ids{clock};
    ResponseIntake intake{clock, ids, office, surveys, responses};
    PartialResponses partials{clock, ids, surveys, responses, intake, store};

    PartialWorld()
    {
        const Day from = parse_day("2020-01-01").value();
        REQUIRE(office.save(Department{"desk", "The desk"}, from));
        REQUIRE(office.save(Site{"main", "Main", "Europe/Berlin", ""}, from));
        publish(R"({"id": "poll", "elements": [{"type": "rating", "name": "rating"},
            {"type": "comment", "name": "why", "visibleIf": "{rating} < 3", "isRequired": true}]})");
    }

    void publish(const char* json) { surveys.publish(Survey::read(json, "survey.json").value()); }

    static Entry entry(const Json& answers, const std::string& id = "")
    {
        Entry entry;
        entry.source = "poll";
        entry.department = id.empty() ? "desk" : "";
        entry.answers = answers;
        entry.id = id;
        return entry;
    }
};

template <class T>
std::string why_not(const Result<T>& result)
{
    return result ? "accepted" : result.error().text();
}

} // namespace

TEST_CASE("a response left in the middle is kept with its page, its answers typed and nothing asked of them", "[survey]")
{
    PartialWorld world;
    const PartialEntry kept = world.partials.keep(world.entry({{"rating", "2"}}), 1).value();
    CHECK(kept.site == "main");
    CHECK(kept.response == PartialResponse{{{"rating", 2}}, 1, 1});
    CHECK(world.responses.all().empty());

    world.clock.advance(std::chrono::minutes(5));
    const PartialEntry further = world.partials.keep(world.entry({{"why", "the queue"}}, kept.id), 2).value();
    CHECK(further.begun_at == kept.begun_at);
    CHECK(further.kept_at > kept.kept_at);
    CHECK(further.response == PartialResponse{{{"rating", 2}, {"why", "the queue"}}, 2, 1});
    CHECK(world.partials.entries() == std::vector<PartialEntry>{further});
}

TEST_CASE("completing a partial response asks for what is missing, and is done once", "[survey]")
{
    PartialWorld world;
    const std::string id = world.partials.keep(world.entry({{"rating", 2}}))->id;
    world.clock.set("2026-01-16T09:00:00Z");
    CHECK(why_not(world.partials.complete(world.entry(Json::object(), id))) == "question why, expected an answer, found none");
    CHECK(world.partials.entries().size() == 1);

    const Response response = world.partials.complete(world.entry({{"why", "the queue"}}, id)).value();
    CHECK(response.id == id);
    CHECK(to_text(response.day) == "2026-01-15"); // when it was begun
    CHECK(response.entered_at == world.clock.now());
    CHECK(world.partials.entries().empty());
    CHECK(why_not(world.partials.complete(world.entry({{"rating", 1}}, id))) ==
          "partial response, expected the id of one that was kept, found \"" + id + "\", which was completed");
}

TEST_CASE("a program that died between saving and forgetting does not complete a response twice", "[survey]")
{
    PartialWorld world;
    const PartialEntry kept = world.partials.keep(world.entry({{"rating", 5}})).value();
    REQUIRE(world.partials.complete(world.entry(Json::object(), kept.id)));
    world.store.keep(kept);
    const std::size_t rows = world.responses.all().size();
    CHECK(why_not(world.partials.complete(world.entry(Json::object(), kept.id))).ends_with("which was completed"));
    CHECK(world.responses.all().size() == rows);
    CHECK(world.partials.entries().empty());
}

TEST_CASE("a partial response is completed in the version that it was begun with", "[survey]")
{
    PartialWorld world;
    const std::string id = world.partials.keep(world.entry({{"rating", 5}}))->id;
    world.publish(R"({"id": "poll", "elements": [{"type": "rating", "name": "rating", "rateMax": 3}]})");
    CHECK(world.partials.complete(world.entry(Json::object(), id))->source_version == 1);
}

TEST_CASE("nothing partial is kept of staff, of an unknown place, or of an answer of the wrong kind", "[survey]")
{
    PartialWorld world;
    world.publish(R"({"id": "pulse", "audience": "staff", "elements": [{"type": "rating", "name": "mood"}]})");
    Entry pulse = world.entry({{"mood", 3}});
    pulse.source = "pulse";
    CHECK(why_not(world.partials.keep(pulse)) == "partial response to pulse, expected a survey that customers answer, found one that staff answer");
    Entry elsewhere = world.entry({{"rating", 3}});
    elsewhere.department = "moon";
    CHECK(why_not(world.partials.keep(elsewhere)) == "department, expected one of desk, found \"moon\"");
    CHECK(why_not(world.partials.keep(world.entry({{"rating", 7}}))) == "question rating, expected one of 1, 2, 3, 4, 5, found 7");
    CHECK(world.partials.entries().empty());
}
