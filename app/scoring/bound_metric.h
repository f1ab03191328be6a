#pragma once

#include "scoring/batch_builder.h"
#include "scoring/binding.h"
#include "scoring/series.h"
#include "scoring/state_store.h"
#include "survey/survey_store.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace yardstick {

/// A metric under one version of a binding, and the days on which that version holds.
class BoundMetric {
public:
    /// Holds on days from `from` (inclusive; absent: always) to before `until` (absent: to the end).
    BoundMetric(const Binding& binding, std::shared_ptr<Metric> metric, const SurveyStore& surveys, std::optional<Day> from, std::optional<Day> until)
        : binding_(binding), metric_(std::move(metric)), surveys_(&surveys), parameters_(parameter_values(binding, metric_->card())), from_(from),
          until_(until)
    {
    }

    const Binding& binding() const { return binding_; }
    Metric& metric() { return *metric_; }
    const ParameterValues& parameters() const { return parameters_; }
    bool holds_on(Day day) const { return (!from_ || *from_ <= day) && (!until_ || day < *until_); }
    StateOwner owner() const { return {binding_.metric_id(), metric_->card().version, binding_.name, binding_.version, state_format_}; }
    void set_state_format(std::string format) { state_format_ = std::move(format); }

    /// Where column k of a batch comes from, in a version of the source. A Problem when that version does not feed the metric.
    Result<std::vector<ColumnSource>> column_sources(int source_version);

    /// What the columns measure on in a version of the source; nothing for a record kind.
    const std::vector<std::optional<FeedingQuestion>>& questions(int source_version);

private:
    Binding binding_;
    std::shared_ptr<Metric> metric_;
    const SurveyStore* surveys_;
    ParameterValues parameters_;
    std::optional<Day> from_;
    std::optional<Day> until_;
    std::string state_format_;
    std::map<int, std::vector<ColumnSource>> sources_; ///< by version, as far as asked for
    std::map<int, std::vector<std::optional<FeedingQuestion>>> questions_; ///< likewise
};

} // namespace yardstick
