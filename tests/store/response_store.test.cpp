#include "store/test_workspace.h"

#include "core/json.h"

using namespace yardstick;
using namespace yardstick::test;

namespace {

/// PostgreSQL gives answers back with keys in another order: equal means equal when parsed.
void check_same(Response found, const Response& expected)
{
    CHECK(nlohmann::json::parse(found.answers) == nlohmann::json::parse(expected.answers));
    found.answers = expected.answers;
    CHECK(found == expected);
}

std::int64_t changes_of(const ResponseStore& store, const std::string& text)
{
    for (const ChangedDay& changed : store.days({})) {
        if (changed.key.day == day(text))
            return changed.changes;
    }
    return 0;
}

} // namespace

STORE_TEST_CASE("a saved response comes back as it was")
{
    OPEN_WORKSPACE();
    Response response = some_response(response_id(1));
    response.answers = R"({"comment":"It's \"fine\" \\ ü 漢 😀; :rating, $1 -- \n\t end","rating":4.5,"nested":[{"a":[1,2]}],"no":false})";
    response.reason = "typed later: O'Neill's tablet\twas\nempty \\N";
    response.belongs_to = response_id(7);
    response.external_id = "a\\b\tc";
    const std::vector<Response> one{response};
    workspace->responses().save(one);

    check_same(workspace->responses().find(response.id).value(), response);
    const auto again = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::existing);
    check_same(again->responses().find(response.id).value(), response);
    CHECK_FALSE(again->responses().find(response_id(2)));
}

STORE_TEST_CASE("many responses come back as they were, in the order of ids")
{
    OPEN_WORKSPACE();
    std::vector<Response> responses;
    for (int number = 0; number < 2500; ++number) {
        responses.push_back(some_response(response_id(number)));
        responses.back().answers = nlohmann::json{{"rating", number % 5 + 1}, {"comment", std::string(number, 'x') + "\\\t\n'\""}}.dump();
        responses.back().external_id = number % 2 == 0 ? "" : "row\t" + std::to_string(number);
    }
    std::vector<Response> backwards(responses.rbegin(), responses.rend());
    workspace->responses().save(backwards);

    std::vector<Response> found;
    workspace->responses().for_each({}, [&](const Response& response) { found.push_back(response); });
    REQUIRE(found.size() == responses.size());
    for (std::size_t row = 0; row < found.size(); ++row) {
        INFO("row " << row);
        REQUIRE(nlohmann::json::parse(found[row].answers) == nlohmann::json::parse(responses[row].answers));
        found[row].answers = responses[row].answers;
        REQUIRE(found[row] == responses[row]);
    }
}

STORE_TEST_CASE("a query leaves open what it does not name")
{
    OPEN_WORKSPACE();
    std::vector<Response> responses;
    for (int number = 1; number <= 4; ++number)
        responses.push_back(some_response(response_id(number)));
    responses[1].department = "sales";
    responses[1].day = day("2025-04-01");
    responses[2].source = "nps";
    responses[2].person = "eve";
    responses[3].site = "north";
    responses[3].is_voided = true;
    workspace->responses().save(responses);
    const ResponseStore& store = workspace->responses();

    CHECK(ids_of(store, {}) == std::vector{response_id(1), response_id(2), response_id(3)});
    CHECK(ids_of(store, {.voided = Voided::included}).size() == 4);
    CHECK(ids_of(store, {.voided = Voided::alone}).size() + ids_of(store, {}).size() == 4);
    CHECK(ids_of(store, {.source = "nps"}) == std::vector{response_id(3)});
    CHECK(ids_of(store, {.department = "sales"}) == std::vector{response_id(2)});
    CHECK(ids_of(store, {.site = "north"}).empty());
    CHECK(ids_of(store, {.person = "eve"}) == std::vector{response_id(3)});
    const Period march{day("2025-03-01"), day("2025-03-31")};
    CHECK(ids_of(store, {.source = "csat", .period = march}) == std::vector{response_id(1)});
    CHECK(ids_of(store, {.period = Period{day("2025-03-14"), day("2025-04-01")}}).size() == 3);

    const auto all = store.count({});
    CHECK(all.counted == 3);
    CHECK(all.voided == 1);
    CHECK(store.count({.period = march}).counted == 2);
    CHECK(store.count({.source = "csat", .site = "north"}).voided == 1);
    CHECK(store.count({.source = "none"}).counted == 0);
}

