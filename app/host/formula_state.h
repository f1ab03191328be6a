#pragma once

#include "host/formula.h"
#include "scoring/metric.h"

#include <array>
#include <memory>
#include <string_view>

namespace yardstick {

/// The values of a formula's one or two terms in a row; a condition is 1 or 0.
using TermValues = std::array<double, 2>;

/// What the rows of a formula have become so far. Made of the building blocks of the SDK, so that a formula and a plugin
/// in C++ give the same figure to the bit.
class FormulaState {
public:
    static std::unique_ptr<FormulaState> start(const Formula& formula);
    virtual ~FormulaState() = default;

    /// Throws BadInput (the SDK's, a std::runtime_error) when the numbers are too big to add up; so does `merge`.
    virtual void add(const TermValues& terms) = 0;
    /// `other` is of the same formula.
    virtual void merge(const FormulaState& other) = 0;
    virtual SavedState save() const = 0;
    /// Puts a saved state in the place of what it held. A Problem when it is no state, or one of another formula.
    virtual Result<void> load(std::string_view saved) = 0;
    /// Intervals are cut to what `card` says that values can be. A value that lies outside is left as it is, with its interval.
    virtual Result<Figure> score(const MetricCard& card) const = 0;
};

} // namespace yardstick
