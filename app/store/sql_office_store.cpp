#include "store/sql_office_store.h"

#include "store/row_conversions.h"

namespace yardstick::store {

namespace {

template <class Value, class... Used>
std::vector<Value> all_rows(Database& database, const std::string& select, const Used&... used)
{
    return database.transact(Purpose::read, [&] {
        soci::rowset<Value> rows = ((database.sql().prepare << select), ..., used);
        return std::vector<Value>(rows.begin(), rows.end());
    });
}

} // namespace

std::vector<OfficeEntry> SqlOfficeStore::entries(const std::string& kind, Day as_of) const
{
    // Of the revisions that have begun, the one that began last; of those that began on one day, the one entered last.
    const std::string day = to_text(as_of);
    return all_rows<OfficeEntry>(database_,
                                 "select kind, id, revision, from_day, is_retired, document from office_entry as entry "
                                 "where kind = :kind and from_day <= :as_of and not exists ("
                                 "select 1 from office_entry as later where later.kind = entry.kind and later.id = entry.id "
                                 "and later.from_day <= :as_of and (later.from_day > entry.from_day "
                                 "or (later.from_day = entry.from_day and later.revision > entry.revision))) order by id",
                                 soci::use(kind, "kind"), soci::use(day, "as_of"));
}

std::vector<OfficeEntry> SqlOfficeStore::history(const std::string& kind, const std::string& id) const
{
    return all_rows<OfficeEntry>(database_,
                                 "select kind, id, revision, from_day, is_retired, document from office_entry "
                                 "where kind = :kind and id = :id order by revision",
                                 soci::use(kind, "kind"), soci::use(id, "id"));
}

void SqlOfficeStore::append(const OfficeEntry& entry)
{
    database_.transact(Purpose::number, [&] {
        OfficeEntry numbered = entry;
        database_.sql() << "select coalesce(max(revision), 0) + 1 from office_entry where kind = :kind and id = :id",
            soci::use(entry.kind, "kind"), soci::use(entry.id, "id"), soci::into(numbered.revision);
        database_.sql() << "insert into office_entry (kind, id, revision, from_day, is_retired, document) "
                           "values (:kind, :id, :revision, :from_day, :is_retired, :document)",
            soci::use(numbered);
    });
}

std::vector<DatedTarget> SqlOfficeStore::targets() const
{
    return all_rows<DatedTarget>(database_,
                                 "select metric, binding, department, from_day, revision, value, poor_ends, good_begins, is_removed "
                                 "from target as entry where is_removed = 0 and not exists ("
                                 "select 1 from target as later where later.metric = entry.metric and later.binding = entry.binding "
                                 "and later.department = entry.department and later.from_day = entry.from_day "
                                 "and later.revision > entry.revision) order by metric, binding, department, from_day");
}

std::vector<DatedTarget> SqlOfficeStore::target_history() const
{
    return all_rows<DatedTarget>(database_,
                                 "select metric, binding, department, from_day, revision, value, poor_ends, good_begins, is_removed "
                                 "from target order by metric, binding, department, from_day, revision");
}

void SqlOfficeStore::set_target(const DatedTarget& target)
{
    database_.transact(Purpose::number, [&] {
        DatedTarget numbered = target;
        const std::string day = to_text(target.from);
        database_.sql() << "select coalesce(max(revision), 0) + 1 from target where metric = :metric and binding = :binding "
                           "and department = :department and from_day = :from_day",
            soci::use(target.metric, "metric"), soci::use(target.binding, "binding"), soci::use(target.department, "department"),
            soci::use(day, "from_day"), soci::into(numbered.revision);
        database_.sql() << "insert into target (metric, binding, department, from_day, revision, value, poor_ends, good_begins, is_removed) "
                           "values (:metric, :binding, :department, :from_day, :revision, :value, :poor_ends, :good_begins, :is_removed)",
            soci::use(numbered);
    });
}

std::vector<Annotation> SqlOfficeStore::annotations(Day from, Day to) const
{
    const std::string first = to_text(from);
    const std::string last = to_text(to);
    return all_rows<Annotation>(database_,
                                "select id, day, note, department from annotation where day >= :first and day <= :last order by day, id",
                                soci::use(first, "first"), soci::use(last, "last"));
}

void SqlOfficeStore::annotate(const Annotation& annotation)
{
    database_.transact(Purpose::write, [&] {
        database_.sql() << "insert into annotation (id, day, note, department) values (:id, :day, :note, :department)",
            soci::use(annotation);
    });
}

std::optional<std::string> SqlOfficeStore::setting(const std::string& name) const
{
    return database_.transact(Purpose::read, [&]() -> std::optional<std::string> {
        std::string value;
        database_.sql() << "select value from setting where name = :name", soci::use(name, "name"), soci::into(value);
        if (!database_.sql().got_data())
            return std::nullopt;
        return value;
    });
}

void SqlOfficeStore::set_setting(const std::string& name, const std::string& value)
{
    database_.transact(Purpose::write, [&] {
        database_.sql() << "insert into setting (name, value) values (:name, :value) "
                           "on conflict (name) do update set value = excluded.value",
            soci::use(name, "name"), soci::use(value, "value");
    });
}

} // namespace yardstick::store
