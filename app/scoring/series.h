#pragma once

#include "scoring/binding.h"
#include "scoring/metric_catalogue.h"
#include "survey/scale.h"
#include "survey/survey.h"

#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// A question that feeds a metric, and what it measures on.
struct FeedingQuestion {
    std::string name;
    Scale scale;
};

/// The questions of `survey` behind the fields of a metric, in the card's order; a field that a property of the response
/// feeds, or nothing, has none.
std::vector<std::optional<FeedingQuestion>> feeding_questions(const Binding& binding, const MetricCard& card, const Survey& survey);

/// A question that two versions of a survey measure on different scales, so that their figures are two series.
struct ScaleChange {
    std::string question;
    std::string before; ///< "rating 1, 2, 3, 4, 5"
    std::string after;  ///< "no such question" when the later version does not ask it
};

/// The first question whose scale differs; nothing when the figures of both go on being one series.
std::optional<ScaleChange> scale_change(const std::vector<std::optional<FeedingQuestion>>& before,
                                        const std::vector<std::optional<FeedingQuestion>>& after);

/// A binding whose series a new version of its survey would split.
struct SplitSeries {
    std::string binding;
    std::string metric; ///< "plugin.metric"
    ScaleChange change;
};

/// What publishing `next` after `before` would split (FEATURES C5). A metric that is not loaded now is judged by the
/// questions that its binding names.
std::vector<SplitSeries> series_split_by(const Survey& next, const Survey& before, const BindingStore& bindings, const MetricCatalogue& metrics);

} // namespace yardstick
