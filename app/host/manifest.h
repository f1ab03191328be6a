#pragma once

#include "core/json.h"
#include "core/problem.h"
#include "scoring/card.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// A worked example of a card: the rows as JSON objects, and what they must give.
struct WorkedExample {
    std::string where;                                   ///< "metrics.json:41", or empty
    std::vector<Json> rows;                              ///< as the card has them: batch_of (example_rows.h) reads them
    std::map<std::string, std::vector<double>> parameters; ///< that differ from the card's
    std::optional<double> value;                         ///< empty: no data
    std::optional<std::int64_t> n, k;                    ///< checked when given
    std::optional<double> low, high;                     ///< checked when given

    /// Reads an example of a card. Throws Json::exception for other keys and types than those of plugin.schema.json.
    static WorkedExample read(const Json& json);
};

struct ManifestMetric {
    MetricCard card;
    std::vector<WorkedExample> examples;
    Json json; ///< the card as written
};

/// What a plugin says about itself beside its library (schemas/plugin.schema.json): enough to list or refuse it
/// without running any of its code.
struct Manifest {
    std::string id, version, department;
    std::filesystem::path library; ///< absolute
    std::vector<ManifestMetric> metrics;

    /// Reads and checks a file NAME.plugin.json. A Problem names the file and what is wrong in it; `id` is filled in
    /// when it is one, also when the rest is refused.
    static Result<Manifest> read(const std::filesystem::path& file, std::string& id);
    /// The same of a file whose text was read already.
    static Result<Manifest> parse(std::string_view text, const std::filesystem::path& file, std::string& id);
};

/// True for the versions of the ABI that this program can load: its own major version, and no later minor than its own.
bool is_supported_abi(std::uint32_t major, std::uint32_t minor);
/// What is_supported_abi expected in place of this major version, and how to mend it, for a Problem: "1.0; update Yardstick, or …".
std::string expected_abi(std::uint32_t major);

} // namespace yardstick
