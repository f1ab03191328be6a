#include "bench/store_rows.h"

#include <fmt/format.h>

#include <cstdlib>
#include <stdexcept>

namespace yardstick::bench {

std::vector<Response> some_responses(int count, int first)
{
    std::vector<Response> responses;
    const Instant start = parse_instant("2025-03-01T08:00:00Z").value();
    for (int number = first; number < first + count; ++number) {
        Response response;
        response.occurred_at = start + std::chrono::seconds(25 * (number % 100000));
        response.entered_at = response.occurred_at + std::chrono::milliseconds(1500);
        response.id = fmt::format("{:08x}-{:04x}-7000-8000-{:012x}", 0x01955000 + number / 65536, number % 65536, number);
        response.source = "csat";
        response.department = number % 3 == 0 ? "sales" : "support";
        response.site = "main";
        response.person = fmt::format("agent_{}", number % 17);
        response.channel = "desk";
        response.day = date::floor<date::days>(response.occurred_at);
        response.answers = fmt::format(R"({{"rating":{},"effort":{},"comment":"visit {} went well"}})", number % 5 + 1, number % 7 + 1, number);
        response.entered_by = "bob";
        responses.push_back(std::move(response));
    }
    return responses;
}

std::string insert_statement(std::string (*place)(int))
{
    std::string statement = "insert into response (id, revision, source, source_version, department, site, person, channel, occurred_at, "
                            "entered_at, day, answers, is_voided, reason, entered_by, belongs_to, external_id, is_current) values (";
    for (int column = 1; column <= response_columns; ++column) {
        statement += place(column);
        statement += column < response_columns ? ", " : ")";
    }
    return statement;
}

RawSqlite::RawSqlite(const std::filesystem::path& file)
{
    if (sqlite3_open(file.c_str(), &connection_) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(connection_));
    run("pragma journal_mode = wal; pragma synchronous = full");
    const std::string statement = insert_statement([](int) { return std::string("?"); });
    if (sqlite3_prepare_v2(connection_, statement.c_str(), -1, &insert_, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(connection_));
}

RawSqlite::~RawSqlite()
{
    sqlite3_finalize(insert_);
    sqlite3_close(connection_);
}

void RawSqlite::run(const char* sql)
{
    if (sqlite3_exec(connection_, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(connection_));
}

void RawSqlite::insert(const Response& response)
{
    const auto text = [this](int column, const std::string& value) {
        sqlite3_bind_text(insert_, column, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
    };
    const std::string day = to_text(response.day);
    text(1, response.id);
    sqlite3_bind_int(insert_, 2, 1);
    text(3, response.source);
    sqlite3_bind_int(insert_, 4, response.source_version);
    text(5, response.department);
    text(6, response.site);
    text(7, response.person);
    text(8, response.channel);
    sqlite3_bind_int64(insert_, 9, response.occurred_at.time_since_epoch().count());
    sqlite3_bind_int64(insert_, 10, response.entered_at.time_since_epoch().count());
    text(11, day);
    text(12, response.answers);
    sqlite3_bind_int(insert_, 13, 0);
    text(14, response.reason);
    text(15, response.entered_by);
    sqlite3_bind_null(insert_, 16);
    sqlite3_bind_null(insert_, 17);
    sqlite3_bind_int(insert_, 18, 1);
    if (sqlite3_step(insert_) != SQLITE_DONE)
        throw std::runtime_error(sqlite3_errmsg(connection_));
    sqlite3_reset(insert_);
}

BenchFolder::BenchFolder()
{
    std::string name = (std::filesystem::current_path() / "bench-XXXXXX").string();
    if (!mkdtemp(name.data()))
        throw std::runtime_error("cannot make a folder like " + name);
    path_ = name;
}

BenchFolder::~BenchFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

} // namespace yardstick::bench
