#pragma once

#include <string>
#include <string_view>

namespace yardstick {

/// What its speakers call a language, as a name stands in a list: "Deutsch" for "de", "Português (Brasil)" for "pt-br". A tag
/// that nobody knows names itself. [any thread]
std::string own_language_name(std::string_view tag);

/// The same in English, for who cannot read that name here: "Arabic" for "ar".
std::string language_name_in_english(std::string_view tag);

/// True for languages that are written from right to left: Arabic, Hebrew, Persian, Urdu … [any thread]
bool is_right_to_left(std::string_view tag);

} // namespace yardstick
