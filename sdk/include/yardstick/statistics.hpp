#pragma once

/// The formulas of every score: estimates, 95 % intervals, and the distributions behind them.
///
/// Plain functions without state, errors or units: shares run from 0 to 1. [any thread]

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>
#include <optional>

namespace yardstick::statistics {

/// The normal quantile of 0.975, in full precision.
inline constexpr double z_95 = 1.959963984540054;

/// The part of repeated samples whose interval should hold the true value.
inline constexpr double confidence_95 = 0.95;

struct Interval {
    double low = 0;
    double high = 0;
};

// ---------------------------------------------------------------- distributions

namespace detail {

// What Stirling's formula leaves out of log gamma(x), for x >= 16 (DLMF 5.11.1).
inline double stirling_remainder(double x)
{
    const double square = x * x;
    return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square) / x;
}

// std::lgamma writes a global variable, which two threads must not do.
inline double log_gamma(double x)
{
    double shift = 1;
    for (; x < 16; ++x)
        shift *= x;
    return (x - 0.5) * std::log(x) - x + 0.5 * std::log(2 * std::numbers::pi) + stirling_remainder(x) - std::log(shift);
}

// log of the beta function. For a large `a` the difference of two large log gammas is taken term by term.
inline double log_beta(double a, double b)
{
    if (a < b)
        std::swap(a, b);
    if (a < 16)
        return log_gamma(a) + log_gamma(b) - log_gamma(a + b);
    const double rise = (a - 0.5) * std::log1p(b / a) + b * std::log(a + b) - b + stirling_remainder(a + b) - stirling_remainder(a);
    return log_gamma(b) - rise;
}

// The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method.
inline double beta_fraction(double a, double b, double x)
{
    constexpr double smallest = 1e-300;
    constexpr int most_steps = 100'000; // about the square root of the larger parameter is needed
    const auto away_from_zero = [](double value) { return std::abs(value) < smallest ? smallest : value; };
    double numerator = 1;
    double denominator = 1 / away_from_zero(1 - (a + b) * x / (a + 1));
    double fraction = denominator;
    for (int step = 1; step <= most_steps; ++step) {
        const double m = step;
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        denominator = 1 / away_from_zero(1 + even * denominator);
        numerator = away_from_zero(1 + even / numerator);
        fraction *= denominator * numerator;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        denominator = 1 / away_from_zero(1 + odd * denominator);
        numerator = away_from_zero(1 + odd / numerator);
        const double change = denominator * numerator;
        fraction *= change;
        if (std::abs(change - 1) < 1e-15)
            break;
    }
    return fraction;
}

} // namespace detail

/// The regularised incomplete beta function I_x(a, b), for a, b > 0; `rest` is 1 - x, given apart so that a tiny one
/// keeps its digits.
inline double incomplete_beta(double a, double b, double x, double rest)
{
    if (x <= 0 || rest <= 0)
        return x <= 0 ? 0 : 1;
    const double front = std::exp(a * std::log(x) + b * std::log(rest) - detail::log_beta(a, b));
    if (x < (a + 1) / (a + b + 2))
        return front * detail::beta_fraction(a, b, x) / a;
    return 1 - front * detail::beta_fraction(b, a, rest) / b;
}

/// The t with probability `confidence` that a Student t of `freedom` degrees lies between -t and t. freedom >= 1.
inline double t_quantile(double freedom, double confidence = confidence_95)
{
    // Newton's method on the logarithms of t and of the tail: almost a straight line for few degrees of freedom.
    const double wanted = 1 - confidence;
    double t = z_95;
    for (int step = 0; step < 100; ++step) {
        const double square = t * t;
        const double tail = incomplete_beta(freedom / 2, 0.5, freedom / (freedom + square), square / (freedom + square));
        const double density = std::exp(-(freedom + 1) / 2 * std::log1p(square / freedom) - 0.5 * std::log(freedom) -
                                        detail::log_beta(freedom / 2, 0.5));
        const double change = std::log(tail / wanted) * tail / (2 * density * t);
        t *= std::exp(change);
        if (std::abs(change) < 1e-14)
            break;
    }
    return t;
}

/// Probability that at least `k` of `n` succeed when each does with probability p.
inline double binomial_at_least(std::int64_t k, std::int64_t n, double p)
{
    if (k <= 0)
        return 1;
    if (k > n)
        return 0;
    return incomplete_beta(static_cast<double>(k), static_cast<double>(n - k + 1), p, 1 - p);
}

// ---------------------------------------------------------------- shares and NPS

