#pragma once

#include "survey/definition/element_details.h"
#include "survey/definition/validator_definition.h"

#include <map>
#include <string>
#include <vector>

namespace yardstick {

/// When the value of a hidden question goes; `standard` is what the survey's clearInvisibleValues says.
enum class ClearIfInvisible { standard, none, on_complete, on_hidden, on_hidden_container };

/// An element as a definition writes it: a question, a panel, a text to read; also a column of a matrix, an item of a
/// multipletext or an element of a dynamic panel's template, which become as many questions as there are rows and panels.
///
/// Part of a Definition, lives as long as it does, and never changes.
struct ElementDefinition {
    ElementType type = ElementType::text;
    std::string name;                          ///< a nameless panel gets "panel1", "panel2" … as in SurveyJS
    std::string value_name;                    ///< the key of the answer: valueName, else the name
    std::string path;                          ///< "pages[0].elements[2]"
    int index = 0;                             ///< in Definition::elements
    int page = 0;                              ///< in Definition::pages
    const ElementDefinition* parent = nullptr; ///< panel, dynamic panel, matrix or multipletext around it; null on a page

    LocalText title; ///< absent: the name is shown
    LocalText description;
    bool is_visible = true;
    bool is_required = false;
    bool is_read_only = false;
    ExpressionPtr visible_if; ///< where given, overrides is_visible; enable_if and required_if likewise
    ExpressionPtr enable_if;
    ExpressionPtr required_if;
    LocalText required_error_text;

    Json default_value; ///< null: none
    ExpressionPtr default_value_expression;
    ExpressionPtr set_value_if;
    ExpressionPtr set_value_expression;
    ExpressionPtr reset_value_if;
    ClearIfInvisible clear_if_invisible = ClearIfInvisible::standard;
    std::vector<ValidatorDefinition> validators;
    Json correct_answer; ///< null: none
    bool show_comment_area = false;
    LocalText comment_text;
    bool use_display_values_in_dynamic_texts = true;
    std::map<std::string, std::string> bindings; ///< property → question that gives its value: panelCount → "how_many"
    std::string measure;                         ///< the metric field that it feeds unless a binding says otherwise; may be empty

    ElementDetails details;

    /// The details of a type that has details `T`, else null: `element.as<SelectDetails>()`.
    template <class T>
    const T* as() const
    {
        return std::get_if<T>(&details);
    }
};

} // namespace yardstick
