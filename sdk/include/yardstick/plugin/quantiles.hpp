#pragma once

#include <yardstick/plugin/saved.hpp>
#include <yardstick/plugin/score.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {
inline namespace plugin_v1 {

/// Exact quantiles of numbers: a building block like those of blocks.hpp.
///
/// Rows append numbers; a saved or merged state holds runs (value, how often), of which measured times have few. The
/// quantile is of type 7; its interval lies between two order statistics.
class Quantiles {
public:
    /// Throws BadInput for what is not finite.
    void add(double value)
    {
        if (!std::isfinite(value))
            throw BadInput("a quantile needs finite numbers");
        values_.push_back(value);
    }
    void add(std::optional<double> value)
    {
        if (value)
            add(*value);
    }

    Score median() const { return quantile(0.5); }

    /// The number that a part `p` (0..1) of the rows does not exceed.
    Score quantile(double p) const
    {
        const std::vector<Run> runs = sorted();
        std::int64_t n = 0;
        for (const Run& run : runs)
            n += run.count;
        if (n == 0)
            return Score::none();
        const statistics::QuantilePlace place = statistics::quantile_place(n, p);
        const double below = value_at(runs, place.below + 1);
        const double above = place.part > 0 ? value_at(runs, place.below + 2) : below;
        Score result = Score(below + place.part * (above - below)).n(n);
        if (const auto ranks = statistics::quantile_ranks(n, p))
            return result.between(value_at(runs, ranks->low), value_at(runs, ranks->high), "order statistics 95 %");
        return result.without_interval("none: fewer than " + std::to_string(statistics::least_for_quantile_ranks(p)) + " answers");
    }

    void merge(const Quantiles& other)
    {
        values_.insert(values_.end(), other.values_.begin(), other.values_.end());
        runs_.insert(runs_.end(), other.runs_.begin(), other.runs_.end());
    }
    void save(Writer& writer) const
    {
        const std::vector<Run> runs = sorted();
        writer.integer(static_cast<std::int64_t>(runs.size()));
        for (const Run& run : runs) {
            writer.number(run.value);
            writer.integer(run.count);
        }
    }
    void load(Reader& reader)
    {
        const std::uint64_t length = reader.word();
        reader.require(length <= reader.words_left() / 2);
        std::vector<Run> runs;
        runs.reserve(length);
        for (std::uint64_t place = 0; place < length; ++place) {
            const double value = reader.number();
            const std::int64_t repeats = reader.counted();
            reader.require(repeats > 0 && (runs.empty() || runs.back().value < value));
            runs.push_back({value, repeats});
        }
        values_.clear();
        runs_ = std::move(runs);
    }

private:
    struct Run {
        double value = 0;
        std::int64_t count = 0;
    };

    std::vector<Run> sorted() const
    {
        std::vector<Run> all = runs_;
        all.reserve(runs_.size() + values_.size());
        for (const double value : values_)
            all.push_back({value, 1});
        std::sort(all.begin(), all.end(), [](const Run& a, const Run& b) { return a.value < b.value; });
        std::size_t kept = 0;
        for (std::size_t place = 1; place < all.size(); ++place) {
            if (all[place].value == all[kept].value)
                all[kept].count += all[place].count;
            else
                all[++kept] = all[place];
        }
        if (!all.empty())
            all.resize(kept + 1);
        return all;
    }

    // The value of a rank that counts from 1.
    static double value_at(const std::vector<Run>& runs, std::int64_t rank)
    {
        auto run = runs.begin();
        for (; rank > run->count; ++run)
            rank -= run->count;
        return run->value;
    }

    std::vector<double> values_; ///< as they came
    std::vector<Run> runs_;      ///< of loaded and merged states, in no order
};

} // namespace plugin_v1
} // namespace yardstick
