#include "store/test_workspace.h"

#include "core/json.h"

using namespace yardstick;
using namespace yardstick::test;

namespace {

// "abc" and its SHA-256: FIPS 180-2, appendix B.1.
const std::string abc_hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
constexpr const char* abc_url = "data:text/plain;base64,YWJj";

Response with_file(const std::string& id)
{
    Response response = some_response(id);
    response.answers = Json{{"photo", {{{"name", "abc.txt"}, {"type", "text/plain"}, {"content", abc_url}}}}, {"rating", 4}}.dump();
    return response;
}

Json answers_of(const ResponseStore& store, const std::string& id)
{
    return Json::parse(store.find(id)->answers);
}

} // namespace

STORE_TEST_CASE("a file leaves the answers of a saved response and is kept once")
{
    OPEN_WORKSPACE();
    std::vector<Response> responses;
    for (int number = 0; number < 100; ++number) // enough for a server to take them in bulk
        responses.push_back(number % 2 == 0 ? with_file(response_id(number)) : some_response(response_id(number)));
    workspace->responses().save(responses);

    const Json stored = answers_of(workspace->responses(), response_id(2));
    CHECK(stored["photo"][0]["content"] == "attachment:sha256-" + abc_hash);
    CHECK(stored["photo"][0]["name"] == "abc.txt");
    CHECK(stored["rating"] == 4);
    CHECK(place.run("select count(*) from attachment") == std::vector<std::string>{"1"});
    CHECK(workspace->attachments().find(abc_hash) == Attachment{abc_hash, "text/plain", "abc"});
    CHECK_FALSE(workspace->attachments().find(std::string(64, '0')));
    CHECK(with_attachments(stored, workspace->attachments())["photo"][0]["content"] == abc_url);
}

STORE_TEST_CASE("corrections, imports and rounds leave their files as well")
{
    OPEN_WORKSPACE();
    workspace->responses().save(std::vector{some_response(response_id(1))});
    workspace->responses().revise(std::vector{with_file(response_id(1))});
    CHECK(answers_of(workspace->responses(), response_id(1))["photo"][0]["content"] == "attachment:sha256-" + abc_hash);

    Response imported = with_file(response_id(2));
    imported.external_id = "row 1";
    const std::vector<Response> file{imported};
    REQUIRE(workspace->responses().import(file, OnSameId::revise));
    CHECK(answers_of(workspace->responses(), response_id(2))["photo"][0]["content"] == "attachment:sha256-" + abc_hash);
    // The same file again is the same response.
    CHECK(workspace->responses().import(file, OnSameId::revise)->kept == 1);

    Round round;
    round.survey = "pulse";
    round.team = "sales";
    round.opened = round.closes = day("2025-01-01");
    round = workspace->rounds().open(round);
    workspace->rounds().issue_tokens(round.id, {"aa"});
    workspace->rounds().hold({"00000000-0000-4000-8000-000000000002", round.id, R"({"note":"data:text/plain;base64,eHl6"})"}, "aa");
    CHECK(place.run("select count(*) from attachment") == std::vector<std::string>{"1"}); // a row of its own would tell when it came
    workspace->rounds().close(round.id, day("2025-01-01"), instant("2025-01-01T00:00:00Z"));
    CHECK(place.run("select count(*) from attachment") == std::vector<std::string>{"2"});
    const std::string answers = answers_of(workspace->responses(), "00000000-0000-4000-8000-000000000002").dump();
    CHECK(answers.starts_with(R"({"note":"attachment:sha256-)"));
}

STORE_TEST_CASE("what only looks like a file stays in the answer letter by letter")
{
    OPEN_WORKSPACE();
    Response response = some_response(response_id(1));
    const Json answers{{"a", "data:,plain"}, {"b", "data:text/plain;charset=utf-8;base64,YWJj"}, {"c", "data:text/plain;base64,YWJ"}, {"d", "data: none"}};
    response.answers = answers.dump();
    workspace->responses().save(std::vector{response});
    CHECK(answers_of(workspace->responses(), response.id) == answers);
    CHECK(place.run("select count(*) from attachment") == std::vector<std::string>{"0"});
}

STORE_TEST_CASE("an attachment whose bytes were changed is noticed when it is read")
{
    OPEN_WORKSPACE();
    workspace->responses().save(std::vector{with_file(response_id(1))});
    place.run("update attachment set content = 'eHl6'");
    CHECK_THROWS_WITH(workspace->attachments().find(abc_hash), Catch::Contains("damaged") && Catch::Contains(abc_hash));
}
