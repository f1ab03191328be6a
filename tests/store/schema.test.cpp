#include "store/migrations.h"
#include "store/tables.h"
#include "store/test_workspace.h"

#include <algorithm>
#include <tuple>

using namespace yardstick;
using namespace yardstick::test;

namespace {

using Lines = std::vector<std::string>;

Lines sorted(Lines lines)
{
    std::sort(lines.begin(), lines.end());
    return lines;
}

/// "table.column at POSITION: type, required, key PLACE"
Lines columns(const Sqlite& place)
{
    return place.run("select t.name || '.' || c.name || ' at ' || (c.cid + 1) || ': ' || lower(c.type)"
                     " || case when c.\"notnull\" = 1 then ', required' else '' end || ', key ' || c.pk"
                     " from sqlite_master t join pragma_table_info(t.name) c where t.type = 'table' and t.name not like 'sqlite_%'");
}

Lines columns(const Postgresql& place)
{
    return place.run("select c.table_name || '.' || c.column_name || ' at ' || c.ordinal_position || ': ' || c.data_type"
                     " || case when c.is_nullable = 'NO' then ', required' else '' end || ', key ' || coalesce(k.ordinal_position, 0)"
                     " from information_schema.columns c"
                     " left join information_schema.table_constraints p on p.table_schema = c.table_schema and p.table_name = c.table_name"
                     "   and p.constraint_type = 'PRIMARY KEY'"
                     " left join information_schema.key_column_usage k on k.constraint_schema = p.constraint_schema"
                     "   and k.constraint_name = p.constraint_name and k.table_name = c.table_name and k.column_name = c.column_name"
                     " where c.table_schema = current_schema()");
}

/// "index on table: columns [unique] [partial]", without those that keys bring.
Lines indexes(const Sqlite& place)
{
    return place.run("select i.name || ' on ' || t.name || ': ' || (select group_concat(name, ', ') from pragma_index_info(i.name))"
                     " || case when i.\"unique\" then ' unique' else '' end || case when i.partial then ' partial' else '' end"
                     " from sqlite_master t join pragma_index_list(t.name) i where t.type = 'table' and i.origin = 'c'");
}

Lines indexes(const Postgresql& place)
{
    return place.run("select i.relname || ' on ' || t.relname || ': ' || (select string_agg(a.attname, ', ' order by k.place)"
                     "   from unnest(x.indkey::int[]) with ordinality k (number, place) join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number)"
                     " || case when x.indisunique then ' unique' else '' end || case when x.indpred is not null then ' partial' else '' end"
                     " from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid"
                     " where t.relnamespace = current_schema()::regnamespace and not x.indisprimary");
}

/// Back to the first schema, as it was.
template <class Place>
void undo_migrations(const Place& place)
{
    for (const char* table : {"test_answer", "staff_round", "round_token", "held_answer", "staff_release", "partial_response", "attachment", "metric_library", "day_figure", "target"})
        place.run(std::string("drop table ") + table);
    place.run("create table target (metric text not null, department text not null, from_day text not null, value double precision not null, "
              "primary key (metric, department, from_day))");
    place.run("drop index response_by_moment");
    place.run("drop index voided_response");
    place.run("alter table response drop column round");
    place.run("alter table survey drop column state");
    place.run("delete from schema_history where version > 1");
}

} // namespace

TEST_CASE("the finished schemas of both databases are the same", "[store]")
{
    if (!Postgresql::is_available())
        SKIP_CASE("no PostgreSQL: YARDSTICK_TEST_POSTGRES names no server");
    const Sqlite file;
    const Postgresql server;
    WorkspaceStore::open(file.location(), WorkspaceStore::OpenMode::create).reset();
    WorkspaceStore::open(server.location(), WorkspaceStore::OpenMode::create).reset();

    Lines on_server = columns(server);
    for (std::string& line : on_server) {
        if (const std::size_t at = line.find("jsonb"); at != std::string::npos)
            line.replace(at, 5, "text"); // JSON is text in SQLite
    }
    CHECK(on_server.size() > 60);
    CHECK(sorted(columns(file)) == sorted(on_server));
    CHECK(indexes(file).size() == 6);
    CHECK(sorted(indexes(file)) == sorted(indexes(server)));
}

