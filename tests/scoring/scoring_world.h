#pragma once

#include "scoring/scorer.h"
#include "scoring/versioned_catalogue.h"
#include "support/hand_set_clock.h"
#include "support/memory_stores.h"

#include <catch2/catch.hpp>

#include <cstdio>
#include <cstdlib>

namespace yardstick::test {

/// The share of ratings of at least `from`, with its state as text: "k n". Counts what it is asked to do.
class RatingShare final : public Metric {
public:
    RatingShare()
    {
        card_.plugin = "test";
        card_.plugin_version = "1.0.0";
        card_.id = "share";
        card_.title = "Share";
        card_.unit = "percent";
        card_.fields = {{"rating", FieldType::number}};
        card_.parameters = {{"from", {4}}};
        card_.target = 90;
    }

    const MetricCard& card() const override { return card_; }

    Result<std::vector<SavedState>> accumulate(const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters) override
    {
        if (fails)
            return refuse("plugin test: metric share", "to go well", "a failure");
        columns_seen = batch.columns.size();
        const Column& rating = *batch.columns.at(0);
        std::vector<SavedState> states;
        for (const Slice& slice : slices) {
            std::int64_t k = 0;
            std::int64_t n = 0;
            for (std::int64_t row = slice.first; row < slice.first + slice.count; ++row) {
                if (!(rating.validity[static_cast<std::size_t>(row / 8)] >> (row % 8) & 1))
                    continue;
                k += rating.numbers[static_cast<std::size_t>(row)] >= parameters.at(0).at(0);
                ++n;
            }
            rows_added += slice.count;
            states.push_back(std::to_string(k) + ' ' + std::to_string(n));
        }
        return states;
    }

    Result<Figure> score(std::span<const std::string_view> states, const ParameterValues&) override
    {
        Figure figure;
        figure.k = 0;
        for (const std::string_view state : states) {
            const std::string text(state);
            *figure.k += std::atoll(text.c_str());
            figure.n += std::atoll(text.c_str() + text.find(' '));
        }
        if (figure.n > 0)
            figure.value = 100.0 * static_cast<double>(*figure.k) / static_cast<double>(figure.n);
        return figure;
    }

    MetricCard card_;
    std::int64_t rows_added = 0;
    std::size_t columns_seen = 0; ///< in the last batch
    bool fails = false;
};

class OneMetric final : public MetricCatalogue {
public:
    std::vector<std::shared_ptr<Metric>> metrics() const override
    {
        if (!is_there)
            return {};
        return {replaced ? replaced : share};
    }
    std::vector<FoundPlugin> plugins() const override
    {
        if (!is_there)
            return {};
        FoundPlugin plugin;
        plugin.id = "test";
        plugin.version = "1.0.0";
        plugin.path = "/plugins/test.so";
        plugin.sha256 = sha256;
        plugin.is_removable = is_removable;
        plugin.failures = failures;
        for (const auto& metric : metrics())
            plugin.metrics.push_back(metric->card());
        return {plugin};
    }

    std::shared_ptr<RatingShare> share = std::make_shared<RatingShare>();
    std::shared_ptr<Metric> replaced; ///< when not null, what is there in the place of `share`
    std::string sha256 = "aa";
    bool is_removable = false;
    int failures = 0;                 ///< of its process
    bool is_there = true;
};

inline Day on(const char* text)
{
    return parse_day(text).value();
}

struct ScoringWorld {
    MemoryOfficeStore office_store;
    MemorySurveyStore surveys;
    MemoryResponseStore responses{office_store};
    MemoryBindingStore bindings;
    MemoryStateStore states;
    MemoryVersionStore versions;
    HandSetClock clock{"2026-03-01T12:00:00Z"};
    OneMetric metrics;
    VersionCheck version_check{versions, bindings, responses, surveys, clock};
    VersionedCatalogue checked_metrics{metrics, version_check};
    Office office{office_store};
    MemoryRoundStore rounds{responses};
    Scorer scorer{checked_metrics, bindings, states, responses, surveys, rounds, office, &version_check};
    int next_id = 0;

    ScoringWorld()
    {
        REQUIRE(office.save(Department{"desk", "The desk"}, on("2020-01-01")));
        REQUIRE(office.save(Department{"phone", "The phone"}, on("2020-01-01")));
        REQUIRE(office.save(Site{"main", "Main", "Etc/UTC", ""}, on("2020-01-01")));
        REQUIRE(office.save(Person{"ann", "Ann", "desk", "", true}, on("2020-01-01")));
        REQUIRE(office.save(Person{"bo", "Bo", "desk", "", false}, on("2020-01-01")));
        publish(R"({"id": "poll", "elements": [{"type": "rating", "name": "rating"}, {"type": "text", "name": "area"}]})");
        bind({});
    }

    void publish(const char* json) { surveys.publish(Survey::read(json, "poll.json").value()); }

    void bind(const std::map<std::string, std::string>& fields, std::optional<Day> from = {}, const std::map<std::string, std::vector<double>>& parameters = {},
              const std::string& source = "poll")
    {
        Binding binding;
        binding.name = "share";
        binding.source = source;
        binding.plugin = "test";
        binding.metric = "share";
        binding.fields = fields;
        binding.parameters = parameters;
        binding.from = from;
        bindings.bind(binding);
    }

    std::string add(const char* day, const std::string& answers, const std::string& department = "desk", const std::string& person = "", int version = 1,
                    const std::string& source = "poll")
    {
        Response response;
        char id[37];
        std::snprintf(id, sizeof id, "00000000-0000-7000-8000-%012d", ++next_id);
        response.id = id;
        response.source = source;
        response.source_version = version;
        response.department = department;
        response.site = "main";
        response.person = person;
        response.channel = "desk";
        response.day = on(day);
        response.answers = answers;
        responses.save(std::span(&response, 1));
        return response.id;
    }

    std::vector<Score> scores(const std::vector<std::string>& by = {}, const std::string& department = "")
    {
        ScoreQuery query;
        query.department = department;
        query.by = by;
        return scorer.scores(query).value();
    }
};

} // namespace yardstick::test
