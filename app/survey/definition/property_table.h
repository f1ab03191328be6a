#pragma once

#include "survey/definition/element_type.h"
#include "survey/definition/trigger_definition.h"
#include "survey/definition/validator_definition.h"

#include <span>
#include <string_view>
#include <vector>

namespace yardstick {

/// What the value of a property is.
enum class PropertyKind {
    text,         ///< a text
    words,        ///< a text in several languages: a text or an object of texts
    word,         ///< one of the words that the table gives
    number,
    boolean,
    value,        ///< any JSON: it becomes an answer or is compared with one
    expression,   ///< a condition or an expression
    names,        ///< a list of texts
    word_map,     ///< an object of texts
    type,         ///< says what the object is
    choices,      ///< a list of plain values or objects {value, text …}; of choices, rows, columns and rate values
    elements,     ///< a list of elements
    table_columns, ///< a list of columns of matrixdropdown or matrixdynamic
    items,        ///< a list of items of multipletext
    pages,
    validators,
    triggers,
    calculated_values,
    conditional_html,
    conditional_urls,
};

/// A property that a definition may have and that means something here.
struct PropertyEntry {
    std::string_view name;
    PropertyKind kind;
    std::string_view aliases = {}; ///< old names, with blanks between
    std::string_view words = {};   ///< of kind word: the words allowed, with blanks between
};

/// Properties of one kind of object, in groups that other kinds share.
using PropertyGroups = std::vector<std::span<const PropertyEntry>>;

// The one place that says which properties version 1 knows (SURVEYJS.md section a). Reading, checking and
// schemas/survey.schema.json follow it; a test compares the schema.

const PropertyGroups& survey_properties();
const PropertyGroups& page_properties();
const PropertyGroups& properties_of(ElementType type);
/// Of a column whose cells have type `cell`.
const PropertyGroups& column_properties(ElementType cell);
const PropertyGroups& item_properties();
const PropertyGroups& choice_properties();
const PropertyGroups& properties_of(ValidatorType type);
const PropertyGroups& properties_of(TriggerType type);
const PropertyGroups& calculated_value_properties();
const PropertyGroups& conditional_html_properties();
const PropertyGroups& conditional_url_properties();

/// The entry with this name or alias; null when there is none.
const PropertyEntry* find_property(const PropertyGroups& groups, std::string_view name);

/// True for what SurveyJS knows and version 1 keeps without effect: layout, colours, progress bars, timers …
bool is_presentation(std::string_view name);

/// True when `text` is one of `words`, which have blanks between.
bool is_one_of(std::string_view text, std::string_view words);

} // namespace yardstick
