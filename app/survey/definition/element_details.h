#pragma once

#include "core/json.h"
#include "survey/definition/choice_definition.h"
#include "survey/definition/element_type.h"
#include "survey/definition/local_text.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// What the element types have beyond what all elements have (SURVEYJS.md section a). Defaults are SurveyJS's own.

namespace yardstick {

struct ElementDefinition;
using ElementDefinitions = std::vector<std::unique_ptr<const ElementDefinition>>;

/// `text`, and the items of `multipletext`.
struct TextDetails {
    std::string input_type = "text"; ///< lower case: text, number, range, date, datetime-local …
    bool has_unknown_input_type = false; ///< it is then "text", but the limits count
    Json min;                        ///< number or text, a date; null: none
    Json max;
    std::optional<double> step;
    ExpressionPtr min_value_expression;
    ExpressionPtr max_value_expression;
    int max_length = -1; ///< -1: as the survey says
    LocalText placeholder;
    LocalText min_error_text; ///< absent: the standard words
    LocalText max_error_text;
    LocalText step_error_text;
};

struct CommentDetails {
    int max_length = -1;
    int rows = 4;
    bool accept_carriage_return = true;
    LocalText placeholder;
};

enum class ChoicesOrder { none, asc, desc, random };
enum class ChoicesFrom { all, selected, unselected };

/// `radiogroup`, `dropdown`, `checkbox`, `tagbox`, `ranking`, `imagepicker`, `buttongroup`.
struct SelectDetails {
    ChoiceDefinitions choices; ///< a dropdown's numbers (choicesMin …) follow what is written
    ChoicesOrder choices_order = ChoicesOrder::none;
    ExpressionPtr choices_visible_if; ///< reads `{item}`
    ExpressionPtr choices_enable_if;
    std::string choices_from_question; ///< name; empty: own choices
    ChoicesFrom choices_from_question_mode = ChoicesFrom::all;
    std::string choice_values_from_question; ///< the column or template element whose values become choices
    std::string choice_texts_from_question;
    bool hide_if_choices_empty = false;
    bool show_other_item = false;
    bool show_none_item = false;
    bool show_refuse_item = false;
    bool show_dont_know_item = false;
    bool show_select_all_item = false; ///< checkbox, tagbox
    LocalText other_text;
    LocalText none_text;
    LocalText refuse_text;
    LocalText dont_know_text;
    LocalText select_all_text;
    LocalText other_error_text;
    LocalText placeholder;
    std::optional<bool> search_enabled;          ///< dropdown: whether typing finds its choices; empty: where they are many
    std::optional<bool> store_others_as_comment; ///< empty: as the survey says
    int min_selected_choices = 0;
    int max_selected_choices = 0;        ///< 0: any number
    std::string value_property_name;     ///< checkbox, tagbox: the answer is a list of objects with this key
    bool multi_select = false;           ///< imagepicker: answers as a checkbox does
    bool select_to_rank_enabled = false; ///< ranking

