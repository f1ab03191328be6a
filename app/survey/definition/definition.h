#pragma once

#include "survey/definition/element_definition.h"
#include "survey/definition/trigger_definition.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

struct PageDefinition {
    std::string name; ///< a nameless page gets "page1", "page2" … as in SurveyJS
    std::string path; ///< "pages[0]"; empty for elements at the root
    LocalText title;
    LocalText description;
    bool is_visible = true;
    bool is_required = false; ///< one answer on it is enough
    bool is_read_only = false;
    ExpressionPtr visible_if;
    ExpressionPtr enable_if;
    ExpressionPtr required_if;
    LocalText required_error_text;
    ElementDefinitions elements;
};

/// A value that the survey works out by itself and that expressions may read.
struct CalculatedValueDefinition {
    std::string name;
    ExpressionPtr expression;         ///< null: never has a value
    bool include_into_result = false; ///< also written to the response
};

/// A text that counts when its condition holds: of completedHtmlOnCondition the HTML, of navigateToUrlOnCondition the address.
struct ConditionalText {
    ExpressionPtr condition; ///< null: never holds
    LocalText text;
};

enum class ClearInvisibleValues { none, on_complete, on_hidden, on_hidden_container };

/// A survey as its SurveyJS file defines it: everything that decides what is asked, what is valid and what the response
/// holds, read into types, with SurveyJS's defaults and old names resolved (SURVEYJS.md sections a and g).
///
/// Immutable once read, and shared between threads as `shared_ptr<const Definition>`.
struct Definition {
    std::string audience; ///< who answers: "customers", "staff", or empty for the default
    LocalText title;
    LocalText description;
    std::string locale;                ///< "" is the default language
    std::vector<PageDefinition> pages; ///< in file order, the start page too
    std::vector<CalculatedValueDefinition> calculated_values;
    std::vector<TriggerDefinition> triggers;
    LocalText completed_html; ///< absent: the standard words
    std::vector<ConditionalText> completed_html_on_condition;
    LocalText navigate_to_url;
    std::vector<ConditionalText> navigate_to_url_on_condition;
    ClearInvisibleValues clear_invisible_values = ClearInvisibleValues::on_complete;
    std::string check_errors_mode; ///< "onNextPage" (default), "onValueChanged" or "onComplete"
    bool first_page_is_start_page = false;
    bool store_others_as_comment = true;
    bool is_read_only = false;
    int max_text_length = 0; ///< 0: any
    int max_comment_length = 0;
    LocalText complete_text; ///< words on buttons; absent: the standard words
    LocalText page_next_text;
    LocalText page_prev_text;
    LocalText start_survey_text;
    bool asks_one_at_a_time = false; ///< a window shows one question after the other instead of pages

    /// Every element, columns, items and templates too, in file order, parents before their children.
    std::vector<const ElementDefinition*> elements;
    /// Every expression, in file order.
    std::vector<ExpressionPtr> expressions;

    /// The first question with this name that is not a column, an item or part of a template; null when there is none.
    const ElementDefinition* find_question(std::string_view name) const;

    Definition() = default;
    Definition(const Definition&) = delete; // elements point to each other
    Definition& operator=(const Definition&) = delete;
};

/// True for a column, an item, or an element in a dynamic panel's template: it stands for as many questions as there are
/// rows or panels.
bool is_template(const ElementDefinition& element);

} // namespace yardstick
