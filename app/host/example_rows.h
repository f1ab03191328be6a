#pragma once

#include "core/instant.h"
#include "core/json.h"
#include "scoring/batch.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

// The rows of worked examples, as objects: field → answer. Many that are alike may be written once: [42, {"rating": 5}].

/// How many one row may stand for, and how many rows the examples of a metric may have together: they run whenever its
/// plugin is loaded.
inline constexpr std::int64_t most_repeats = 10'000;
inline constexpr std::int64_t most_example_rows = 20'000;

/// An answer of an example that its field cannot take.
class UnfitAnswer : public Json::exception {
public:
    UnfitAnswer(std::string row_and_field, std::string expected, std::string found);

    std::string what_is_unfit, expected, found; ///< "row 3, field on", "a date …", "\"16.01.2026\""
};

/// How many rows one element of an example's rows stands for. None when it is neither an object nor a number of them, up to
/// `most_repeats`, with one.
std::optional<std::int64_t> repeats_of(const Json& row);
/// The object of such an element.
const Json& answers_of(const Json& row);
/// How many rows an example has. Elements that stand for none count as none.
std::int64_t count_rows(const std::vector<Json>& rows);

/// Reads a date as answers of examples write it, "2026-01-15T09:30:00Z" or "2026-01-15"; nothing for any other form.
std::optional<Instant> parse_answer_date(std::string_view text);
/// True when a field of this type can take the answer, which is not blank.
bool fits(const Json& answer, FieldType type);
/// What fits, in words: "true or false".
std::string answer_words(FieldType type);

/// The rows of a worked example as columns; a missing or null answer is blank. Throws UnfitAnswer when one does not fit its field,
/// or a row is none.
Batch batch_of(const std::vector<Json>& rows, const MetricCard& card);

} // namespace yardstick
