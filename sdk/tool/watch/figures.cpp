#include "watch/figures.h"

#include "check/own_process.h"
#include "describe.h"
#include "host/example_rows.h"
#include "host/metrics_file.h"
#include "host/worked_examples.h"
#include "manifest_parts.h"
#include "metrics_json.h"
#include "opened_metric.h"
#include "scoring/parameter_values.h"
#include "scoring/same_figure.h"
#include "watch/data_file.h"

#include <algorithm>
#include <array>
#include <exception>

namespace yardstick {

namespace {

std::vector<std::string> texts_of(const Problems& problems)
{
    constexpr std::size_t most = 20;
    std::vector<std::string> texts;
    for (const Problem& problem : problems) {
        if (texts.size() == most) {
            texts.push_back("and " + std::to_string(problems.size() - most) + " more");
            break;
        }
        texts.push_back(problem.text());
    }
    return texts;
}

/// Adds the figure of all rows, or why there is none.
void score_rows(Metric& metric, const Batch& batch, const ParameterValues& parameters, MetricFigures& into)
{
    const std::array<Slice, 1> all{Slice{0, batch.rows}};
    const auto states = metric.accumulate(batch, all, parameters);
    const auto figure = states ? metric.score(std::vector<std::string_view>(states->begin(), states->end()), parameters) : tl::unexpected(states.error());
    if (figure)
        into.figures.push_back(*figure);
    else
        into.problems.push_back(figure.error().text());
}

void score_examples(OpenedMetric& opened, MetricFigures& into)
{
    const MetricCard& card = opened.announced.card;
    for (const WorkedExample& example : opened.announced.examples)
        score_rows(*opened.metric, batch_of(example.rows, card), parameter_values(example.parameters, card), into);
    if (!into.problems.empty())
        return;
    if (const auto checked = check_examples(*opened.metric, opened.announced.examples); !checked)
        into.problems.push_back(checked.error().text());
}

void score_file(OpenedMetric& opened, const std::filesystem::path& file, MetricFigures& into)
{
    const MetricCard& card = opened.announced.card;
    const auto data = DataFile::read(file);
    if (!data) {
        into.problems = texts_of(data.error());
        return;
    }
    if (const std::string field = data->missing_field(card); !field.empty()) {
        into.is_left_out = true;
        into.problems.push_back("left out: " + file.filename().string() + " has no column " + field);
        return;
    }
    if (const auto rows = data->rows_for(card))
        score_rows(*opened.metric, *rows, parameter_values({}, card), into);
    else
        into.problems = texts_of(rows.error());
}

MetricFigures score_here(const std::filesystem::path& plugin, int place, const std::filesystem::path& data)
{
    MetricFigures figures;
    try {
        auto opened = OpenedMetric::open(plugin, place);
        if (!opened)
            figures.problems.push_back(opened.error().text());
        else if (data.empty())
            score_examples(*opened, figures);
        else
            score_file(*opened, data, figures);
    } catch (const std::exception& thrown) {
        figures.problems.push_back(thrown.what());
    }
    return figures;
}

MetricFigures score_apart(const FigureRequest& request, int place)
{
    std::vector<std::string> words{"figures-here", request.plugin.string(), std::to_string(place), std::to_string(request.limit.count())};
    if (request.data)
        words.push_back(request.data->string());
    const ProcessEnd end = run_in_own_process(words, request.limit, request.stop);
    MetricFigures figures;
    if (!end.has_answered) {
        figures.problems.push_back("no figure: " + end.how);
        return figures;
    }
    try {
        figures.problems = end.answer.at("problems").get<std::vector<std::string>>();
        for (const Json& json : end.answer.at("figures")) {
            if (auto figure = figure_from_json(json))
                figures.figures.push_back(std::move(*figure));
            else
                figures.problems.push_back(figure.error().text());
        }
        figures.is_left_out = end.answer.at("is_left_out").get<bool>();
    } catch (const Json::exception& error) {
        figures.problems.push_back(std::string("no figure: an answer that is not this program's: ") + error.what());
    }
    return figures;
}

/// What is wrong with a metrics.json, by the place of its metric. Nothing for a library.
std::vector<MetricFigures> refused_metrics(const std::filesystem::path& plugin, const std::vector<MetricCard>& cards)
{
    std::vector<MetricFigures> refused(cards.size());
    std::string id;
    if (!is_metrics_file(plugin))
        return refused;
    const auto file = MetricsFile::read(plugin, id);
    if (!file)
        return {{id, {}, {}, texts_of(file.error()), false}};
    for (const MetricsFile::Refused& metric : file->refused)
        if (metric.place < refused.size())
            refused[metric.place].problems = texts_of(metric.problems);
    return refused;
}

/// The id, unit and fields of each metric, as far as they can be read: what is wrong with them is found when it is opened.
std::vector<MetricCard> cards_of(const Json& manifest)
{
    std::vector<MetricCard> cards;
    for (const Json& json : list_in(manifest, "metrics")) {
        MetricCard card;
        if (auto read = json.is_object() ? MetricCard::read(json) : refuse("card"))
            card = std::move(*read);
        else if (json.is_object() && json.contains("id") && json["id"].is_string())
            card.id = json["id"].get<std::string>();
        cards.push_back(std::move(card));
    }
    return cards;
}

} // namespace

std::vector<MetricFigures> figures_of(const FigureRequest& request)
{
    const auto manifest = manifest_of(request.plugin);
    if (!manifest)
        return {{request.plugin.filename().string(), {}, {}, {manifest.error().text()}, false}};
    const std::vector<MetricCard> cards = cards_of(*manifest);
    if (request.data) {
        const auto data = DataFile::read(*request.data);
        const Problems problems = data ? data->check_columns(cards) : data.error();
        if (!problems.empty())
            return {{request.data->filename().string(), {}, {}, texts_of(problems), false}};
    }
    std::vector<MetricFigures> all = refused_metrics(request.plugin, cards);
    if (all.size() != cards.size())
        return all; // the file is refused as a whole
    for (std::size_t place = 0; place < cards.size(); ++place) {
        if (all[place].problems.empty())
            all[place] = score_apart(request, static_cast<int>(place));
        all[place].id = cards[place].id;
        all[place].unit = cards[place].unit;
    }
    return all;
}

void figures_here(const std::filesystem::path& plugin, int place, const std::filesystem::path& data)
{
    const MetricFigures figures = score_here(plugin, place, data);
    Json json{{"figures", Json::array()}, {"problems", figures.problems}, {"is_left_out", figures.is_left_out}};
    for (const Figure& figure : figures.figures)
        json["figures"].push_back(to_json(figure));
    answer_with(json);
}

} // namespace yardstick