TEST_CASE("the program knows every table and column of the schema", "[store]")
{
    const Sqlite place;
    WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::create).reset();
    Lines known;
    for (const store::Table& table : store::all_tables())
        known.push_back(table.name + ": " + table.column_list());
    const Lines found = place.run("select t.name || ': ' || (select group_concat(name, ', ') from pragma_table_info(t.name)) from sqlite_master t "
                                  "where t.type = 'table' and t.name <> 'schema_history'");
    CHECK(sorted(known) == sorted(found));
}

STORE_TEST_CASE("an older schema is copied, then migrated step by step")
{
    OPEN_WORKSPACE();
    workspace->responses().save(std::vector{some_response(response_id(1))});
    store::Database& database = workspace->database();
    std::vector<store::Migration> steps;
    for (const store::Migration& step : store::migrations_for(database.dialect()))
        steps.push_back(step);
    const int newest = steps.back().version;
    steps.push_back({newest + 1, "more", "create table more (a text); insert into more (a) values ('it''s; here');"});
    steps.push_back({newest + 2, "broken", "create table half (a text); insert into nowhere (a) values (1);"});

    CHECK_THROWS_AS(store::migrate(database, steps), Error);
    CHECK(store::schema_version(database) == newest + 1);
    CHECK(place.run("select a from more") == Lines{"it's; here"});
    CHECK_FALSE(database.dialect().has_table("half"));
    CHECK_FALSE(database.dialect().has_table("nowhere"));

    const std::string number = std::to_string(newest);
    if constexpr (std::is_same_v<TestType, Sqlite>) {
        const auto copy = WorkspaceStore::open(place.location() + ".schema-" + number + ".backup", WorkspaceStore::OpenMode::existing);
        CHECK(ids_of(copy->responses(), {}) == Lines{response_id(1)});
    } else {
        CHECK(place.run("select id from yardstick_schema_" + number + "_backup.response") == Lines{response_id(1)});
        CHECK(place.run("select max(version) from yardstick_schema_" + number + "_backup.schema_history") == Lines{number});
    }
}

STORE_TEST_CASE("a workspace from before surveys had states has each survey's newest version live")
{
    if (!TestType::is_available())
        SKIP_CASE("no PostgreSQL: YARDSTICK_TEST_POSTGRES names no server");
    const TestType place;
    const auto poll = [](const char* title) { return std::string(R"('{"id":"poll","title":")") + title + R"(","elements":[{"type":"rating","name":"rating"}]}')"; };
    {
        const auto workspace = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::create);
        workspace->responses().save(std::vector{some_response(response_id(1))});
    }
    undo_migrations(place);
    place.run("insert into survey (id, version, definition, published_at) values ('poll', 1, " + poll("Old") + ", 1), ('poll', 2, " + poll("New") + ", 2)");

    const auto workspace = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::existing);
    CHECK(workspace->surveys().find("poll")->title() == "New");
    REQUIRE(workspace->surveys().versions("poll").size() == 2);
    CHECK(workspace->surveys().versions("poll").front().state == SurveyState::retired);
    CHECK(ids_of(workspace->responses(), {}) == Lines{response_id(1)});
}

STORE_TEST_CASE("a target from before targets named their metric goes on to concern the same bindings")
{
    if (!TestType::is_available())
        SKIP_CASE("no PostgreSQL: YARDSTICK_TEST_POSTGRES names no server");
    const TestType place;
    {
        const auto workspace = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::create);
        for (const auto& [name, plugin, metric] : {std::tuple{"csat", "desk", "csat"}, {"csat", "phone", "csat"}, {"strict", "desk", "wait"}, {"wait", "desk", "wait"}}) {
            Binding binding;
            binding.name = name;
            binding.source = plugin;
            binding.plugin = plugin;
            binding.metric = metric;
            workspace->bindings().bind(binding);
            workspace->bindings().bind(binding);
        }
    }
    undo_migrations(place);
    for (const char* target : {"'csat', 80", "'desk.csat', 85", "'strict', 20", "'gone', 1"})
        place.run("insert into target (metric, value, department, from_day) values (" + std::string(target) + ", 'support', '2025-01-01')");

    const auto workspace = WorkspaceStore::open(place.location(), WorkspaceStore::OpenMode::existing);
    Lines found;
    for (const DatedTarget& target : workspace->office().targets())
        found.push_back(target.metric + "/" + target.binding + " " + Json(target.value).dump());
    CHECK(found == Lines{"desk.csat/ 85.0", "desk.wait/strict 20.0", "gone/ 1.0", "phone.csat/ 80.0"});
    CHECK(workspace->office().target_history().size() == 5); // desk.csat had two on one day
    CHECK_FALSE(workspace->office().targets()[0].bands);
}
