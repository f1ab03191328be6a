#include "support/desk_world.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <stdexcept>

namespace yardstick::test {

const char* const after_service_survey = R"({
  "id": "after_service", "title": "After-service rating",
  "elements": [
    {"type": "rating", "name": "satisfaction", "title": "How satisfied were you with our service today?", "isRequired": true,
     "measure": "rating",
     "rateValues": [{"value": 1, "text": "Very unhappy"}, {"value": 2, "text": "Unhappy"}, {"value": 3, "text": "Neutral"},
                    {"value": 4, "text": "Happy"}, {"value": 5, "text": "Very happy"}]},
    {"type": "comment", "name": "remark", "title": "Comment"}]
})";

const char* const recommendation_survey = R"({
  "id": "recommendation", "title": "Recommendation",
  "elements": [{"type": "rating", "name": "likely", "title": "How likely are you to recommend us?", "rateMin": 0, "rateMax": 10,
                "minRateDescription": "Not at all", "maxRateDescription": "Very likely"}]
})";

namespace {

class Csat final : public Metric {
public:
    Csat()
    {
        card_.plugin = "desk_world";
        card_.plugin_version = "1.0.0";
        card_.department = "Test desk";
        card_.id = "csat";
        card_.title = "Customer satisfaction";
        card_.unit = "percent";
        card_.fields = {{"rating", FieldType::number}};
    }

    const MetricCard& card() const override { return card_; }

    Result<std::vector<SavedState>> accumulate(const Batch& batch, std::span<const Slice> slices, const ParameterValues&) override
    {
        std::vector<SavedState> states;
        const Column& ratings = *batch.columns.at(0);
        for (const Slice& slice : slices) {
            int satisfied = 0;
            int answered = 0;
            for (std::int64_t row = slice.first; row < slice.first + slice.count; ++row) {
                if (!(ratings.validity[static_cast<std::size_t>(row / 8)] >> (row % 8) & 1))
                    continue;
                ++answered;
                satisfied += ratings.numbers[static_cast<std::size_t>(row)] >= 4.0;
            }
            states.push_back(std::to_string(satisfied) + " " + std::to_string(answered));
        }
        return states;
    }

    Result<Figure> score(std::span<const std::string_view> states, const ParameterValues&) override
    {
        double k = 0;
        double n = 0;
        for (const std::string_view state : states) {
            std::istringstream text{std::string(state)};
            double satisfied = 0;
            double answered = 0;
            text >> satisfied >> answered;
            k += satisfied;
            n += answered;
        }
        Figure figure;
        figure.n = static_cast<std::int64_t>(n);
        figure.k = static_cast<std::int64_t>(k);
        if (n == 0)
            return figure;
        const double z = 1.959963984540054;
        const double p = k / n;
        const double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        const double half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
        figure.value = 100 * p;
        figure.low = 100 * (centre - half);
        figure.high = 100 * (centre + half);
        figure.interval = "Wilson 95 %";
        return figure;
    }

private:
    MetricCard card_;
};

} // namespace

DeskMetrics::DeskMetrics() : csat_(std::make_shared<Csat>())
{
}

DeskWorld::DeskWorld(Filled filled)
{
    if (filled == Filled::no)
        return;
    const Day from = parse_day("2025-01-01").value();
    const auto add = [&](const auto& entry) {
        if (const auto saved = workspace.office().save(entry, from); !saved)
            throw std::logic_error(saved.error().text());
    };
    add(Department{"counter", "Customer service"});
    add(Department{"archive", "Archive"});
    add(Site{"main", "City Library", "Europe/Berlin", ""});
    add(Person{"ada", "Ada Clerk", "counter", "", true});
    add(Person{"ben", "Ben Clerk", "counter", "", true});
    add(Person{"agent_7", "Agent 7", "", "", false});
    for (const char* definition : {after_service_survey, recommendation_survey})
        surveys.publish(Survey::read(definition, "survey.json").value());
    office.set_setting("office.name", "City Library");
    desk.refresh();
    desk.choose_department("counter");
    desk.choose_survey("after_service");
    desk.choose_person("ada");
}

std::vector<Response> DeskWorld::stored(const std::string& source) const
{
    std::vector<Response> result;
    ResponseQuery query;
    query.source = source;
    responses.for_each(query, [&](const Response& response) { result.push_back(response); });
    return result;
}

void DeskWorld::bind_csat()
{
    Binding binding;
    binding.name = "csat";
    binding.source = "after_service";
    binding.plugin = "desk_world";
    binding.metric = "csat";
    bindings.bind(binding);
}

} // namespace yardstick::test
