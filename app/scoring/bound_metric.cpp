#include "scoring/bound_metric.h"

namespace yardstick {

Result<std::vector<ColumnSource>> BoundMetric::column_sources(int source_version)
{
    if (const auto known = sources_.find(source_version); known != sources_.end())
        return known->second;
    const MetricCard& card = metric_->card();
    const auto survey = surveys_->find(binding_.source, source_version);
    const auto questions = fed_by(binding_, card, survey.get());
    if (!questions)
        return tl::unexpected(questions.error());
    std::vector<ColumnSource> sources;
    for (std::size_t k = 0; k < card.fields.size(); ++k)
        sources.push_back({(*questions)[k], card.fields[k].type});
    return sources_.emplace(source_version, std::move(sources)).first->second;
}

const std::vector<std::optional<FeedingQuestion>>& BoundMetric::questions(int source_version)
{
    const auto [known, is_new] = questions_.try_emplace(source_version);
    if (is_new)
        if (const auto survey = surveys_->find(binding_.source, source_version))
            known->second = feeding_questions(binding_, metric_->card(), *survey);
    return known->second;
}

} // namespace yardstick
