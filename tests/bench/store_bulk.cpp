// 100,000 ready responses through ResponseStore::save: on SQLite against raw prepared inserts of the same rows in one
// transaction, on PostgreSQL (when YARDSTICK_TEST_POSTGRES names a server) against prepared single rows in one. Each
// side starts with an empty workspace; the middle one of five alternating runs counts.
#include "bench/store_rows.h"
#include "store/workspace_store.h"

#include <libpq-fe.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <stdexcept>

using namespace yardstick;
using namespace yardstick::bench;

namespace {

constexpr int rows = 100000;
constexpr int runs = 5;

template <class Work>
double seconds(const Work& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double middle(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void measure_sqlite(const std::vector<Response>& responses)
{
    std::vector<double> our_times;
    std::vector<double> raw_times;
    for (int run = 0; run < runs; ++run) {
        const BenchFolder folder;
        const auto workspace = WorkspaceStore::open((folder.path() / "ours.yardstick").string(), WorkspaceStore::OpenMode::create);
        our_times.push_back(seconds([&] { workspace->responses().save(responses); }));
        const auto rival = (folder.path() / "rival.yardstick").string();
        WorkspaceStore::open(rival, WorkspaceStore::OpenMode::create).reset();
        RawSqlite raw(rival);
        raw_times.push_back(seconds([&] {
            raw.run("begin immediate");
            for (const Response& response : responses)
                raw.insert(response);
            raw.run("commit");
        }));
    }
    fmt::print("SQLite, {} responses\n  store                        {:.3f} s\n  raw prepared inserts         {:.3f} s\n", rows, middle(our_times),
               middle(raw_times));
    fmt::print("  ratio: {:.2f} (goal: at most 1.50)\n", middle(our_times) / middle(raw_times));
}

/// The rival on PostgreSQL: libpq, a statement prepared once.
class RawPostgresql {
public:
    explicit RawPostgresql(const std::string& location) : connection_(PQconnectdb(location.c_str()))
    {
        if (PQstatus(connection_) != CONNECTION_OK)
            throw std::runtime_error(PQerrorMessage(connection_));
        run("set client_min_messages = warning");
    }
    ~RawPostgresql() { PQfinish(connection_); }
    RawPostgresql(const RawPostgresql&) = delete;
    RawPostgresql& operator=(const RawPostgresql&) = delete;

    void run(const std::string& sql) { check(PQexec(connection_, sql.c_str())); }

    void prepare()
    {
        const std::string statement = insert_statement([](int column) { return "$" + std::to_string(column); });
        check(PQprepare(connection_, "add", statement.c_str(), 0, nullptr));
    }

    void insert(const Response& response)
    {
        const std::string version = std::to_string(response.source_version);
        const std::string occurred_at = std::to_string(response.occurred_at.time_since_epoch().count());
        const std::string entered_at = std::to_string(response.entered_at.time_since_epoch().count());
        const std::string day = to_text(response.day);
        const std::array<const char*, response_columns> values{
            response.id.c_str(), "1", response.source.c_str(), version.c_str(), response.department.c_str(), response.site.c_str(),
            response.person.c_str(), response.channel.c_str(), occurred_at.c_str(), entered_at.c_str(), day.c_str(), response.answers.c_str(),
            "0", response.reason.c_str(), response.entered_by.c_str(), nullptr, nullptr, "1"};
        check(PQexecPrepared(connection_, "add", response_columns, values.data(), nullptr, nullptr, 0));
    }

private:
    void check(PGresult* result)
    {
        const ExecStatusType status = PQresultStatus(result);
        PQclear(result);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
            throw std::runtime_error(PQerrorMessage(connection_));
    }
    PGconn* connection_;
};

void measure_postgresql(const std::vector<Response>& responses, const std::string& server)
{
    std::string place = server; // postgresql://user@/database?host=…
    const std::size_t parameters = std::min(place.find('?'), place.size());
    const std::size_t slash = place.rfind('/', parameters);
    std::vector<double> our_times;
    std::vector<double> raw_times;
    RawPostgresql keeper(server);
    for (int run = 0; run < runs; ++run) {
        keeper.run("drop database if exists yardstick_bench");
        keeper.run("create database yardstick_bench");
        const std::string location = place.substr(0, slash) + "/yardstick_bench" + place.substr(parameters);
        {
            const auto workspace = WorkspaceStore::open(location, WorkspaceStore::OpenMode::create);
            our_times.push_back(seconds([&] { workspace->responses().save(responses); }));
        }
        RawPostgresql raw(location);
        raw.run("truncate response, response_day");
        raw.prepare();
        raw_times.push_back(seconds([&] {
            raw.run("begin");
            for (const Response& response : responses)
                raw.insert(response);
            raw.run("commit");
        }));
    }
    keeper.run("drop database if exists yardstick_bench");
    fmt::print("PostgreSQL, {} responses\n  store                        {:.3f} s\n  prepared single rows         {:.3f} s\n", rows,
               middle(our_times), middle(raw_times));
    fmt::print("  times as fast: {:.2f} (goal: at least 5.00)\n", middle(raw_times) / middle(our_times));
}

} // namespace

int main()
{
    const std::vector<Response> responses = some_responses(rows);
    measure_sqlite(responses);
    if (const char* server = std::getenv("YARDSTICK_TEST_POSTGRES"))
        measure_postgresql(responses, server);
    else
        fmt::print("PostgreSQL was not measured: YARDSTICK_TEST_POSTGRES names no server (see tests/support/with-postgres).\n");
}
