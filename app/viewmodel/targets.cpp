#include "viewmodel/targets.h"

#include "viewmodel/typed_numbers.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace yardstick {

namespace {

/// What a name means: a metric, and one of its bindings or all of them.
struct Meant {
    std::string metric, binding;
};

std::string one_of(const std::set<std::string>& names)
{
    return fmt::format("{}{}", names.size() > 1 ? "one of " : "", fmt::join(names, ", "));
}

Result<Meant> meant_by_full_id(Workspace& workspace, const TargetName& name, const std::vector<Binding>& bindings)
{
    std::set<std::string> names;
    for (const Binding& binding : bindings)
        if (binding.metric_id() == name.metric)
            names.insert(binding.name);
    if (!name.binding.empty() && !names.contains(name.binding))
        return refuse("binding of " + name.metric, names.empty() ? "one that is bound" : one_of(names), '"' + name.binding + '"');
    if (!names.empty())
        return Meant{name.metric, name.binding};
    return workspace.metrics().find(name.metric).map([&](const auto&) { return Meant{name.metric, {}}; });
}

Result<Meant> meant_by(Workspace& workspace, const TargetName& name)
{
    if (name.metric.empty())
        return refuse("metric", "one that is bound to a survey", "none");
    const auto bindings = current_bindings(workspace.bindings());
    if (name.metric.find('.') != std::string::npos)
        return meant_by_full_id(workspace, name, bindings);
    std::set<std::string> metrics;
    bool is_a_name = false;
    for (const Binding& binding : bindings) {
        if (binding.name != name.metric && binding.metric != name.metric)
            continue;
        metrics.insert(binding.metric_id());
        is_a_name = is_a_name || binding.name == name.metric;
    }
    if (metrics.size() > 1)
        return refuse("metric", one_of(metrics) + ", since bindings of several are meant by that name", '"' + name.metric + '"');
    TargetName full = name;
    if (!metrics.empty()) {
        full.metric = *metrics.begin();
        if (is_a_name && full.binding.empty())
            full.binding = name.metric;
        return meant_by_full_id(workspace, full, bindings);
    }
    return workspace.metrics().find(name.metric).and_then([&](const auto& metric) {
        full.metric = metric->card().full_id();
        return meant_by_full_id(workspace, full, bindings);
    });
}

/// The card of a metric: as it is used, or as its plugin announces it.
std::optional<MetricCard> card_of(const Workspace& workspace, const std::string& metric)
{
    if (const auto found = workspace.metrics().find(metric))
        return (*found)->card();
    if (const auto plugin = workspace.metrics().plugin(metric.substr(0, metric.find('.'))))
        for (const MetricCard& card : plugin->metrics)
            if (card.full_id() == metric)
                return card;
    return std::nullopt;
}

Result<void> check_range(const std::string& what, double value, const MetricCard& card)
{
    if ((!card.lowest || value >= *card.lowest) && (!card.highest || value <= *card.highest))
        return {};
    std::string expected = card.lowest ? fmt::format("{} or more", *card.lowest) : fmt::format("{} or less", *card.highest);
    if (card.lowest && card.highest)
        expected = fmt::format("from {} to {}", *card.lowest, *card.highest);
    return refuse(what, expected + " " + card.unit, fmt::format("{}", value));
}

Result<std::optional<Bands>> read_bands(const std::string& text, const std::string& metric)
{
    if (text.find_first_not_of(' ') == std::string::npos)
        return std::nullopt;
    const std::string what = "bands of " + metric;
    auto numbers = read_numbers(text, what);
    if (numbers && numbers->size() == 2)
        return Bands{numbers->front(), numbers->back()};
    return refuse(what, "two numbers, where poor ends and where good begins, like 60, 80", '"' + text + '"');
}

Result<void> check_bands(const Bands& bands, const MetricCard& card)
{
    const std::string what = "bands of " + card.full_id();
    for (const double edge : {bands.poor_ends, bands.good_begins})
        if (const auto checked = check_range(what, edge, card); !checked)
            return checked;
    const std::string found = typed_numbers({bands.poor_ends, bands.good_begins});
    if (card.better == Better::higher && bands.poor_ends >= bands.good_begins)
        return refuse(what, "poor to end below where good begins, as higher is better", found);
    if (card.better == Better::lower && bands.poor_ends <= bands.good_begins)
        return refuse(what, "poor to end above where good begins, as lower is better", found);
    return {};
}

Result<void> check_department_exists(Workspace& workspace, const std::string& id)
{
    if (id.empty())
        return refuse("department", "one that exists", "none");
    if (!workspace.office().department(id))
        return refuse("department", "the id of one that exists", '"' + id + '"');
    return {};
}

/// Goes by what is kept and not by what is bound now: a target outlives its binding.
bool is_named(const DatedTarget& target, const TargetName& name)
{
    if (name.metric.find('.') != std::string::npos)
        return target.metric == name.metric && target.binding == name.binding;
    const bool has_that_id = target.metric.substr(target.metric.find('.') + 1) == name.metric;
    if (!name.binding.empty())
        return has_that_id && target.binding == name.binding;
    return target.binding.empty() ? has_that_id : target.binding == name.metric;
}

/// "helpdesk.wait", "helpdesk.wait --binding strict".
std::string typed_name(const DatedTarget& target)
{
    return target.metric + (target.binding.empty() ? "" : " --binding " + target.binding);
}

} // namespace

