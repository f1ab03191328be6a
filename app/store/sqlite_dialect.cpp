#include "store/sqlite_dialect.h"

#include "core/error.h"

#include <soci/sqlite3/soci-sqlite3.h>

#include <fmt/format.h>

#include <array>
#include <memory>

namespace yardstick::store {

namespace {

// "Ydst": in bytes 68 to 71 of the file, where SQLite keeps the application id.
constexpr std::array<unsigned char, 4> application_id{0x59, 0x64, 0x73, 0x74};
constexpr int busy_timeout_seconds = 2;

/// Paths may hold blanks, quotes and equals signs, which SOCI's connection string does not survive: a URI does.
std::string connection_text(const std::filesystem::path& file, const char* mode)
{
    std::string uri;
    for (const unsigned char c : std::filesystem::absolute(file).string()) {
        if (std::isalnum(c) || c == '/' || c == '.' || c == '-' || c == '_')
            uri += static_cast<char>(c);
        else
            uri += fmt::format("%{:02x}", c);
    }
    return fmt::format("db=file:{}?mode={} timeout={}", uri, mode, busy_timeout_seconds);
}

class SqliteDialect final : public Dialect {
public:
    SqliteDialect(const std::filesystem::path& file, const std::filesystem::path& shown_as, const char* mode)
        : file_(shown_as.string()), sql_(soci::sqlite3, connection_text(file, mode))
    {
    }

    soci::session& sql() override { return sql_; }
    std::string name() const override { return "sqlite"; }
    std::string description() const override { return file_; }
    bool is_shared() const override { return false; }

    bool has_lost_connection() const override { return false; }
    void reconnect() override {}

    void begin(Purpose purpose) override { run_script(purpose == Purpose::read ? "begin" : "begin immediate"); }
    void commit() override { run_script("commit"); }
    void roll_back() noexcept override
    {
        // After a full disk SQLite has rolled back by itself; then there is nothing to do, and nothing wrong.
        sqlite_api::sqlite3_exec(connection(), "rollback", nullptr, nullptr, nullptr);
    }

