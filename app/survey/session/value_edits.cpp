#include "survey/session/value_edits.h"

#include "survey/expression/text.h"

#include <algorithm>
#include <vector>

namespace yardstick::session {

Value with_member(const Value& object, const std::string& key, Value value)
{
    Value::Object members = object.is_object() ? object.object() : Value::Object();
    const auto found = std::find_if(members.begin(), members.end(), [&](const Value::Member& member) { return member.first == key; });
    if (found != members.end())
        found->second = std::move(value);
    else
        members.emplace_back(key, std::move(value));
    return members;
}

Value without_member(const Value& object, const std::string& key)
{
    Value::Object members = object.is_object() ? object.object() : Value::Object();
    std::erase_if(members, [&](const Value::Member& member) { return member.first == key; });
    return members;
}

const Value::List& items_of(const Value& value)
{
    static const Value::List none;
    return value.is_list() ? value.list() : none;
}

bool holds(const Value::List& values, const Value& value)
{
    return std::any_of(values.begin(), values.end(), [&](const Value& each) { return each.is_identical_to(value); });
}

const Value& item_at(const Value& list, std::size_t index)
{
    static const Value missing;
    return index < item_count(list) ? list.list()[index] : missing;
}

std::size_t item_count(const Value& list)
{
    return list.is_list() ? list.list().size() : 0;
}

Value resized(const Value& list, std::size_t count, const Value& filler)
{
    Value::List items = list.is_list() ? list.list() : Value::List();
    items.resize(count, filler);
    return items;
}

Value with_item(const Value& list, std::size_t index, Value item)
{
    Value::List items = list.is_list() ? list.list() : Value::List();
    if (index >= items.size())
        items.resize(index + 1, Value::Object());
    items[index] = std::move(item);
    return items;
}

Value as_comment(const Value& value)
{
    if (value.is_text())
        return std::string(expression::trimmed(value.text()));
    return value.is_nothing() ? Value("") : value;
}

bool has_more_parts(const Value& value, std::size_t most)
{
    std::vector<const Value*> open{&value};
    for (std::size_t count = 0; !open.empty(); ++count) {
        if (count > most)
            return true;
        const Value& each = *open.back();
        open.pop_back();
        if (each.is_list())
            for (const Value& item : each.list())
                open.push_back(&item);
        if (each.is_object())
            for (const auto& [key, member] : each.object())
                open.push_back(&member);
    }
    return false;
}

bool has_members(const Value& object)
{
    return object.is_object() && !object.object().empty();
}

} // namespace yardstick::session
