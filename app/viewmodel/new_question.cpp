#include "viewmodel/new_question.h"

#include "survey/expression/text.h"

#include <set>

namespace yardstick {

namespace {

void add_names(std::set<std::string>& names, const Json& json)
{
    if (json.is_object())
        for (const char* const key : {"name", "valueName"})
            if (const auto name = json.find(key); name != json.end() && name->is_string())
                names.insert(expression::lower_case(name->get_ref<const std::string&>()));
    if (json.is_structured())
        for (const Json& inner : json)
            add_names(names, inner);
}

Json named(const char* name)
{
    return Json{{"name", name}, {"cellType", "text"}};
}

} // namespace

const std::vector<Option>& kinds_of_question()
{
    static const std::vector<Option> kinds{
        {"rating", "Rating"},        {"boolean", "Yes or no"},       {"radiogroup", "One choice"},   {"dropdown", "One of a long list"},
        {"checkbox", "Several choices"}, {"ranking", "Ranking"},     {"text", "Short answer"},       {"comment", "Long answer"},
        {"matrix", "Matrix: one choice a row"}, {"matrixdropdown", "Table"}, {"matrixdynamic", "Table that grows"}, {"multipletext", "Several short answers"},
        {"html", "Text to read"},
    };
    return kinds;
}

Json new_question(std::string_view type, const std::string& name)
{
    Json question{{"type", type}, {"name", name}};
    if (type == "radiogroup" || type == "dropdown" || type == "checkbox" || type == "ranking")
        question["choices"] = {"choice1", "choice2", "choice3"};
    if (type == "matrix")
        question["columns"] = {"column1", "column2", "column3"};
    if (type == "matrixdropdown" || type == "matrixdynamic")
        question["columns"] = Json::array({named("column1"), named("column2")});
    if (type == "matrix" || type == "matrixdropdown")
        question["rows"] = {"row1", "row2"};
    if (type == "multipletext")
        question["items"] = Json::array({Json{{"name", "item1"}}, Json{{"name", "item2"}}});
    if (type == "html")
        question["html"] = "Text";
    return question;
}

std::string unused_name(const Json& document)
{
    std::set<std::string> names;
    add_names(names, document);
    for (int number = 1;; ++number)
        if (const std::string name = "question" + std::to_string(number); !names.contains(name))
            return name;
}

} // namespace yardstick
