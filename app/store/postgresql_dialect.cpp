#include "store/postgresql_dialect.h"

#include "core/error.h"

#include <soci/postgresql/soci-postgresql.h>

#include <fmt/format.h>

namespace yardstick::store {

namespace {

// Any number will do, as long as every Yardstick takes the same.
constexpr long long numbering_lock = 0x59647374;
constexpr int rows_per_fetch = 1000;

std::string connection_text(const std::string& location)
{
    if (location.find("connect_timeout=") != std::string::npos)
        return location;
    return location + (location.find('?') == std::string::npos ? "?" : "&") + "connect_timeout=5";
}

/// Adds rows with COPY in text format; the backslash escapes are those of the manual's page on COPY.
class CopyWriter final : public RowWriter {
public:
    CopyWriter(PGconn* connection, const Table& table) : connection_(connection)
    {
        const std::string copy = "copy " + table.name + " (" + table.column_list() + ") from stdin";
        const Reply reply(PQexec(connection_, copy.c_str()));
        if (PQresultStatus(reply.get()) != PGRES_COPY_IN)
            fail(reply.get());
    }

    ~CopyWriter() override
    {
        if (is_finished_)
            return;
        PQputCopyEnd(connection_, "given up");
        while (const Reply reply{PQgetResult(connection_)}) {
        }
    }

    void write(std::span<const Cell> cells) override
    {
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (column > 0)
                buffer_ += '\t';
            append(cells[column]);
        }
        buffer_ += '\n';
        if (buffer_.size() > 64 * 1024)
            send();
    }

    void finish() override
    {
        send();
        is_finished_ = true;
        if (PQputCopyEnd(connection_, nullptr) != 1)
            fail(nullptr);
        // The result of the COPY, then a null that ends it.
        const Reply reply(PQgetResult(connection_));
        while (const Reply rest{PQgetResult(connection_)}) {
        }
        if (PQresultStatus(reply.get()) != PGRES_COMMAND_OK)
            fail(reply.get());
    }

private:
    struct ClearReply {
        void operator()(PGresult* result) const { PQclear(result); }
    };
    using Reply = std::unique_ptr<PGresult, ClearReply>;

    [[noreturn]] void fail(const PGresult* reply) const
    {
        const char* state = reply ? PQresultErrorField(reply, PG_DIAG_SQLSTATE) : nullptr;
        throw soci::postgresql_soci_error(PQerrorMessage(connection_), state ? state : "08006");
    }

    void append(const Cell& cell)
    {
        if (const auto* integer = std::get_if<std::int64_t>(&cell))
            fmt::format_to(std::back_inserter(buffer_), "{}", *integer);
        else if (const auto* real = std::get_if<double>(&cell))
            fmt::format_to(std::back_inserter(buffer_), "{}", *real);
        else if (const auto* text = std::get_if<std::string_view>(&cell))
            append_escaped(*text);
        else
            buffer_ += "\\N";
    }

    void append_escaped(std::string_view text)
    {
        for (const char c : text) {
            switch (c) {
            case '\\': buffer_ += "\\\\"; break;
            case '\t': buffer_ += "\\t"; break;
            case '\n': buffer_ += "\\n"; break;
            case '\r': buffer_ += "\\r"; break;
            default: buffer_ += c;
            }
        }
    }

    void send()
    {
        if (!buffer_.empty() && PQputCopyData(connection_, buffer_.data(), static_cast<int>(buffer_.size())) != 1)
            fail(nullptr);
        buffer_.clear();
    }

    PGconn* connection_;
    std::string buffer_;
    bool is_finished_ = false;
};

class PostgresqlDialect final : public Dialect {
public:
    PostgresqlDialect(const std::string& location, std::string description)
        : description_(std::move(description)), sql_(soci::postgresql, connection_text(location))
    {
        set_up_connection();
    }

    soci::session& sql() override { return sql_; }
    std::string name() const override { return "postgresql"; }
    std::string description() const override { return description_; }
    bool is_shared() const override { return true; }

    bool has_lost_connection() const override { return PQstatus(connection()) != CONNECTION_OK; }
    void reconnect() override
    {
        PQreset(connection());
        set_up_connection();
    }

    void begin(Purpose purpose) override
    {
        run_script(purpose == Purpose::read ? "begin isolation level repeatable read read only" : "begin");
        if (purpose == Purpose::number)
            run_script(fmt::format("select pg_advisory_xact_lock({})", numbering_lock));
    }
    void commit() override { run_script("commit"); }
    void roll_back() noexcept override { PQclear(PQexec(connection(), "rollback")); }

    void run_script(const std::string& script) override
    {
        PGresult* result = PQexec(connection(), script.c_str());
        const ExecStatusType status = PQresultStatus(result);
        const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
        const std::string known_state = state ? state : "08006";
        PQclear(result);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
            throw soci::postgresql_soci_error(PQerrorMessage(connection()), known_state.c_str());
    }

