#include "scoring/series.h"

#include "scoring/field_feed.h"

namespace yardstick {

namespace {

/// Enough of a card to look up the questions that a binding names itself.
MetricCard card_of_names(const Binding& binding)
{
    MetricCard card;
    for (const auto& [field, question] : binding.fields)
        card.fields.push_back({field, FieldType::text});
    return card;
}

} // namespace

std::vector<std::optional<FeedingQuestion>> feeding_questions(const Binding& binding, const MetricCard& card, const Survey& survey)
{
    std::vector<std::optional<FeedingQuestion>> questions;
    for (const Field& field : card.fields) {
        MetricCard one_field = card;
        one_field.fields = {field};
        const auto fed = fed_by(binding, one_field, &survey);
        const Question* question = fed ? question_at(survey, fed->front()) : nullptr;
        questions.push_back(question ? std::optional(FeedingQuestion{question->name, scale_of(survey, *question)}) : std::nullopt);
    }
    return questions;
}

std::optional<ScaleChange> scale_change(const std::vector<std::optional<FeedingQuestion>>& before,
                                        const std::vector<std::optional<FeedingQuestion>>& after)
{
    for (std::size_t k = 0; k < before.size() && k < after.size(); ++k) {
        if (!before[k] || (after[k] && before[k]->scale == after[k]->scale))
            continue;
        return ScaleChange{before[k]->name, before[k]->scale.text(), after[k] ? after[k]->scale.text() : "no such question"};
    }
    return std::nullopt;
}

std::vector<SplitSeries> series_split_by(const Survey& next, const Survey& before, const BindingStore& bindings, const MetricCatalogue& metrics)
{
    std::vector<SplitSeries> split;
    for (const Binding& binding : current_bindings(bindings)) {
        if (binding.source != next.id())
            continue;
        const auto metric = metrics.find(binding.metric_id());
        const MetricCard card = metric ? (*metric)->card() : card_of_names(binding);
        if (auto change = scale_change(feeding_questions(binding, card, before), feeding_questions(binding, card, next)))
            split.push_back({binding.name, binding.metric_id(), std::move(*change)});
    }
    return split;
}

} // namespace yardstick
