#pragma once

#include <yardstick/plugin/saved.hpp>
#include <yardstick/plugin/score.hpp>

#include <concepts>
#include <optional>

/// Building blocks of states. Each adds answers (a blank one adds nothing), merges with its like, is saved and loaded,
/// and makes a complete score. A metric that needs more writes a class with the same merge, save and load.

namespace yardstick {
inline namespace plugin_v1 {

/// How many of the rows are so: `share.add(*rating >= 4)`.
class Share {
public:
    void add(bool is_so) { k_ += is_so ? 1 : 0; ++n_; }
    void add(std::optional<bool> is_so)
    {
        if (is_so)
            add(*is_so);
    }

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
    void add(bool is_so = true) { k_ += is_so ? 1 : 0; ++n_; }
    void add(std::optional<bool> is_so)
    {
        if (is_so)
            add(*is_so);
    }

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

/// The mean of numbers.
class Mean {
public:
    void add(double value) { moments_.add(value); }
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

    void merge(const Mean& other) { moments_.merge(other.moments_); }
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

/// One sum over another, where rows weigh as much as what they bring: correct / checked.
class RatioOfSums {
public:
    /// Counts the row only when both are answered.
    void add(std::optional<double> above, std::optional<double> below)
    {
        if (above && below)
            pairs_.add(*above, *below);
    }

    Score ratio() const { return scaled(1); }
    Score percent() const { return scaled(100); }

    void merge(const RatioOfSums& other) { pairs_.merge(other.pairs_); }
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
        Score result = Score(factor * ratio->value).n(pairs_.n).without_interval("none: one answer");
        if (ratio->interval)
            result.between(factor * ratio->interval->low, factor * ratio->interval->high, "Taylor 95 %")
                .standard_error(factor * *ratio->standard_error);
        return result;
    }

    statistics::PairMoments pairs_;
};

namespace detail {

/// A number that rows change by one operation, and how many rows did.
template <class Step>
class Folded {
public:
    void add(double value) { value_ = n_ == 0 ? value : Step::of(value_, value); ++n_; }
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

struct Adding {
    static constexpr const char* no_interval = "none: a total";
    static double of(double a, double b) { return a + b; }
};
struct KeepingGreater {
    static constexpr const char* no_interval = "none: a maximum";
    static double of(double a, double b) { return a < b ? b : a; }
};
struct KeepingSmaller {
    static constexpr const char* no_interval = "none: a minimum";
    static double of(double a, double b) { return b < a ? b : a; }
};

} // namespace detail

using Sum = detail::Folded<detail::Adding>;
using Max = detail::Folded<detail::KeepingGreater>;
using Min = detail::Folded<detail::KeepingSmaller>;

} // namespace plugin_v1
} // namespace yardstick
