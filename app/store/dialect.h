#pragma once

#include "store/table.h"

#include <functional>
#include <memory>
#include <span>
#include <string>

namespace yardstick::store {

/// What a transaction is for.
enum class Purpose {
    read,   ///< sees one snapshot from beginning to end
    write,  ///< adds rows; others may add theirs at the same time where the database allows it
    number, ///< gives out numbers (revisions, versions): one such transaction at a time
};

/// Where SQLite and PostgreSQL differ. One file each; everything else in this folder is the same for both.
///
/// A Dialect owns the connection. Functions throw soci::soci_error, or Error where they know a better sentence.
class Dialect {
public:
    virtual ~Dialect() = default;

    virtual soci::session& sql() = 0;
    virtual std::string name() const = 0;        ///< "sqlite" or "postgresql": the folder of its migrations
    virtual std::string description() const = 0; ///< the workspace for people: a path, or server and database without password
    virtual bool is_shared() const = 0;

    /// True when the server has gone away, or has dropped this connection.
    virtual bool has_lost_connection() const = 0;
    /// Connects again. Prepared statements are gone after that.
    virtual void reconnect() = 0;

    virtual void begin(Purpose purpose) = 0;
    virtual void commit() = 0;
    virtual void roll_back() noexcept = 0;

    /// Runs several statements, for migrations.
    virtual void run_script(const std::string& script) = 0;
    virtual bool has_table(const std::string& table) = 0;

    /// A subquery that gives the texts of the JSON array bound as `:name`.
    virtual std::string texts_of_json(const std::string& name) const = 0;

    /// The column in a condition that the database should check row by row, because it would choose the wrong index for it.
    virtual std::string without_index(const std::string& column) const = 0;

    /// The quickest way to add many rows to a table.
    virtual std::unique_ptr<RowWriter> bulk_writer(const Table& table) = 0;

    using Exchange = std::function<void(soci::statement&)>;
    /// Runs a select and calls `visit` after each row, without holding all rows. Only inside a transaction.
    /// `bind` adds what the select uses, by name; `take` adds what a row is read into.
    virtual void for_each_row(const std::string& select, const Exchange& bind, const Exchange& take,
                              const std::function<void()>& visit) = 0;

    /// Keeps the tables as they are under another name, before a migration. Returns where, for people.
    virtual std::string keep_copy(int schema_version) = 0;
    /// Leaves nothing in the files of the database of rows that were deleted from `tables`, nor of the order in which they
    /// came: writes the tables anew. Outside transactions. Throws when another program keeps it from doing so.
    virtual void forget_deleted_rows(std::span<const std::string> tables) = 0;
    /// Throws Error when the database says that its content is damaged.
    virtual void check_integrity() = 0;

    /// What happened and what to do about it.
    virtual std::string sentence(const soci::soci_error& error) const = 0;
};

} // namespace yardstick::store
