#include "store/backup.h"
#include "store/test_workspace.h"

#include <fstream>

using namespace yardstick;
using namespace yardstick::test;

namespace fs = std::filesystem;

namespace {

void fill(WorkspaceStore& workspace)
{
    std::vector<Response> responses;
    for (int number = 0; number < 1500; ++number) {
        responses.push_back(some_response(response_id(number)));
        responses.back().answers = R"({"z":1e2,"rating":4.50,"text":"tab\t, quote ' and \\N","list":[1.0,-0.0,123456789012345678]})";
        responses.back().external_id = number % 3 == 0 ? "x" + std::to_string(number) : "";
    }
    workspace.responses().save(responses);
    responses[0].is_voided = true;
    workspace.responses().revise(std::vector{responses[0]});
    workspace.states().keep({"p.m", 1, "m", 1}, {{day_key(responses[0]), 2, std::string("\0\1", 2)}});
    workspace.office().append({"department", "support", 0, day("2025-01-01"), false, Json{{"name", "Support"}}});
    workspace.office().set_target({"p.m", "support", day("2025-01-01"), 1.0 / 3});
    workspace.office().set_target({"p.m", "support", day("2025-01-01"), 0.2, Bands{0.1, 0.2}});
    workspace.office().annotate({response_id(1), day("2025-01-01"), "it's new", ""});
    workspace.office().set_setting("desk.survey", "csat");
    Binding binding;
    binding.name = binding.metric = "m";
    binding.plugin = "p";
    binding.source = "csat";
    workspace.bindings().bind(binding);
    workspace.surveys().publish(*Survey::read(R"({"id":"csat","title":"T","pages":[{"name":"p","elements":[
        {"type":"rating","name":"rating"}]}]})", "csat.json"));
    workspace.surveys().save_test_answer({"00000000-0000-4000-8000-000000000001", "csat", 1, R"({"rating":1e0})"});
    Round round;
    round.survey = "pulse";
    round.team = "sales";
    round.opened = round.closes = day("2025-01-01");
    const std::string id = workspace.rounds().open(round).id;
    workspace.rounds().issue_tokens(id, {"aa"});
    workspace.rounds().hold({"00000000-0000-4000-8000-000000000002", id, R"({"mood":4})"}, "aa");
    workspace.rounds().remember("pulse", {day("2025-01-01"), {id}});
    Response signed_response = some_response(response_id(99999));
    signed_response.answers = R"({"signed":"data:image/png;base64,iVBORw=="})";
    workspace.responses().save(std::vector{signed_response});
    workspace.versions().add_known_library("p.m", 1, {"aa", "{}"}, "");
    workspace.versions().keep_day_figures({"p.m", 1, "m", 1}, {{{"poll", 1, "desk", "main", day("2025-01-01")}, 1, {}}});
    workspace.partials().keep({"left", "poll", "desk", "main", "", "kiosk", "", instant("2025-01-01T10:00:00Z"), instant("2025-01-01T10:00:00Z"), {{{"rating", 4}}, 0, 1}});
}

std::int64_t rows_of(const Content& content, const std::string& table)
{
    for (const Content::TableRows& rows : content.tables) {
        if (rows.table == table)
            return rows.rows;
    }
    return -1;
}

std::string failure(const std::function<void()>& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.what();
    }
    return "nothing failed";
}

std::size_t files_in(const fs::path& folder) { return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {})); }

} // namespace

