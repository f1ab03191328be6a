#pragma once

#include "survey/definition/text_template.h"
#include "survey/expression/value.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace yardstick {

/// What `{name}` in a text stands for: the answer in words (display_text.h) or, in addresses, as it is; an empty Value for
/// a known question without answer; nothing for a name that is unknown, which stays as it is written, as {#name} does.
using NameLookUp = std::function<std::optional<Value>(std::string_view name)>;

/// A value in a text: numbers and lists as ECMAScript writes them, an object as JSON, nothing for what is empty.
std::string text_of(const Value& value);

/// A number that counts from 0, {panelIndex}, as texts show it: from 1. Other values stay.
Value counted_from_one(const Value& value);

/// `text` with its names filled in, once: names in what is filled in stay. This is what `survey run` prints, HTML and all;
/// not for the screen. Names are called in order, each as often as it occurs.
std::string filled(const TextTemplate& text, const NameLookUp& names);

/// The same as HTML for the screen: what was filled in is escaped, the rest goes through safe_html().
std::string filled_html(const TextTemplate& text, const NameLookUp& names);

} // namespace yardstick
