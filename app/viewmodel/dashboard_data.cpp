#include "viewmodel/dashboard_data.h"

#include "core/time_zone.h"

#include <algorithm>

namespace yardstick {

namespace {

std::string setting_name(const std::string& department, const std::string& series)
{
    return "usual_range." + department + "." + series;
}

// What a person decided must be readable for good, so a decision that is not in the known form is passed over, not fatal.
std::vector<RangeDecision> read_ranges(const OfficeStore& office, const std::string& department, const std::string& series)
{
    std::vector<RangeDecision> ranges;
    const Json list = Json::parse(office.setting(setting_name(department, series)).value_or("[]"), nullptr, false);
    if (!list.is_array())
        return ranges;
    for (const Json& entry : list) {
        const auto from = entry.is_object() ? parse_day(entry.value("from", "")) : std::nullopt;
        if (from)
            ranges.push_back({*from, entry.value("reason", "")});
    }
    std::stable_sort(ranges.begin(), ranges.end(), [](const auto& one, const auto& other) { return one.from < other.from; });
    return ranges;
}

Day day_everywhere(const Workspace& workspace, const std::vector<Site>& sites)
{
    const Instant now = workspace.clock().now();
    Day earliest = TimeZone::utc().day_of(now);
    bool is_first = true;
    for (const Site& site : sites) {
        const auto zone = TimeZone::create(site.time_zone);
        if (!zone)
            continue;
        const Day there = zone->day_of(now);
        earliest = is_first ? there : std::min(earliest, there);
        is_first = false;
    }
    return earliest;
}

// A failed metric has no group to tell whether it concerns the department: it does when its source has responses here.
bool concerns(Workspace& workspace, const Score& score, const std::string& department)
{
    if (score.state != ScoreState::failed)
        return true;
    ResponseQuery query;
    query.source = score.source;
    query.department = department;
    return !workspace.responses().days(query).empty();
}

// What waits for a decision is a question, and what somebody decided is no news: neither is told as something wrong.
void read_plugins(DashboardData& data, const MetricCatalogue& catalogue)
{
    data.refused = catalogue.refused();
    for (const FoundPlugin& plugin : catalogue.plugins()) {
        data.waiting_plugins += plugin.state == PluginState::unknown;
        data.are_plugins_off = data.are_plugins_off || plugin.state == PluginState::off;
        if (plugin.state == PluginState::unknown || plugin.state == PluginState::distrusted || plugin.state == PluginState::off)
            std::erase_if(data.refused, [&](const RefusedPlugin& refused) { return refused.path == plugin.path; });
    }
}

} // namespace

std::string series_key(const Score& score)
{
    return score.source + "/" + score.binding;
}

DashboardData read_dashboard(Workspace& workspace, const std::string& department)
{
    DashboardData data;
    data.department = department;
    data.today = day_everywhere(workspace, workspace.office().sites(TimeZone::utc().day_of(workspace.clock().now())));
    read_plugins(data, workspace.metrics());
    data.bindings = current_bindings(workspace.bindings()).size();
    for (const auto& metric : workspace.metrics().metrics())
        data.cards.push_back(metric->card());
    if (department.empty())
        return data;
    const auto entry = workspace.office().department(department);
    data.department_name = entry ? entry->name : department;

    workspace.rounds().close_due();
    ScoreQuery query;
    query.department = department;
    query.by = {"month"};
    auto scores = workspace.scorer().scores(query);
    if (!scores) {
        data.problem = scores.error().text();
        return data;
    }
    data.scores = std::move(*scores);
    std::erase_if(data.scores, [&](const Score& score) { return !concerns(workspace, score, department); });

    const Day long_ago = date::year{1900} / 1 / 1;
    const Day far_ahead = date::year{2999} / 12 / 31;
    data.annotations = workspace.office_store().annotations(long_ago, far_ahead);
    std::erase_if(data.annotations, [&](const Annotation& annotation) {
        return !annotation.department.empty() && annotation.department != department;
    });
    std::stable_sort(data.annotations.begin(), data.annotations.end(),
                     [](const Annotation& one, const Annotation& other) { return one.at < other.at; });
    for (const Score& score : data.scores) {
        const std::string key = series_key(score);
        if (!data.ranges.contains(key))
            data.ranges[key] = read_ranges(workspace.office_store(), department, key);
    }
    return data;
}

void save_ranges(OfficeStore& office, const std::string& department, const std::string& series,
                 const std::vector<RangeDecision>& ranges)
{
    Json list = Json::array();
    for (const RangeDecision& range : ranges)
        list.push_back({{"from", to_text(range.from)}, {"reason", range.reason}});
    office.set_setting(setting_name(department, series), list.dump());
}

} // namespace yardstick
