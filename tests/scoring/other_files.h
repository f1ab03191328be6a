#pragma once

#include "scoring_world.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace yardstick::test {

// Files in which a metric version may come after its first one.

/// The metric in another file. Where there are at most so many rows, it counts ratings from `from` on, whatever its binding says.
class OtherShare final : public Metric {
public:
    OtherShare(std::shared_ptr<RatingShare> share, double from, std::int64_t most_rows) : share_(std::move(share)), from_(from), most_rows_(most_rows) {}

    const MetricCard& card() const override { return share_->card(); }
    Result<std::vector<SavedState>> accumulate(const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters) override
    {
        return share_->accumulate(batch, slices, batch.rows <= most_rows_ ? ParameterValues{{from_}} : parameters);
    }
    Result<Figure> score(std::span<const std::string_view> states, const ParameterValues& parameters) override { return share_->score(states, parameters); }

private:
    std::shared_ptr<RatingShare> share_;
    double from_;
    std::int64_t most_rows_;
};

/// The metric in a file that keeps the other number of its state first: "n k".
class SwappedShare final : public Metric {
public:
    explicit SwappedShare(std::shared_ptr<RatingShare> share) : share_(std::move(share)) {}

    const MetricCard& card() const override { return share_->card(); }
    Result<std::vector<SavedState>> accumulate(const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters) override
    {
        return share_->accumulate(batch, slices, parameters).map([](std::vector<SavedState> states) {
            for (SavedState& state : states)
                state = swapped(state);
            return states;
        });
    }
    Result<Figure> score(std::span<const std::string_view> states, const ParameterValues& parameters) override
    {
        std::vector<std::string> all;
        for (const std::string_view state : states)
            all.push_back(swapped(state));
        return share_->score(std::vector<std::string_view>(all.begin(), all.end()), parameters);
    }

private:
    static std::string swapped(std::string_view state)
    {
        const std::size_t blank = state.find(' ');
        return std::string(state.substr(blank + 1)) + ' ' + std::string(state.substr(0, blank));
    }

    std::shared_ptr<RatingShare> share_;
};

/// The metric in a file that does not get over the probe rows: its process ends, it refuses them, or it does not run at all. Of other
/// rows it counts ratings from `from` on.
class ProbeFails final : public Metric {
public:
    enum class How { process_ends, refuses, does_not_run };

    ProbeFails(OneMetric& catalogue, How how, double from) : catalogue_(catalogue), how_(how), from_(from) {}

    const MetricCard& card() const override { return catalogue_.share->card(); }
    Result<std::vector<SavedState>> accumulate(const Batch& batch, std::span<const Slice> slices, const ParameterValues&) override
    {
        if (how_ == How::does_not_run)
            return refuse("metric test.share: the process cannot be started");
        if (batch.rows <= 100)
            return catalogue_.share->accumulate(batch, slices, {{from_}});
        if (how_ == How::refuses)
            return refuse("metric test.share: a rating of 3600");
        ++catalogue_.failures;
        return refuse("metric test.share: its plugin crashed");
    }
    Result<Figure> score(std::span<const std::string_view> states, const ParameterValues& parameters) override
    {
        return catalogue_.share->score(states, parameters);
    }

private:
    OneMetric& catalogue_;
    How how_;
    double from_;
};

inline void bring(ScoringWorld& world, ProbeFails::How how, const std::string& sha256, double from = 4)
{
    world.metrics.replaced = std::make_shared<ProbeFails>(world.metrics, how, from);
    world.metrics.sha256 = sha256;
}

inline void bring_new_library(ScoringWorld& world, double from = 4, std::int64_t most_rows = 1'000'000)
{
    world.metrics.replaced = std::make_shared<OtherShare>(world.metrics.share, from, most_rows);
    world.metrics.sha256 = "bb";
}

inline std::string reason(ScoringWorld& world)
{
    const Score score = world.scores().front();
    return score.state == ScoreState::failed ? score.reason : "not failed";
}

} // namespace yardstick::test
