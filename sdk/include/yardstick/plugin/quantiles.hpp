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

    /// The number that a part `p` of the rows does not exceed: 0.9 for the 90th percentile, 0 for the least number, 1 for the
    /// greatest. Throws BadInput for any other that does not lie within 0..1.
    Score quantile(double p) const
    {
        if (!(p >= 0 && p <= 1))
            throw BadInput("a quantile's part lies between 0 and 1: 0.9, not 90");
        const std::vector<Run> runs = sorted();
        std::int64_t n = 0;
        for (const Run& run : runs)
            n += run.count;
        if (n == 0)
            return Score::none();
        if (p == 0 || p == 1)
            return Score(p == 0 ? runs.front().value : runs.back().value).n(n).without_interval(p == 0 ? "none: a minimum" : "none: a maximum");
        const statistics::QuantilePlace place = statistics::quantile_place(n, p);
        const double below = value_at(runs, place.below + 1);
        const double above = place.part > 0 ? value_at(runs, place.below + 2) : below;
        Score result = Score(below + place.part * (above - below)).n(n);
        if (const auto ranks = statistics::quantile_ranks(n, p))
            return result.between(value_at(runs, ranks->low), value_at(runs, ranks->high), "order statistics 95 %");
        const std::int64_t least = statistics::least_for_quantile_ranks(p);
        if (least == statistics::no_number_is_enough)
            return result.without_interval("none: no number of answers is enough");
        return result.without_interval("none: fewer than " + std::to_string(least) + " answers");
    }

    void merge(const Quantiles& other)
    {
        if (&other == this)
            return merge(Quantiles(other)); // a vector cannot be inserted into itself
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
