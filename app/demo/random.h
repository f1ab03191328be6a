#pragma once

#include <cmath>
#include <cstdint>
#include <random>

namespace yardstick {

/// Random figures that are the same on every machine: the engine is fixed by the standard, the library's distributions are not.
class Random {
public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}

    /// In [0, 1).
    double uniform() { return static_cast<double>(engine_() >> 11) * 0x1.0p-53; }
    bool chance(double probability) { return uniform() < probability; }
    /// 0 to count - 1.
    int below(int count) { return static_cast<int>(uniform() * count); }
    /// Standard normal, by Box and Muller.
    double normal() { return std::sqrt(-2.0 * std::log(1.0 - uniform())) * std::cos(2.0 * 3.14159265358979323846 * uniform()); }
    /// Skewed to the right like times of waiting: `median` times e to the `spread` times a normal.
    double waiting(double median, double spread) { return median * std::exp(spread * normal()); }

private:
    std::mt19937_64 engine_;
};

} // namespace yardstick