STORE_TEST_CASE("the latest responses are the newest by time of entry")
{
    OPEN_WORKSPACE();
    std::vector<Response> responses;
    for (int number = 1; number <= 5; ++number) {
        responses.push_back(some_response(response_id(number)));
        responses.back().entered_at = instant("2025-03-14T10:00:00Z") + std::chrono::minutes(number == 1 ? 60 : number);
    }
    responses[3].is_voided = true;
    responses[4].department = "sales";
    workspace->responses().save(responses);

    CHECK(ids_of(workspace->responses().latest({}, 3)) == std::vector{response_id(1), response_id(5), response_id(3)});
    CHECK(ids_of(workspace->responses().latest({.voided = Voided::included}, 3)) == std::vector{response_id(1), response_id(5), response_id(4)});
    CHECK(ids_of(workspace->responses().latest({.department = "support"}, 2)) == std::vector{response_id(1), response_id(3)});
}

STORE_TEST_CASE("a source's list has the newest first, undone ones too, and never what staff answered in a round")
{
    OPEN_WORKSPACE();
    std::vector<Response> responses;
    for (int number = 1; number <= 7; ++number) {
        responses.push_back(some_response(response_id(number)));
        responses.back().occurred_at = instant("2025-03-14T10:00:00Z") + std::chrono::minutes(number % 2 == 0 ? 0 : number);
    }
    responses[0].is_voided = true;
    responses[2].source = "nps";
    responses[4].round = "a round";
    workspace->responses().save(responses);
    Response corrected = responses[1];
    corrected.answers = R"({"rating":1})";
    workspace->responses().revise(std::vector{corrected});

    const std::vector newest_first{response_id(7), response_id(1), response_id(6), response_id(4), response_id(2)};
    const ResponseStore& store = workspace->responses();
    const auto all = store.list("csat", std::nullopt, 9);
    CHECK(ids_of(all) == newest_first);
    CHECK(all[1].is_voided);
    CHECK(all[4].revision == 2);
    CHECK(ids_of(store.list("csat", std::nullopt, 2)) == std::vector{response_id(7), response_id(1)});
    CHECK(ids_of(store.list("csat", ListPlace{all[2].occurred_at, all[2].id}, 2)) == std::vector{response_id(6), response_id(4)});
    CHECK(ids_of(store.list("csat", ListPlace{all[2].occurred_at, response_id(5)}, 9)) == std::vector{response_id(4), response_id(2)});
    CHECK(store.list("none", std::nullopt, 9).empty());

    const ListMarks marks = store.list_marks("csat", 2);
    CHECK(marks.count == 5);
    REQUIRE(marks.places.size() == 3);
    for (std::size_t mark = 0; mark < 3; ++mark)
        CHECK(marks.places[mark].id == newest_first[2 * mark]);
    CHECK(store.list_marks("csat", 1).places.size() == 5);
    CHECK(store.list_marks("none", 200).places.empty());
}

STORE_TEST_CASE("a revision replaces what counts, and the history keeps both")
{
    OPEN_WORKSPACE();
    const Response first = some_response(response_id(1));
    workspace->responses().save(std::vector{first, some_response(response_id(2))});
    Response second = first;
    second.answers = R"({"rating":2})";
    second.reason = "wrong key";
    second.day = day("2025-03-15");
    workspace->responses().revise(std::vector{second});

    second.revision = 2;
    check_same(workspace->responses().find(first.id).value(), second);
    const auto history = workspace->responses().history(first.id);
    REQUIRE(history.size() == 2);
    check_same(history[0], first);
    check_same(history[1], second);
    CHECK(ids_of(workspace->responses(), {}).size() == 2);
    CHECK(changes_of(workspace->responses(), "2025-03-14") == 2);
    CHECK(changes_of(workspace->responses(), "2025-03-15") == 1);
    CHECK(workspace->responses().read_day(day_key(first)).responses.size() == 1);

    Response voided = second;
    voided.is_voided = true;
    workspace->responses().revise(std::vector{voided});
    CHECK(workspace->responses().find(first.id)->revision == 3);
    CHECK(workspace->responses().read_day(day_key(second)).responses.empty());
    CHECK(workspace->responses().count({}).voided == 1);
}

