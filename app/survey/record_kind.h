#pragma once

#include "core/json.h"
#include "core/problem.h"

#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// A column of a record kind.
struct RecordColumn {
    std::string name;
    std::string type; ///< "number", "text", "boolean", "date" or "choices"
};

/// Rows that the program itself writes and metrics may read, beside surveys: `ask` is one row per customer asked.
///
/// schemas/records/*.json lists the same columns for people; a test compares the two.
struct RecordKind {
    std::string id;
    std::vector<RecordColumn> columns;
};

/// The kinds of this version: `ask`.
const std::vector<RecordKind>& record_kinds();

/// Null when `id` names no kind.
const RecordKind* find_record_kind(std::string_view id);

/// Ids that no survey may have, because records of this or a later version use them.
bool is_reserved_source(std::string_view id);

/// True when `answers` has only columns of `kind`, each of its type. An `ask` also keeps its own rules:
/// `bad` only where not declined, `recovered` only where bad.
Result<void> check_record(const RecordKind& kind, const Json& answers);

} // namespace yardstick
