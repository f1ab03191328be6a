#include "survey/definition/element_reader.h"

#include "survey/definition/choice_reader.h"
#include "survey/definition/details_reader.h"
#include "survey/definition/rule_reader.h"

#include <algorithm>

namespace yardstick {

namespace {

constexpr std::size_t most_elements = 10'000;
constexpr int deepest_element = 64;

constexpr const char* element_types_expected = "one of the 23 types of version 1";
constexpr const char* cell_types_expected =
    "text, comment, dropdown, checkbox, radiogroup, tagbox, boolean, rating, expression, ranking or slider";

std::optional<ElementType> cell_type_of(const std::string& name)
{
    const auto type = element_type(name);
    return type && can_be_cell(*type) ? type : std::nullopt;
}

/// The text under `key` of something that may not even be an object.
std::optional<std::string> text_under(const Json& json, const char* key)
{
    const auto found = json.is_object() ? json.find(key) : json.end();
    if (!json.is_object() || found == json.end() || !found->is_string())
        return std::nullopt;
    return found->get<std::string>();
}

/// A name as SurveyJS keeps it: without outer blanks, the first "|" and, save for panels, braces.
std::string kept_name(ElementType type, std::string name)
{
    constexpr const char* blanks = " \t\r\n\v\f";
    name.erase(0, std::min(name.find_first_not_of(blanks), name.size()));
    name.erase(name.find_last_not_of(blanks) + 1);
    if (const std::size_t bar = name.find('|'); bar != std::string::npos)
        name.erase(bar, 1);
    if (type != ElementType::panel)
        std::erase_if(name, [](char c) { return c == '{' || c == '}'; });
    return name;
}

ClearIfInvisible clear_if_invisible(const std::string& word)
{
    return word == "none"                ? ClearIfInvisible::none
           : word == "onComplete"        ? ClearIfInvisible::on_complete
           : word == "onHidden"          ? ClearIfInvisible::on_hidden
           : word == "onHiddenContainer" ? ClearIfInvisible::on_hidden_container
                                         : ClearIfInvisible::standard;
}

void read_block(const DefinitionObject& object, ElementDefinition& element)
{
    element.title = object.words("title");
    element.description = object.words("description");
    element.is_visible = object.boolean("visible", true);
    element.is_required = object.boolean("isRequired");
    element.is_read_only = object.boolean("readOnly");
    element.visible_if = object.expression("visibleIf");
    element.enable_if = object.expression("enableIf");
    element.required_if = object.expression("requiredIf");
    element.required_error_text = object.words("requiredErrorText");
}

void read_question(const DefinitionObject& object, ElementDefinition& element)
{
    element.default_value = object.value("defaultValue");
    element.default_value_expression = object.expression("defaultValueExpression");
    element.set_value_if = object.expression("setValueIf");
    element.set_value_expression = object.expression("setValueExpression");
    element.reset_value_if = object.expression("resetValueIf");
    element.clear_if_invisible = clear_if_invisible(object.text("clearIfInvisible"));
    element.validators = read_validators(object);
    element.correct_answer = object.value("correctAnswer");
    element.show_comment_area = object.boolean("showCommentArea");
    element.comment_text = object.words("commentText");
    element.use_display_values_in_dynamic_texts = object.boolean("useDisplayValuesInDynamicTexts", true);
    element.measure = object.text("measure");
    if (const Json* bindings = object.find("bindings"))
        element.bindings = bindings->get<std::map<std::string, std::string>>();
}

} // namespace

ElementDefinitions ElementReader::read_elements(const DefinitionObject& owner, std::string_view name,
                                                const ElementDefinition* parent, int page)
{
    ElementDefinitions elements;
    const Json* list = owner.find(name);
    if (!list || list->empty())
        return elements;
    if (depth_ == deepest_element) {
        report_.refuse(owner.pointer_of(name), "nesting", "elements at most 64 deep", "more");
        return elements;
    }
    ++depth_;
    for (std::size_t i = 0; i < list->size(); ++i)
        if (auto element = read_element((*list)[i], pointer_to(owner.pointer_of(name), i), parent, page))
            elements.push_back(std::move(element));
    --depth_;
    return elements;
}

std::unique_ptr<const ElementDefinition> ElementReader::read_element(const Json& json, const std::string& pointer,
                                                                     const ElementDefinition* parent, int page)
{
    const auto type_name = text_under(json, "type");
    const auto type = type_name ? element_type(*type_name) : std::nullopt;
    if (!type) {
        report_.refuse(pointer_to(pointer, "type"), "element type", element_types_expected,
                       type_name          ? '"' + *type_name + '"'
                       : json.is_object() ? "none"
                                          : shown(json));
        return nullptr;
    }
    if (!has_room(pointer))
        return nullptr;
    const DefinitionObject object(json, pointer, properties_of(*type), report_);
    auto element = start(*type, object, parent, page);
    if (element->name.empty() && *type == ElementType::panel)
        element->name = unused_panel_name();
    if (*type == ElementType::panel)
        panel_names_.insert(element->name);
    if (element->name.empty())
        report_.refuse(pointer, "name of the element", "a text", "none");
    if (*type != ElementType::panel)
        read_question(object, *element);
    element->details = read_details(object, *element);
    return element;
}

std::unique_ptr<ElementDefinition> ElementReader::start(ElementType type, const DefinitionObject& object,
                                                        const ElementDefinition* parent, int page)
{
    auto element = std::make_unique<ElementDefinition>();
    element->type = type;
    element->name = kept_name(type, object.text("name"));
    element->value_name = object.text("valueName");
    if (element->value_name.empty())
        element->value_name = element->name;
    element->path = readable_path(object.pointer());
    element->index = static_cast<int>(definition_.elements.size());
    element->page = page;
    element->parent = parent;
    read_block(object, *element);
    definition_.elements.push_back(element.get());
    warn_about_repeated_name(*element, object.pointer());
    return element;
}

void ElementReader::warn_about_repeated_name(const ElementDefinition& element, const std::string& pointer)
{
    // Names are one world in the survey, and one in every template, matrix and multipletext.
    const ElementDefinition* world = element.parent;
    while (world && world->type == ElementType::panel)
        world = world->parent;
    if (!element.name.empty() && !names_.emplace(world, element.name).second)
        report_.warn(pointer_to(pointer, "name"), "name used twice; both are asked and share one answer", {},
                     '"' + element.name + '"');
}

std::string ElementReader::unused_panel_name()
{
    while (panel_names_.contains("panel" + std::to_string(panel_number_)))
        ++panel_number_;
    return "panel" + std::to_string(panel_number_);
}

bool ElementReader::has_room(const std::string& pointer)
{
    if (definition_.elements.size() < most_elements)
        return true;
    if (!is_full_)
        report_.refuse(pointer, "elements of the survey", "at most 10,000", "more");
    is_full_ = true;
    return false;
}

ElementDetails ElementReader::read_details(const DefinitionObject& object, const ElementDefinition& element)
{
    switch (element.type) {
    case ElementType::panel:
        return read_panel(object, element);
    case ElementType::paneldynamic:
        return read_panel_dynamic(object, element);
    case ElementType::matrixdropdown:
    case ElementType::matrixdynamic:
        return read_table(object, element);
    case ElementType::multipletext:
        return read_multiple_text(object, element);
    default:
        return read_simple_details(element.type, object);
    }
}

PanelDetails ElementReader::read_panel(const DefinitionObject& object, const ElementDefinition& element)
{
    return {read_elements(object, "elements", &element, element.page), object.text("state", "default")};
}

PanelDynamicDetails ElementReader::read_panel_dynamic(const DefinitionObject& object, const ElementDefinition& element)
{
    PanelDynamicDetails details = read_panel_dynamic_details(object);
    details.template_elements = read_elements(object, "templateElements", &element, element.page);
    return details;
}

TableDetails ElementReader::read_table(const DefinitionObject& object, const ElementDefinition& element)
{
    TableDetails details = read_table_details(object);
    // A column without a cell type of its own takes the matrix's, and a matrix without one asks with dropdowns.
    const auto cell_type = cell_type_of(object.text("cellType", "dropdown"));
    if (!cell_type)
        report_.refuse(object.pointer_of("cellType"), "cell type", cell_types_expected, '"' + object.text("cellType") + '"');
    const Cells cells{cell_type.value_or(ElementType::dropdown), read_choices(object, "choices")};
    if (const Json* columns = object.find("columns"))
        for (std::size_t i = 0; i < columns->size(); ++i)
            if (ColumnDefinition column = read_column((*columns)[i], pointer_to(object.pointer_of("columns"), i), cells, element);
                column.cell)
                details.columns.push_back(std::move(column));
    return details;
}

ColumnDefinition ElementReader::read_column(const Json& json, const std::string& pointer, const Cells& cells,
                                            const ElementDefinition& parent)
{
    const std::string type_name = text_under(json, "cellType").value_or("default");
    const auto type = type_name == "default" ? std::optional(cells.type) : cell_type_of(type_name);
    if (!type) {
        report_.refuse(pointer_to(pointer, "cellType"), "cell type", cell_types_expected, '"' + type_name + '"');
        return {};
    }
    if (!has_room(pointer))
        return {};
    const DefinitionObject object(json, pointer, column_properties(*type), report_);
    auto cell = start(*type, object, &parent, parent.page);
    if (cell->name.empty())
        report_.refuse(pointer, "name of the column", "a text", "none");
    read_question(object, *cell);
    cell->details = read_simple_details(*type, object);
    if (auto* select = std::get_if<SelectDetails>(&cell->details); select && select->choices.empty())
        select->choices = cells.choices;
    return read_column_details(object, std::move(cell));
}

MultipleTextDetails ElementReader::read_multiple_text(const DefinitionObject& object, const ElementDefinition& element)
{
    MultipleTextDetails details;
    if (const Json* items = object.find("items"))
        for (std::size_t i = 0; i < items->size(); ++i)
            if (auto item = read_item((*items)[i], pointer_to(object.pointer_of("items"), i), element))
                details.items.push_back(std::move(item));
    return details;
}

std::unique_ptr<const ElementDefinition> ElementReader::read_item(const Json& json, const std::string& pointer,
                                                                  const ElementDefinition& parent)
{
    if (!has_room(pointer))
        return nullptr;
    const DefinitionObject object(json, pointer, item_properties(), report_);
    auto item = start(ElementType::text, object, &parent, parent.page);
    if (item->name.empty())
        report_.refuse(pointer, "name of the item", "a text", "none");
    read_question(object, *item);
    item->details = read_simple_details(ElementType::text, object);
    return item;
}

} // namespace yardstick
