#include "survey/definition/details_reader.h"

#include "survey/definition/choice_reader.h"
#include "survey/expression/conversion.h"

#include <cassert>
#include <cmath>

namespace yardstick {

namespace {

/// `min` and `max` may hold an expression behind "=". One that does not parse sets no limit.
ExpressionPtr limit_expression(const DefinitionObject& object, const std::string& limit)
{
    if (ExpressionPtr own = object.expression(limit + "ValueExpression"))
        return own;
    const Json written = object.value(limit);
    if (!written.is_string() || !written.get_ref<const std::string&>().starts_with('='))
        return nullptr;
    const auto parsed = Expression::parse(std::string_view(written.get_ref<const std::string&>()).substr(1));
    return parsed ? std::make_shared<DefinedExpression>(DefinedExpression{object.pointer_of(limit), *parsed}) : nullptr;
}

/// The step of a number; "any" is none.
std::optional<double> step_of(const DefinitionObject& object)
{
    const Json step = object.value("step");
    if (step.is_null() || step == Json("any"))
        return std::nullopt;
    const double number = number_from(Value::from_json(step));
    if ((step.is_number() || step.is_string()) && std::isfinite(number))
        return number;
    object.report().refuse(object.pointer_of("step"), "value", "a number or \"any\"", shown(step));
    return std::nullopt;
}

TextDetails read_text(const DefinitionObject& object)
{
    TextDetails details;
    details.input_type = object.text("inputType", "text");
    details.has_unknown_input_type = object.has_unknown_word("inputType");
    details.min = object.value("min");
    details.max = object.value("max");
    details.step = step_of(object);
    details.min_value_expression = limit_expression(object, "min");
    details.max_value_expression = limit_expression(object, "max");
    details.max_length = object.integer("maxLength", -1);
    details.placeholder = object.words("placeholder");
    details.min_error_text = object.words("minErrorText");
    details.max_error_text = object.words("maxErrorText");
    details.step_error_text = object.words("stepErrorText");
    return details;
}

CommentDetails read_comment(const DefinitionObject& object)
{
    return {object.integer("maxLength", -1), object.integer("rows", 4), object.boolean("acceptCarriageReturn", true),
            object.words("placeholder")};
}

ChoicesOrder choices_order(const DefinitionObject& object)
{
    const std::string word = object.text("choicesOrder");
    if (word == "random")
        object.report().warn(object.pointer_of("choicesOrder"), "random order, shuffled in the window only", {}, {});
    return word == "asc"      ? ChoicesOrder::asc
           : word == "desc"   ? ChoicesOrder::desc
           : word == "random" ? ChoicesOrder::random
                              : ChoicesOrder::none;
}

SelectDetails read_select(const DefinitionObject& object)
{
    SelectDetails details;
    std::vector<ChoiceDefinition> choices = read_choices(object, "choices");
    for (ChoiceDefinition& number : read_choice_numbers(object))
        choices.push_back(std::move(number));
    details.choices = std::move(choices);
    details.choices_order = choices_order(object);
    details.choices_visible_if = object.expression("choicesVisibleIf");
    details.choices_enable_if = object.expression("choicesEnableIf");
    details.choices_from_question = object.text("choicesFromQuestion");
    const std::string mode = object.text("choicesFromQuestionMode");
    details.choices_from_question_mode = mode == "selected"     ? ChoicesFrom::selected
                                         : mode == "unselected" ? ChoicesFrom::unselected
                                                                : ChoicesFrom::all;
    details.choice_values_from_question = object.text("choiceValuesFromQuestion");
    details.choice_texts_from_question = object.text("choiceTextsFromQuestion");
    details.hide_if_choices_empty = object.boolean("hideIfChoicesEmpty");
    details.show_other_item = object.boolean("showOtherItem");
    details.show_none_item = object.boolean("showNoneItem");
    details.show_refuse_item = object.boolean("showRefuseItem");
    details.show_dont_know_item = object.boolean("showDontKnowItem");
    details.show_select_all_item = object.boolean("showSelectAllItem");
    details.other_text = object.words("otherText");
    details.none_text = object.words("noneText");
    details.refuse_text = object.words("refuseText");
    details.dont_know_text = object.words("dontKnowText");
    details.select_all_text = object.words("selectAllText");
    details.other_error_text = object.words("otherErrorText");
    details.placeholder = object.words("placeholder");
    if (const Json* search = object.find("searchEnabled"); search && search->is_boolean())
        details.search_enabled = search->get<bool>();
    if (const Json* store = object.find("storeOthersAsComment"); store && store->is_boolean())
        details.store_others_as_comment = store->get<bool>();
    details.min_selected_choices = object.integer("minSelectedChoices", 0);
    details.max_selected_choices = object.integer("maxSelectedChoices", 0);
    details.value_property_name = object.text("valuePropertyName");
    details.multi_select = object.boolean("multiSelect");
    details.select_to_rank_enabled = object.boolean("selectToRankEnabled");
    if (!details.value_property_name.empty() && !details.choices_from_question.empty())
        object.report().refuse(object.pointer_of("valuePropertyName"), "valuePropertyName", "no choicesFromQuestion beside it",
                               '"' + details.choices_from_question + '"');
    return details;
}

RatingDetails read_rating(const DefinitionObject& object)
{
    const std::string type = object.text("rateType");
    return {read_scale(object), object.words("minRateDescription"), object.words("maxRateDescription"),
            type == "stars"     ? RateType::stars
            : type == "smileys" ? RateType::smileys
                                : RateType::labels};
}

BooleanDetails read_boolean(const DefinitionObject& object)
{
    BooleanDetails details;
    if (const Json* value = object.find("valueTrue"))
        details.value_true = *value;
    if (const Json* value = object.find("valueFalse"))
        details.value_false = *value;
    details.label_true = object.words("labelTrue");
    details.label_false = object.words("labelFalse");
    return details;
}

void warn_about_random_rows(const DefinitionObject& object)
{
    if (object.text("rowOrder") == "random")
        object.report().warn(object.pointer_of("rowOrder"), "random order, shuffled in the window only", {}, {});
}

MatrixDetails read_matrix(const DefinitionObject& object)
{
    MatrixDetails details;
    details.rows = read_choices(object, "rows");
    details.columns = read_choices(object, "columns");
    details.rows_visible_if = object.expression("rowsVisibleIf");
    details.columns_visible_if = object.expression("columnsVisibleIf");
    details.each_row_required = object.boolean("eachRowRequired");
    details.each_row_unique = object.boolean("eachRowUnique");
    details.hide_if_rows_empty = object.boolean("hideIfRowsEmpty");
    details.is_checkbox = object.text("cellType") == "checkbox";
    warn_about_random_rows(object);
    return details;
}

ExpressionDetails read_expression(const DefinitionObject& object)
{
    NumberDisplay display;
    display.display_style = object.text("displayStyle", "none");
    display.format = object.words("format");
    display.currency = object.text("currency", "USD");
    display.minimum_fraction_digits = object.integer("minimumFractionDigits", -1);
    display.maximum_fraction_digits = object.integer("maximumFractionDigits", -1);
    display.precision = object.integer("precision", -1);
    display.use_grouping = object.boolean("useGrouping", true);
    return {object.expression("expression"), std::move(display)};
}

FileDetails read_file(const DefinitionObject& object)
{
    return {object.text("acceptedTypes"), object.number("maxSize", 0), object.boolean("allowMultiple"),
            object.boolean("storeDataAsText", true), object.text("dataFormat", "png")};
}

SliderDetails read_slider(const DefinitionObject& object)
{
    SliderDetails details;
    details.is_range = object.text("sliderType") == "range";
    details.min = object.number("min", 0);
    details.max = object.number("max", 100);
    details.step = object.number("step", 1);
    details.min_value_expression = object.expression("minValueExpression");
    details.max_value_expression = object.expression("maxValueExpression");
    return details;
}

} // namespace

ElementDetails read_simple_details(ElementType type, const DefinitionObject& object)
{
    if (has_choices(type))
        return read_select(object);
    switch (type) {
    case ElementType::text:
        return read_text(object);
    case ElementType::comment:
        return read_comment(object);
    case ElementType::rating:
        return read_rating(object);
    case ElementType::boolean:
        return read_boolean(object);
    case ElementType::matrix:
        return read_matrix(object);
    case ElementType::html:
        return HtmlDetails{object.words("html")};
    case ElementType::image:
        return ImageDetails{object.words("imageLink"), object.words("altText")};
    case ElementType::expression:
        return read_expression(object);
    case ElementType::file:
    case ElementType::signaturepad:
        return read_file(object);
    case ElementType::slider:
        return read_slider(object);
    default:
        assert(false && "a type without elements of its own");
        return HtmlDetails{};
    }
}

PanelDynamicDetails read_panel_dynamic_details(const DefinitionObject& object)
{
    PanelDynamicDetails details;
    details.template_title = object.words("templateTitle");
    details.template_visible_if = object.expression("templateVisibleIf");
    details.panel_count = object.integer("panelCount", 0);
    details.panel_count_expression = object.expression("panelCountExpression");
    details.min_panel_count = object.integer("minPanelCount", 0);
    details.max_panel_count = object.integer("maxPanelCount", 100);
    details.key_name = object.text("keyName");
    details.key_duplication_error = object.words("keyDuplicationError");
    for (const char* mode : {"displayMode", "renderMode"})
        if (const Json value = object.value(mode); value.is_string() && value != Json("list"))
            details.shows_one_at_a_time = true;
    details.default_panel_value = object.value("defaultPanelValue");
    details.copy_default_value_from_last_entry = object.boolean("copyDefaultValueFromLastEntry");
    details.allow_add_panel = object.boolean("allowAddPanel", true);
    details.allow_remove_panel = object.boolean("allowRemovePanel", true);
    details.add_panel_text = object.words("addPanelText");
    details.remove_panel_text = object.words("removePanelText");
    details.no_entries_text = object.words("noEntriesText");
    return details;
}

TableDetails read_table_details(const DefinitionObject& object)
{
    TableDetails details;
    details.rows = read_choices(object, "rows");
    details.rows_visible_if = object.expression("rowsVisibleIf");
    details.columns_visible_if = object.expression("columnsVisibleIf");
    details.hide_if_rows_empty = object.boolean("hideIfRowsEmpty");
    details.row_count = object.integer("rowCount", 2);
    details.row_count_expression = object.expression("rowCountExpression");
    details.min_row_count = object.integer("minRowCount", 0);
    details.max_row_count = object.integer("maxRowCount", 1000);
    details.key_name = object.text("keyName");
    details.key_duplication_error = object.words("keyDuplicationError");
    details.default_row_value = object.value("defaultRowValue");
    details.copy_default_value_from_last_entry = object.boolean("copyDefaultValueFromLastEntry");
    details.allow_add_rows = object.boolean("allowAddRows", true);
    details.allow_remove_rows = object.boolean("allowRemoveRows", true);
    details.add_row_text = object.words("addRowText");
    details.remove_row_text = object.words("removeRowText");
    details.no_rows_text = object.words("noRowsText");
    details.total_text = object.words("totalText");
    warn_about_random_rows(object);
    const Json* detail_elements = object.find("detailElements");
    if (object.text("detailPanelMode", "none") != "none" && detail_elements && !detail_elements->empty())
        object.report().refuse(object.pointer_of("detailPanelMode"), "detailPanelMode", "rows without a panel of details",
                               '"' + object.text("detailPanelMode") + '"');
    return details;
}

ColumnDefinition read_column_details(const DefinitionObject& object, std::unique_ptr<const ElementDefinition> cell)
{
    NumberDisplay display;
    display.display_style = object.text("totalDisplayStyle", "none");
    display.format = object.words("totalFormat");
    display.currency = object.text("totalCurrency", "USD");
    display.minimum_fraction_digits = object.integer("totalMinimumFractionDigits", -1);
    display.maximum_fraction_digits = object.integer("totalMaximumFractionDigits", -1);
    return {std::move(cell), object.boolean("isUnique"), object.text("totalType", "none"), object.expression("totalExpression"),
            std::move(display)};
}

} // namespace yardstick
