#pragma once

#include "host/formula.h"
#include "host/manifest.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// The name that a file of metrics without code has in its plugin's folder.
inline constexpr std::string_view metrics_file_name = "metrics.json";

/// A metric without code: what a library's manifest says of a metric, and the formula in the place of its code.
struct FormulaDefinition {
    MetricCard card;
    std::vector<WorkedExample> examples;
    Formula formula;
};

/// A plugin without code (schemas/metrics.schema.json).
struct MetricsFile {
    /// A metric that cannot be used, and everything that is wrong with it.
    struct Refused {
        std::string id; ///< its own, or "metrics[2]" when it has none
        Problems problems;
        std::size_t place = 0; ///< in the file's list
    };

    std::string id, version, department;
    std::filesystem::path file; ///< absolute
    std::vector<FormulaDefinition> metrics;
    std::vector<Refused> refused;

    /// Reads and checks a file. What is wrong with a metric refuses it alone; the Problems of the result are about the rest, and
    /// `id` is filled in as soon as it is known. Each Problem names the file and the line.
    static Checked<MetricsFile> read(const std::filesystem::path& file, std::string& id);
    /// The same of a file whose text was read already.
    static Checked<MetricsFile> parse(std::string_view text, const std::filesystem::path& file, std::string& id);
};

} // namespace yardstick