STORE_TEST_CASE("a revision of a response that is not there changes nothing")
{
    OPEN_WORKSPACE();
    const Response first = some_response(response_id(1));
    workspace->responses().save(std::vector{first});
    Response second = first;
    second.answers = "{}";
    CHECK_THROWS_AS(workspace->responses().revise(std::vector{second, some_response(response_id(9))}), Error);
    CHECK(workspace->responses().history(first.id).size() == 1);
    CHECK(changes_of(workspace->responses(), "2025-03-14") == 1);
}

STORE_TEST_CASE("records belong to the response that they were written with")
{
    OPEN_WORKSPACE();
    Response ask = some_response(response_id(2));
    ask.source = "ask";
    ask.belongs_to = response_id(1);
    workspace->responses().save(std::vector{some_response(response_id(1)), ask});
    CHECK(ids_of(workspace->responses().belonging_to(response_id(1))) == std::vector{response_id(2)});
    ask.answers = R"({"declined":false})";
    workspace->responses().revise(std::vector{ask});
    REQUIRE(workspace->responses().belonging_to(response_id(1)).size() == 1);
    CHECK(workspace->responses().belonging_to(response_id(1)).front().revision == 2);
    CHECK(workspace->responses().belonging_to(response_id(2)).empty());
}

STORE_TEST_CASE("each commit raises the change count of its days by one")
{
    OPEN_WORKSPACE();
    Response tomorrow = some_response(response_id(3));
    tomorrow.day = day("2025-03-15");
    workspace->responses().save(std::vector{some_response(response_id(1)), some_response(response_id(2)), tomorrow});
    workspace->responses().save(std::vector{some_response(response_id(4))});

    const auto days = workspace->responses().days({});
    REQUIRE(days.size() == 2);
    CHECK(days[0].key == day_key(some_response(response_id(1))));
    CHECK(days[0].changes == 2);
    CHECK(days[1].key == day_key(tomorrow));
    CHECK(days[1].changes == 1);
    CHECK(workspace->responses().days({.person = "nobody in particular"}).size() == 2);
    CHECK(workspace->responses().days({.period = Period{day("2025-03-15"), day("2025-03-15")}}).size() == 1);

    const auto content = workspace->responses().read_day(days[0].key);
    CHECK(content.changes == 2);
    CHECK(ids_of(content.responses) == std::vector{response_id(1), response_id(2), response_id(4)});
    DayKey empty = days[0].key;
    empty.site = "south";
    CHECK(workspace->responses().read_day(empty).changes == 0);
}

STORE_TEST_CASE("days and ids are ordered by their bytes, whatever the language of the database")
{
    OPEN_WORKSPACE();
    std::vector<Response> responses;
    int number = 0;
    for (const char* department : {"ab", "a_b", "B", "a", "ä"}) {
        responses.push_back(some_response(response_id(++number)));
        responses.back().department = department;
    }
    workspace->responses().save(responses);
    std::vector<DayKey> keys;
    for (const ChangedDay& changed : workspace->responses().days({}))
        keys.push_back(changed.key);
    CHECK(std::is_sorted(keys.begin(), keys.end()));
}

STORE_TEST_CASE("a failure in the middle of a save leaves nothing behind")
{
    OPEN_WORKSPACE();
    workspace->responses().save(std::vector{some_response(response_id(5))});
    const int rows = GENERATE(3, 100); // few go by a prepared insert, many in bulk
    std::vector<Response> responses;
    for (int number = 10; number < 10 + rows; ++number)
        responses.push_back(some_response(response_id(number)));
    responses.back().id = response_id(5);
    CHECK_THROWS_AS(workspace->responses().save(responses), Error);
    CHECK(ids_of(workspace->responses(), {}).size() == 1);
    CHECK(changes_of(workspace->responses(), "2025-03-14") == 1);

    responses.back().id = response_id(6);
    workspace->responses().save(responses);
    CHECK(ids_of(workspace->responses(), {}).size() == 1 + responses.size());
}