/// Wilson's score interval of k of n, on 0..1 (METRICS section 11). None when n is 0.
inline std::optional<Interval> wilson(std::int64_t k, std::int64_t n, double z = z_95)
{
    if (n <= 0)
        return std::nullopt;
    const double count = static_cast<double>(n);
    const double p = static_cast<double>(k) / count;
    const double square = z * z;
    const double scale = 1 + square / count;
    const double centre = (p + square / (2 * count)) / scale;
    const double half = z * std::sqrt(p * (1 - p) / count + square / (4 * count * count)) / scale;
    return Interval{k == 0 ? 0 : std::max(0.0, centre - half), k == n ? 1 : std::min(1.0, centre + half)};
}

/// A Net Promoter Score in points, -100..100.
struct NetPromoter {
    double value = 0;
    double standard_error = 0; ///< divides by n, as METRICS section 2 does
    Interval interval;         ///< adjusted Wald, clipped to -100..100
};

/// NPS with its adjusted Wald interval (METRICS section 2, Rocks 2016). None without answers.
inline std::optional<NetPromoter> net_promoter(std::int64_t promoters, std::int64_t passives, std::int64_t detractors,
                                               double z = z_95)
{
    const std::int64_t answers = promoters + passives + detractors;
    if (answers <= 0)
        return std::nullopt;
    const double n = static_cast<double>(answers);
    const auto error = [](double p, double d, double count) {
        const double difference = p - d;
        return std::sqrt(std::max(0.0, p + d - difference * difference) / count);
    };
    const double p = static_cast<double>(promoters) / n;
    const double d = static_cast<double>(detractors) / n;
    const double adjusted_n = n + 3;
    const double adjusted_p = (static_cast<double>(promoters) + 0.75) / adjusted_n;
    const double adjusted_d = (static_cast<double>(detractors) + 0.75) / adjusted_n;
    const double centre = 100 * (adjusted_p - adjusted_d);
    const double half = 100 * z * error(adjusted_p, adjusted_d, adjusted_n);
    return NetPromoter{100 * static_cast<double>(promoters - detractors) / n, 100 * error(p, d, n),
                       {std::max(-100.0, centre - half), std::min(100.0, centre + half)}};
}

// ---------------------------------------------------------------- means

/// Count, mean and sum of squared deviations of numbers, kept so that a large mean costs no digits of the variance:
/// Welford's update and Chan's merge (Chan, Golub, LeVeque 1983).
struct Moments {
    std::int64_t n = 0;
    double mean = 0;
    double squares = 0; ///< sum of (x - mean)²

    void add(double x)
    {
        ++n;
        const double distance = x - mean;
        mean += distance / static_cast<double>(n);
        squares += distance * (x - mean);
    }

    void merge(const Moments& other)
    {
        if (other.n == 0)
            return;
        if (n == 0) {
            *this = other; // to the last bit: one day alone scores as it was counted
            return;
        }
        const double mine = static_cast<double>(n), theirs = static_cast<double>(other.n), all = mine + theirs;
        const double distance = other.mean - mean;
        mean += distance * theirs / all;
        squares += other.squares + distance * distance * mine * theirs / all;
        n += other.n;
    }

    /// s / √n with s over n - 1. Defined from n = 2.
    double standard_error() const { return std::sqrt(squares / static_cast<double>(n - 1) / static_cast<double>(n)); }
};

/// The t interval of a mean with n - 1 degrees of freedom. None below n = 2.
inline std::optional<Interval> mean_interval(const Moments& moments, double confidence = confidence_95)
{
    if (moments.n < 2)
        return std::nullopt;
    const double half = t_quantile(static_cast<double>(moments.n - 1), confidence) * moments.standard_error();
    return Interval{moments.mean - half, moments.mean + half};
}

// ---------------------------------------------------------------- quantiles

/// Where quantile p of n sorted values lies: between the values of (zero-based) rank `below` and `below + 1`, `part`
/// of the way up. Type 7 of Hyndman and Fan 1996. n >= 1 and p within 0..1; `below + 1` is never beyond the last.
struct QuantilePlace {
    std::int64_t below = 0;
    double part = 0;
};
inline QuantilePlace quantile_place(std::int64_t n, double p)
{
    if (n < 2)
        return {};
    const double place = static_cast<double>(n - 1) * p;
    const auto below = std::min(static_cast<std::int64_t>(std::floor(place)), n - 2);
    return {below, place - static_cast<double>(below)};
}

