#pragma once

#include "survey/definition/definition.h"
#include "survey/definition/definition_object.h"

#include <set>
#include <string>
#include <utility>

namespace yardstick {

/// Reads the elements of a definition, with everything below them, and enters each into Definition::elements.
///
/// What is wrong goes to the report; an element that cannot be read is left out.
class ElementReader {
public:
    ElementReader(Definition& definition, DefinitionReport& report) : definition_(definition), report_(report) {}

    /// The elements under property `name` of `owner`, which is a page (`parent` null) or an element.
    ElementDefinitions read_elements(const DefinitionObject& owner, std::string_view name, const ElementDefinition* parent,
                                     int page);

private:
    /// What a matrix gives to columns that say nothing of their own.
    struct Cells {
        ElementType type;
        ChoiceDefinitions choices;
    };

    std::unique_ptr<const ElementDefinition> read_element(const Json& json, const std::string& pointer,
                                                          const ElementDefinition* parent, int page);
    std::unique_ptr<const ElementDefinition> read_item(const Json& json, const std::string& pointer,
                                                       const ElementDefinition& parent);
    ColumnDefinition read_column(const Json& json, const std::string& pointer, const Cells& cells,
                                 const ElementDefinition& parent);
    ElementDetails read_details(const DefinitionObject& object, const ElementDefinition& element);
    PanelDetails read_panel(const DefinitionObject& object, const ElementDefinition& element);
    PanelDynamicDetails read_panel_dynamic(const DefinitionObject& object, const ElementDefinition& element);
    TableDetails read_table(const DefinitionObject& object, const ElementDefinition& element);
    MultipleTextDetails read_multiple_text(const DefinitionObject& object, const ElementDefinition& element);

    /// A new element with everything that does not depend on its type, entered into the definition.
    std::unique_ptr<ElementDefinition> start(ElementType type, const DefinitionObject& object, const ElementDefinition* parent,
                                             int page);
    std::string unused_panel_name();
    void warn_about_repeated_name(const ElementDefinition& element, const std::string& pointer);
    bool has_room(const std::string& pointer);

    Definition& definition_;
    DefinitionReport& report_;
    std::set<std::string> panel_names_;
    int panel_number_ = 1;                                             ///< lower ones are in use
    std::set<std::pair<const ElementDefinition*, std::string>> names_; ///< with the template, matrix … that they belong to
    int depth_ = 0;
    bool is_full_ = false;
};

} // namespace yardstick
