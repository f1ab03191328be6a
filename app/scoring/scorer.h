#pragma once

#include "core/office.h"
#include "scoring/binding.h"
#include "scoring/metric_catalogue.h"
#include "scoring/score.h"
#include "scoring/state_store.h"
#include "survey/round_store.h"
#include "survey/survey_store.h"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace yardstick {

class BoundMetric;
class VersionCheck;
struct Accumulation;
struct GroupKey;
struct KeptFigure;

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
           const SurveyStore& surveys, RoundStore& rounds, const Office& office, VersionCheck* versions = nullptr)
        : metrics_(metrics), bindings_(bindings), states_(states), responses_(responses), surveys_(surveys), rounds_(rounds), office_(office),
          versions_(versions) {}

    /// What staff answered comes out of here as METRICS.md section 13 lets it: a score whose state is withheld has no value,
    /// n or interval for anybody, and what is shown is remembered, because later figures must not differ from it by few.
    ///
    /// A closed day keeps the figure that it was first given, with that figure's metric version, until its rows change (VersionCheck):
    /// a group that is one day of one department, site and survey version shows it. Figures cannot be merged, and old states not
    /// scored, so every other group is wholly of the version of now; it is flagged "rescored" where days of it (of its period, where
    /// only rows tell groups) have a figure of another version. So is a day whose unit has changed since.
    ///
    /// Scores for every binding that fits the query, and for every group, ordered by binding, then group. A Problem
    /// when the query names a metric, source, key, department or site that does not exist. A metric that fails gives a failed Score.
    Result<std::vector<Score>> scores(const ScoreQuery& query);

    /// Brings the states of every stale day up to date. Returns how many (day, binding) states were computed.
    std::int64_t refresh();

private:
    struct GroupContext;
    struct GroupPart;

    std::vector<BoundMetric> versions_of(const Binding& current, const std::shared_ptr<Metric>& metric) const;
    /// Brings the states of these days up to date.
    void update_days(std::vector<Accumulation>& metrics, const std::vector<ChangedDay>& days, const ResponseQuery& query);
    std::vector<Accumulation> accumulations_of(std::span<const Binding> bindings) const;
    /// Scores of bindings that are of one source.
    void score_source(std::span<const Binding> bindings, const ScoreQuery& query, const std::vector<GroupKey>& keys, std::vector<Score>& scores);
    using Groups = std::map<std::vector<std::string>, std::vector<GroupPart>>;
    void score_groups(const Binding& binding, const Groups& groups, const std::optional<Problem>& problem, GroupContext& context,
                      std::vector<Score>& scores);
    static void show_kept_figure(const KeptFigure& kept, Score& score);
    static bool has_kept_figures(const std::vector<GroupPart>& parts);
    void score_parts(Metric& metric, const ParameterValues& parameters, const std::vector<GroupPart>& parts, Score& score) const;
    /// The same of a staff survey: only what may be shown is merged.
    void score_staff(std::span<const Binding> bindings, const ScoreQuery& query, const std::vector<GroupKey>& keys, std::vector<Score>& scores);
    void score_staff_binding(const Binding& binding, Groups& parts, const std::map<std::vector<std::string>, std::int64_t>& people,
                             const std::vector<Round>& rounds, const std::optional<Problem>& problem, GroupContext& context,
                             std::vector<Score>& scores);
    bool is_of_staff(const std::string& source) const;
    Score common_score(const Binding& binding, const Result<std::shared_ptr<Metric>>& metric, const GroupContext& context) const;
    bool is_pilot(const MetricCard& card) const;

    const MetricCatalogue& metrics_;
    const BindingStore& bindings_;
    StateStore& states_;
    const ResponseStore& responses_;
    const SurveyStore& surveys_;
    RoundStore& rounds_;
    const Office& office_;
    VersionCheck* versions_; ///< null: nothing is put on record
    std::int64_t computed_ = 0; ///< states computed since the Scorer was made
};

} // namespace yardstick
