#pragma once

#include "scoring/batch.h"
#include "survey/response.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace yardstick {

/// A column to be made: which answer, as which type.
struct ColumnSource {
    std::string question; ///< a question's name, a path into its answer, or channel, site, occurred_at
    FieldType type = FieldType::number;

    auto operator<=>(const ColumnSource&) const = default;
};

/// Columns of the answers of `responses`, one for each source, in their order. Each response is parsed once.
///
/// An answer that is missing or of another type is blank. Dates are ISO 8601; one without an offset counts as UTC.
std::vector<std::shared_ptr<const Column>> build_columns(std::span<const Response> responses, std::span<const ColumnSource> sources);

} // namespace yardstick
