#include "store/test_workspace.h"

#include <libpq-fe.h>
#include <sqlite3.h>

#include <cstdlib>
#include <stdexcept>

#include <unistd.h>

namespace yardstick::test {

std::vector<std::string> Sqlite::run(const std::string& sql) const
{
    sqlite3* connection = nullptr;
    std::vector<std::string> found;
    if (sqlite3_open(location().c_str(), &connection) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(connection));
    const auto collect = [](void* into, int, char** values, char**) {
        static_cast<std::vector<std::string>*>(into)->emplace_back(values[0] ? values[0] : "null");
        return 0;
    };
    const int code = sqlite3_exec(connection, sql.c_str(), collect, &found, nullptr);
    const std::string message = sqlite3_errmsg(connection);
    sqlite3_close(connection);
    if (code != SQLITE_OK)
        throw std::runtime_error(message);
    return found;
}

namespace {

std::string server()
{
    const char* location = std::getenv("YARDSTICK_TEST_POSTGRES");
    return location ? location : "";
}

std::vector<std::string> run_on_server(const std::string& location, const std::string& sql)
{
    PGconn* connection = PQconnectdb(location.c_str());
    PQsetNoticeProcessor(connection, [](void*, const char*) {}, nullptr);
    PGresult* result = PQexec(connection, sql.c_str());
    const ExecStatusType status = PQresultStatus(result);
    const std::string message = PQerrorMessage(connection);
    std::vector<std::string> found;
    for (int row = 0; row < PQntuples(result); ++row)
        found.emplace_back(PQgetisnull(result, row, 0) ? "null" : PQgetvalue(result, row, 0));
    PQclear(result);
    PQfinish(connection);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw std::runtime_error(message);
    return found;
}

} // namespace

bool Postgresql::is_available() { return !server().empty(); }

Postgresql::Postgresql()
{
    static int count = 0;
    database_ = "yardstick_" + std::to_string(getpid()) + "_" + std::to_string(++count);
    run_on_server(server(), "create database " + database_);
}

Postgresql::~Postgresql() { drop(); }

void Postgresql::drop() const { run_on_server(server(), "drop database if exists " + database_ + " with (force)"); }

std::string Postgresql::location() const
{
    // postgresql://user@host:port/database?parameters: ours takes the place of the database.
    std::string location = server();
    const std::size_t parameters = location.find('?');
    const std::string rest = parameters == std::string::npos ? "" : location.substr(parameters);
    location.erase(std::min(parameters, location.size()));
    const std::size_t slash = location.find('/', location.find("://") + 3);
    return location.substr(0, slash) + "/" + database_ + rest;
}

std::vector<std::string> Postgresql::run(const std::string& sql) const { return run_on_server(location(), sql); }

Response some_response(const std::string& id)
{
    Response response;
    response.id = id;
    response.source = "csat";
    response.department = "support";
    response.site = "main";
    response.person = "ann";
    response.channel = "desk";
    response.occurred_at = instant("2025-03-14T09:30:00.125Z");
    response.entered_at = instant("2025-03-14T09:30:02.250Z");
    response.day = day("2025-03-14");
    response.answers = R"({"rating":4,"comment":"kind"})";
    response.entered_by = "bob";
    return response;
}

std::string response_id(int number)
{
    std::string digits = std::to_string(number);
    digits.insert(0, 12 - digits.size(), '0');
    return "01959400-0000-7000-8000-" + digits;
}

Day day(const std::string& text) { return parse_day(text).value(); }
Instant instant(const std::string& text) { return parse_instant(text).value(); }

std::vector<std::string> ids_of(const std::vector<Response>& responses)
{
    std::vector<std::string> ids;
    for (const Response& response : responses)
        ids.push_back(response.id);
    return ids;
}

std::vector<std::string> ids_of(const ResponseStore& store, const ResponseQuery& query)
{
    std::vector<std::string> ids;
    store.for_each(query, [&](const Response& response) { ids.push_back(response.id); });
    return ids;
}

} // namespace yardstick::test
