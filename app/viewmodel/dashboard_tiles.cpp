#include "viewmodel/dashboard_tiles.h"

#include "report/figure_text.h"

#include <algorithm>

namespace yardstick {

namespace {

constexpr std::string_view separator = " · ";

void join(std::string& text, std::string_view more)
{
    if (more.empty())
        return;
    if (!text.empty())
        text += separator;
    text += more;
}

std::string with_flags(std::string text, const Score& score)
{
    for (const std::string& flag : score.flags)
        join(text, flag_text(flag));
    return text;
}

std::string detail_text(const Score& score, const std::string& unit)
{
    std::string text = interval_text(score.figure, unit);
    join(text, n_text(score.figure.n));
    if (score.target)
        join(text, "target " + set_number(*score.target));
    return text;
}

// The month that the tile speaks of: the last of the span, or the one under way when nothing came before it.
const Score* score_shown(const MetricHistory& history, MonthSpan span)
{
    if (const auto found = history.months.find(span.last); found != history.months.end())
        return &found->second;
    return history.months.empty() && history.under_way ? &*history.under_way : nullptr;
}

void show_figure(DashboardTile& tile, const MetricHistory& history, const Score& score)
{
    switch (score.state) {
    case ScoreState::shown:
        tile.value = figure_number(*score.figure.value, history.unit);
        tile.unit = unit_word(history.unit);
        tile.detail = detail_text(score, history.unit);
        return;
    case ScoreState::no_data:
        tile.instead = "No data";
        tile.detail = "no answer that counts";
        return;
    case ScoreState::withheld:
        tile.instead = "Withheld";
        tile.detail = score.reason.empty() ? "too few people answered" : score.reason;
        return;
    case ScoreState::failed:
        tile.instead = "Failed";
        tile.detail = score.reason;
        tile.has_failed = true;
        return;
    }
}

void show_reading(DashboardTile& tile, const MetricHistory& history)
{
    tile.tone = tone_of(history.reading.variation);
    tile.word = history.reading.word;
    tile.sentence = history.reading.detail;
}

std::string spoken_text(const DashboardTile& tile)
{
    std::string text = tile.title + ": ";
    text += tile.value.empty() ? tile.instead : tile.value + (tile.unit.empty() ? "" : "\u00A0" + tile.unit);
    for (const std::string& part : {tile.detail, tile.when}) {
        if (!part.empty())
            text += ", " + part;
    }
    text += ".";
    if (!tile.word.empty())
        text += " " + tile.word + ": " + tile.sentence + ".";
    if (!tile.pair.empty())
        text += " " + tile.pair + ".";
    return text;
}

DashboardTile make_tile(const MetricHistory& history, const std::vector<MetricHistory>& all, MonthSpan span)
{
    DashboardTile tile;
    tile.key = history.key;
    tile.title = history.title;
    if (history.has_failed()) {
        tile.instead = "Failed";
        tile.detail = history.failure;
        tile.has_failed = true;
        return tile;
    }
    if (lacks_its_pair(history, all)) {
        tile.instead = "Not shown alone";
        tile.detail = "read only beside " + history.card->paired_with + ", which has no binding here";
        return tile;
    }
    for (Month month = span.first; month <= span.last; month += date::months{1}) {
        const auto found = history.months.find(month);
        const bool is_shown = found != history.months.end() && found->second.state == ScoreState::shown;
        tile.sparkline.push_back(is_shown ? found->second.figure.value : std::nullopt);
    }
    const Score* score = score_shown(history, span);
    if (!score) {
        tile.instead = "No data";
        tile.detail = "no answers in " + long_name(span.last);
        return tile;
    }
    show_figure(tile, history, *score);
    if (history.under_way && score == &*history.under_way) {
        tile.when = with_flags("this month so far", *score);
        tile.word = history.reading.word;
        tile.sentence = "no complete month yet";
        return tile;
    }
    tile.when = with_flags(long_name(span.last), *score);
    if (score->state == ScoreState::shown)
        show_reading(tile, history);
    return tile;
}

void name_pair(DashboardTile& tile, const MetricHistory& history, const std::vector<MetricHistory>& all, MonthSpan span)
{
    const MetricHistory* pair = pair_of(history, all);
    if (!pair || tile.value.empty())
        return;
    tile.pair = "Read beside " + pair->title;
    const Score* score = score_shown(*pair, span);
    if (score && score->state == ScoreState::shown)
        tile.pair += ", " + figure_text(*score->figure.value, pair->unit);
}

} // namespace

std::vector<DashboardTile> make_tiles(const std::vector<MetricHistory>& histories, MonthSpan span)
{
    std::vector<DashboardTile> tiles;
    for (const MetricHistory& history : histories) {
        DashboardTile tile = make_tile(history, histories, span);
        name_pair(tile, history, histories, span);
        tile.spoken = spoken_text(tile);
        tiles.push_back(std::move(tile));
    }
    return tiles;
}

std::string flag_text(const std::string& flag)
{
    if (flag == "few_answers")
        return "few answers";
    if (flag == "no_seat")
        return "no seat";
    if (flag == "stale")
        return "not up to date";
    if (flag == "pending")
        return "an answer is disputed";
    if (flag == "rescored")
        return "scored anew by another version";
    return flag;
}

Tone tone_of(Variation variation)
{
    if (variation == Variation::improvement)
        return Tone::improvement;
    return variation == Variation::concern ? Tone::concern : Tone::noise;
}

} // namespace yardstick
