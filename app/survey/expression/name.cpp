#include "survey/expression/name.h"

#include "survey/expression/conversion.h"
#include "survey/expression/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace yardstick {

namespace {

/// Takes "[12]" or "[-1]" off the end of `key`. Any other index is no index but belongs to the key.
std::optional<long long> take_index(std::string_view& key)
{
    const std::size_t open = key.ends_with(']') ? key.rfind('[') : std::string_view::npos;
    if (open == std::string_view::npos)
        return std::nullopt;
    const std::string_view inside = expression::trimmed(key.substr(open + 1, key.size() - open - 2));
    const double index = number_from_text(inside);
    if (inside.empty() || index != std::trunc(index) || std::abs(index) > 1e15)
        return std::nullopt;
    key = key.substr(0, open);
    return static_cast<long long>(index);
}

/// The object that a name spells in JSON: {"m": 4} has the text `"m": 4` between its braces. Null for an ordinary name.
Value spelled_object(const std::string& text)
{
    if (text.find('"') == std::string::npos)
        return nullptr;
    const Json json = Json::parse('{' + text + '}', nullptr, false);
    return json.is_object() && !json.empty() ? Value::from_json(json) : Value(nullptr);
}

} // namespace

Name::Name(std::string_view text) : text_(text)
{
    if (!text_.empty() && text_.front() == '#') {
        text_.erase(0, 1);
        is_retyped_ = false;
    }
    const bool has_dollar = !text_.empty() && text_.front() == '$';
    folded_ = expression::lower_case(std::string_view(text_).substr(has_dollar ? 1 : 0));
    for (std::size_t begin = 0; begin <= folded_.size();) {
        const std::size_t end = std::min(folded_.find('.', begin), folded_.size());
        std::string_view key(folded_.data() + begin, end - begin);
        const auto index = take_index(key);
        parts_.push_back({begin, begin + key.size(), index});
        begin = end + 1;
    }
    asks_for_length_ = text_.ends_with(".length");
    when_not_found_ = asks_for_length_ ? Value(0) : spelled_object(text_);
}

bool Name::begins_with(std::string_view key) const
{
    const std::string_view first(folded_.data() + parts_.front().begin, parts_.front().end - parts_.front().begin);
    return expression::is_in_lower_case(key, first);
}

/// Walks down from one value to the next, the longest joined key first. A key that exists is the one that is meant, even if
/// its value leads nowhere.
class Name::Search {
public:
    explicit Search(const Name& name) : name_(name) {}

    /// The value of parts `from` and on below `value`; null when there is none.
    const Value* below(const Value* value, std::size_t from)
    {
        const std::size_t count = name_.parts_.size();
        while (value && from < count) {
            if (value->is_object())
                value = step(value->object(), from);
            else if (from + 1 == count && name_.asks_for_length_ && (value->is_list() || value->is_text()))
                return length_of(*value);
            else
                value = value->is_list() ? step(value->list(), from++) : nullptr;
        }
        return value;
    }

private:
    const Name& name_;
    Value length_;

    std::string_view key(std::size_t first, std::size_t last) const
    {
        const std::size_t begin = name_.parts_[first].begin;
        return {name_.folded_.data() + begin, name_.parts_[last].end - begin};
    }

    /// The value under the longest key that begins with part `from`, which moves on behind that key. An index ends a key.
    const Value* step(const Value::Object& object, std::size_t& from) const
    {
        std::size_t last = from;
        while (last + 1 < name_.parts_.size() && !name_.parts_[last].index)
            ++last;
        for (;; --last) {
            if (const Value* found = keyed(object, key(from, last))) {
                from = last + 1;
                return indexed(*found, name_.parts_[last].index);
            }
            if (last == from)
                return nullptr;
        }
    }

    /// The item that a part of the path names: {list.0}.
    const Value* step(const Value::List& list, std::size_t part) const
    {
        std::size_t place = 0;
        const std::string_view digits = key(part, part);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), place);
        const bool is_place = error == std::errc{} && end == digits.data() + digits.size() && (digits == "0" || digits[0] != '0');
        return is_place && place < list.size() ? indexed(list[place], name_.parts_[part].index) : nullptr;
    }

    static const Value* keyed(const Value::Object& object, std::string_view wanted)
    {
        if (wanted.empty())
            return nullptr;
        for (const auto& [key, value] : object)
            if (expression::is_in_lower_case(key, wanted))
                return &value;
        return nullptr;
    }

    static const Value* indexed(const Value& value, std::optional<long long> index)
    {
        if (!index)
            return &value;
        if (!value.is_list())
            return nullptr;
        const auto size = static_cast<long long>(value.list().size());
        const long long place = *index < 0 ? size + *index : *index;
        return place >= 0 && place < size ? &value.list()[static_cast<std::size_t>(place)] : nullptr;
    }

    const Value* length_of(const Value& value)
    {
        length_ = static_cast<double>(value.is_list() ? value.list().size() : expression::utf16_length(value.text()));
        return &length_;
    }
};

Value look_up(const Value& root, const Name& name, std::size_t from)
{
    Name::Search search(name);
    const Value* found = search.below(&root, from);
    return found ? *found : Value();
}

Value look_up(const Value& root, std::string_view path)
{
    return look_up(root, Name(path));
}

} // namespace yardstick
