#pragma once

#include "scoring/state_store.h"

#include <string>
#include <vector>

namespace yardstick {

/// A file whose figures hold for a metric version: the first that gave them, or one that was found to give the same.
struct KnownLibrary {
    std::string sha256; ///< of the library or metrics.json
    std::string probe;  ///< what it made of `probe_rows`: see metric_probe.h
};

/// Whose figures of days: those of one owner's states that are of one source. A binding's name is its own only there.
struct FigureOwner {
    StateOwner states;
    std::string source;

    auto operator<=>(const FigureOwner&) const = default;
};

/// The figure of one day's state, when the day had that count of changes, and what the card said then. The first that any version
/// gives is the day's own; those of later versions are there to be compared with.
struct DayFigure {
    DayKey key;
    std::int64_t changes = 0;
    Figure figure;
    std::string unit, plugin_version;
    bool is_first = true;
};

/// That a day has a first figure on record.
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
    /// Adds it, unless the first of the known is by now another one than `first` (empty: none was known): then false, and what was
    /// compared has to be compared again. One that is known already stays as it is.
    virtual bool add_known_library(const std::string& metric, int version, const KnownLibrary& library, const std::string& first) = 0;

    /// The owners that figures are kept of, for a version of a metric.
    virtual std::vector<FigureOwner> owners_of_figures(const std::string& metric, int version) const = 0;
    /// Ordered by key.
    virtual std::vector<DayFigure> day_figures(const FigureOwner& owner) const = 0;
    /// The days that have first figures, under any version of the metric; the one in `owner` does not matter. A day may have several:
    /// of other counts of changes, or of programs that ran at once.
    virtual std::vector<FigureMark> figure_marks(const FigureOwner& owner) const = 0;
    /// Keeps these, days of the owner's source; one from more changes is not overwritten by one from fewer, and a first figure of the
    /// same count stays a first one. One transaction.
    virtual void keep_day_figures(const FigureOwner& owner, const std::vector<DayFigure>& figures) = 0;
};

} // namespace yardstick
