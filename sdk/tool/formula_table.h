#pragma once

#include "host/metrics_file.h"

#include <yardstick/abi.h>

#include <string>

namespace yardstick {

/// A metric without code as the table of a plugin, so that all that is asked of code can be asked of a formula. It computes
/// with what the program computes formulas with.
class FormulaTable {
public:
    explicit FormulaTable(FormulaDefinition definition);
    FormulaTable(const FormulaTable&) = delete; // states point to it
    FormulaTable& operator=(const FormulaTable&) = delete;

    const ys_metric& table() const { return table_; }
    const FormulaDefinition& definition() const { return table_.definition; }

    struct Table : ys_metric {
        FormulaDefinition definition;
    };

private:
    Table table_;
};

} // namespace yardstick
