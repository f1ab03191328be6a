#include "survey/definition/definition_report.h"

#include <fmt/format.h>

#include <algorithm>

namespace yardstick {

namespace {

/// Where the value at `pointer` stands: the place of each step among its neighbours, from the root on.
std::vector<std::size_t> place_of(const Json& root, const std::string& pointer)
{
    std::vector<std::size_t> place;
    const Json* here = &root;
    for (const std::string& step : steps_of(pointer)) {
        const auto index = here->is_array() ? static_cast<std::size_t>(std::stoul(step))
                                            : static_cast<std::size_t>(std::distance(here->begin(), here->find(step)));
        place.push_back(index);
        here = &*std::next(here->begin(), static_cast<std::ptrdiff_t>(index));
    }
    return place;
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
    std::map<std::vector<std::size_t>, ExpressionPtr> by_place;
    for (const auto& [pointer, expression] : expressions_)
        by_place.emplace(place_of(file_.root(), pointer), expression);
    std::vector<ExpressionPtr> expressions;
    for (auto& [place, expression] : by_place)
        expressions.push_back(std::move(expression));
    return expressions;
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
