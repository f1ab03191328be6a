#pragma once

#include "core/error.h"
#include "store/workspace_store.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace yardstick::test {

/// A place for one workspace in an SQLite file, as long as this object lives.
class Sqlite {
public:
    static bool is_available() { return true; }

    std::string location() const { return (folder_.path() / "it's a \"workspace\" = ü.yardstick").string(); }
    std::filesystem::path folder() const { return folder_.path(); }

    /// Runs SQL behind the store's back, and gives the first column of what it returns.
    std::vector<std::string> run(const std::string& sql) const;

private:
    TemporaryFolder folder_;
};

/// A place for one workspace in a PostgreSQL database of its own, on the server that YARDSTICK_TEST_POSTGRES names.
class Postgresql {
public:
    static bool is_available();

    Postgresql();
    ~Postgresql();
    Postgresql(const Postgresql&) = delete;
    Postgresql& operator=(const Postgresql&) = delete;

    std::string location() const;
    std::filesystem::path folder() const { return folder_.path(); }
    std::vector<std::string> run(const std::string& sql) const;
    /// Takes the database away, whoever is connected to it.
    void drop() const;

private:
    TemporaryFolder folder_;
    std::string database_;
};

/// An answered survey at a desk; tests change what they are about.
Response some_response(const std::string& id);

/// The id of the test's `number`-th response: sorts by number.
std::string response_id(int number);

Day day(const std::string& text);
Instant instant(const std::string& text);

/// The ids of responses, in their order.
std::vector<std::string> ids_of(const std::vector<Response>& responses);
std::vector<std::string> ids_of(const ResponseStore& store, const ResponseQuery& query);

} // namespace yardstick::test

/// A test case that runs on each database, as a test of its own.
#define STORE_TEST_CASE(name) TEMPLATE_TEST_CASE(name, "[store]", yardstick::test::Sqlite, yardstick::test::Postgresql)

/// Opens a new workspace named `workspace` in a place named `place`, or skips the case.
#define OPEN_WORKSPACE()                                                                                               \
    if (!TestType::is_available())                                                                                     \
        SKIP_CASE("no PostgreSQL: YARDSTICK_TEST_POSTGRES names no server");                                           \
    const TestType place;                                                                                              \
    const auto workspace = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::create)
