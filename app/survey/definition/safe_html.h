#pragma once

#include <string>
#include <string_view>

namespace yardstick {

/// HTML from a survey file, fit to be shown (SURVEYJS.md section g): text, b i u s em strong br p div span ul ol li h1–h6,
/// the parts of a table, a with http, https or mailto, img with data: or a relative source. Other tags go and leave
/// their text; script, style and iframe go with what is in them, as do comments and attributes that run code or load
/// something. The result is balanced: every tag in it is closed, in order.
///
/// Takes time in proportion to the text. [any thread]
std::string safe_html(std::string_view html);

/// Text as it stands in HTML, also between quotes: what a person answered is piped into a title so.
std::string escape_html(std::string_view text);

} // namespace yardstick
