#include "viewmodel/dashboard.h"

#include "core/time_zone.h"

#include <algorithm>

namespace yardstick {

namespace {

Month newest_month(const std::vector<MetricHistory>& histories)
{
    Month newest{};
    for (const MetricHistory& history : histories) {
        if (!history.months.empty())
            newest = std::max(newest, history.months.rbegin()->first);
    }
    return newest;
}

bool has_complete_months(const std::vector<MetricHistory>& histories)
{
    return std::any_of(histories.begin(), histories.end(), [](const MetricHistory& history) { return !history.months.empty(); });
}

/// What the department wants of a metric, as far as its figures go.
std::optional<HoldingTarget> newest_target(const MetricHistory& history)
{
    if (!history.under_way && history.months.empty())
        return std::nullopt;
    const Score& newest = history.under_way ? *history.under_way : history.months.rbegin()->second;
    return HoldingTarget{newest.target, newest.bands};
}

} // namespace

void Dashboard::load()
{
    load_departments();
    show(read_dashboard(workspace_, department_));
}

void Dashboard::load_departments()
{
    departments_.clear();
    const Day today = TimeZone::utc().day_of(workspace_.clock().now());
    for (const Department& department : workspace_.office().departments(today))
        departments_.push_back({department.id, department.name});
    if (!has_id(departments_, department_))
        department_ = departments_.empty() ? std::string() : departments_.front().id;
}

void Dashboard::show(DashboardData data)
{
    const MetricHistory* before = chosen_history();
    const std::string key = before ? before->key : std::string();
    data_ = std::move(data);
    histories_ = metric_histories(data_);
    const auto same =
        std::find_if(histories_.begin(), histories_.end(), [&](const MetricHistory& history) { return history.key == key; });
    chosen_ = same == histories_.end() ? 0 : static_cast<std::size_t>(same - histories_.begin());
    if (!is_period_chosen_) {
        // Imported history may end years ago; an empty first look would say that there is nothing.
        period_ = DashboardPeriod::twelve_months;
        remake();
        if (has_complete_months(histories_) && !has_figures_in(span_))
            period_ = DashboardPeriod::everything;
    }
    remake();
}

void Dashboard::choose_period(DashboardPeriod period)
{
    period_ = period;
    is_period_chosen_ = true;
    remake();
}

void Dashboard::choose_tile(std::size_t index)
{
    if (index < histories_.size())
        chosen_ = index;
}

std::optional<Chart> Dashboard::chart() const
{
    const MetricHistory* history = chosen_history();
    if (!history || history->has_failed() || lacks_its_pair(*history, histories_))
        return std::nullopt;
    return make_chart(*history, data_.annotations, span_);
}

std::optional<MetricCardText> Dashboard::card() const
{
    const MetricHistory* history = chosen_history();
    if (!history || !history->card)
        return std::nullopt;
    const auto pair = std::find_if(data_.cards.begin(), data_.cards.end(), [&](const MetricCard& card) {
        return card.plugin == history->card->plugin && card.id == history->card->paired_with;
    });
    return card_text(*history->card, pair == data_.cards.end() ? history->card->paired_with : pair->title, newest_target(*history));
}

std::string Dashboard::filters() const
{
    if (department_.empty())
        return {};
    std::string text = "Showing: " + data_.department_name;
    for (const std::string& part : {std::string("all sites"), std::string("all channels"), span_.text()})
        text += " · " + part;
    return text;
}

std::string Dashboard::hint() const
{
    if (departments_.empty())
        return "There is no department yet. Add one on the Office page.";
    if (!data_.problem.empty())
        return data_.problem;
    if (data_.bindings == 0)
        return "No metric is bound to a survey yet, so there is nothing to measure. Bind one on the Metrics page.";
    if (histories_.empty())
        return "No responses for " + data_.department_name + " yet. The first one logged at the front desk shows here.";
    if (has_complete_months(histories_) && !has_figures_in(span_)) {
        return "No responses from " + span_.text() + ". The newest are from " + long_name(newest_month(histories_)) +
               ": choose All months to see them.";
    }
    return {};
}

std::string Dashboard::refusals() const
{
    std::string text;
    for (const RefusedPlugin& plugin : data_.refused) {
        text += (text.empty() ? "" : "\n") + std::string("Plugin ") + (plugin.id.empty() ? plugin.path : plugin.id) +
                " is refused: " + plugin.reason;
    }
    return text;
}

std::string Dashboard::decision() const
{
    if (data_.are_plugins_off)
        return "Plugins are off, because Yardstick did not end cleanly last time";
    if (data_.waiting_plugins == 0)
        return {};
    return data_.waiting_plugins == 1 ? "1 plugin waits for a decision" : std::to_string(data_.waiting_plugins) + " plugins wait for a decision";
}

std::string Dashboard::metric_count() const
{
    const auto in_pilot = std::count_if(tiles_.begin(), tiles_.end(), [](const DashboardTile& tile) {
        return tile.when.find(flag_text("pilot")) != std::string::npos;
    });
    std::string text = std::to_string(tiles_.size()) + (tiles_.size() == 1 ? " metric" : " metrics");
    if (in_pilot > 0)
        text += ", " + std::to_string(in_pilot) + " in pilot";
    return text;
}

std::optional<Annotation> Dashboard::range_offer() const
{
    const MetricHistory* history = chosen_history();
    if (!history || history->points.empty() || !chart())
        return std::nullopt;
    const std::vector<RangeDecision> taken = decisions();
    for (auto note = data_.annotations.rbegin(); note != data_.annotations.rend(); ++note) {
        const Month month = month_of(note->at);
        const bool has_both_sides = history->points.front() < month && month <= history->points.back();
        const bool is_taken = std::any_of(taken.begin(), taken.end(),
                                          [&](const RangeDecision& decision) { return month_of(decision.from) == month; });
        if (span_.contains(month) && has_both_sides && !is_taken)
            return *note;
    }
    return std::nullopt;
}

void Dashboard::start_range()
{
    const auto note = range_offer();
    if (!note)
        return;
    std::vector<RangeDecision> all = decisions();
    all.push_back({note->at, note->text});
    std::stable_sort(all.begin(), all.end(), [](const auto& one, const auto& other) { return one.from < other.from; });
    save(all);
}

std::optional<std::string> Dashboard::started_range() const
{
    const std::vector<RangeDecision> all = decisions();
    return all.empty() ? std::nullopt : std::optional(all.back().reason);
}

void Dashboard::take_back_range()
{
    std::vector<RangeDecision> all = decisions();
    if (all.empty())
        return;
    all.pop_back();
    save(all);
}

const MetricHistory* Dashboard::chosen_history() const
{
    return chosen_ < histories_.size() ? &histories_[chosen_] : nullptr;
}

std::vector<RangeDecision> Dashboard::decisions() const
{
    const MetricHistory* history = chosen_history();
    const auto found = history ? data_.ranges.find(history->key) : data_.ranges.end();
    return found == data_.ranges.end() ? std::vector<RangeDecision>{} : found->second;
}

void Dashboard::save(const std::vector<RangeDecision>& decisions)
{
    const std::string key = chosen_history()->key;
    save_ranges(workspace_.office_store(), department_, key, decisions);
    DashboardData data = data_;
    data.ranges[key] = decisions;
    show(std::move(data));
}

void Dashboard::remake()
{
    const Month current = month_of(data_.today);
    span_ = months_of(period_, data_.today, oldest_month(histories_, current));
    const bool is_first_month = !has_complete_months(histories_) &&
                                std::any_of(histories_.begin(), histories_.end(),
                                            [](const MetricHistory& history) { return history.under_way.has_value(); });
    if (is_first_month)
        span_ = {current, current};
    tiles_ = make_tiles(histories_, span_);
}

bool Dashboard::has_figures_in(MonthSpan span) const
{
    return std::any_of(histories_.begin(), histories_.end(), [&](const MetricHistory& history) {
        return std::any_of(history.months.begin(), history.months.end(),
                           [&](const auto& entry) { return span.contains(entry.first); });
    });
}

} // namespace yardstick
