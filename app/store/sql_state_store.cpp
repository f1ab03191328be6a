#include "store/sql_state_store.h"

#include "store/response_filter.h"
#include "store/state_frame.h"

namespace yardstick::store {

std::vector<DayState> SqlStateStore::states(const StateOwner& owner, const ResponseQuery& query) const
{
    ResponseQuery of_days = query;
    of_days.person.clear(); // a state belongs to a day, and to nobody
    const ResponseFilter filter(of_days, database_.dialect(), ResponseFilter::Indexes::used);
    const std::string select = "select source, source_version, department, site, day, changes, state from day_state "
                               "where metric = :metric and metric_version = :metric_version and binding = :binding "
                               "and binding_version = :binding_version and " + filter.conditions()
        + " order by source, source_version, department, site, day";
    DayKeyBuffer key;
    long long changes = 0;
    std::string text;
    std::vector<DayState> found;
    database_.transact(Purpose::read, [&] {
        database_.dialect().for_each_row(
            select,
            [&](soci::statement& rows) {
                rows.exchange(soci::use(owner.metric, "metric"));
                rows.exchange(soci::use(owner.metric_version, "metric_version"));
                rows.exchange(soci::use(owner.binding, "binding"));
                rows.exchange(soci::use(owner.binding_version, "binding_version"));
                filter.use_in(rows);
            },
            [&](soci::statement& rows) {
                key.read_from(rows);
                rows.exchange(soci::into(changes));
                rows.exchange(soci::into(text));
            },
            [&] {
                const DayKey day = key.key();
                if (std::optional<SavedState> state = unframed(text, owner, day, changes))
                    found.push_back({day, changes, std::move(*state)});
            });
    });
    return found;
}

void SqlStateStore::keep(const StateOwner& owner, const std::vector<DayState>& states)
{
    database_.transact(Purpose::write, [&] {
        std::string source, department, site, day, text;
        int source_version = 1;
        long long changes = 0;
        // Another program may have computed the same day from more responses in the meantime: the count decides.
        soci::statement keep = (database_.sql().prepare
            << "insert into day_state (metric, metric_version, binding, binding_version, source, source_version, department, site, day, "
               "changes, state) values (:metric, :metric_version, :binding, :binding_version, :source, :source_version, :department, "
               ":site, :day, :changes, :state) "
               "on conflict (metric, metric_version, binding, binding_version, source, source_version, department, site, day) "
               "do update set changes = excluded.changes, state = excluded.state where day_state.changes <= excluded.changes",
            soci::use(owner.metric), soci::use(owner.metric_version), soci::use(owner.binding), soci::use(owner.binding_version),
            soci::use(source), soci::use(source_version), soci::use(department), soci::use(site), soci::use(day), soci::use(changes),
            soci::use(text));
        for (const DayState& state : states) {
            source = state.key.source;
            source_version = state.key.source_version;
            department = state.key.department;
            site = state.key.site;
            day = to_text(state.key.day);
            changes = state.changes;
            text = framed(owner, state);
            keep.execute(true);
        }
    });
}

void SqlStateStore::drop_states()
{
    database_.transact(Purpose::write, [&] { database_.sql() << "delete from day_state"; });
}

} // namespace yardstick::store