    bool has_table(const std::string& table) override
    {
        int count = 0;
        sql_ << "select count(*) from information_schema.tables where table_schema = current_schema() and table_name = :name",
            soci::use(table, "name"), soci::into(count);
        return count > 0;
    }

    std::string texts_of_json(const std::string& name) const override
    {
        return "select jsonb_array_elements_text(cast(:" + name + " as jsonb))";
    }

    std::string without_index(const std::string& column) const override { return column; } // the planner has statistics

    std::unique_ptr<RowWriter> bulk_writer(const Table& table) override { return std::make_unique<CopyWriter>(connection(), table); }

    void for_each_row(const std::string& select, const Exchange& bind, const Exchange& take,
                      const std::function<void()>& visit) override
    {
        // libpq would hold a whole result in memory; a cursor gives it in parts.
        const std::string cursor = fmt::format("rows_{}", ++cursors_);
        soci::statement open(sql_);
        bind(open);
        open.alloc();
        open.prepare("declare " + cursor + " no scroll cursor for " + select, soci::details::st_one_time_query);
        open.define_and_bind();
        open.execute(true);

        soci::statement part(sql_);
        take(part);
        part.alloc();
        part.prepare(fmt::format("fetch {} from {}", rows_per_fetch, cursor), soci::details::st_one_time_query);
        part.define_and_bind();
        for (int rows = rows_per_fetch; rows == rows_per_fetch;) {
            rows = 0;
            part.execute();
            for (; part.fetch(); ++rows)
                visit();
        }
        run_script("close " + cursor);
    }

    std::string keep_copy(int schema_version) override
    {
        const std::string copy = fmt::format("yardstick_schema_{}_backup", schema_version);
        run_script(fmt::format("begin;"
                               "drop schema if exists {0} cascade; create schema {0};"
                               "do $$ declare name text; begin"
                               " for name in select tablename from pg_tables where schemaname = current_schema() loop"
                               " execute format('create table {0}.%I as table %I', name, name);"
                               " end loop; end $$;"
                               "commit", copy));
        return copy;
    }

    void forget_deleted_rows(std::span<const std::string> tables) override
    {
        for (const std::string& table : tables)
            run_script("vacuum full " + table);
    }

    void check_integrity() override {} // the server checks its own pages

    std::string sentence(const soci::soci_error& error) const override
    {
        const auto* known = dynamic_cast<const soci::postgresql_soci_error*>(&error);
        const std::string state = known ? known->sqlstate() : std::string();
        const std::string message = first_line(error.get_error_message());
        if (state.starts_with("08") || state.starts_with("57P") || has_lost_connection())
            return fmt::format("Not saved: the server of {} cannot be reached. Check the network, then try again.", description_);
        if (state == "55P03" || state == "40P01" || state == "40001")
            return fmt::format("Not saved: another program is writing to {}. Try again in a moment.", description_);
        if (state == "53100")
            return fmt::format("Not saved: the disk of the server of {} is full. Ask its keeper to make room, then try again.", description_);
        if (state == "25006")
            return fmt::format("Not saved: {} is read-only. Ask the server's keeper for the right to write.", description_);
        if (state == "42501")
            return fmt::format("You lack a right in {} ({}). Ask the server's keeper for it.", description_, message);
        if (state == "23505")
            return fmt::format("Not saved in {}: an entry with the same identity is there already ({}).", description_, message);
        return fmt::format("The workspace {} could not be used: {}.", description_, message);
    }

    /// Throws Error when the database has tables, but not ours.
    void check_is_ours()
    {
        int tables = 0;
        sql_ << "select count(*) from information_schema.tables where table_schema = current_schema()", soci::into(tables);
        if (tables > 0 && !(has_table("schema_history") && has_table("response_day")))
            throw Error(fmt::format("{} holds tables that are not a Yardstick workspace; they were left as they are. Choose another database.",
                                    description_));
    }

    static std::string first_line(const std::string& message) { return message.substr(0, message.find('\n')); }

private:
    void set_up_connection()
    {
        run_script("set client_min_messages = warning; set client_encoding = 'UTF8'; set lock_timeout = '2s'; "
                   "set extra_float_digits = 1; set synchronous_commit = on");
    }

    PGconn* connection() const
    {
        // SOCI gives out its backend only from a session that may change.
        auto& session = const_cast<soci::session&>(sql_);
        return static_cast<soci::postgresql_session_backend*>(session.get_backend())->conn_;
    }

    std::string description_;
    soci::session sql_;
    int cursors_ = 0;
};

} // namespace

[[gnu::visibility("default")]] Dialect* yardstick_open_postgresql(const std::string& location, const std::string& description)
{
    std::unique_ptr<PostgresqlDialect> dialect;
    try {
        dialect = std::make_unique<PostgresqlDialect>(location, description);
        dialect->check_is_ours();
    } catch (const soci::soci_error& error) {
        throw Error(fmt::format("{} cannot be opened: {}. Check the address, the name and password, and that the server runs.",
                                description, PostgresqlDialect::first_line(error.get_error_message())));
    }
    return dialect.release();
}

} // namespace yardstick::store
