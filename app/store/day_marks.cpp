#include "store/day_marks.h"

namespace yardstick::store {

DayMarks::DayMarks(soci::session& sql)
    : statement_((sql.prepare << "insert into response_day (source, source_version, department, site, day, changes) "
                                 "values (:source, :source_version, :department, :site, :day, 1) "
                                 "on conflict (source, source_version, department, site, day) "
                                 "do update set changes = response_day.changes + 1",
                  soci::use(source_), soci::use(source_version_), soci::use(department_), soci::use(site_), soci::use(day_)))
{
}

void DayMarks::raise(const std::set<DayKey>& days)
{
    for (const DayKey& key : days) {
        source_ = key.source;
        source_version_ = key.source_version;
        department_ = key.department;
        site_ = key.site;
        day_ = to_text(key.day);
        statement_.execute(true);
    }
}

void DayKeyBuffer::read_from(soci::statement& statement)
{
    statement.exchange(soci::into(source));
    statement.exchange(soci::into(source_version));
    statement.exchange(soci::into(department));
    statement.exchange(soci::into(site));
    statement.exchange(soci::into(day));
}

DayKey DayKeyBuffer::key() const { return {source, source_version, department, site, stored_day(day)}; }

Day stored_day(const std::string& text)
{
    const std::optional<Day> day = parse_day(text);
    if (!day)
        throw Error("The workspace holds \"" + text + "\" where a day belongs. Restore it from a backup.");
    return *day;
}

} // namespace yardstick::store