    void run_script(const std::string& script) override
    {
        const int code = sqlite_api::sqlite3_exec(connection(), script.c_str(), nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            throw soci::sqlite3_soci_error(sqlite_api::sqlite3_errmsg(connection()), code);
    }

    bool has_table(const std::string& table) override
    {
        int count = 0;
        sql_ << "select count(*) from sqlite_master where type = 'table' and name = :name", soci::use(table), soci::into(count);
        return count > 0;
    }

    std::string texts_of_json(const std::string& name) const override { return "select value from json_each(:" + name + ")"; }

    // A plus sign changes no value; the planner, which has no statistics, leaves the column alone then.
    std::string without_index(const std::string& column) const override { return "+" + column; }

    std::unique_ptr<RowWriter> bulk_writer(const Table& table) override { return std::make_unique<PreparedInsert>(sql_, table); }

    void for_each_row(const std::string& select, const Exchange& bind, const Exchange& take,
                      const std::function<void()>& visit) override
    {
        soci::statement rows(sql_);
        take(rows);
        bind(rows);
        rows.alloc();
        rows.prepare(select);
        rows.define_and_bind();
        rows.execute();
        while (rows.fetch())
            visit();
    }

    std::string keep_copy(int schema_version) override
    {
        std::string copy = fmt::format("{}.schema-{}.backup", file_, schema_version);
        for (int number = 2; std::filesystem::exists(copy); ++number)
            copy = fmt::format("{}.schema-{}.backup-{}", file_, schema_version, number);
        sql_ << "vacuum into :copy", soci::use(copy);
        return copy;
    }

    void forget_deleted_rows(std::span<const std::string>) override
    {
        run_script("vacuum");
        // Until here the pages as they were lie in the write-ahead log.
        int is_busy = 0;
        sql_ << "pragma wal_checkpoint(truncate)", soci::into(is_busy);
        if (is_busy != 0)
            throw Error(fmt::format("Not done: another program is reading {}. Close it there, or try again in a moment.", file_));
    }

    void check_integrity() override
    {
        std::string verdict;
        sql_ << "pragma quick_check(1)", soci::into(verdict);
        if (verdict != "ok")
            throw Error(fmt::format("The workspace {} is damaged ({}). Restore it from a backup.", file_, verdict));
    }

    std::string sentence(const soci::soci_error& error) const override
    {
        const auto* known = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
        const int code = known ? known->result() & 0xff : SQLITE_ERROR;
        if (has_no_room())
            return fmt::format("Not saved: the disk that holds {} is full or cannot be written. Make room on it and try again.", file_);
        switch (code) {
        case SQLITE_FULL:
            return fmt::format("Not saved: the disk that holds {} is full. Make room on it and try again.", file_);
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return fmt::format("Not saved: another program is writing to {}. Try again in a moment.", file_);
        case SQLITE_READONLY:
            return fmt::format("{} cannot be written: the file, its folder or the disk is read-only. Ask for the right to write there.", file_);
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return fmt::format("The workspace {} is damaged. Restore it from a backup.", file_);
        case SQLITE_CANTOPEN:
            return fmt::format("{} cannot be opened. Check that it exists and that you may write to it and to its folder.", file_);
        case SQLITE_IOERR:
            return fmt::format("The disk that holds {} reports an error ({}). Check the disk, then try again.", file_, error.get_error_message());
        case SQLITE_CONSTRAINT:
            return fmt::format("Not saved in {}: an entry with the same identity is there already ({}).", file_, error.get_error_message());
        default:
            return fmt::format("The workspace {} could not be used: {}.", file_, error.get_error_message());
        }
    }

    /// What went wrong last was a write. A quota that is used up is no full disk to SQLite, but a write that fails.
    bool has_no_room() const
    {
        const int detail = sqlite_api::sqlite3_extended_errcode(connection());
        return detail == SQLITE_IOERR_WRITE || detail == SQLITE_IOERR_SHMSIZE;
    }

private:
    sqlite_api::sqlite3* connection() const
    {
        // SOCI gives out its backend only from a session that may change.
        auto& session = const_cast<soci::session&>(sql_);
        return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
    }

    std::string file_;
    soci::session sql_;
};

std::unique_ptr<SqliteDialect> opened(const std::filesystem::path& file, const std::filesystem::path& shown_as, const char* mode)
{
    std::unique_ptr<SqliteDialect> dialect;
    try {
        dialect = std::make_unique<SqliteDialect>(file, shown_as, mode);
    } catch (const soci::soci_error& error) {
        throw Error(fmt::format("{} cannot be opened for writing ({}). Check that you may write to it and to its folder.", shown_as.string(),
                                error.get_error_message()));
    }
    try {
        // Who lacks the right to write learns it here, and not at the first response.
        dialect->run_script("pragma journal_mode = wal; pragma synchronous = full;");
        return dialect;
    } catch (const soci::sqlite3_soci_error& error) {
        if (error.result() == SQLITE_BUSY)
            throw Error(fmt::format("{} is locked by another program. Close that program, or try again in a moment.", shown_as.string()));
        if (mode == std::string_view("rw") && (dialect->has_no_room() || error.result() == SQLITE_FULL))
            throw Error(fmt::format("{} cannot be opened: its disk is full. Make room on it and try again.", shown_as.string()));
        throw Error(dialect->sentence(error));
    }
}

} // namespace

bool is_workspace_file(const std::filesystem::path& file)
{
    // Asked of SQLite, which reads without a lock here. A stream of our own would take away the locks of this program's
    // other connections when it closes (POSIX: sqlite.org/howtocorrupt.html, section 2.2); another program would then
    // remove the write-ahead log that they go on writing to.
    using namespace sqlite_api;
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(std::filesystem::absolute(file).c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> connection(opened, sqlite3_close);
    sqlite3_file* bytes = nullptr;
    std::array<char, 100> header{};
    return code == SQLITE_OK && sqlite3_file_control(opened, "main", SQLITE_FCNTL_FILE_POINTER, &bytes) == SQLITE_OK
        && bytes->pMethods->xRead(bytes, header.data(), header.size(), 0) == SQLITE_OK
        && std::string_view(header.data(), 16) == std::string_view("SQLite format 3\0", 16)
        && std::equal(application_id.begin(), application_id.end(), header.begin() + 68,
                      [](unsigned char ours, char found) { return ours == static_cast<unsigned char>(found); });
}

std::unique_ptr<Dialect> open_sqlite(const std::filesystem::path& file, const std::filesystem::path& shown_as)
{
    return opened(file, shown_as, "rw");
}

std::unique_ptr<Dialect> create_sqlite(const std::filesystem::path& file, const std::filesystem::path& shown_as)
{
    auto dialect = opened(file, shown_as, "rwc");
    const int id = application_id[0] << 24 | application_id[1] << 16 | application_id[2] << 8 | application_id[3];
    try {
        dialect->run_script(fmt::format("pragma application_id = {}", id));
        return dialect;
    } catch (const soci::soci_error& error) {
        throw Error(dialect->sentence(error));
    }
}

} // namespace yardstick::store
