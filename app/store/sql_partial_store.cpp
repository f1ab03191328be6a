#include "store/sql_partial_store.h"

#include "store/stored_instant.h"

namespace yardstick::store {

void SqlPartialStore::keep(const PartialEntry& entry)
{
    const std::string answers = entry.response.answers.dump(-1, ' ', false, Json::error_handler_t::replace);
    const long long begun_at = stored_instant(entry.begun_at), kept_at = stored_instant(entry.kept_at);
    database_.transact(Purpose::write, [&] {
        database_.sql() << "delete from partial_response where id = :id", soci::use(entry.id, "id");
        database_.sql() << "insert into partial_response (id, survey, version, department, site, person, channel, entered_by, begun_at, kept_at, page, answers) "
                           "values (:id, :survey, :version, :department, :site, :person, :channel, :entered_by, :begun_at, :kept_at, :page, :answers)",
            soci::use(entry.id, "id"), soci::use(entry.survey, "survey"), soci::use(entry.response.survey_version, "version"),
            soci::use(entry.department, "department"), soci::use(entry.site, "site"), soci::use(entry.person, "person"), soci::use(entry.channel, "channel"),
            soci::use(entry.entered_by, "entered_by"), soci::use(begun_at, "begun_at"), soci::use(kept_at, "kept_at"), soci::use(entry.response.page, "page"),
            soci::use(answers, "answers");
    });
}

std::optional<PartialEntry> SqlPartialStore::find(const std::string& id) const
{
    auto found = selected("where id = :id", [&](soci::statement& rows) { rows.exchange(soci::use(id, "id")); });
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<PartialEntry> SqlPartialStore::entries() const
{
    return selected("order by kept_at desc, id desc", [](soci::statement&) {});
}

void SqlPartialStore::forget(const std::string& id)
{
    database_.transact(Purpose::write, [&] { database_.sql() << "delete from partial_response where id = :id", soci::use(id, "id"); });
}

std::vector<PartialEntry> SqlPartialStore::selected(const std::string& rest, const Dialect::Exchange& bind) const
{
    PartialEntry entry;
    std::string answers;
    long long begun_at = 0, kept_at = 0;
    std::vector<PartialEntry> found;
    database_.transact(Purpose::read, [&] {
        database_.dialect().for_each_row(
            "select id, survey, version, department, site, person, channel, entered_by, begun_at, kept_at, page, answers from partial_response " + rest, bind,
            [&](soci::statement& rows) {
                for (std::string* text : {&entry.id, &entry.survey})
                    rows.exchange(soci::into(*text));
                rows.exchange(soci::into(entry.response.survey_version));
                for (std::string* text : {&entry.department, &entry.site, &entry.person, &entry.channel, &entry.entered_by})
                    rows.exchange(soci::into(*text));
                rows.exchange(soci::into(begun_at));
                rows.exchange(soci::into(kept_at));
                rows.exchange(soci::into(entry.response.page));
                rows.exchange(soci::into(answers));
            },
            [&] {
                entry.begun_at = instant_at(begun_at);
                entry.kept_at = instant_at(kept_at);
                entry.response.answers = Json::parse(answers);
                found.push_back(entry);
            });
    });
    return found;
}

} // namespace yardstick::store
