#pragma once

#include "core/json.h"
#include "core/problem.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// Types of the columns that a metric may ask for (DESIGN section 4).
enum class FieldType { number, text, boolean, date, choices };
std::string_view to_text(FieldType type);

/// A column that a metric needs.
struct Field {
    std::string name;
    FieldType type = FieldType::number;
};

/// A setting of a metric that a binding may change: the satisfied set, the ends of a scale.
struct Parameter {
    std::string name;
    std::vector<double> values; ///< the default; one number or several
};

enum class Better { higher, lower, neither };

/// What a metric says about itself: data, readable without running the plugin (schemas/plugin.schema.json).
struct MetricCard {
    std::string plugin;         ///< id of its plugin
    std::string plugin_version;
    std::string department;     ///< the plugin's own words for whom it is: "IT Helpdesk"
    std::string id;             ///< "first_response"
    std::string title;
    int version = 1;            ///< raised with any change of the formula
    std::string why, how, ignores, gamed_by;
    std::string unit;           ///< "percent", "minutes", "seconds", "hours", "points", "score", "count"
    Better better = Better::higher;
    std::optional<double> target;
    std::vector<double> bands;  ///< two figures, or none
    std::string paired_with;    ///< id of a metric of the same plugin, or empty
    std::vector<Field> fields;
    std::vector<Parameter> parameters;
    std::optional<double> lowest, highest; ///< of the values it can take: 0 and 100 for a percentage

    std::string full_id() const { return plugin + "." + id; }

    /// Reads the card that a plugin gives (JSON; the keys are those of plugin.schema.json).
    static Result<MetricCard> read(const Json& card);
};

} // namespace yardstick
