#include "store/sql_response_store.h"

#include "store/response_import.h"
#include "store/sql_attachment_store.h"
#include "store/sql_office_store.h"
#include "store/stored_instant.h"
#include "store/tables.h"

#include <fmt/format.h>

namespace yardstick::store {

namespace {

// From so many rows on, opening the database's own way for bulk pays.
constexpr std::size_t few_rows = 32;

constexpr const char* day_conditions = "source = :source and source_version = :source_version and department = :department "
                                       "and site = :site and day = :day";

} // namespace

SqlResponseStore::Statements::Statements(soci::session& sql) : insert(sql, response_table()), marks(sql) {}

SqlResponseStore::SqlResponseStore(Database& database) : database_(database)
{
    database.when_connection_is_lost([this] { statements_.reset(); });
}

SqlResponseStore::Statements& SqlResponseStore::statements()
{
    if (!statements_)
        statements_.emplace(database_.sql());
    return *statements_;
}

void SqlResponseStore::save(std::span<const Response> responses)
{
    database_.transact(Purpose::write, [&] {
        std::vector<Response> changed;
        // Before the rows: while a server takes many of them it takes nothing else.
        const std::span<const Response> stored = SqlAttachmentStore(database_).take_from(responses, changed);
        std::unique_ptr<RowWriter> bulk;
        if (responses.size() > few_rows)
            bulk = database_.dialect().bulk_writer(response_table());
        RowWriter& writer = bulk ? *bulk : statements().insert;
        std::set<DayKey> days;
        for (const Response& response : stored) {
            writer.write(ResponseCells(response, 1, true).cells());
            days.insert(day_key(response));
        }
        writer.finish();
        statements().marks.raise(days);
    });
}

Result<ImportCounts> SqlResponseStore::import_batches(const ResponseBatches& next, OnSameId on_same_id,
                                                      std::span<const OfficeEntry> newcomers)
{
    return database_.transact(Purpose::number, [&]() -> Result<ImportCounts> {
        SqlOfficeStore office(database_);
        for (const OfficeEntry& newcomer : newcomers)
            office.append(newcomer);
        ResponseImport import(database_, on_same_id);
        for (std::span<const Response> batch = next(); !batch.empty(); batch = next()) {
            if (const auto added = import.add(batch); !added)
                return tl::unexpected(added.error());
        }
        statements().marks.raise(import.days());
        return import.counts();
    });
}

void SqlResponseStore::revise(std::span<const Response> revisions)
{
    database_.transact(Purpose::number, [&] {
        std::set<DayKey> days;
        std::vector<Response> changed;
        for (const Response& revision : SqlAttachmentStore(database_).take_from(revisions, changed))
            replace(revision, days);
        statements().marks.raise(days);
    });
}

void SqlResponseStore::replace(const Response& revision, std::set<DayKey>& days)
{
    const std::optional<Response> before = find(revision.id);
    if (!before)
        throw Error(fmt::format("There is no response {} in {}; nothing was changed.", revision.id, database_.dialect().description()));
    database_.sql() << "update response set is_current = 0 where id = :id and is_current = 1", soci::use(revision.id);
    statements().insert.write(ResponseCells(revision, before->revision + 1, true).cells());
    days.insert(day_key(*before));
    days.insert(day_key(revision));
}

void SqlResponseStore::select(const std::string& rest, const Dialect::Exchange& bind, const Visit& visit) const
{
    const std::string statement = "select " + response_table().column_list() + " from response where " + rest;
    RowBuffer row(response_table());
    database_.transact(Purpose::read, [&] {
        database_.dialect().for_each_row(
            statement, bind, [&](soci::statement& rows) { row.read_from(rows); }, [&] { visit(response_in(row)); });
    });
}

std::vector<Response> SqlResponseStore::selected(const std::string& rest, const std::string& id) const
{
    std::vector<Response> found;
    select(
        rest, [&](soci::statement& rows) { rows.exchange(soci::use(id, "id")); },
        [&](const Response& response) { found.push_back(response); });
    return found;
}

std::optional<Response> SqlResponseStore::find(const std::string& id) const
{
    std::vector<Response> found = selected("id = :id and is_current = 1", id);
    if (found.empty())
        return std::nullopt;
    return std::move(found.front());
}

std::vector<Response> SqlResponseStore::belonging_to(const std::string& id) const
{
    return selected("belongs_to = :id and is_current = 1 order by id", id);
}

std::vector<Response> SqlResponseStore::history(const std::string& id) const
{
    return selected("id = :id order by revision", id);
}

namespace {

const char* condition_on(Voided voided)
{
    switch (voided) {
    case Voided::left_out:
        return " and is_voided = 0";
    case Voided::included:
        return "";
    case Voided::alone:
        return " and is_voided = 1";
    }
    return "";
}

} // namespace

std::vector<Response> SqlResponseStore::latest(const ResponseQuery& query, int limit) const
{
    // Walking the index on time of entry backwards beats sorting everything that a better filter finds.
    const ResponseFilter filter(query, database_.dialect(), ResponseFilter::Indexes::ignored);
    std::vector<Response> found;
    if (days(query).empty())
        return found; // or a department without any would cost a walk over everybody's
    select(
        fmt::format("is_current = 1{} and {} order by entered_at desc, id desc limit :row_limit", condition_on(query.voided), filter.conditions()),
        [&](soci::statement& rows) {
            filter.use_in(rows);
            rows.exchange(soci::use(limit, "row_limit"));
        },
        [&](const Response& response) { found.push_back(response); });
    return found;
}

void SqlResponseStore::for_each(const ResponseQuery& query, const Visit& visit) const
{
    // Without a period most rows are wanted, and the table itself is in the order of ids; voided ones are few.
    const bool wants_few = query.period || query.voided == Voided::alone;
    const ResponseFilter filter(query, database_.dialect(), wants_few ? ResponseFilter::Indexes::used : ResponseFilter::Indexes::ignored);
    select(
        fmt::format("is_current = 1{} and {} order by id", condition_on(query.voided), filter.conditions()),
        [&](soci::statement& rows) { filter.use_in(rows); }, visit);
}

SqlResponseStore::Counts SqlResponseStore::count(const ResponseQuery& query) const
{
    const ResponseFilter filter(query, database_.dialect(), ResponseFilter::Indexes::used);
    // The index on days starts with the source: naming all of them lets the database use it for a period.
    const char* any_source = query.source.empty() ? "source in (select distinct source from response_day) and " : "";
    const std::string select = fmt::format("select coalesce(sum(1 - is_voided), 0), coalesce(sum(is_voided), 0) from response "
                                           "where is_current = 1 and {}{}", any_source, filter.conditions());
    long long counted = 0;
    long long voided = 0;
    database_.transact(Purpose::read, [&] {
        database_.dialect().for_each_row(
            select, [&](soci::statement& row) { filter.use_in(row); },
            [&](soci::statement& row) {
                row.exchange(soci::into(counted));
                row.exchange(soci::into(voided));
            },
            [] {});
    });
    return {counted, voided};
}

namespace {

// As the index response_by_moment has it.
constexpr const char* list_conditions = "source = :source and is_current = 1 and round is null";

} // namespace

std::vector<Response> SqlResponseStore::list(const std::string& source, const std::optional<ListPlace>& from, int limit) const
{
    std::vector<Response> found;
    const long long moment = from ? stored_instant(from->occurred_at) : 0;
    select(
        fmt::format("{}{} order by occurred_at desc, id desc limit :row_limit", list_conditions, from ? " and (occurred_at, id) <= (:moment, :id)" : ""),
        [&](soci::statement& rows) {
            rows.exchange(soci::use(source, "source"));
            if (from) {
                rows.exchange(soci::use(moment, "moment"));
                rows.exchange(soci::use(from->id, "id"));
            }
            rows.exchange(soci::use(limit, "row_limit"));
        },
        [&](const Response& response) { found.push_back(response); });
    return found;
}

ListMarks SqlResponseStore::list_marks(const std::string& source, int stride) const
{
    ListMarks marks;
    const auto bind = [&](soci::statement& rows) { rows.exchange(soci::use(source, "source")); };
    database_.transact(Purpose::read, [&] {
        long long count = 0;
        database_.dialect().for_each_row(
            fmt::format("select count(*) from response where {}", list_conditions), bind,
            [&](soci::statement& row) { row.exchange(soci::into(count)); }, [&] { marks.count = count; });
        long long moment = 0;
        std::string id;
        database_.dialect().for_each_row(
            fmt::format("select occurred_at, id from (select occurred_at, id, row_number() over (order by occurred_at desc, id desc) as place "
                        "from response where {}) placed where place % {} = {} order by place",
                        list_conditions, stride, 1 % stride),
            bind,
            [&](soci::statement& row) {
                row.exchange(soci::into(moment));
                row.exchange(soci::into(id));
            },
            [&] { marks.places.push_back({Instant(std::chrono::milliseconds(moment)), id}); });
    });
    return marks;
}

std::vector<ChangedDay> SqlResponseStore::days(const ResponseQuery& query) const
{
    ResponseQuery of_days = query;
    of_days.person.clear(); // a day belongs to nobody
    const ResponseFilter filter(of_days, database_.dialect(), ResponseFilter::Indexes::used);
    const std::string select = "select source, source_version, department, site, day, changes from response_day where " + filter.conditions()
        + " order by source, source_version, department, site, day";
    DayKeyBuffer key;
    long long changes = 0;
    std::vector<ChangedDay> found;
    database_.transact(Purpose::read, [&] {
        database_.dialect().for_each_row(
            select, [&](soci::statement& row) { filter.use_in(row); },
            [&](soci::statement& row) {
                key.read_from(row);
                row.exchange(soci::into(changes));
            },
            [&] { found.push_back({key.key(), changes}); });
    });
    return found;
}

SqlResponseStore::DayContent SqlResponseStore::read_day(const DayKey& key) const
{
    const std::string day = to_text(key.day);
    const auto bind = [&](soci::statement& rows) {
        rows.exchange(soci::use(key.source, "source"));
        rows.exchange(soci::use(key.source_version, "source_version"));
        rows.exchange(soci::use(key.department, "department"));
        rows.exchange(soci::use(key.site, "site"));
        rows.exchange(soci::use(day, "day"));
    };
    DayContent content;
    database_.transact(Purpose::read, [&] {
        long long changes = 0;
        database_.dialect().for_each_row(
            std::string("select changes from response_day where ") + day_conditions, bind,
            [&](soci::statement& row) { row.exchange(soci::into(changes)); }, [&] { content.changes = changes; });
        select(std::string(day_conditions) + " and is_current = 1 and is_voided = 0 order by id", bind,
               [&](const Response& response) { content.responses.push_back(response); });
    });
    return content;
}

} // namespace yardstick::store
