#include "scoring/score.h"

#include <cmath>

namespace yardstick {

std::string_view to_text(ScoreState state)
{
    switch (state) {
    case ScoreState::shown:
        return "shown";
    case ScoreState::no_data:
        return "no-data";
    case ScoreState::withheld:
        return "withheld";
    case ScoreState::failed:
        return "failed";
    }
    return {};
}

namespace {

Json number_or_null(const std::optional<double>& value)
{
    return value && std::isfinite(*value) ? Json(*value) : Json(nullptr);
}

Json text_or_null(const std::string& text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

} // namespace

Json to_json(const Score& score)
{
    const bool hides_numbers = score.state == ScoreState::withheld || score.state == ScoreState::failed;
    Json json;
    json["plugin"] = score.plugin;
    json["plugin_version"] = text_or_null(score.plugin_version);
    json["metric"] = score.metric;
    json["metric_version"] = score.metric_version > 0 ? Json(score.metric_version) : Json(nullptr);
    json["binding"] = score.binding;
    json[score.is_record ? "record" : "survey"] = score.source;
    if (!score.department.empty())
        json["department"] = score.department;
    json["by"] = Json::object();
    for (const auto& [key, value] : score.by)
        json["by"][key] = value;
    json["from"] = score.has_period ? Json(to_text(score.period.from)) : Json(nullptr);
    json["to"] = score.has_period ? Json(to_text(score.period.to)) : Json(nullptr);
    json["value"] = hides_numbers ? Json(nullptr) : number_or_null(score.figure.value);
    json["unit"] = text_or_null(score.unit);
    if (score.figure.k && !hides_numbers)
        json["k"] = *score.figure.k;
    json["n"] = hides_numbers ? Json(nullptr) : Json(score.figure.n);
    json["low"] = hides_numbers ? Json(nullptr) : number_or_null(score.figure.low);
    json["high"] = hides_numbers ? Json(nullptr) : number_or_null(score.figure.high);
    json["interval"] = hides_numbers ? Json(nullptr) : Json(score.figure.interval);
    if (score.figure.standard_error && !hides_numbers)
        json["se"] = *score.figure.standard_error;
    if (score.target)
        json["target"] = *score.target;
    if (score.bands)
        json["bands"] = {score.bands->poor_ends, score.bands->good_begins};
    json["state"] = to_text(score.state);
    if (!score.reason.empty())
        json["reason"] = score.reason;
    json["flags"] = score.flags;
    json["excluded"] = {{"voided", score.voided}};
    return json;
}

} // namespace yardstick
