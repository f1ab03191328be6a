#pragma once

#include "core/json.h"
#include "survey/definition/property_table.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Reading and changing the JSON of a definition as somebody wrote it: keys under old and new names, texts in either form.
namespace yardstick::draft_json {

/// What `object`, which stands at `pointer`, may have.
const PropertyGroups& properties_of(const Json& object, const std::string& pointer);

/// The key under which `object` has `property`, by whichever of its names; the new name where it has none.
std::string key_of(const Json& object, const std::string& pointer, std::string_view property);

/// The "name" of an object; empty when it has none.
std::string name_of(const Json& object);

/// A text in `language` that stands at `json`.
std::string text_in(const Json& json, const std::string& language);

/// Sets a text in `object[key]`, in whichever of its forms it is, and takes it away when nothing is left.
void put_text(Json& object, const std::string& key, const std::string& language, const std::string& text);

/// Adds the languages in which a text is written beside the default one.
void add_languages_of(const Json& text, std::vector<std::string>& languages);

/// "/pages/0/elements/2" as "/pages/0/elements" and 2; nothing for what stands in no list.
std::optional<std::pair<std::string, std::size_t>> place_in_list(const std::string& pointer);

/// True when what is `by` places from `index` is still in `list`.
bool is_within(const Json* list, std::size_t index, int by);

} // namespace yardstick::draft_json
