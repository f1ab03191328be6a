#include "scoring/metric_probe.h"

#include "scoring/outcome_difference.h"
#include "scoring/parameter_values.h"
#include "scoring/probe_rows.h"
#include "scoring/same_figure.h"

#include <array>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

namespace yardstick {

namespace {

constexpr std::size_t largest_state = 16 * 1024; // of a few hundred rows; what is larger is not worth the room

ParameterValues parameters_of(const MetricCard& card)
{
    return parameter_values(std::map<std::string, std::vector<double>>(), card);
}

std::vector<SavedState> states_in(const Json& json)
{
    const auto found = json.find("states");
    if (found == json.end())
        return {};
    try {
        std::vector<SavedState> states;
        for (const auto& bytes : found->get<std::vector<std::vector<std::uint8_t>>>())
            states.emplace_back(bytes.begin(), bytes.end());
        return states;
    } catch (const Json::exception&) {
        return {}; // damaged: nobody reads them
    }
}

} // namespace

MetricProbe probe_of(Metric& metric)
{
    const ParameterValues parameters = parameters_of(metric.card());
    const Batch rows = probe_rows(metric.card());
    const std::array halves{Slice{0, rows.rows / 2}, Slice{rows.rows / 2, rows.rows - rows.rows / 2}};
    auto states = metric.accumulate(rows, halves, parameters);
    if (!states)
        return {tl::unexpected(states.error()), {}};
    auto figure = metric.score(std::vector<std::string_view>(states->begin(), states->end()), parameters);
    return {std::move(figure), std::move(*states)};
}

std::string to_record(const ProbeRecord& record)
{
    const Result<Figure>& figure = record.probe.figure;
    Json json = figure ? to_json(*figure) : Json{{"refused", figure.error().text()}};
    Json states = Json::array();
    for (const SavedState& state : record.probe.states)
        if (state.size() <= largest_state)
            states.push_back(std::vector<std::uint8_t>(state.begin(), state.end()));
    if (states.size() == record.probe.states.size())
        json["states"] = std::move(states);
    json["state_format"] = record.state_format;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<ProbeRecord> from_record(const std::string& text)
{
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return std::nullopt;
    const auto format = json.find("state_format");
    ProbeRecord record{{tl::unexpected(Problem{}), states_in(json)}, format != json.end() && format->is_string() ? format->get<std::string>() : ""};
    if (const auto refused = json.find("refused"); refused != json.end() && refused->is_string())
        record.probe.figure = refuse(refused->get<std::string>());
    else if (const auto figure = figure_from_json(json))
        record.probe.figure = *figure;
    else
        return std::nullopt;
    return record;
}

bool reads_states(Metric& metric, const MetricProbe& own, const std::vector<SavedState>& others)
{
    if (!own.figure || others.empty() || others.size() != own.states.size())
        return false;
    const ParameterValues parameters = parameters_of(metric.card());
    const auto is_same = [&](const std::vector<std::string_view>& states) { return is_same_outcome(own.figure, metric.score(states, parameters)); };
    std::vector<std::string_view> states(others.begin(), others.end());
    if (!is_same(states))
        return false;
    states.front() = own.states.front();
    return is_same(states);
}

} // namespace yardstick
