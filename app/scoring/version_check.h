#pragma once

#include "core/clock.h"
#include "scoring/binding.h"
#include "scoring/version_store.h"
#include "survey/response_store.h"
#include "survey/survey_store.h"

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace yardstick {

/// Of this many closed days, the newest, figures are compared.
inline constexpr std::size_t days_compared = 3;

class BoundMetric;
class MetricCatalogue;
struct Accumulation;
struct FoundPlugin;

/// A figure that a day keeps from another version of its metric than the one of now.
struct KeptFigure {
    int metric_version = 1;
    DayFigure day;
};

/// Sees to it that a metric version is always the same formula (FEATURES F13): a file that was not known for it must give the
/// figures on record, of the probe rows and of the last three closed days of every binding; else its author is told to raise the version.
///
/// And that old figures keep their version: the first figure that is given of a closed day goes on record and stays, with its version,
/// as long as the day's rows stay what they were. States cannot stay in its place: only the file that made them can score them, and
/// that is gone. So what cannot be read off one day's figure, such as a month, is for the version of now.
///
/// Never of staff surveys' days: their figures are not for keeping. [the store's thread]
class VersionCheck {
public:
    VersionCheck(VersionStore& versions, const BindingStore& bindings, const ResponseStore& responses, const SurveyStore& surveys, const Clock& clock)
        : versions_(versions), bindings_(bindings), responses_(responses), surveys_(surveys), clock_(clock) {}

    /// Checks a metric of `all`. The first file of a version is taken as it is, and put on record. The Problem of one that is refused
    /// names the file, the plugin's version, what was compared, the figure on record, the one found and what to do. A workspace that
    /// cannot be written to still has its scores. Call it before state_format, remember and kept_figure.
    ///
    /// What is compared is what the metric says: a figure, or its own refusal of the rows. Where the plugin's process failed
    /// meanwhile, or the plugin may no longer run, nothing is refused and nothing put on record, and that goes on until the metric is
    /// opened and checked again.
    Result<void> check(const std::shared_ptr<Metric>& metric, const MetricCatalogue& all);

    /// Which states a metric that was checked may read: its files share a format where they make the same figures of each other's. A
    /// file that was not known, or could not be checked, has one of its own. Empty for states from before there were formats.
    std::string state_format(const std::string& metric) const;

    /// Puts the figures of closed days on record, as far as they are among these, up-to-date states of a customer survey, and no
    /// version has given one of the same rows yet; of the newest three, so that they can be compared with, also those of this version.
    void remember(std::vector<Accumulation>& metrics);

    /// The figure that a day with so many changes keeps from another version of `metric`; null when it has none. Good until `remember`.
    const KeptFigure* kept_figure(const BoundMetric& metric, const DayKey& day, std::int64_t changes);

private:
    using Marks = std::map<DayKey, FigureMark>;

    Marks& marks_of(FigureOwner owner);
    void remember(Accumulation& metric);
    std::set<Day> compared_days(const Accumulation& metric) const;
    const KeptFigure* figure_of(const FigureOwner& owner, const DayKey& day, std::int64_t changes);
    Result<void> compare(const std::shared_ptr<Metric>& metric, const FoundPlugin& plugin, const Result<Figure>& on_record, const Result<Figure>& probe);
    Result<void> compare_days(const std::shared_ptr<Metric>& metric, const FoundPlugin& plugin, const FigureOwner& owner);
    bool is_closed(Day day) const;

    VersionStore& versions_;
    const BindingStore& bindings_;
    const ResponseStore& responses_;
    const SurveyStore& surveys_;
    const Clock& clock_;
    std::map<FigureOwner, Marks> marks_; ///< of every version, as far as read
    std::map<FigureOwner, std::map<DayKey, KeptFigure>> figures_; ///< likewise
    std::set<std::string> unchecked_;               ///< "plugin.metric" of those whose process failed while they were checked
    std::map<std::string, std::string> formats_;    ///< by "plugin.metric"
};

} // namespace yardstick
