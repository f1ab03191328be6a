// A state of one's own: a class with merge, save and load is a building block like those of the SDK.

#include <yardstick/plugin.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace ys = yardstick;

/// How many people chose each step of a scale from 1 to 5.
class Steps {
public:
    void add(double answer)
    {
        if (answer >= 1 && answer <= 5 && answer == std::floor(answer)) // false for what is no number
            ++counts_[static_cast<std::size_t>(answer) - 1];
    }

    std::int64_t n() const
    {
        std::int64_t sum = 0;
        for (const std::int64_t count : counts_)
            sum += count;
        return sum;
    }

    /// 1 when all agree, 0 when half stands at either end: 1 + sum p log2(1 - |x - mean| / width).
    /// W. Tastle and M. Wierman, "Consensus and dissention", International Journal of Approximate Reasoning 45 (2007).
    double consensus() const
    {
        const auto people = static_cast<double>(n());
        double mean = 0;
        for (std::size_t step = 0; step < counts_.size(); ++step)
            mean += static_cast<double>(counts_[step]) * static_cast<double>(step) / people;
        double consensus = 1;
        for (std::size_t step = 0; step < counts_.size(); ++step)
            if (counts_[step] > 0)
                consensus += static_cast<double>(counts_[step]) / people * std::log2(1 - std::abs(static_cast<double>(step) - mean) / 4);
        return consensus;
    }

    void merge(const Steps& other)
    {
        for (std::size_t step = 0; step < counts_.size(); ++step)
            counts_[step] += other.counts_[step];
    }
    void save(ys::Writer& writer) const
    {
        for (const std::int64_t count : counts_)
            writer.integer(count);
    }
    void load(ys::Reader& reader)
    {
        for (std::int64_t& count : counts_)
            count = reader.counted(); // refuses what no count can be
    }

private:
    std::array<std::int64_t, 5> counts_{};
};

struct Agreement {
    static constexpr ys::Card card()
    {
        return ys::Card{"agreement", "Agreement"}
            .version(1)
            .why("A goal that half the team believes in and half does not is not agreed, whatever the mean says.")
            .how("Consensus of Tastle and Wierman over the answers from 1 to 5: 100 when all say the same, 0 when half says 1 and half 5.")
            .ignores("Which answer people agree on.")
            .gamed_by("Asking in the open, where people follow the first who speaks.")
            .unit(ys::percent).better(ys::higher).domain(0, 100)
            .needs("support", ys::number)
            .example({ys::times(3, {{"support", 2}})}, ys::Expected{100}.n(3))
            .example({ys::times(4, {{"support", 1}}), ys::times(4, {{"support", 5}})}, ys::Expected{0}.n(8))
            .example({{{"support", 4}}, {{"support", 4}}, {{"support", 5}}, {{"support", ys::blank}}}, ys::Expected{82.863461}.n(3))
            .example({}, ys::no_value);
    }
    Steps steps;
    void add(ys::Row<Agreement> row)
    {
        if (const auto support = row.number("support"))
            steps.add(*support);
    }
    ys::Score score() const
    {
        if (steps.n() == 0)
            return ys::Score::none();
        return ys::Score(100 * std::clamp(steps.consensus(), 0.0, 1.0)).n(steps.n()).without_interval("none: no formula is known");
    }
};

YARDSTICK_PLUGIN("agreement", "1.0.0", "Examples", Agreement)
