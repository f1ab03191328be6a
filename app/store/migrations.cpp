#include "store/migrations.h"

#include "core/clock.h"
#include "store/stored_instant.h"

#include <fmt/format.h>

namespace yardstick::store {

std::span<const Migration> migrations_for(const Dialect& dialect)
{
    return dialect.name() == "sqlite" ? sqlite_migrations() : postgresql_migrations();
}

int schema_version(Database& database)
{
    return database.translated([&] {
        if (!database.dialect().has_table("schema_history"))
            return 0;
        int version = 0;
        database.sql() << "select coalesce(max(version), 0) from schema_history", soci::into(version);
        return version;
    });
}

namespace {

void apply(Database& database, const Migration& step)
{
    database.transact(Purpose::number, [&] {
        // Another program may have been quicker while this one waited for its turn.
        if (schema_version(database) >= step.version)
            return;
        if (step.version == 1)
            database.dialect().run_script("create table schema_history ("
                                          "version integer not null, name text not null, applied_at bigint not null, "
                                          "primary key (version))");
        database.dialect().run_script(step.script);
        const std::string name = step.name;
        const long long applied_at = stored_instant(SystemClock().now());
        database.sql() << "insert into schema_history (version, name, applied_at) values (:version, :name, :applied_at)",
            soci::use(step.version), soci::use(name), soci::use(applied_at);
    });
}

} // namespace

void migrate(Database& database, std::span<const Migration> migrations, OlderSchema older)
{
    const int found = schema_version(database);
    const int newest = migrations.back().version;
    if (found > newest)
        throw Error(fmt::format("The workspace {} was made by a newer Yardstick: its schema is version {}, and this program knows up to "
                                "version {}. Update this program, then open it again.",
                                database.dialect().description(), found, newest));
    if (found == newest)
        return;
    if (found > 0 && older == OlderSchema::is_copied)
        database.translated([&] { database.dialect().keep_copy(found); });
    for (const Migration& step : migrations)
        apply(database, step);
}

} // namespace yardstick::store
