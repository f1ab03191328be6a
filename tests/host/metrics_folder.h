#pragma once

#include "core/json.h"
#include "support/plugins_of.h"
#include "support/shared_data.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace yardstick::test {

/// A folder with one plugin without code.
class MetricsFolder {
public:
    explicit MetricsFolder(const std::string& metrics_json)
    {
        std::filesystem::create_directory(folder_.path() / "desk");
        std::ofstream(file(), std::ios::binary) << metrics_json;
    }
    explicit MetricsFolder(const Json& metrics) : MetricsFolder(metrics.dump(1)) {}

    std::filesystem::path file() const { return folder_.path() / "desk/metrics.json"; }
    std::unique_ptr<MetricCatalogue> load() const { return test::plugins_of({folder_.path()}); }

    /// The one metric of the file, which must be right.
    std::shared_ptr<Metric> metric() const
    {
        const auto catalogue = load();
        for (const RefusedPlugin& refused : catalogue->refused())
            FAIL_CHECK(refused.id << ": " << refused.reason);
        REQUIRE(catalogue->metrics().size() == 1);
        return catalogue->metrics().front();
    }

private:
    TemporaryFolder folder_;
};

/// A plugin "desk" with one metric "one" of these fields (name and type), unit and formula; its example is no rows.
inline Json plugin_with(const std::vector<std::pair<const char*, const char*>>& fields, const char* unit, const Json& formula)
{
    Json metric{{"id", "one"}, {"title", "One"}, {"version", 1}, {"why", "Their word."}, {"how", "As it says."}, {"ignores", "Silence."},
                {"unit", unit}, {"better", "higher"}, {"fields", Json::array()}, {"formula", formula}};
    for (const auto& [name, type] : fields)
        metric["fields"].push_back({{"name", name}, {"type", type}});
    metric["examples"] = Json::array({{{"rows", Json::array()}, {"value", nullptr}}});
    return {{"id", "desk"}, {"version", "1.0.0"}, {"department", "Desk"}, {"metrics", Json::array({metric})}};
}

/// The metric of such a plugin, its formula as a text in JSON.
inline std::shared_ptr<Metric> metric_of(const std::vector<std::pair<const char*, const char*>>& fields, const char* unit, const std::string& formula)
{
    return MetricsFolder(plugin_with(fields, unit, Json::parse(formula))).metric();
}

/// With one field, the number x.
inline std::shared_ptr<Metric> metric_of_x(const char* unit, const std::string& formula)
{
    return metric_of({{"x", "number"}}, unit, formula);
}

} // namespace yardstick::test
