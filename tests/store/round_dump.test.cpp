#include "store/database.h"
#include "store/tables.h"
#include "store/test_workspace.h"
#include "support/hand_set_clock.h"
#include "survey/rounds.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace yardstick;
using namespace yardstick::test;

namespace {

/// One person's answer, and what only an onlooker knows of it.
struct Witnessed {
    std::string person;
    std::string token;
    std::string mark; ///< that the answer holds, and no other
    Instant at;
};

constexpr int people = 24;

/// Twenty-four people who answer one after the other, in an order that is neither that of their names nor of their tokens.
template <class Place>
struct ClosedRound {
    HandSetClock clock{"2026-01-15T09:00:00.123Z"};
    std::vector<Witnessed> witnessed; ///< in the order in which they answered

    ClosedRound(const Place&, WorkspaceStore& workspace)
    {
        Office office(workspace.office());
        const Day from = day("2020-01-01");
        REQUIRE(office.save(Department{"office", "Office"}, from));
        REQUIRE(office.save(Site{"main", "Main", "Europe/Berlin", ""}, from));
        REQUIRE(office.save(Team{"sales", "Sales", "office"}, from));
        for (int k = 0; k < people; ++k)
            REQUIRE(office.save(Person{"person_" + std::to_string(100 + k), "Zoe Number " + std::to_string(100 + k), "office", "sales", true}, from));
        workspace.surveys().publish(Survey::read(R"({"id": "pulse", "audience": "staff", "elements": [
            {"type": "rating", "name": "mood"}, {"type": "comment", "name": "words"}]})", "pulse.json").value());
        Rounds rounds(clock, office, workspace.surveys(), workspace.rounds());
        const std::string id = rounds.open("pulse", "sales", "", day("2026-01-31")).value().id;
        const std::vector<IssuedToken> tokens = rounds.issue_tokens(id).value();
        for (const IssuedToken& issued : tokens)
            witnessed.push_back({issued.person.id, issued.token, "", {}});
        std::shuffle(witnessed.begin(), witnessed.end(), std::mt19937(7));
        for (std::size_t k = 0; k < witnessed.size(); ++k) {
            clock.advance(std::chrono::milliseconds(3'671'003)); // everybody's own hour, minute and second
            Witnessed& one = witnessed[k];
            one.at = clock.now();
            one.mark = "what number " + std::to_string(7'000 + 13 * k) + " wrote";
            REQUIRE(rounds.answer("pulse", one.token, {{"mood", 1 + k % 5}, {"words", one.mark}}));
        }
        clock.set("2026-01-20T16:00:00Z");
        REQUIRE(rounds.close(id));
    }
};

/// Every value of every table, a text for each row, with tables and rows in the order in which the database keeps them.
template <class Place>
std::map<std::string, std::vector<std::string>> dump(const Place& place)
{
    constexpr bool is_file = std::is_same_v<Place, Sqlite>;
    std::map<std::string, std::vector<std::string>> rows;
    for (const store::Table& table : store::all_tables()) {
        std::string all;
        for (const store::TableColumn& column : table.columns)
            all += (all.empty() ? "" : " || '|' || ") + ("coalesce(cast(" + column.name + " as text), '')");
        // Without an order: a file's rows come by key, a server's as they lie on its pages.
        rows[table.name] = place.run("select " + all + " from " + table.name + (is_file ? "" : " order by ctid"));
    }
    return rows;
}

std::vector<std::size_t> places_of(const std::vector<Witnessed>& witnessed, const std::vector<std::string>& rows)
{
    std::vector<std::size_t> places;
    for (const Witnessed& one : witnessed)
        for (std::size_t row = 0; row < rows.size(); ++row)
            if (rows[row].find(one.mark) != std::string::npos)
                places.push_back(row);
    return places;
}

/// Ascending or descending, but for a few: an order that a reader could work with.
bool is_nearly_sorted(const std::vector<std::size_t>& places)
{
    int rises = 0;
    for (std::size_t k = 1; k < places.size(); ++k)
        rises += places[k - 1] < places[k];
    // By chance half of the neighbours rise, ± 1.44 for 24 people (variance (n + 1) / 12 of Eulerian numbers); 5 deviations are 7.2.
    return std::abs(2 * rises - static_cast<int>(places.size() - 1)) > 15;
}

/// A moment as SQLite keeps an integer (big-endian, six bytes), as PostgreSQL does (little-endian, eight), and as texts.
std::vector<std::string> forms_of(Instant at)
{
    const auto milliseconds = static_cast<std::uint64_t>(at.time_since_epoch().count());
    std::string big, little;
    for (int byte = 5; byte >= 0; --byte)
        big += static_cast<char>(milliseconds >> (8 * byte));
    for (int byte = 0; byte < 8; ++byte)
        little += static_cast<char>(milliseconds >> (8 * byte));
    const std::string text = to_text(at);
    return {big, little, std::to_string(milliseconds), std::to_string(milliseconds / 1000), text, text.substr(0, 16), text.substr(11, 8)};
}

std::size_t count_of(const std::string& bytes, const std::string& text)
{
    std::size_t count = 0;
    for (std::size_t at = bytes.find(text); at != std::string::npos; at = bytes.find(text, at + 1))
        ++count;
    return count;
}

} // namespace

