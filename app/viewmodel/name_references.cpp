#include "viewmodel/name_references.h"

#include "core/json_file.h"
#include "survey/expression/name.h"
#include "survey/expression/text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace yardstick {

namespace {

// Properties whose text is the name itself, without braces.
constexpr std::array<std::string_view, 4> naming_properties{"setToName", "fromName", "gotoName", "choicesFromQuestion"};

class Search {
public:
    Search(std::string left_out, const std::vector<std::string>& names) : left_out_(std::move(left_out))
    {
        for (const std::string& name : names)
            names_.push_back(expression::lower_case(name));
    }

    void look_through(const Json& json, const std::string& pointer, const std::string& key)
    {
        if (pointer == left_out_)
            return;
        if (json.is_object())
            for (const auto& member : json.items())
                look_through(member.value(), pointer_to(pointer, member.key()), member.key());
        if (json.is_array())
            for (std::size_t k = 0; k < json.size(); ++k)
                look_through(json[k], pointer_to(pointer, k), key);
        if (!json.is_string())
            return;
        const auto& text = json.get_ref<const std::string&>();
        if (speaks_of_one(text) || (is_name(pointer, key) && is_one(expression::lower_case(text))))
            found.push_back({pointer, text});
    }

    std::vector<NameReference> found;

private:
    static bool is_name(const std::string& pointer, const std::string& key)
    {
        // The questions that an old trigger shows, and the one that it watches.
        const bool is_of_trigger = pointer.starts_with("/triggers/") && (key == "questions" || key == "name");
        return is_of_trigger || std::find(naming_properties.begin(), naming_properties.end(), key) != naming_properties.end();
    }

    bool is_one(std::string_view lowered) const
    {
        return std::find(names_.begin(), names_.end(), lowered) != names_.end();
    }

    bool speaks_of_one(const std::string& text) const
    {
        for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
            const std::size_t close = text.find('}', open);
            if (close == std::string::npos)
                return false;
            if (close > open + 1 && leads_to_one(Name(text.substr(open + 1, close - open - 1))))
                return true;
        }
        return false;
    }

    bool leads_to_one(const Name& name) const
    {
        return has_prefix(name, 0) || ((name.begins_with("panel") || name.begins_with("row")) && name.part_count() > 1 && has_prefix(name, 1));
    }

    /// Names may have dots in them, which the path of a name is split at.
    bool has_prefix(const Name& name, std::size_t first) const
    {
        for (std::size_t last = first; last < name.part_count(); ++last) {
            if (is_one(name.key(first, last)))
                return true;
            if (name.index(last))
                return false;
        }
        return false;
    }

    std::string left_out_;
    std::vector<std::string> names_;
};

void add_names(std::vector<std::string>& names, const Json& json)
{
    if (json.is_object())
        for (const char* const key : {"name", "valueName"})
            if (const auto name = json.find(key); name != json.end() && name->is_string() && json.contains("type")) {
                names.push_back(name->get<std::string>());
                names.push_back(names.back() + "-Comment"); // the text beside the choice "other"
            }
    if (json.is_structured())
        for (const Json& inner : json)
            add_names(names, inner);
}

} // namespace

std::vector<std::string> names_at(const Json& document, const std::string& pointer)
{
    std::vector<std::string> names;
    add_names(names, document.at(Json::json_pointer(pointer)));
    return names;
}

std::vector<NameReference> references_from_outside(const Json& document, const std::string& pointer, const std::vector<std::string>& names)
{
    Search search(pointer, names);
    search.look_through(document, "", "");
    return std::move(search.found);
}

} // namespace yardstick
