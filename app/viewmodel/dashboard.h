#pragma once

#include "viewmodel/dashboard_chart.h"
#include "viewmodel/dashboard_data.h"
#include "viewmodel/dashboard_tiles.h"
#include "viewmodel/metric_card_text.h"
#include "viewmodel/option.h"

#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// The Dashboard: one department, a stretch of months, a tile for every KPI, and the chosen one's chart and card.
///
/// Reading takes as long as the store and the plugins take; everything else works on what was read. A worker reads
/// with `read_dashboard` on a workspace of its own and hands the result to `show`. [one thread]
class Dashboard {
public:
    explicit Dashboard(Workspace& workspace) : workspace_(workspace) {}

    /// Reads the office and everything about the chosen department, here and now. Throws Error when the world fails.
    void load();
    /// Reads only which departments there are; keeps the choice when it is still one of them.
    void load_departments();
    /// Shows what was read: by `load`, or elsewhere by `read_dashboard`.
    void show(DashboardData data);

    const std::vector<Option>& departments() const { return departments_; }
    const std::string& department() const { return department_; } ///< id; empty when there is none
    /// Takes effect with the next `load`, or `show` of data read for it.
    void choose_department(const std::string& id) { department_ = id; }

    DashboardPeriod period() const { return period_; }
    void choose_period(DashboardPeriod period);
    MonthSpan span() const { return span_; }

    const std::vector<DashboardTile>& tiles() const { return tiles_; }
    /// Index of the tile whose chart is shown; 0 when there are none.
    std::size_t chosen() const { return chosen_; }
    void choose_tile(std::size_t index);

    /// The chosen tile's chart; absent when there is no tile, or its figure is not to be shown.
    std::optional<Chart> chart() const;
    /// The card of the chosen tile's metric; absent when there is no tile or its metric cannot be used.
    std::optional<MetricCardText> card() const;

    /// "Showing: Customer service · all sites · all channels · November 2024 to October 2025"
    std::string filters() const;
    /// What to do when there is nothing to see, in a sentence or two; empty when there is something.
    std::string hint() const;
    /// Which plugins were refused and why, a line each; empty when none was.
    std::string refusals() const;
    /// What somebody has to decide about plugins, on the Plugins page: "1 plugin waits for a decision"; empty when nothing.
    std::string decision() const;
    /// "3 metrics, 2 in pilot"
    std::string metric_count() const;

    /// The annotation from which the chosen metric could be given a new usual range: the newest within the chart that
    /// has months on both sides and no range yet.
    std::optional<Annotation> range_offer() const;
    /// Records that a new usual range begins with it, and why. Durable when it returns.
    void start_range();
    /// The reason of the newest range that was started on the chosen metric, if any.
    std::optional<std::string> started_range() const;
    /// Takes the newest range back: its months are judged by the one before again.
    void take_back_range();

private:
    const MetricHistory* chosen_history() const;
    std::vector<RangeDecision> decisions() const;
    void save(const std::vector<RangeDecision>& decisions);
    void remake();
    bool has_figures_in(MonthSpan span) const;

    Workspace& workspace_;
    std::vector<Option> departments_;
    std::string department_;
    DashboardPeriod period_ = DashboardPeriod::twelve_months;
    bool is_period_chosen_ = false; ///< by a person
    DashboardData data_;
    std::vector<MetricHistory> histories_;
    MonthSpan span_;
    std::vector<DashboardTile> tiles_;
    std::size_t chosen_ = 0;
};

} // namespace yardstick
