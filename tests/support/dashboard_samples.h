#pragma once

#include "viewmodel/dashboard_data.h"
#include "viewmodel/dashboard_months.h"

#include <optional>
#include <string>
#include <vector>

/// Scores by month as a Scorer would give them, for tests of the dashboard without a workspace.
namespace yardstick::test {

inline MetricCard sample_card(const std::string& id, const std::string& title, const std::string& unit = "percent")
{
    MetricCard card;
    card.plugin = "helpdesk";
    card.plugin_version = "1.2.0";
    card.id = id;
    card.title = title;
    card.version = 3;
    card.why = "People come back to who listens.";
    card.how = "100 × satisfied / answered.";
    card.ignores = "How hard the question was.";
    card.gamed_by = "Asking only happy people.";
    card.unit = unit;
    card.fields = {{"rating", FieldType::number}};
    if (unit == "percent") {
        card.lowest = 0;
        card.highest = 100;
    }
    return card;
}

/// "Customer satisfaction", in percent.
inline const MetricCard sample_satisfaction = sample_card("csat", "Customer satisfaction");

/// One month of `card`; no value means no data.
inline Score sample_score(const MetricCard& card, Month month, std::optional<double> value, std::int64_t n = 1204)
{
    Score score;
    score.plugin = card.plugin;
    score.plugin_version = card.plugin_version;
    score.metric = card.id;
    score.metric_version = card.version;
    score.title = card.title;
    score.binding = card.id;
    score.source = "after_service";
    score.department = "support";
    score.by = {{"month", period_name(Day{month / 1}, PeriodUnit::month)}};
    score.period = period_around(Day{month / 1}, PeriodUnit::month);
    score.unit = card.unit;
    score.better = card.better;
    score.paired_with = card.paired_with;
    score.state = value ? ScoreState::shown : ScoreState::no_data;
    if (!value)
        return score;
    score.figure.value = value;
    score.figure.n = n;
    score.figure.low = *value - 2.2;
    score.figure.high = *value + 2.0;
    score.figure.interval = "Wilson 95 %";
    return score;
}

/// Adds `values` as the months from `first` on.
inline void add_months(DashboardData& data, const MetricCard& card, Month first, const std::vector<std::optional<double>>& values)
{
    data.cards.push_back(card);
    for (const auto& value : values) {
        data.scores.push_back(sample_score(card, first, value));
        first += date::months{1};
    }
}

/// Of Customer service on 10 November 2025, when October is the newest complete month.
inline DashboardData sample_data()
{
    DashboardData data;
    data.department = "support";
    data.department_name = "Customer service";
    data.today = date::year{2025} / 11 / 10;
    data.bindings = 1;
    return data;
}

inline constexpr Month november_2024 = date::year{2024} / 11;
inline constexpr Month october_2025 = date::year{2025} / 10;
inline constexpr MonthSpan sample_year{november_2024, october_2025};

/// The year of mockups/dashboard.png: six months around 72, six around 81.
inline const std::vector<std::optional<double>> year_with_a_shift{71.2, 73.0, 70.8, 74.1, 73.1, 72.2,
                                                                  79.0, 79.6, 81.2, 80.7, 82.9, 84.1};

} // namespace yardstick::test
