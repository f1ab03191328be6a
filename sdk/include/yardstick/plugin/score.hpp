#pragma once

#include <yardstick/statistics.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yardstick {
inline namespace plugin_v1 {

/// What a metric says about the rows it has seen: a value, how many rows counted, and how sure it is.
///
/// The building blocks make complete scores; a metric with a formula of its own writes
/// `ys::Score{value}.n(rows).between(low, high, "bootstrap 95 %")`. A score without an interval says why.
class Score {
public:
    Score(double value) : value_(value) {}

    /// No data: not zero.
    static Score none() { return Score("none: no data"); }

    Score& n(std::int64_t rows) { n_ = rows; return *this; }
    Score& k(std::int64_t rows) { k_ = rows; return *this; }
    Score& standard_error(double error) { standard_error_ = error; return *this; }
    Score& between(double low, double high, std::string_view how) { interval_ = {low, high}; wording_ = how; return *this; }
    /// Why there is no interval: "none: a count".
    Score& without_interval(std::string_view why) { interval_.reset(); wording_ = why; return *this; }
    /// Cuts the interval to what the value can be, and takes from the value what rounding put beyond it. A value that lies
    /// farther outside comes of wrong data, and no cut makes it right: it stays as it is, and so does its interval. (Outside
    /// of its card's domain it is refused.)
    Score& within(double lowest, double highest)
    {
        if (!lies_within(lowest, highest))
            return *this;
        if (value_)
            value_ = std::clamp(*value_, lowest, highest);
        if (interval_)
            interval_ = {std::clamp(interval_->low, lowest, highest), std::clamp(interval_->high, lowest, highest)};
        return *this;
    }
    /// False when there is a value and it lies outside by more than rounding.
    bool lies_within(double lowest, double highest) const
    {
        const auto rounding = [](double bound) { return std::isfinite(bound) ? 1e-9 * std::max(1.0, std::abs(bound)) : 0.0; };
        return !value_ || (*value_ >= lowest - rounding(lowest) && *value_ <= highest + rounding(highest));
    }

    std::optional<double> value() const { return value_; }
    std::int64_t n() const { return n_; }
    std::optional<std::int64_t> k() const { return k_; }
    std::optional<double> standard_error() const { return standard_error_; }
    const std::optional<statistics::Interval>& interval() const { return interval_; }
    const std::string& wording() const { return wording_; }

private:
    explicit Score(const char* why) : wording_(why) {}

    std::optional<double> value_;
    std::int64_t n_ = 0;
    std::optional<std::int64_t> k_;
    std::optional<double> standard_error_;
    std::optional<statistics::Interval> interval_;
    std::string wording_ = "none: not worked out";
};

} // namespace plugin_v1
} // namespace yardstick
