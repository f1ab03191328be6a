#include "survey/definition/element_type.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace yardstick {

namespace {

constexpr std::array<std::string_view, 23> element_type_names{
    "text",        "comment",      "radiogroup",     "dropdown",      "checkbox", "tagbox",       "rating",  "boolean",
    "matrix",      "multipletext", "panel",          "html",          "image",    "expression",   "ranking", "imagepicker",
    "buttongroup", "paneldynamic", "matrixdropdown", "matrixdynamic", "file",     "signaturepad", "slider"};

bool is_same_word(std::string_view left, std::string_view right)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
}

} // namespace

std::string_view name_of(ElementType type)
{
    return element_type_names[static_cast<std::size_t>(type)];
}

std::optional<ElementType> element_type(std::string_view name)
{
    const auto found = std::find_if(element_type_names.begin(), element_type_names.end(), [&](std::string_view each) { return is_same_word(each, name); });
    if (found == element_type_names.end())
        return std::nullopt;
    return static_cast<ElementType>(found - element_type_names.begin());
}

std::span<const ElementType> element_types()
{
    static const auto all = [] {
        std::array<ElementType, element_type_names.size()> types{};
        for (std::size_t i = 0; i < types.size(); ++i)
            types[i] = static_cast<ElementType>(i);
        return types;
    }();
    return all;
}

bool can_be_cell(ElementType type)
{
    using enum ElementType;
    constexpr std::array cells{text,    comment, dropdown,   checkbox, radiogroup, tagbox,
                               boolean, rating,  expression, ranking,  slider};
    return std::find(cells.begin(), cells.end(), type) != cells.end();
}

bool is_question(ElementType type)
{
    return type != ElementType::panel && type != ElementType::html && type != ElementType::image;
}

bool has_choices(ElementType type)
{
    using enum ElementType;
    constexpr std::array selects{radiogroup, dropdown, checkbox, tagbox, ranking, imagepicker, buttongroup};
    return std::find(selects.begin(), selects.end(), type) != selects.end();
}

} // namespace yardstick
