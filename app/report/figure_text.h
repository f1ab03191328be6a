#pragma once

#include "scoring/metric.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yardstick {

/// How numbers look wherever a person reads them: tiles, charts, tables, the desk's own figures, reports.
///
/// Everything that shows a number goes through here, so that one rule rounds it: for display only, half away from
/// zero, never before a calculation. Thousands stand apart by a narrow no-break space (U+202F), a unit by a no-break
/// space (U+00A0), and minus is U+2212. Texts are UTF-8; units are the ones that a MetricCard names.

/// "84.1", "1 204", "−12.5". `value` is finite.
std::string number_text(double value, int decimals);

/// As many decimals as this unit is worth: percent and points 1, score 2, count 0, times 1 below ten and 0 above.
int decimals_for(double value, std::string_view unit);

/// The word that stands behind a number: "%", "s", "min", "h", "points"; empty for a score or a count.
std::string_view unit_word(std::string_view unit);

/// The number alone, with the decimals of its unit: "84.1".
std::string figure_number(double value, std::string_view unit);

/// The number with its unit: "84.1 %", "62 s", "4.08", "1 204".
std::string figure_text(double value, std::string_view unit);

/// A number that a person set, as they set it: a target of 85 is "85", one of 4.25 is "4.25". At most three decimals.
std::string set_number(double value);

/// "81.9 to 86.1", or why there is no interval: "no interval: a count".
std::string interval_text(const Figure& figure, std::string_view unit);

/// "n 1 204".
std::string n_text(std::int64_t n);

/// A number of things with the word for one or for many: "1 response", "1 204 responses".
std::string counted(std::int64_t count, std::string_view one, std::string_view many);

/// What a figure says in one line: "84.1 %, 81.9 to 86.1, n 1 204", or "no data".
std::string figure_line(const Figure& figure, std::string_view unit);

/// The sentence that prints the rule, for the foot of a report and of the dashboard.
inline constexpr std::string_view rounding_note = "Figures are rounded for display only, half away from zero.";

} // namespace yardstick
