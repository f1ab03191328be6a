#pragma once

#include "core/json.h"
#include "scoring/metric.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// What one metric of a plugin makes of its worked examples, or of the rows of a file.
struct MetricFigures {
    std::string id, unit;
    std::vector<Figure> figures;        ///< of each worked example in turn; one when there is a file of rows
    std::vector<std::string> problems;  ///< what is wrong with them, or why there are none; may be several lines
    bool is_left_out = false;           ///< the file of rows has no column for one of its fields
};

/// Where rows come from: worked examples when `data` is empty.
struct FigureRequest {
    std::filesystem::path plugin; ///< a library with its manifest beside it, or a metrics.json
    std::optional<std::filesystem::path> data;
    std::chrono::milliseconds limit{10'000}; ///< for each metric
    int stop = -1;                           ///< when it can be read from, what is left is given up
};

/// The figures of each metric, worked out in a process of its own each: what crashes or hangs there is a problem of that
/// metric alone. Throws Error when processes cannot be started.
std::vector<MetricFigures> figures_of(const FigureRequest& request);

/// What such a process does: hands over the figures of metric `place` and ends. No rows of a file when `data` is empty.
[[noreturn]] void figures_here(const std::filesystem::path& plugin, int place, const std::filesystem::path& data);

} // namespace yardstick