STORE_TEST_CASE("a second import adds nothing, or only what differs")
{
    OPEN_WORKSPACE();
    std::vector<Response> rows;
    for (int number = 1; number <= 100; ++number) {
        rows.push_back(some_response(response_id(number)));
        rows.back().external_id = "call-" + std::to_string(number);
    }
    ResponseStore& store = workspace->responses();
    const auto first = store.import(rows, OnSameId::reject);
    REQUIRE(first);
    CHECK(first->added == 100);

    std::vector<Response> again = rows;
    for (std::size_t row = 0; row < again.size(); ++row)
        again[row].id = response_id(1000 + static_cast<int>(row));
    again[3].answers = R"({"rating":1})";
    again[5].answers = R"( {"comment": "kind", "rating": 4} )"; // the same, written otherwise
    again.push_back(some_response(response_id(2000)));
    again.back().external_id = "call-101";

    const auto kept = store.import(again, OnSameId::keep_first);
    REQUIRE(kept);
    CHECK(kept->kept == 100);
    CHECK(kept->added == 1);
    CHECK(store.find(rows[3].id)->revision == 1);

    const auto revised = store.import(again, OnSameId::revise);
    REQUIRE(revised);
    CHECK(revised->revised == 1);
    CHECK(revised->kept == 100);
    CHECK(store.find(rows[3].id)->revision == 2);
    CHECK(nlohmann::json::parse(store.find(rows[3].id)->answers) == nlohmann::json{{"rating", 1}});
    CHECK(store.count({}).counted == 101);
    CHECK(changes_of(store, "2025-03-14") == 3);

    again.front().external_id = "call-102";
    again.front().id = response_id(2001);
    const auto refused = store.import(again, OnSameId::reject);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what == "row with id call-2");
    CHECK(store.count({}).counted == 101);
    CHECK(changes_of(store, "2025-03-14") == 3);
}

STORE_TEST_CASE("an import of several batches is one transaction, with the people it brings")
{
    OPEN_WORKSPACE();
    OfficeEntry newcomer{"person", "eve", 0, day("2025-01-01"), false, Json{{"name", "Eve"}}};
    int batch = 0;
    std::vector<Response> rows;
    const auto next = [&]() -> std::span<const Response> {
        ++batch;
        rows.assign(batch <= 3 ? 1 : 0, some_response(response_id(batch)));
        return rows;
    };
    const auto failing = [&]() -> std::span<const Response> {
        if (batch == 2)
            throw Cancelled{};
        return next();
    };
    CHECK_THROWS_AS(workspace->responses().import_batches(failing, OnSameId::keep_first, {&newcomer, 1}), Cancelled);
    CHECK(workspace->responses().count({}).counted == 0);
    CHECK(workspace->office().entries("person", day("2025-06-01")).empty());

    batch = 0;
    CHECK(workspace->responses().import_batches(next, OnSameId::keep_first, {&newcomer, 1})->added == 3);
    CHECK(workspace->responses().count({}).counted == 3);
    CHECK(workspace->office().entries("person", day("2025-06-01")).size() == 1);
    CHECK(changes_of(workspace->responses(), "2025-03-14") == 1);
}

STORE_TEST_CASE("an undone response stays undone when its file is imported again")
{
    OPEN_WORKSPACE();
    Response row = some_response(response_id(1));
    row.external_id = "call-1";
    REQUIRE(workspace->responses().import(std::vector{row}, OnSameId::revise));
    Response undone = row;
    undone.is_voided = true;
    workspace->responses().revise(std::vector{undone});
    row.answers = "{}";
    CHECK(workspace->responses().import(std::vector{row}, OnSameId::revise)->kept == 1);
    CHECK(workspace->responses().find(row.id)->is_voided);
}
