#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace yardstick {

/// The element types of version 1 (both tiers of the subset), under SurveyJS's own names.
enum class ElementType {
    text,
    comment,
    radiogroup,
    dropdown,
    checkbox,
    tagbox,
    rating,
    boolean,
    matrix,
    multipletext,
    panel,
    html,
    image,
    expression,
    ranking,
    imagepicker,
    buttongroup,
    paneldynamic,
    matrixdropdown,
    matrixdynamic,
    file,
    signaturepad,
    slider,
};

/// "radiogroup": as survey files write it, in lower case.
std::string_view name_of(ElementType type);

/// Reads a type without regard to case; absent when version 1 does not have it.
std::optional<ElementType> element_type(std::string_view name);

/// All types, in the order of the enumeration.
std::span<const ElementType> element_types();

/// The types that a cell of matrixdropdown and matrixdynamic may have.
bool can_be_cell(ElementType type);

/// True for everything that a person can answer, and for `expression`, which answers itself: not panel, html and image.
bool is_question(ElementType type);

/// True where the answer is one of a list of choices, or several: radiogroup, dropdown, checkbox, tagbox, ranking,
/// imagepicker, buttongroup.
bool has_choices(ElementType type);

} // namespace yardstick