STORE_TEST_CASE("a backup restores to the same content, on either database")
{
    OPEN_WORKSPACE();
    fill(*workspace);
    const Content content = verify(*workspace);
    CHECK(rows_of(content, "response") == 1502);
    CHECK(rows_of(content, "response_day") == 1);
    for (const Content::TableRows& table : content.tables) {
        INFO(table.table);
        CHECK(table.rows > 0);
    }

    const TemporaryFolder folder;
    const std::string file = (folder.path() / "backup of May.yardstick").string();
    CHECK(backup(*workspace, file) == content);
    CHECK(files_in(folder.path()) == 1);

    const std::string copy = (folder.path() / "copy.yardstick").string();
    const Restored restored = restore(file, copy);
    CHECK(restored.content == content);
    CHECK(restored.kept_as.empty());
    CHECK(files_in(folder.path()) == 2);
    const auto reopened = WorkspaceStore::open(copy, WorkspaceStore::OpenMode::existing);
    CHECK(verify(*reopened) == content);
    CHECK(reopened->responses().find(response_id(0))->is_voided);
    CHECK(reopened->states().states({"p.m", 1, "m", 1}, {}).size() == 1);

    const TestType other;
    CHECK(restore(file, other.location()).content == content);
    CHECK(verify(*WorkspaceStore::open(other.location(), WorkspaceStore::OpenMode::existing)) == content);
}

STORE_TEST_CASE("a restore over a workspace keeps what it held, and open programs go on")
{
    OPEN_WORKSPACE();
    fill(*workspace);
    const std::string file = (place.folder() / "backup.yardstick").string();
    const Content then = backup(*workspace, file);
    workspace->responses().save(std::vector{some_response(response_id(9000))});
    const Content later = verify(*workspace);
    CHECK_FALSE(later == then);

    const Restored restored = restore(file, place.location());
    CHECK(restored.content == then);
    CHECK(verify(*workspace) == then);
    CHECK(verify(*WorkspaceStore::open(restored.kept_as, WorkspaceStore::OpenMode::existing)) == later);
    workspace->responses().save(std::vector{some_response(response_id(9001))});
    CHECK(workspace->responses().count({}).counted == 1501);
}

STORE_TEST_CASE("the hash of a content changes with any value")
{
    OPEN_WORKSPACE();
    fill(*workspace);
    const std::string change = GENERATE(as<std::string>{}, "update response set person = 'eve' where id = '01959400-0000-7000-8000-000000000007'",
                                        "update target set value = 0.5", "update target set good_begins = null", "update setting set name = 'desk.surve', value = 'ycsat'",
                                        "update response set external_id = null where external_id = 'x3'", "delete from annotation",
                                        "update day_state set changes = 3");
    const Content before = verify(*workspace);
    place.run(change);
    INFO(change);
    CHECK_FALSE(verify(*workspace) == before);
}

STORE_TEST_CASE("a response without a revision that counts is found by verify")
{
    OPEN_WORKSPACE();
    fill(*workspace);
    place.run("update response set is_current = 0 where id = '01959400-0000-7000-8000-000000000007'");
    CHECK_THAT(failure([&] { verify(*workspace); }), Catch::Contains("1 of its responses"));
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "damaged").string();
    backup(*workspace, file); // a damaged workspace may be kept, but not put in the place of another
    CHECK_THROWS_AS(restore(file, (folder.path() / "copy").string()), Error);
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a backup replaces no file, and only a backup is restored", "[store]")
{
    const Sqlite place;
    const auto workspace = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::create);
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "notes.txt").string();
    std::ofstream(file) << "my notes";
    CHECK_THAT(failure([&] { backup(*workspace, file); }), Catch::Contains("is there already"));
    CHECK_THAT(failure([&] { restore(file, place.location()); }), Catch::Contains("not a backup"));
    CHECK_THAT(failure([&] { restore(file + "x", place.location()); }), Catch::Contains("no backup at"));
    workspace->office().set_setting("a", "b");
    CHECK_THAT(failure([&] { restore(place.location(), file + ".copy"); }), Catch::Contains("has open"));
    CHECK(read_file(file) == "my notes");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a backup whose pages are damaged is not restored", "[store]")
{
    const Sqlite place;
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "backup").string();
    {
        const auto workspace = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::create);
        fill(*workspace);
        backup(*workspace, file);
    }
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(4096 * 20);
    bytes << std::string(4096 * 4, '\x55');
    bytes.close();
    CHECK_THROWS_AS(restore(file, place.location()), Error);
    const auto workspace = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::existing);
    CHECK(workspace->responses().count({}).counted == 1500);
}
