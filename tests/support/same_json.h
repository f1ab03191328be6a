#pragma once

#include "core/json.h"

#include <algorithm>
#include <cmath>

namespace yardstick::test {

/// As recorded results of survey-core are compared: objects without the order of their keys, lists with it, numbers to 1e-12.
inline bool is_same(const Json& left, const Json& right)
{
    if (left.is_number() && right.is_number()) {
        const double l = left.get<double>(), r = right.get<double>();
        return std::abs(l - r) <= 1e-12 * std::max(std::abs(l), std::abs(r));
    }
    if (left.type() != right.type() || left.size() != right.size())
        return false;
    if (left.is_array())
        return std::equal(left.begin(), left.end(), right.begin(), is_same);
    if (left.is_object())
        return std::all_of(left.items().begin(), left.items().end(), [&](const auto& member) {
            return right.contains(member.key()) && is_same(member.value(), right.at(member.key()));
        });
    return left == right;
}

/// Missing and null are printed alike, at any depth.
inline Json without_missing(const Json& value)
{
    if (value == Json{{"$", "undefined"}})
        return nullptr;
    Json result = value;
    if (result.is_structured())
        for (Json& item : result)
            item = without_missing(item);
    return result;
}

} // namespace yardstick::test