Result<DatedTarget> set_target(Workspace& workspace, const TargetName& name, const std::string& value, const std::string& bands)
{
    if (const auto checked = check_department_exists(workspace, name.department); !checked)
        return tl::unexpected(checked.error());
    const auto meant = meant_by(workspace, name);
    if (!meant)
        return tl::unexpected(meant.error());
    const auto number = read_number(value);
    if (!number)
        return refuse("target", "a number", value.empty() ? "nothing" : '"' + value + '"');
    const auto own_bands = read_bands(bands, meant->metric);
    if (!own_bands)
        return tl::unexpected(own_bands.error());
    if (const auto card = card_of(workspace, meant->metric)) {
        if (const auto checked = check_range("target of " + meant->metric, *number, *card); !checked)
            return tl::unexpected(checked.error());
        if (const auto checked = *own_bands ? check_bands(**own_bands, *card) : Result<void>(); !checked)
            return tl::unexpected(checked.error());
    }
    const DatedTarget target{meant->metric, name.department, name.from, *number, *own_bands, meant->binding};
    workspace.office_store().set_target(target);
    return target;
}

Result<DatedTarget> remove_target(Workspace& workspace, const TargetName& name)
{
    if (const auto checked = check_department_exists(workspace, name.department); !checked)
        return tl::unexpected(checked.error());
    std::vector<DatedTarget> there;
    std::set<std::string> days;
    for (const DatedTarget& target : workspace.office_store().targets()) {
        if (target.department != name.department || !is_named(target, name))
            continue;
        days.insert(to_text(target.from));
        if (target.from == name.from)
            there.push_back(target);
    }
    if (there.empty())
        return refuse("target of " + name.metric + " in " + name.department, days.empty() ? "one that is set" : "one that is set, from " + one_of(days),
                      days.empty() ? "none" : "none from " + to_text(name.from));
    if (there.size() > 1) {
        std::set<std::string> names;
        for (const DatedTarget& target : there)
            names.insert(typed_name(target));
        return refuse("metric", one_of(names) + ", since all of them have a target from that day", '"' + name.metric + '"');
    }
    there.front().is_removed = true;
    workspace.office_store().set_target(there.front());
    return there.front();
}

std::string typed_bands(const DatedTarget& target)
{
    return target.bands ? typed_numbers({target.bands->poor_ends, target.bands->good_begins}) : std::string();
}

} // namespace yardstick
