#pragma once

#include "survey/expression/value.h"

#include <cstddef>
#include <string>

// Changed copies of answers, which are immutable themselves.
namespace yardstick::session {

/// `object` with `value` under `key`; whatever is no object counts as an empty one.
Value with_member(const Value& object, const std::string& key, Value value);
Value without_member(const Value& object, const std::string& key);

/// The item at `index` of a list; missing outside, and for what is no list.
const Value::List& items_of(const Value& value); ///< none of what is no list
bool holds(const Value::List& values, const Value& value);
const Value& item_at(const Value& list, std::size_t index);
std::size_t item_count(const Value& list); ///< 0 for what is no list
/// A list of `count` items: the first ones of `list`, then `filler`.
Value resized(const Value& list, std::size_t count, const Value& filler);
Value with_item(const Value& list, std::size_t index, Value item);
Value as_comment(const Value& value); ///< a text without blanks around it, the empty text for nothing; anything else as it is
bool has_more_parts(const Value& value, std::size_t most); ///< than `most` values in it, at any depth
bool has_members(const Value& object); ///< an object with at least one key, whatever is under it

} // namespace yardstick::session
