#pragma once

#include "core/json_file.h"
#include "scoring/card.h"
#include "survey/expression/expression.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// What a formula makes of its rows (schemas/metrics.schema.json). Index is 100 × (plus - minus) / n.
enum class Operation { count, share, mean, quantile, range, nps, ratio, index };

/// True for the operations whose expressions are conditions; those of the others are numbers.
bool takes_conditions(Operation operation);

/// True for the operations of one number, which may be given as several that are added up.
bool adds_terms(Operation operation);

/// The formula of a metric without code, ready to run: its expressions are parsed, its names known.
struct Formula {
    Operation operation = Operation::count;
    std::vector<Expression> terms;     ///< `of`, or its parts, to be added up; `above` and `below`; `plus` and `minus`
    std::optional<Expression> where;   ///< which rows take part; absent: all
    double part = 0.5;                 ///< of a quantile, between 0 and 1
    bool of_counts = false;            ///< of a ratio: above counts some of the things that below counts
    std::vector<std::size_t> answered; ///< places of the fields without whose answer a row does not count
    std::vector<std::string> names;    ///< the card's fields, then its parameters
    std::vector<bool> is_number;       ///< by parameter: one number in expressions; the others are lists
    std::uint64_t fingerprint = 0;     ///< of all that decides what a saved state means

    /// Reads member `formula` of the metric at `pointer`, whose card is `card`. Every Problem names its place in the file.
    static Checked<Formula> read(const JsonFile& file, const std::string& pointer, const MetricCard& card);
};

/// The place in `names` that an expression's name leads to: {rating}, {Rating}, {topics.length}. Nothing when there is none.
std::optional<std::size_t> find_name(const std::vector<std::string>& names, const Name& name);

} // namespace yardstick
