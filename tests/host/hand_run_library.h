#pragma once

#include "host/library_runner.h"

#include <future>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace yardstick::test {

/// A runner for libraries that do nothing: their metrics count rows, and tests make them fail by hand.
class HandRunLibraries final : public LibraryRunner {
public:
    class CountingMetric final : public Metric {
    public:
        explicit CountingMetric(MetricCard card) : card_(std::move(card)) {}
        const MetricCard& card() const override { return card_; }
        Result<std::vector<SavedState>> accumulate(const Batch&, std::span<const Slice> slices, const ParameterValues&) override
        {
            std::vector<SavedState> states;
            for (const Slice& slice : slices)
                states.push_back(std::to_string(slice.count));
            return states;
        }
        Result<Figure> score(std::span<const std::string_view> states, const ParameterValues&) override
        {
            Figure figure;
            for (const std::string_view state : states)
                figure.n += state.empty() ? 0 : std::stoll(std::string(state));
            if (figure.n > 0)
                figure.value = static_cast<double>(figure.n);
            return figure;
        }

    private:
        MetricCard card_;
    };

    Result<std::vector<std::shared_ptr<Metric>>> open(const Manifest& manifest, const std::string& sha256, OnFailure on_failure) override
    {
        if (const auto gate = gates.find(manifest.id); gate != gates.end())
            gate->second.wait();
        const std::lock_guard lock(mutex_);
        opened.emplace_back(manifest.id, sha256);
        on_failure_of[manifest.id] = on_failure;
        if (crashes_at_opening.contains(manifest.id)) {
            on_failure("it crashed while it was opened");
            return refuse("library", "one that opens", "a crash");
        }
        std::vector<std::shared_ptr<Metric>> metrics;
        for (const ManifestMetric& metric : manifest.metrics)
            metrics.push_back(std::make_shared<CountingMetric>(metric.card));
        return metrics;
    }
    std::vector<std::string> missing_protections() const override { return {"Nothing is protected."}; }

    std::vector<std::pair<std::string, std::string>> opened; ///< id and SHA-256, in order
    std::map<std::string, OnFailure> on_failure_of;          ///< by id, of the last opening
    std::set<std::string> crashes_at_opening;
    std::map<std::string, std::shared_future<void>> gates;   ///< that opening waits for

private:
    std::mutex mutex_; ///< of what opening notes
};

} // namespace yardstick::test
