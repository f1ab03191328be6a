#pragma once


#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace yardstick {

/// How a length of time is written: "1:02:03", "02:03" as minutes and seconds, "1:02" as hours and minutes, or 0.25 of a day.
enum class DurationForm { h_mm_ss, mm_ss, h_mm, day_fraction };

/// In which unit a length of time becomes a number.
enum class TimeUnit { seconds, minutes, hours, days };

/// `text` without the blanks around it.
std::string_view trimmed(std::string_view text);

/// True when nothing but blanks stands in it.
bool is_blank(std::string_view text);

/// True when the texts are equal, or are but for upper and lower case (Unicode simple folding) if `ignore_case`.
bool equals(std::string_view left, std::string_view right, bool ignore_case);

/// `text` with the case of its letters folded away, as Unicode does it.
std::string folded(std::string_view text);

/// Reads a number with this decimal sign, blanks around it allowed. No thousands signs: "1,234" is refused with '.'.
std::optional<double> read_number(std::string_view text, char decimal);

/// Reads a length of time. A fraction of a day is rounded to the second.
std::optional<std::chrono::milliseconds> read_duration(std::string_view text, DurationForm form, char decimal);

/// A time of day as a fraction of the day, rounded to the second: "0,49491898" is 11:52:41.
std::optional<std::chrono::milliseconds> read_day_fraction(std::string_view text, char decimal);

/// How many `unit` there are in `seconds`.
double in_unit(std::chrono::duration<double> seconds, TimeUnit unit);

} // namespace yardstick
