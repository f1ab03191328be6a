#include "viewmodel/metric_history.h"

#include <algorithm>

namespace yardstick {

namespace {

std::optional<Month> month_of_score(const Score& score)
{
    const auto found = std::find_if(score.by.begin(), score.by.end(), [](const auto& key) { return key.first == "month"; });
    return found == score.by.end() ? std::nullopt : parse_month(found->second);
}

const MetricCard* find_card(const std::vector<MetricCard>& cards, const Score& score)
{
    const auto found = std::find_if(cards.begin(), cards.end(), [&](const MetricCard& card) {
        return card.plugin == score.plugin && card.id == score.metric;
    });
    return found == cards.end() ? nullptr : &*found;
}

MetricHistory start_history(const Score& score, const DashboardData& data)
{
    MetricHistory history;
    history.key = series_key(score);
    history.title = score.title.empty() ? score.binding : score.title;
    history.unit = score.unit;
    history.better = score.better;
    if (const MetricCard* card = find_card(data.cards, score))
        history.card = *card;
    return history;
}

void read_control_chart(MetricHistory& history, const std::vector<RangeDecision>& decisions)
{
    std::vector<double> values;
    std::optional<double> target;
    for (const auto& [month, score] : history.months) {
        target = score.target;
        if (score.state != ScoreState::shown || !score.figure.value)
            continue;
        history.points.push_back(month);
        values.push_back(*score.figure.value);
    }
    std::vector<RangeStart> starts;
    for (const RangeDecision& decision : decisions) {
        const auto first = std::lower_bound(history.points.begin(), history.points.end(), month_of(decision.from));
        starts.push_back({static_cast<std::size_t>(first - history.points.begin()), decision.reason});
    }
    history.control = control_chart(values, starts);
    history.reading = read_latest(history.control, history.better, target);
}

std::size_t place_of(const MetricHistory& history, const std::vector<MetricCard>& cards)
{
    const auto found = std::find_if(cards.begin(), cards.end(), [&](const MetricCard& card) {
        return history.card && card.full_id() == history.card->full_id();
    });
    return static_cast<std::size_t>(found - cards.begin());
}

std::string source_of(const MetricHistory& history)
{
    return history.key.substr(0, history.key.find('/'));
}

bool is_paired_with(const MetricHistory& one, const MetricHistory& other)
{
    return one.card && other.card && !one.card->paired_with.empty() && one.card->plugin == other.card->plugin &&
           one.card->paired_with == other.card->id && source_of(one) == source_of(other);
}

// Whoever is read beside another stands beside it.
std::vector<MetricHistory> with_pairs_together(std::vector<MetricHistory> histories)
{
    std::vector<MetricHistory> ordered;
    std::vector<bool> is_placed(histories.size());
    for (std::size_t i = 0; i < histories.size(); ++i) {
        if (is_placed[i])
            continue;
        const std::size_t first = ordered.size();
        ordered.push_back(histories[i]);
        is_placed[i] = true;
        for (std::size_t other = 0; other < histories.size(); ++other) {
            const bool belongs =
                is_paired_with(histories[other], ordered[first]) || is_paired_with(ordered[first], histories[other]);
            if (is_placed[other] || !belongs)
                continue;
            ordered.push_back(histories[other]);
            is_placed[other] = true;
        }
    }
    return ordered;
}

} // namespace

std::vector<MetricHistory> metric_histories(const DashboardData& data)
{
    std::vector<MetricHistory> histories;
    const Month current = month_of(data.today);
    for (const Score& score : data.scores) {
        const std::string key = series_key(score);
        auto history =
            std::find_if(histories.begin(), histories.end(), [&](const MetricHistory& other) { return other.key == key; });
        if (history == histories.end()) {
            histories.push_back(start_history(score, data));
            history = histories.end() - 1;
        }
        const auto month = month_of_score(score);
        if (!month) {
            history->failure = score.reason.empty() ? "it gave no reason" : score.reason;
            continue;
        }
        if (*month < current)
            history->months.emplace(*month, score);
        if (*month == current)
            history->under_way = score;
    }
    for (MetricHistory& history : histories) {
        const auto decisions = data.ranges.find(history.key);
        read_control_chart(history, decisions == data.ranges.end() ? std::vector<RangeDecision>{} : decisions->second);
    }
    std::stable_sort(histories.begin(), histories.end(), [&](const MetricHistory& one, const MetricHistory& other) {
        return place_of(one, data.cards) < place_of(other, data.cards);
    });
    return with_pairs_together(std::move(histories));
}

const MetricHistory* pair_of(const MetricHistory& history, const std::vector<MetricHistory>& all)
{
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const MetricHistory& other) { return is_paired_with(history, other); });
    return found == all.end() ? nullptr : &*found;
}

bool lacks_its_pair(const MetricHistory& history, const std::vector<MetricHistory>& all)
{
    return history.card && !history.card->paired_with.empty() && !pair_of(history, all);
}

Month oldest_month(const std::vector<MetricHistory>& histories, Month otherwise)
{
    Month oldest = otherwise;
    for (const MetricHistory& history : histories) {
        if (!history.months.empty())
            oldest = std::min(oldest, history.months.begin()->first);
    }
    return oldest;
}

} // namespace yardstick