    /// True when the answer is a list.
    bool is_multiple(ElementType type) const
    {
        return type == ElementType::checkbox || type == ElementType::tagbox || type == ElementType::ranking || multi_select;
    }
};

enum class RateType { labels, stars, smileys };

struct RatingDetails {
    ChoiceDefinitions values; ///< the scale, whether written as rateValues or as rateMin, rateMax, rateStep and rateCount
    LocalText min_description;
    LocalText max_description;
    RateType rate_type = RateType::labels; ///< how a window shows it
};

struct BooleanDetails {
    Json value_true = true;
    Json value_false = false;
    LocalText label_true; ///< absent: "Yes" in the respondent's language
    LocalText label_false;
};

/// `matrix`: one choice of the columns in every row.
struct MatrixDetails {
    ChoiceDefinitions rows; ///< none: the matrix is one row, and its answer is the column
    ChoiceDefinitions columns;
    ExpressionPtr rows_visible_if; ///< reads `{item}`
    ExpressionPtr columns_visible_if;
    bool each_row_required = false;
    bool each_row_unique = false;
    bool hide_if_rows_empty = false;
    bool is_checkbox = false; ///< cellType "checkbox": several columns in every row
};

struct MultipleTextDetails {
    ElementDefinitions items; ///< each a `text`
};

/// `panel`: an element that holds elements and has no answer.
struct PanelDetails {
    ElementDefinitions elements;
    std::string state; ///< "default", "collapsed" or "expanded"
};

struct HtmlDetails {
    LocalText html;
};

struct ImageDetails {
    LocalText image_link;
    LocalText alt_text;
};

/// How a number is written (`expression`, and totals of columns).
struct NumberDisplay {
    std::string display_style = "none"; ///< none, decimal, currency, percent, date
    LocalText format;                   ///< "{0} items"
    std::string currency = "USD";
    int minimum_fraction_digits = -1;
    int maximum_fraction_digits = -1;
    int precision = -1;
    bool use_grouping = true;
};

struct ExpressionDetails {
    ExpressionPtr expression;
    NumberDisplay display;
};

struct PanelDynamicDetails {
    ElementDefinitions template_elements;
    LocalText template_title;
    ExpressionPtr template_visible_if;
    int panel_count = 0;
    ExpressionPtr panel_count_expression;
    int min_panel_count = 0;
    int max_panel_count = 100;
    std::string key_name;
    bool shows_one_at_a_time = false; ///< of its entries, as tabs or with a bar of progress
    Json default_panel_value; ///< null: none
    bool copy_default_value_from_last_entry = false;
    bool allow_add_panel = true;
    bool allow_remove_panel = true;
    LocalText add_panel_text;
    LocalText remove_panel_text;
    LocalText no_entries_text;
    LocalText key_duplication_error;
};

/// A column of `matrixdropdown` or `matrixdynamic`: a question asked once in every row.
struct ColumnDefinition {
    std::unique_ptr<const ElementDefinition> cell; ///< of the column's own type or the matrix's; name, title … are the column's
    bool is_unique = false;
    std::string total_type = "none"; ///< none, sum, count, min, max, avg
    ExpressionPtr total_expression;
    NumberDisplay total_display;
};

/// `matrixdropdown` (rows as written) and `matrixdynamic` (as many rows as the person adds).
struct TableDetails {
    std::vector<ColumnDefinition> columns;
    ChoiceDefinitions rows;        ///< matrixdropdown
    ExpressionPtr rows_visible_if; ///< reads `{item}` or `{row.…}`
    ExpressionPtr columns_visible_if;
    bool hide_if_rows_empty = false;
    int row_count = 2; ///< matrixdynamic, and all below
    ExpressionPtr row_count_expression;
    int min_row_count = 0;
    int max_row_count = 1000;
    std::string key_name;
    Json default_row_value; ///< null: none
    bool copy_default_value_from_last_entry = false;
    bool allow_add_rows = true;
    bool allow_remove_rows = true;
    LocalText add_row_text;
    LocalText remove_row_text;
    LocalText no_rows_text;
    LocalText total_text;
    LocalText key_duplication_error;
};

/// `file` and `signaturepad`.
struct FileDetails {
    std::string accepted_types;
    double max_size_bytes = 0; ///< 0: any
    bool allow_multiple = false;
    bool store_data_as_text = true;
    std::string data_format = "png"; ///< signaturepad
};

struct SliderDetails {
    bool is_range = false; ///< sliderType "range": the answer is [low, high]
    double min = 0;
    double max = 100;
    double step = 1;
    ExpressionPtr min_value_expression;
    ExpressionPtr max_value_expression;
};

using ElementDetails = std::variant<TextDetails, CommentDetails, SelectDetails, RatingDetails, BooleanDetails, MatrixDetails,
                                    MultipleTextDetails, PanelDetails, HtmlDetails, ImageDetails, ExpressionDetails,
                                    PanelDynamicDetails, TableDetails, FileDetails, SliderDetails>;

} // namespace yardstick
