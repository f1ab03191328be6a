#include "survey/record_kind.h"

#include "support/shared_data.h"

#include <catch2/catch.hpp>

using namespace yardstick;

TEST_CASE("the record kinds have the columns that their schema files list", "[survey]")
{
    for (const RecordKind& kind : record_kinds()) {
        const Json file = Json::parse(test::read_file(std::string(YARDSTICK_SOURCE_DIR) + "/schemas/records/" + kind.id + ".json"));
        REQUIRE(file["columns"].size() == kind.columns.size());
        for (std::size_t k = 0; k < kind.columns.size(); ++k) {
            CHECK(file["columns"][k]["name"] == kind.columns[k].name);
            CHECK(file["columns"][k]["type"] == kind.columns[k].type);
        }
    }
}

TEST_CASE("an ask keeps its own rules", "[survey]")
{
    const RecordKind& ask = *find_record_kind("ask");
    CHECK(check_record(ask, {{"declined", true}}));
    CHECK(check_record(ask, {{"declined", false}, {"bad", true}, {"recovered", false}, {"note", "called back"}}));
    CHECK(check_record(ask, {{"bad", true}}).error().what == "ask: declined");
    CHECK(check_record(ask, {{"declined", true}, {"bad", false}}).error().what == "ask: bad");
    CHECK(check_record(ask, {{"declined", false}, {"bad", false}, {"recovered", true}}).error().what == "ask: recovered");
    CHECK(check_record(ask, {{"declined", "yes"}}).error().text() == "ask: declined, expected a boolean, found \"yes\"");
    CHECK(check_record(ask, {{"refused", true}}).error().expected == "one of declined, bad, recovered, note");
}
