#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// UTF-8 texts as ECMAScript sees them: letter case by Unicode, lengths and order in UTF-16 code units.
namespace yardstick::expression {

/// Without the white space and line ends at both ends (ECMA-262 String.prototype.trim).
std::string_view trimmed(std::string_view text);

/// In lower case, after Unicode's rules for no language in particular.
std::string lower_case(std::string_view text);

/// True when `text` in lower case is `lowered`, which is in lower case already.
bool is_in_lower_case(std::string_view text, std::string_view lowered);

/// True when the texts are the same in lower case.
bool are_same_in_lower_case(std::string_view left, std::string_view right);

/// True when `part` stands somewhere in `text`, both in lower case.
bool is_part_in_lower_case(std::string_view text, std::string_view part);

/// Puts `to` in the place of every `from`, and does not look again at what it has put there.
void replace_all(std::string& text, std::string_view from, std::string_view to);

/// Length in UTF-16 code units.
std::size_t utf16_length(std::string_view text);

/// The code units from `begin` up to `end`, both within the text. A half of a pair becomes U+FFFD.
std::string utf16_part(std::string_view text, std::size_t begin, std::size_t end);

/// Below zero, zero or above, by code units: what ECMAScript's < and sort() go by.
int compare_by_code_unit(std::string_view left, std::string_view right);

} // namespace yardstick::expression
