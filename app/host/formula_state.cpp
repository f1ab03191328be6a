#include "host/formula_state.h"

#include "host/state_sink.h"

#include <yardstick/plugin/blocks.hpp>
#include <yardstick/plugin/quantiles.hpp>

#include <cmath>
#include <limits>

namespace yardstick {

namespace {

// The blocks, each with what it makes of a row's terms and how it scores. `is_percent` is the card's unit.

struct CountState : Count {
    void add_terms(const TermValues& terms) { add(terms[0] != 0); }
    Score score(const Formula&, bool) const { return total(); }
};

struct ShareState : Share {
    void add_terms(const TermValues& terms) { add(terms[0] != 0); }
    Score score(const Formula&, bool) const { return percent(); }
};

struct MeanState : Mean {
    void add_terms(const TermValues& terms) { add(terms[0]); }
    Score score(const Formula&, bool) const { return mean(); }
};

struct QuantileState : Quantiles {
    void add_terms(const TermValues& terms) { add(terms[0]); }
    Score score(const Formula& formula, bool) const { return quantile(formula.part); }
};

struct NpsState : Nps {
    void add_terms(const TermValues& terms) { add(terms[0]); }
    Score score(const Formula&, bool) const { return points(); }
};

struct RatioState : RatioOfSums {
    void add_terms(const TermValues& terms) { add(std::optional(terms[0]), std::optional(terms[1])); }
    Score score(const Formula& formula, bool is_percent) const
    {
        if (formula.of_counts)
            return percent_of_counts();
        return is_percent ? percent() : ratio();
    }
};

/// Highest less lowest.
class RangeState {
public:
    void add_terms(const TermValues& terms)
    {
        highest_.add(terms[0]);
        lowest_.add(terms[0]);
    }
    Score score(const Formula&, bool) const
    {
        const Score highest = highest_.value();
        if (!highest.value())
            return Score::none();
        return Score(*highest.value() - *lowest_.value().value()).n(highest.n()).without_interval("none: a range");
    }
    void merge(const RangeState& other)
    {
        highest_.merge(other.highest_);
        lowest_.merge(other.lowest_);
    }
    void save(Writer& writer) const
    {
        highest_.save(writer);
        lowest_.save(writer);
    }
    void load(Reader& reader)
    {
        highest_.load(reader);
        lowest_.load(reader);
    }

private:
    Max highest_;
    Min lowest_;
};

/// 100 × (plus - minus) / n. Rows that are both, or neither, are the ones in between.
class IndexState {
public:
    void add_terms(const TermValues& terms)
    {
        plus_ += terms[0] > terms[1] ? 1 : 0;
        minus_ += terms[0] < terms[1] ? 1 : 0;
        ++n_;
    }
    Score score(const Formula&, bool) const
    {
        if (n_ == 0)
            return Score::none();
        // The ratio of the sum of 1, 0 and -1 to the number of rows (METRICS.md, section 11), from counts, which merge exactly.
        const double n = static_cast<double>(n_), difference = static_cast<double>(plus_ - minus_);
        const statistics::PairMoments pairs{
            n_, difference / n, 1, static_cast<double>(plus_ + minus_) - difference * difference / n, 0, 0};
        const auto ratio = statistics::ratio_of_sums(pairs);
        Score score = Score(100 * difference / n).n(n_);
        if (ratio->interval)
            return score.between(100 * ratio->interval->low, 100 * ratio->interval->high, "Taylor 95 %")
                .standard_error(100 * *ratio->standard_error)
                .within(-100, 100);
        // One answer, or all alike: no variance to go by. The difference of two shares of answers is what the interval of a
        // Net Promoter Score is made for, also at its ends (METRICS.md, section 2).
        const statistics::Interval interval = statistics::net_promoter(plus_, n_ - plus_ - minus_, minus_)->interval;
        return score.between(interval.low, interval.high, "adjusted Wald 95 %");
    }
    void merge(const IndexState& other)
    {
        plus_ += other.plus_;
        minus_ += other.minus_;
        n_ += other.n_;
    }
    void save(Writer& writer) const
    {
        for (const std::int64_t count : {plus_, minus_, n_})
            writer.integer(count);
    }
    void load(Reader& reader)
    {
        for (std::int64_t* count : {&plus_, &minus_, &n_})
            *count = reader.counted();
        reader.require(plus_ <= n_ && minus_ <= n_ - plus_);
    }

private:
    std::int64_t plus_ = 0, minus_ = 0, n_ = 0;
};

Result<Figure> figure_of(const Score& score)
{
    Figure figure;
    figure.value = score.value();
    figure.n = score.n();
    figure.k = score.k();
    figure.standard_error = score.standard_error();
    figure.interval = score.wording();
    if (score.interval()) {
        figure.low = score.interval()->low;
        figure.high = score.interval()->high;
    }
    for (const std::optional<double>& number : {figure.value, figure.low, figure.high, figure.standard_error})
        if (number && !std::isfinite(*number))
            return refuse("score", "finite numbers; leave rows with numbers that are too big out with where",
                          std::to_string(*number));
    return figure;
}

template <class Block>
class StateOf final : public FormulaState {
public:
    explicit StateOf(const Formula& formula) : formula_(formula) {}

    void add(const TermValues& terms) override { block_.add_terms(terms); }
    void merge(const FormulaState& other) override { block_.merge(static_cast<const StateOf&>(other).block_); }

    SavedState save() const override
    {
        SavedState saved;
        const ys_sink sink = sink_to(saved);
        Writer writer(sink);
        writer.word(formula_.fingerprint);
        block_.save(writer);
        writer.flush();
        return saved;
    }

    Result<void> load(std::string_view saved) override
    {
        try {
            Reader reader(saved.data(), saved.size());
            if (reader.word() != formula_.fingerprint)
                return refuse("saved state",
                              "one of this formula; raise the metric's version whenever its formula, fields or parameters change",
                              "one of another formula of the same version");
            block_.load(reader);
            reader.finish();
            return {};
        } catch (const BadInput& why) {
            return refuse(why.what());
        }
    }

    Result<Figure> score(const MetricCard& card) const override
    {
        constexpr double endless = std::numeric_limits<double>::infinity();
        return figure_of(block_.score(formula_, card.unit == "percent")
                             .within(card.lowest.value_or(-endless), card.highest.value_or(endless)));
    }

private:
    const Formula& formula_;
    Block block_;
};

} // namespace

std::unique_ptr<FormulaState> FormulaState::start(const Formula& formula)
{
    switch (formula.operation) {
    case Operation::count:
        return std::make_unique<StateOf<CountState>>(formula);
    case Operation::share:
        return std::make_unique<StateOf<ShareState>>(formula);
    case Operation::mean:
        return std::make_unique<StateOf<MeanState>>(formula);
    case Operation::quantile:
        return std::make_unique<StateOf<QuantileState>>(formula);
    case Operation::range:
        return std::make_unique<StateOf<RangeState>>(formula);
    case Operation::nps:
        return std::make_unique<StateOf<NpsState>>(formula);
    case Operation::ratio:
        return std::make_unique<StateOf<RatioState>>(formula);
    case Operation::index:
        return std::make_unique<StateOf<IndexState>>(formula);
    }
    return nullptr;
}

} // namespace yardstick
