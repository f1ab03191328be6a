#pragma once

#include "core/clock.h"
#include "scoring/binding.h"
#include "scoring/version_store.h"
#include "survey/response_store.h"
#include "survey/survey_store.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace yardstick {

class MetricCatalogue;
struct Accumulation;
struct FoundPlugin;

/// Sees to it that a metric version is always the same formula (FEATURES F13): a file that was not known for it must give the
/// figures on record, of the probe rows and of the last three closed days of every binding; else its author is told to raise the version.
///
/// Never of staff surveys' days: their figures are not for keeping. [the store's thread]
class VersionCheck {
public:
    VersionCheck(VersionStore& versions, const BindingStore& bindings, const ResponseStore& responses, const SurveyStore& surveys, const Clock& clock)
        : versions_(versions), bindings_(bindings), responses_(responses), surveys_(surveys), clock_(clock) {}

    /// Checks a metric of `all`. The first file of a version is taken as it is, and put on record. The Problem of one that is refused
    /// names the file, the plugin's version, what was compared, the figure on record, the one found and what to do. A workspace that
    /// cannot be written to still has its scores.
    ///
    /// What is compared is what the metric says: a figure, or its own refusal of the rows. Where the plugin's process failed
    /// meanwhile, or the plugin may no longer run, nothing is refused and nothing put on record, and that goes on until the metric is
    /// opened and checked again.
    Result<void> check(const std::shared_ptr<Metric>& metric, const MetricCatalogue& all);

    /// Puts the figures of the last three closed days on record, as far as they are among these, up-to-date states of a customer survey.
    void remember(std::vector<Accumulation>& metrics);

private:
    using Figures = std::map<DayKey, DayFigure>;

    Figures& figures_of(const FigureOwner& owner);
    void remember(Accumulation& metric);
    Result<void> compare(const std::shared_ptr<Metric>& metric, const FoundPlugin& plugin, const Result<Figure>& on_record, const Result<Figure>& probe);
    Result<void> compare_days(const std::shared_ptr<Metric>& metric, const FoundPlugin& plugin, const FigureOwner& owner);
    bool is_closed(Day day) const;

    VersionStore& versions_;
    const BindingStore& bindings_;
    const ResponseStore& responses_;
    const SurveyStore& surveys_;
    const Clock& clock_;
    std::map<FigureOwner, Figures> on_record_; ///< as far as read
    std::set<std::string> unchecked_;          ///< "plugin.metric" of those whose process failed while they were checked
};

} // namespace yardstick
