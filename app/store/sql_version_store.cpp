#include "store/sql_version_store.h"

#include "scoring/same_figure.h"
#include "store/day_marks.h"

#include <fmt/format.h>

namespace yardstick::store {

namespace {

constexpr const char* of_owner = "metric = :metric and metric_version = :metric_version and binding = :binding and "
                                 "binding_version = :binding_version and source = :source";

void use(soci::statement& statement, const FigureOwner& owner)
{
    statement.exchange(soci::use(owner.states.metric, "metric"));
    statement.exchange(soci::use(owner.states.metric_version, "metric_version"));
    statement.exchange(soci::use(owner.states.binding, "binding"));
    statement.exchange(soci::use(owner.states.binding_version, "binding_version"));
    statement.exchange(soci::use(owner.source, "source"));
}

std::string written(const DayFigure& figure)
{
    Json json = to_json(figure.figure);
    json["unit"] = figure.unit;
    json["plugin_version"] = figure.plugin_version;
    return json.dump();
}

std::string text_in(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace

std::vector<KnownLibrary> SqlVersionStore::known_libraries(const std::string& metric, int version) const
{
    std::vector<KnownLibrary> found;
    KnownLibrary library;
    database_.transact(Purpose::read, [&] {
        database_.dialect().for_each_row(
            "select sha256, probe from metric_library where metric = :metric and metric_version = :version order by place",
            [&](soci::statement& rows) {
                rows.exchange(soci::use(metric, "metric"));
                rows.exchange(soci::use(version, "version"));
            },
            [&](soci::statement& rows) {
                rows.exchange(soci::into(library.sha256));
                rows.exchange(soci::into(library.probe));
            },
            [&] { found.push_back(library); });
    });
    return found;
}

bool SqlVersionStore::add_known_library(const std::string& metric, int version, const KnownLibrary& library, const std::string& first)
{
    return database_.transact(Purpose::number, [&] {
        const std::vector<KnownLibrary> known = known_libraries(metric, version);
        if ((known.empty() ? std::string() : known.front().sha256) != first)
            return false;
        // Another program may have come first with the same file.
        database_.sql() << "insert into metric_library (metric, metric_version, sha256, place, probe) "
                           "select :metric, :version, :sha256, coalesce(max(place), 0) + 1, :probe from metric_library "
                           "where metric = :of_metric and metric_version = :of_version "
                           "on conflict (metric, metric_version, sha256) do nothing",
            soci::use(metric, "metric"), soci::use(version, "version"), soci::use(library.sha256, "sha256"), soci::use(library.probe, "probe"),
            soci::use(metric, "of_metric"), soci::use(version, "of_version");
        return true;
    });
}

std::vector<FigureOwner> SqlVersionStore::owners_of_figures(const std::string& metric, int version) const
{
    std::vector<FigureOwner> found;
    FigureOwner owner{{metric, version, {}, 1}, {}};
    database_.transact(Purpose::read, [&] {
        database_.dialect().for_each_row(
            "select distinct binding, binding_version, source from day_figure where metric = :metric and metric_version = :version "
            "order by binding, binding_version, source",
            [&](soci::statement& rows) {
                rows.exchange(soci::use(metric, "metric"));
                rows.exchange(soci::use(version, "version"));
            },
            [&](soci::statement& rows) {
                rows.exchange(soci::into(owner.states.binding));
                rows.exchange(soci::into(owner.states.binding_version));
                rows.exchange(soci::into(owner.source));
            },
            [&] { found.push_back(owner); });
    });
    return found;
}

std::vector<DayFigure> SqlVersionStore::day_figures(const FigureOwner& owner) const
{
    std::vector<DayFigure> found;
    DayKeyBuffer key;
    long long changes = 0;
    std::string text;
    int is_first = 1;
    database_.transact(Purpose::read, [&] {
        database_.dialect().for_each_row(
            fmt::format("select source, source_version, department, site, day, changes, figure, is_first from day_figure where {} "
                        "order by source, source_version, department, site, day", of_owner),
            [&](soci::statement& rows) { use(rows, owner); },
            [&](soci::statement& rows) {
                key.read_from(rows);
                rows.exchange(soci::into(changes));
                rows.exchange(soci::into(text));
                rows.exchange(soci::into(is_first));
            },
            [&] {
                // One that was damaged proves nothing, and is as if it had not been kept.
                const Json json = Json::parse(text, nullptr, false);
                if (const auto figure = figure_from_json(json))
                    found.push_back({key.key(), changes, *figure, text_in(json, "unit"), text_in(json, "plugin_version"), is_first != 0});
            });
    });
    return found;
}

std::vector<FigureMark> SqlVersionStore::figure_marks(const FigureOwner& owner) const
{
    std::vector<FigureMark> found;
    DayKeyBuffer key;
    long long changes = 0;
    int metric_version = 1;
    database_.transact(Purpose::read, [&] {
        database_.dialect().for_each_row(
            "select source, source_version, department, site, day, changes, metric_version from day_figure where metric = :metric and "
            "binding = :binding and binding_version = :binding_version and source = :source and is_first = 1",
            [&](soci::statement& rows) {
                rows.exchange(soci::use(owner.states.metric, "metric"));
                rows.exchange(soci::use(owner.states.binding, "binding"));
                rows.exchange(soci::use(owner.states.binding_version, "binding_version"));
                rows.exchange(soci::use(owner.source, "source"));
            },
            [&](soci::statement& rows) {
                key.read_from(rows);
                rows.exchange(soci::into(changes));
                rows.exchange(soci::into(metric_version));
            },
            [&] { found.push_back({key.key(), changes, metric_version}); });
    });
    return found;
}

void SqlVersionStore::keep_day_figures(const FigureOwner& owner, const std::vector<DayFigure>& figures)
{
    database_.transact(Purpose::write, [&] {
        const StateOwner& states = owner.states;
        std::string department, site, day, text;
        int source_version = 1, is_first = 1;
        long long changes = 0;
        soci::statement keep = (database_.sql().prepare
            << "insert into day_figure (metric, metric_version, binding, binding_version, source, source_version, department, site, day, "
               "changes, figure, is_first) values (:metric, :metric_version, :binding, :binding_version, :source, :source_version, "
               ":department, :site, :day, :changes, :figure, :is_first) "
               "on conflict (metric, metric_version, binding, binding_version, source, source_version, department, site, day) "
               "do update set changes = excluded.changes, figure = excluded.figure, is_first = case "
               "when day_figure.changes = excluded.changes and day_figure.is_first = 1 then 1 else excluded.is_first end "
               "where day_figure.changes <= excluded.changes",
            soci::use(states.metric), soci::use(states.metric_version), soci::use(states.binding), soci::use(states.binding_version),
            soci::use(owner.source), soci::use(source_version), soci::use(department), soci::use(site), soci::use(day), soci::use(changes),
            soci::use(text), soci::use(is_first));
        for (const DayFigure& figure : figures) {
            source_version = figure.key.source_version;
            department = figure.key.department;
            site = figure.key.site;
            day = to_text(figure.key.day);
            changes = figure.changes;
            text = written(figure);
            is_first = figure.is_first ? 1 : 0;
            keep.execute(true);
        }
    });
}

} // namespace yardstick::store