STORE_TEST_CASE("a dump of every table after a round was closed ties no answer to a person")
{
    OPEN_WORKSPACE();
    const ClosedRound<TestType> round(place, *workspace);
    const auto tables = dump(place);
    REQUIRE(tables.size() == store::all_tables().size());
    CHECK(tables.at("held_answer").empty());
    CHECK(tables.at("round_token").size() == people);

    const std::vector<std::string>& responses = tables.at("response");
    REQUIRE(responses.size() == people);
    std::set<std::string> without_answers;
    for (std::string row : responses) {
        CHECK(row[14] == '4'); // a random id, with no time in it
        for (const Witnessed& one : round.witnessed) {
            CHECK(row.find(one.person) == std::string::npos);
            CHECK(row.find("Zoe") == std::string::npos);
        }
        // But for id and answers the rows are the same: nothing else can tell them apart.
        const std::size_t answers = row.find('{');
        without_answers.insert(row.substr(36, answers - 36) + row.substr(row.find('}')));
    }
    CHECK(without_answers.size() == 1);

    for (const auto& [table, rows] : tables) {
        INFO(table);
        // The order in which people answered, in which their names come, and in which they were given their tokens.
        std::vector<Witnessed> by_name = round.witnessed;
        std::sort(by_name.begin(), by_name.end(), [](const Witnessed& a, const Witnessed& b) { return a.person < b.person; });
        CHECK_FALSE(is_nearly_sorted(places_of(round.witnessed, rows)));
        CHECK_FALSE(is_nearly_sorted(places_of(by_name, rows)));
        for (const std::string& row : rows)
            for (const Witnessed& one : round.witnessed) {
                CHECK(row.find(one.token) == std::string::npos);
                for (const std::string& form : forms_of(one.at))
                    CHECK(row.find(form) == std::string::npos);
            }
    }
    // The rows themselves lie in the order of what is random about them.
    CHECK(std::is_sorted(responses.begin(), responses.end()));
    CHECK(std::is_sorted(tables.at("round_token").begin(), tables.at("round_token").end()));
}

TEST_CASE("the files of a workspace after a round was closed hold each answer once, in random order, and no moment", "[store]")
{
    const Sqlite place;
    const auto workspace = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::create);
    const ClosedRound<Sqlite> round(place, *workspace);
    // As a thief finds them: the program runs on, and its write-ahead log lies beside the file.
    std::string bytes;
    for (const auto& file : std::filesystem::directory_iterator(place.folder()))
        bytes += read_file(file.path());
    std::vector<std::size_t> places;
    for (const Witnessed& one : round.witnessed) {
        INFO(one.mark);
        CHECK(count_of(bytes, one.mark) == 1);
        places.push_back(bytes.find(one.mark));
        CHECK(count_of(bytes, one.token) == 0);
        for (const std::string& form : forms_of(one.at))
            CHECK(count_of(bytes, form) == 0);
    }
    CHECK_FALSE(is_nearly_sorted(places));
}

STORE_TEST_CASE("the witness would see an order, a moment or a name if there were one")
{
    OPEN_WORKSPACE();
    // The same look at rows that a careless program would have written.
    std::vector<Witnessed> witnessed;
    std::vector<std::string> rows;
    for (int k = 0; k < people; ++k) {
        witnessed.push_back({"person", "token", "what number " + std::to_string(7'000 + k) + " wrote", {}});
        rows.push_back(witnessed.back().mark);
    }
    CHECK(is_nearly_sorted(places_of(witnessed, rows)));
    std::reverse(rows.begin(), rows.end());
    CHECK(is_nearly_sorted(places_of(witnessed, rows)));

    Response careless = some_response(response_id(1));
    workspace->responses().save(std::vector{careless});
    const std::string row = dump(place).at("response").front();
    const auto forms = forms_of(careless.occurred_at);
    CHECK(std::any_of(forms.begin(), forms.end(), [&](const std::string& form) { return row.find(form) != std::string::npos; }));
    if constexpr (std::is_same_v<TestType, Sqlite>)
        CHECK(count_of(read_file(place.location() + "-wal"), forms.front()) > 0);
}