/// Ranks (from 1) of the two sorted values that bound quantile p.
struct QuantileRanks {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

/// What `least_for_quantile_ranks` gives where no number of values will do: for p of 0 and 1, or next to these.
inline constexpr std::int64_t no_number_is_enough = std::numeric_limits<std::int64_t>::max();

/// The smallest n for which `quantile_ranks` exist: 6 for a median, 36 for the 90th percentile. p lies within 0..1.
inline std::int64_t least_for_quantile_ranks(double p, double confidence = confidence_95)
{
    const double least = std::ceil(std::log((1 - confidence) / 2) / std::log(std::max(p, 1 - p)));
    return least >= 1 && least < 9e18 ? static_cast<std::int64_t>(least) : no_number_is_enough;
}

/// The order statistics that bound quantile p with at least `confidence`, at most half of the rest on either side
/// (Conover 1999, section 3.2). The count of values up to the quantile is Binomial(n, p). None when n is too small; p lies
/// within 0..1.
inline std::optional<QuantileRanks> quantile_ranks(std::int64_t n, double p, double confidence = confidence_95)
{
    const double tail = (1 - confidence) / 2;
    // The smallest rank that more than `tail` of all samples fail to reach.
    const auto first_rank = [&](auto is_far_enough) {
        std::int64_t low = 1, high = n + 1;
        while (low < high) {
            const std::int64_t middle = low + (high - low) / 2;
            if (is_far_enough(middle))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    };
    const std::int64_t low = first_rank([&](std::int64_t rank) { return binomial_at_least(n - rank + 1, n, 1 - p) > tail; }) - 1;
    const std::int64_t high = first_rank([&](std::int64_t rank) { return binomial_at_least(rank, n, p) <= tail; });
    if (low < 1 || high > n)
        return std::nullopt;
    return QuantileRanks{low, high};
}

// ---------------------------------------------------------------- ratios of sums

/// Means, squares and products of pairs (above, below) of numbers, stable like Moments.
struct PairMoments {
    std::int64_t n = 0;
    double above_mean = 0, below_mean = 0;
    double above_squares = 0, below_squares = 0, products = 0; ///< of the deviations from the means

    void add(double above, double below)
    {
        merge({1, above, below, 0, 0, 0});
    }

    void merge(const PairMoments& other)
    {
        if (other.n == 0)
            return;
        if (n == 0) {
            *this = other; // to the last bit: one day alone scores as it was counted
            return;
        }
        const double mine = static_cast<double>(n), theirs = static_cast<double>(other.n), all = mine + theirs;
        const double above = other.above_mean - above_mean, below = other.below_mean - below_mean;
        const double weight = mine * theirs / all;
        above_mean += above * theirs / all;
        below_mean += below * theirs / all;
        above_squares += other.above_squares + above * above * weight;
        below_squares += other.below_squares + below * below * weight;
        products += other.products + above * below * weight;
        n += other.n;
    }
};

/// A ratio of two sums.
struct Ratio {
    double value = 0;
    std::optional<double> standard_error;
    std::optional<Interval> interval; ///< from two pairs on, unless all have the same ratio: then nothing says how sure it is
};

/// Sum of above / sum of below, with the linearised (Taylor) variance over pairs (Särndal, Swensson, Wretman 1992,
/// section 5.6): n/(n - 1) Σ(above - R below)² / (Σ below)². None when the sum below is 0 or, beside its parts, no more than
/// rounding leaves of a 0: 0.1 + 0.2 - 0.3.
inline std::optional<Ratio> ratio_of_sums(const PairMoments& pairs, double z = z_95)
{
    if (pairs.n == 0)
        return std::nullopt;
    // What n roundings add up to, of 1. Parts of one sign never come near: their mean is at least their root mean square / √n.
    const double n = static_cast<double>(pairs.n);
    const double rounding = 4 * std::numeric_limits<double>::epsilon() * std::sqrt(n);
    if (std::abs(pairs.below_mean) <= rounding * std::hypot(pairs.below_mean, std::sqrt(pairs.below_squares / n)))
        return std::nullopt;
    Ratio ratio{pairs.above_mean / pairs.below_mean, std::nullopt, std::nullopt};
    if (pairs.n < 2)
        return ratio;
    // The residuals above - R below sum to 0, so their squares are those of the deviations.
    const double squared = ratio.value * ratio.value;
    const double squares = pairs.above_squares - 2 * ratio.value * pairs.products + squared * pairs.below_squares;
    if (!(squares > 4 * rounding * (pairs.above_squares + squared * pairs.below_squares)))
        return ratio;
    const double error = std::sqrt(squares / (n - 1) / n) / std::abs(pairs.below_mean);
    ratio.standard_error = error;
    ratio.interval = Interval{ratio.value - z * error, ratio.value + z * error};
    return ratio;
}

} // namespace yardstick::statistics
