#include "survey/definition/definition_report.h"

namespace yardstick {

namespace {

void collect(const Json& json, const std::string& pointer, const std::map<std::string, ExpressionPtr>& known, std::vector<ExpressionPtr>& found)
{
    if (json.is_string()) {
        if (const auto expression = known.find(pointer); expression != known.end())
            found.push_back(expression->second);
        return;
    }
    if (json.is_object())
        for (const auto& [key, value] : json.items())
            collect(value, pointer_to(pointer, key), known, found);
    if (json.is_array())
        for (std::size_t i = 0; i < json.size(); ++i)
            collect(json[i], pointer_to(pointer, i), known, found);
}

} // namespace

void DefinitionReport::refuse(const std::string& pointer, std::string what, std::string expected, std::string found)
{
    problems_.push_back(file_.problem(pointer, std::move(what), std::move(expected), std::move(found)));
}

void DefinitionReport::warn(const std::string& pointer, std::string what, std::string expected, std::string found)
{
    warnings_.push_back(file_.problem(pointer, std::move(what), std::move(expected), std::move(found)));
}

ExpressionPtr DefinitionReport::expression(const std::string& pointer, const std::string& text)
{
    auto expression = std::make_shared<DefinedExpression>(DefinedExpression{readable_path(pointer), text});
    expressions_[pointer] = expression;
    return expression;
}

std::vector<ExpressionPtr> DefinitionReport::expressions() const
{
    std::vector<ExpressionPtr> found;
    if (!expressions_.empty())
        collect(file_.root(), "", expressions_, found);
    return found;
}

std::string shown(const Json& value)
{
    constexpr std::size_t longest = 60;
    if (value.is_array())
        return "a list";
    if (value.is_object())
        return "an object";
    const std::string text = value.dump(-1, ' ', false, Json::error_handler_t::replace);
    return text.size() <= longest ? text : "a text of " + std::to_string(value.get_ref<const std::string&>().size()) + " bytes";
}

} // namespace yardstick
