#pragma once

#include "core/office.h"
#include "scoring/binding.h"
#include "scoring/score.h"
#include "scoring/state_store.h"
#include "survey/survey_store.h"

#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// Which scores are wanted. Empty texts leave a question open.
struct ScoreQuery {
    std::string metric;          ///< "plugin.metric", "metric", or the name of a binding
    std::string source;
    std::string department;
    std::string site;
    std::vector<std::string> by; ///< department, site, team, agent, channel, survey, day … year, or a question
    std::optional<Period> period; ///< absent: from the first response to the last
};

/// Turns responses into scores: keeps a state for every day and merges what is asked for.
///
/// A day whose change count differs from its state's is computed again from its rows, never patched; scoring does
/// that by itself for the days it needs. Groups that the day's key does not tell apart (agent, channel, a question)
/// are computed from the rows. [the store's thread]
class Scorer {
public:
    Scorer(const MetricCatalogue& metrics, const BindingStore& bindings, StateStore& states, const ResponseStore& responses,
           const SurveyStore& surveys, const Office& office)
        : metrics_(metrics), bindings_(bindings), states_(states), responses_(responses), surveys_(surveys), office_(office) {}

    /// Scores for every binding that fits the query, and for every group, ordered by binding, then group. A Problem
    /// when the query names a metric, key or department that does not exist. A metric that fails gives a failed Score.
    Result<std::vector<Score>> scores(const ScoreQuery& query);

    /// Brings the states of every stale day up to date. Returns how many (day, binding) states were computed.
    std::int64_t refresh();

private:
    const MetricCatalogue& metrics_;
    const BindingStore& bindings_;
    StateStore& states_;
    const ResponseStore& responses_;
    const SurveyStore& surveys_;
    const Office& office_;
};

} // namespace yardstick
