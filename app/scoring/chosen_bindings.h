#pragma once

#include "scoring/binding.h"
#include "scoring/metric_catalogue.h"
#include "scoring/scorer.h"
#include "survey/survey_store.h"

#include <span>
#include <vector>

namespace yardstick {

/// The bindings that a query means, and those of the metrics that theirs are paired with; by source, then name. A Problem when it
/// names a metric or a source that does not exist, or a metric that is not bound.
Result<std::vector<Binding>> chosen_bindings(const ScoreQuery& query, const BindingStore& bindings, const MetricCatalogue& metrics,
                                             const SurveyStore& surveys);

/// Cuts a list that is ordered by source into one piece for each.
std::vector<std::span<const Binding>> by_source(const std::vector<Binding>& bindings);

} // namespace yardstick
