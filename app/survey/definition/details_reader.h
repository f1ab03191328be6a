#pragma once

#include "survey/definition/definition_object.h"
#include "survey/definition/element_definition.h"

namespace yardstick {

// What a type has of its own, without elements, columns or items below it, which ElementReader adds.

/// Of every type that holds no elements.
ElementDetails read_simple_details(ElementType type, const DefinitionObject& object);

PanelDynamicDetails read_panel_dynamic_details(const DefinitionObject& object);
TableDetails read_table_details(const DefinitionObject& object);
ColumnDefinition read_column_details(const DefinitionObject& object, std::unique_ptr<const ElementDefinition> cell);

} // namespace yardstick
