#pragma once

#include "scoring/state_store.h"

#include <string>
#include <vector>

namespace yardstick {

/// A file whose figures hold for a metric version: the first that gave them, or one that was found to give the same.
struct KnownLibrary {
    std::string sha256; ///< of the library or metrics.json
    std::string probe;  ///< what it made of `probe_rows`, as JSON: a figure, or {"refused": why it made none}
};

/// Whose figures of days: those of one owner's states that are of one source. A binding's name is its own only there.
struct FigureOwner {
    StateOwner states;
    std::string source;

    auto operator<=>(const FigureOwner&) const = default;
};

/// The figure of one day's state, when the day had that count of changes, and what the card said then.
struct DayFigure {
    DayKey key;
    std::int64_t changes = 0;
    Figure figure;
    std::string unit, plugin_version;
};

/// That a day has a figure on record.
struct FigureMark {
    DayKey key;
    std::int64_t changes = 0;
    int metric_version = 1;
};

/// Keeps what shows that a metric version still is what it was, and the figures that earlier versions gave (FEATURES F13). Port: implemented by `store`. [the store's thread]
class VersionStore {
public:
    virtual ~VersionStore() = default;

    /// The files that are known for a version of a metric ("plugin.metric"), the first one first.
    virtual std::vector<KnownLibrary> known_libraries(const std::string& metric, int version) const = 0;
    virtual void add_known_library(const std::string& metric, int version, const KnownLibrary& library) = 0;

    /// The owners that figures are kept of, for a version of a metric.
    virtual std::vector<FigureOwner> owners_of_figures(const std::string& metric, int version) const = 0;
    /// Ordered by key.
    virtual std::vector<DayFigure> day_figures(const FigureOwner& owner) const = 0;
    /// The days that have figures under any version of the metric; the one in `owner` does not matter. A day may have several.
    virtual std::vector<FigureMark> figure_marks(const FigureOwner& owner) const = 0;
    /// Keeps these, days of the owner's source; one from more changes is not overwritten by one from fewer. One transaction.
    virtual void keep_day_figures(const FigureOwner& owner, const std::vector<DayFigure>& figures) = 0;
};

} // namespace yardstick
