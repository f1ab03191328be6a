#include "host/member_check.h"

#include "core/identifier.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

bool check_members(const JsonFile& file, const std::string& pointer, const std::vector<MemberRule>& rules, Problems& problems)
{
    const std::size_t before = problems.size();
    const Json& object = file.root().at(Json::json_pointer(pointer));
    if (!object.is_object()) {
        problems.push_back(file.problem(pointer, "value", "an object in braces", in_short(object)));
        return false;
    }
    std::string known;
    for (const MemberRule& rule : rules)
        known += (known.empty() ? "one of " : ", ") + std::string(rule.name);
    for (const auto& [name, value] : object.items()) {
        const auto rule =
            std::find_if(rules.begin(), rules.end(), [&key = name](const MemberRule& each) { return key == each.name; });
        if (rule == rules.end())
            problems.push_back(file.problem(pointer_to(pointer, name), "unknown member", known, '"' + name + '"'));
        else if (!rule->fits(value))
            problems.push_back(file.problem(pointer_to(pointer, name), "value", rule->expected, in_short(value)));
    }
    for (const MemberRule& rule : rules)
        if (rule.is_required && !object.contains(rule.name))
            problems.push_back(file.problem(pointer, "member " + std::string(rule.name), rule.expected, "none"));
    return problems.size() == before;
}

bool is_text(const Json& json)
{
    return json.is_string();
}

bool is_sentence(const Json& json)
{
    return json.is_string() && !json.get_ref<const std::string&>().empty();
}

bool is_id(const Json& json)
{
    return json.is_string() && is_identifier(json.get_ref<const std::string&>());
}

bool is_count(const Json& json)
{
    return json.is_number_integer() && json.get<double>() >= 0;
}

bool is_finite_number(const Json& json)
{
    return json.is_number() && std::isfinite(json.get<double>());
}

bool is_number_or_null(const Json& json)
{
    return json.is_null() || is_finite_number(json);
}

bool is_list(const Json& json)
{
    return json.is_array();
}

bool is_filled_list(const Json& json)
{
    return json.is_array() && !json.empty();
}

bool is_object(const Json& json)
{
    return json.is_object();
}

bool are_numbers(const Json& json)
{
    return is_filled_list(json) && std::all_of(json.begin(), json.end(), is_finite_number);
}

bool are_two_numbers(const Json& json)
{
    return are_numbers(json) && json.size() == 2;
}

std::string in_short(const Json& json)
{
    constexpr std::size_t longest = 60;
    if (json.is_null())
        return "null";
    std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    if (text.size() <= longest)
        return text;
    std::size_t end = longest;
    while ((static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return text.substr(0, end) + "…";
}

} // namespace yardstick
