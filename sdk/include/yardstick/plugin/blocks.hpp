#pragma once

#include <yardstick/plugin/saved.hpp>
#include <yardstick/plugin/score.hpp>

#include <cmath>
#include <concepts>
#include <optional>

/// Building blocks of states. Each adds answers (a blank one adds nothing), merges with its like, is saved and loaded,
/// and makes a complete score. A metric that needs more writes a class with the same merge, save and load.

namespace yardstick {
inline namespace plugin_v1 {

namespace detail {

/// What C++ would take for a yes or a no, though it is none: a number, which would mean "not 0", or a pointer.
template <class Value>
concept NoCondition = !std::same_as<Value, bool> && !std::same_as<Value, std::optional<bool>> && std::convertible_to<Value, std::optional<bool>>;

/// Called where adding `value` has made a sum that is no number any more.
[[noreturn]] inline void refuse_sum(double value)
{
    throw BadInput(std::isfinite(value) ? "numbers too big to add up" : "a number that is infinite or none cannot be added up");
}

} // namespace detail

/// How many of the rows are so: `share.add(*rating >= 4)`. A number by itself does not compile: from which one on is it so?
class Share {
public:
    void add(std::same_as<bool> auto is_so) { k_ += is_so ? 1 : 0; ++n_; }
    void add(std::optional<bool> is_so)
    {
        if (is_so)
            add(*is_so);
    }
    template <detail::NoCondition Value>
    void add(Value) = delete;

    /// 100 k / n with Wilson's interval. Of no rows there is no value, and a k of 0.
    Score percent() const
    {
        if (n_ == 0)
            return Score::none().k(0);
        const statistics::Interval interval = *statistics::wilson(k_, n_);
        return Score(100 * static_cast<double>(k_) / static_cast<double>(n_)).n(n_).k(k_)
            .between(100 * interval.low, 100 * interval.high, "Wilson 95 %");
    }

    void merge(const Share& other) { k_ += other.k_; n_ += other.n_; }
    void save(Writer& writer) const { writer.integer(k_); writer.integer(n_); }
    void load(Reader& reader)
    {
        k_ = reader.counted();
        n_ = reader.counted();
        reader.require(k_ <= n_);
    }

private:
    std::int64_t k_ = 0;
    std::int64_t n_ = 0;
};

/// How many: of rows, or of rows that are so. No rows is no data; rows of which none is so give 0.
class Count {
public:
    void add() { add(true); }
    void add(std::same_as<bool> auto is_so) { k_ += is_so ? 1 : 0; ++n_; }
    void add(std::optional<bool> is_so)
    {
        if (is_so)
            add(*is_so);
    }
    template <detail::NoCondition Value>
    void add(Value) = delete;

    Score total() const
    {
        return n_ == 0 ? Score::none() : Score(static_cast<double>(k_)).n(n_).without_interval("none: a count");
    }

    void merge(const Count& other) { k_ += other.k_; n_ += other.n_; }
    void save(Writer& writer) const { writer.integer(k_); writer.integer(n_); }
    void load(Reader& reader)
    {
        k_ = reader.counted();
        n_ = reader.counted();
        reader.require(k_ <= n_);
    }

private:
    std::int64_t k_ = 0;
    std::int64_t n_ = 0;
};

/// The mean of numbers. Adding and merging throw BadInput once the numbers are too big for their squares to be added up.
class Mean {
public:
    void add(double value)
    {
        moments_.add(value);
        if (!std::isfinite(moments_.squares)) // nor is it when the mean is not
            detail::refuse_sum(value);
    }
    void add(std::optional<double> value)
    {
        if (value)
            add(*value);
    }

    /// With the t interval; one answer has none.
    Score mean() const
    {
        if (moments_.n == 0)
            return Score::none();
        Score result = Score(moments_.mean).n(moments_.n).without_interval("none: one answer");
        if (const auto interval = statistics::mean_interval(moments_))
            result.between(interval->low, interval->high, "t 95 %").standard_error(moments_.standard_error());
        return result;
    }

    void merge(const Mean& other)
    {
        moments_.merge(other.moments_);
        if (!std::isfinite(moments_.squares))
            detail::refuse_sum(other.moments_.mean);
    }
    void save(Writer& writer) const { writer.integer(moments_.n); writer.number(moments_.mean); writer.number(moments_.squares); }
    void load(Reader& reader)
    {
        moments_.n = reader.counted();
        moments_.mean = reader.number();
        moments_.squares = reader.number();
        reader.require(moments_.squares >= 0);
    }

private:
    statistics::Moments moments_;
};

/// Net Promoter Score of answers on 0..10. The scale is part of the definition: other values do not count.
class Nps {
public:
    void add(double answer)
    {
        if (!(answer >= 0 && answer <= 10) || answer != static_cast<double>(static_cast<int>(answer)))
            return;
        promoters_ += answer >= 9 ? 1 : 0;
        detractors_ += answer <= 6 ? 1 : 0;
        ++n_;
    }
    void add(std::optional<double> answer)
    {
        if (answer)
            add(*answer);
    }

    /// 100 (promoters - detractors) / n with the adjusted Wald interval.
    Score points() const
    {
        const auto promoter = statistics::net_promoter(promoters_, n_ - promoters_ - detractors_, detractors_);
        if (!promoter)
            return Score::none();
        return Score(promoter->value).n(n_).standard_error(promoter->standard_error)
            .between(promoter->interval.low, promoter->interval.high, "adjusted Wald 95 %");
    }

    void merge(const Nps& other) { promoters_ += other.promoters_; detractors_ += other.detractors_; n_ += other.n_; }
    void save(Writer& writer) const { writer.integer(promoters_); writer.integer(detractors_); writer.integer(n_); }
    void load(Reader& reader)
    {
        promoters_ = reader.counted();
        detractors_ = reader.counted();
        n_ = reader.counted();
        reader.require(promoters_ <= n_ && detractors_ <= n_ - promoters_);
    }

private:
    std::int64_t promoters_ = 0;
    std::int64_t detractors_ = 0;
    std::int64_t n_ = 0;
};

/// One sum over another, where rows weigh as much as what they bring: correct / checked. Adding and merging throw BadInput
/// once the numbers are too big for their squares to be added up.
class RatioOfSums {
public:
    /// Counts the row only when both are answered.
    void add(std::optional<double> above, std::optional<double> below)
    {
        if (!above || !below)
            return;
        pairs_.add(*above, *below);
        if (!is_finite())
            detail::refuse_sum(*above + *below);
    }

    /// With the Taylor interval over rows. One row has none, nor have rows that all have the same ratio: that they do not
    /// differ says nothing of how sure it is.
    Score ratio() const { return scaled(1); }
    Score percent() const { return scaled(100); }

    /// The same where `above` counts some of the things that `below` counts: 42 of 50. Where Taylor's interval is none, it is
    /// Wilson's of the sums, as if rows made no difference: with an effective number of things (Dean and Pagano 2015) that is
    /// their number, which the program svypd takes, too, where the standard error is 0. It departs from METRICS section 11 there
    /// alone. Sums that are no counts, 2.5 of 3, have no such interval.
    Score percent_of_counts() const
    {
        Score result = percent();
        if (!result.value() || result.interval())
            return result;
        const auto k = as_count(pairs_.above_mean), n = as_count(pairs_.below_mean);
        if (!k || !n || *k > *n)
            return result;
        const statistics::Interval interval = *statistics::wilson(*k, *n);
        return result.between(100 * interval.low, 100 * interval.high, "Wilson 95 % of the sums");
    }

    void merge(const RatioOfSums& other)
    {
        pairs_.merge(other.pairs_);
        if (!is_finite())
            detail::refuse_sum(other.pairs_.above_mean);
    }
    void save(Writer& writer) const
    {
        writer.integer(pairs_.n);
        for (const double value : {pairs_.above_mean, pairs_.below_mean, pairs_.above_squares, pairs_.below_squares, pairs_.products})
            writer.number(value);
    }
    void load(Reader& reader)
    {
        pairs_.n = reader.counted();
        for (double* value : {&pairs_.above_mean, &pairs_.below_mean, &pairs_.above_squares, &pairs_.below_squares, &pairs_.products})
            *value = reader.number();
        reader.require(pairs_.above_squares >= 0 && pairs_.below_squares >= 0);
    }

private:
    Score scaled(double factor) const
    {
        const auto ratio = statistics::ratio_of_sums(pairs_);
        if (!ratio)
            return Score::none();
        Score result = Score(factor * ratio->value).n(pairs_.n).without_interval(pairs_.n == 1 ? "none: one answer" : "none: all alike");
        if (ratio->interval)
            result.between(factor * ratio->interval->low, factor * ratio->interval->high, "Taylor 95 %")
                .standard_error(factor * *ratio->standard_error);
        return result;
    }

    /// The sum of numbers of this mean, if it is a whole number that can be counted.
    std::optional<std::int64_t> as_count(double mean) const
    {
        constexpr double most = 9007199254740992; // from here on not every whole number is a double
        const double sum = mean * static_cast<double>(pairs_.n), count = std::round(sum);
        if (!(count >= 0 && count <= most) || std::abs(sum - count) > 1e-9 * std::max(1.0, count))
            return std::nullopt;
        return static_cast<std::int64_t>(count);
    }

    bool is_finite() const
    {
        return std::isfinite(pairs_.above_mean) && std::isfinite(pairs_.below_mean) && std::isfinite(pairs_.above_squares) &&
               std::isfinite(pairs_.below_squares) && std::isfinite(pairs_.products);
    }

    statistics::PairMoments pairs_;
};

/// A total. What rounding takes away from it is kept beside it (Knuth's two-sum, as Neumaier 1974 uses it), so that a thousand
/// ones count beside 1e16. Adding and merging throw BadInput when the numbers are too big to add up.
class Sum {
public:
    void add(double value)
    {
        ++n_;
        put(value);
        if (!std::isfinite(total()))
            detail::refuse_sum(value);
    }
    void add(std::optional<double> value)
    {
        if (value)
            add(*value);
    }

    Score value() const { return n_ == 0 ? Score::none() : Score(total()).n(n_).without_interval("none: a total"); }

    void merge(const Sum& other)
    {
        const double lost = other.lost_;
        n_ += other.n_;
        put(other.sum_);
        put(lost);
        if (!std::isfinite(total()))
            detail::refuse_sum(lost);
    }
    void save(Writer& writer) const { writer.integer(n_); writer.number(total()); }
    void load(Reader& reader) { n_ = reader.counted(); sum_ = reader.number(); lost_ = 0; }

private:
    void put(double value)
    {
        const double sum = sum_ + value, added = sum - sum_;
        lost_ += (sum_ - (sum - added)) + (value - added);
        sum_ = sum;
    }
    double total() const { return sum_ + lost_; }

    std::int64_t n_ = 0;
    double sum_ = 0;
    double lost_ = 0;
};

namespace detail {

/// A number that rows change by one operation, and how many rows did.
template <class Step>
class Folded {
public:
    void add(double value)
    {
        if (!std::isfinite(value))
            throw BadInput(Step::needs_finite);
        value_ = n_ == 0 ? value : Step::of(value_, value);
        ++n_;
    }
    void add(std::optional<double> value)
    {
        if (value)
            add(*value);
    }

    Score value() const { return n_ == 0 ? Score::none() : Score(value_).n(n_).without_interval(Step::no_interval); }

    void merge(const Folded& other)
    {
        if (other.n_ == 0)
            return;
        value_ = n_ == 0 ? other.value_ : Step::of(value_, other.value_);
        n_ += other.n_;
    }
    void save(Writer& writer) const { writer.integer(n_); writer.number(value_); }
    void load(Reader& reader) { n_ = reader.counted(); value_ = reader.number(); }

private:
    std::int64_t n_ = 0;
    double value_ = 0;
};

struct KeepingGreater {
    static constexpr const char* no_interval = "none: a maximum";
    static constexpr const char* needs_finite = "a maximum needs finite numbers";
    static double of(double a, double b) { return a < b ? b : a; }
};
struct KeepingSmaller {
    static constexpr const char* no_interval = "none: a minimum";
    static constexpr const char* needs_finite = "a minimum needs finite numbers";
    static double of(double a, double b) { return b < a ? b : a; }
};

} // namespace detail

using Max = detail::Folded<detail::KeepingGreater>;
using Min = detail::Folded<detail::KeepingSmaller>;

} // namespace plugin_v1
} // namespace yardstick
