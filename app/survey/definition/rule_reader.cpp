#include "survey/definition/rule_reader.h"

#include "core/ascii.h"
#include "survey/definition/old_trigger.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace yardstick {

namespace {

constexpr std::array<std::string_view, 6> validator_names{"numeric", "text", "answercount", "regex", "email", "expression"};
constexpr std::array<std::string_view, 6> trigger_names{"visible", "complete", "setvalue", "copyvalue", "skip", "runexpression"};

/// The type of a validator or trigger, written with or without its class's name behind it ("numericvalidator").
template <class Type, std::size_t count>
std::optional<Type> type_of(const Json& json, const std::array<std::string_view, count>& names, std::string_view class_name)
{
    const auto type = json.is_object() ? json.find("type") : json.end();
    if (!json.is_object() || type == json.end() || !type->is_string())
        return std::nullopt;
    std::string name = ascii_lowered(type->get_ref<const std::string&>());
    if (name.ends_with(class_name))
        name.resize(name.size() - class_name.size());
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<Type>(found - names.begin());
}

std::string found_type(const Json& json)
{
    if (!json.is_object())
        return shown(json);
    const auto type = json.find("type");
    return type == json.end() ? "none" : shown(*type);
}

ValidatorDefinition read_validator(ValidatorType type, const DefinitionObject& object)
{
    ValidatorDefinition validator;
    validator.type = type;
    validator.text = object.words("text");
    const std::string notification = object.text("notificationType");
    validator.notification_type = notification == "warning" ? NotificationType::warning
                                  : notification == "info"  ? NotificationType::info
                                                            : NotificationType::error;
    validator.min_value = object.number("minValue");
    validator.max_value = object.number("maxValue");
    validator.min_length = object.number("minLength");
    validator.max_length = object.number("maxLength");
    validator.allow_digits = object.boolean("allowDigits", true);
    validator.min_count = object.number("minCount");
    validator.max_count = object.number("maxCount");
    validator.regex = object.text("regex");
    validator.is_case_insensitive = object.boolean("caseInsensitive");
    validator.expression = object.expression("expression");
    return validator;
}

ExpressionPtr old_condition(const DefinitionObject& trigger)
{
    const std::string text = condition_of_old_trigger(trigger.text("name"), trigger.text("operator"), trigger.value("value"));
    if (auto parsed = Expression::parse(text))
        return std::make_shared<const DefinedExpression>(DefinedExpression{readable_path(trigger.pointer()), std::move(*parsed)});
    trigger.report().warn(trigger.pointer(), "trigger that never fires, in SurveyJS either", "an expression",
                          "name, operator and value that make none");
    return nullptr;
}

TriggerDefinition read_trigger(TriggerType type, const DefinitionObject& object)
{
    TriggerDefinition trigger;
    trigger.type = type;
    trigger.expression = object.expression("expression");
    if (!object.has("expression"))
        trigger.expression = old_condition(object);
    trigger.set_to_name = object.text("setToName");
    trigger.set_value = object.value("setValue");
    trigger.is_variable = object.boolean("isVariable");
    trigger.from_name = object.text("fromName");
    trigger.run_expression = object.expression("runExpression");
    trigger.goto_name = object.text("gotoName");
    trigger.pages = object.names("pages");
    trigger.questions = object.names("questions");
    return trigger;
}

/// Calls `read(json, pointer)` for every item of the list under `name`.
template <class Read>
void for_each_item(const DefinitionObject& object, std::string_view name, Read read)
{
    const Json* list = object.find(name);
    for (std::size_t i = 0; list && i < list->size(); ++i)
        read((*list)[i], pointer_to(object.pointer_of(name), i));
}

std::vector<ConditionalText> read_conditional(const DefinitionObject& survey, std::string_view name,
                                              const PropertyGroups& properties, std::string_view text)
{
    std::vector<ConditionalText> texts;
    for_each_item(survey, name, [&](const Json& json, const std::string& pointer) {
        const DefinitionObject object(json, pointer, properties, survey.report());
        texts.push_back({object.expression("expression"), object.words(text)});
    });
    return texts;
}

} // namespace

std::string_view name_of(ValidatorType type)
{
    return validator_names[static_cast<std::size_t>(type)];
}

std::vector<ValidatorDefinition> read_validators(const DefinitionObject& object)
{
    std::vector<ValidatorDefinition> validators;
    for_each_item(object, "validators", [&](const Json& json, const std::string& pointer) {
        const auto type = type_of<ValidatorType>(json, validator_names, "validator");
        if (type)
            validators.push_back(read_validator(*type, DefinitionObject(json, pointer, properties_of(*type), object.report())));
        else
            object.report().refuse(pointer_to(pointer, "type"), "validator type",
                                   fmt::format("one of {}", fmt::join(validator_names, ", ")), found_type(json));
    });
    return validators;
}

std::vector<TriggerDefinition> read_triggers(const DefinitionObject& survey)
{
    std::vector<TriggerDefinition> triggers;
    for_each_item(survey, "triggers", [&](const Json& json, const std::string& pointer) {
        const auto type = type_of<TriggerType>(json, trigger_names, "trigger");
        if (type)
            triggers.push_back(read_trigger(*type, DefinitionObject(json, pointer, properties_of(*type), survey.report())));
        else
            survey.report().refuse(pointer_to(pointer, "type"), "trigger type",
                                   fmt::format("one of {}", fmt::join(trigger_names, ", ")), found_type(json));
    });
    return triggers;
}

std::vector<CalculatedValueDefinition> read_calculated_values(const DefinitionObject& survey)
{
    std::vector<CalculatedValueDefinition> values;
    for_each_item(survey, "calculatedValues", [&](const Json& json, const std::string& pointer) {
        const DefinitionObject object(json, pointer, calculated_value_properties(), survey.report());
        values.push_back({object.text("name"), object.expression("expression"), object.boolean("includeIntoResult")});
    });
    return values;
}

std::vector<ConditionalText> read_conditional_html(const DefinitionObject& survey)
{
    return read_conditional(survey, "completedHtmlOnCondition", conditional_html_properties(), "html");
}

std::vector<ConditionalText> read_conditional_urls(const DefinitionObject& survey)
{
    return read_conditional(survey, "navigateToUrlOnCondition", conditional_url_properties(), "url");
}

} // namespace yardstick
