#include "survey/definition/definition_report.h"

#include <fmt/format.h>

#include <algorithm>

namespace yardstick {

namespace {

void collect(const Json& json, const std::string& pointer, const std::map<std::string, ExpressionPtr>& known,
             std::vector<ExpressionPtr>& found)
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

DefinitionReport::Note DefinitionReport::note(const std::string& pointer, std::string what, std::string expected,
                                              std::string found) const
{
    return {file_.line(pointer), file_.problem(pointer, std::move(what), std::move(expected), std::move(found))};
}

void DefinitionReport::refuse(const std::string& pointer, std::string what, std::string expected, std::string found)
{
    problems_.push_back(note(pointer, std::move(what), std::move(expected), std::move(found)));
}

void DefinitionReport::warn(const std::string& pointer, std::string what, std::string expected, std::string found)
{
    warnings_.push_back(note(pointer, std::move(what), std::move(expected), std::move(found)));
}

Problems DefinitionReport::in_file_order(std::vector<Note> notes)
{
    std::stable_sort(notes.begin(), notes.end(), [](const Note& left, const Note& right) { return left.line < right.line; });
    Problems problems;
    for (Note& note : notes)
        problems.push_back(std::move(note.problem));
    return problems;
}

ExpressionPtr DefinitionReport::expression(const std::string& pointer, const std::string& text)
{
    auto parsed = Expression::parse(text);
    if (!parsed) {
        const SyntaxError& error = parsed.error();
        const std::string place =
            error.at ? fmt::format(" after \"{}\"", std::string_view(text).substr(0, std::min(*error.at, text.size()))) : "";
        refuse(pointer, "expression", "one that SurveyJS can read", shown(Json(text)) + " (" + error.what + place + ")");
        return nullptr;
    }
    const auto& names = parsed->names();
    const auto reads_property = [](const Name& name) {
        return name.text().starts_with('$') && name.text().find('.') != std::string::npos;
    };
    if (const auto found = std::find_if(names.begin(), names.end(), reads_property); found != names.end()) {
        refuse(pointer, "expression", "names of values", "a property of an element, {" + found->text() + "}");
        return nullptr;
    }
    auto expression = std::make_shared<const DefinedExpression>(DefinedExpression{readable_path(pointer), std::move(*parsed)});
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
