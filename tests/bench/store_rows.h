#pragma once

#include "survey/response.h"

#include <sqlite3.h>

#include <filesystem>
#include <string>
#include <vector>

namespace yardstick::bench {

/// `count` responses as a department brings them in a month: two ratings and a comment, ids in the order of time.
std::vector<Response> some_responses(int count, int first = 0);

constexpr int response_columns = 18;

/// "insert into response (…) values (…)" with `:1`-style places written as `place` does.
std::string insert_statement(std::string (*place)(int));

/// The rival on SQLite: the C API, a statement prepared once, on a workspace file that the store has made.
class RawSqlite {
public:
    explicit RawSqlite(const std::filesystem::path& file);
    ~RawSqlite();
    RawSqlite(const RawSqlite&) = delete;
    RawSqlite& operator=(const RawSqlite&) = delete;

    void run(const char* sql);
    void insert(const Response& response);

private:
    sqlite3* connection_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
};

/// A folder on the disk that is measured: the working folder's, because /tmp may be memory.
class BenchFolder {
public:
    BenchFolder();
    ~BenchFolder();
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace yardstick::bench
