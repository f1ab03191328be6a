#pragma once

#include "core/clock.h"
#include "scoring/binding.h"
#include "scoring/version_store.h"
#include "survey/response_store.h"
#include "survey/survey_store.h"

#include <map>
#include <memory>
#include <string>

namespace yardstick {

struct Accumulation;

/// Sees to it that a metric version is always the same formula (FEATURES F13): a file that was not known for it must give the
/// figures on record, of the probe rows and of the last three closed days of every binding; else its author is told to raise the version.
///
/// Never of staff surveys' days: their figures are not for keeping. [the store's thread]
class VersionCheck {
public:
    VersionCheck(VersionStore& versions, const BindingStore& bindings, const ResponseStore& responses, const SurveyStore& surveys, const Clock& clock)
        : versions_(versions), bindings_(bindings), responses_(responses), surveys_(surveys), clock_(clock) {}

    /// Checks the metric of a file with this hash. The first file of a version is taken as it is, and put on record. A Problem
    /// names metric, version, what was compared, the figure on record and the one found. A workspace that cannot be written to
    /// still has its scores.
    Result<void> check(const std::shared_ptr<Metric>& metric, const std::string& sha256);

    /// Puts the figures of the last three closed days on record, as far as they are among these, up-to-date states of a customer survey.
    void remember(std::vector<Accumulation>& metrics);

private:
    using Figures = std::map<DayKey, DayFigure>;

    Figures& figures_of(const FigureOwner& owner);
    void remember(Accumulation& metric);
    Result<void> check_days(const std::shared_ptr<Metric>& metric, const FigureOwner& owner);
    bool is_closed(Day day) const;

    VersionStore& versions_;
    const BindingStore& bindings_;
    const ResponseStore& responses_;
    const SurveyStore& surveys_;
    const Clock& clock_;
    std::map<FigureOwner, Figures> on_record_; ///< as far as read
};

} // namespace yardstick
