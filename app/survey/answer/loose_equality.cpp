#include "survey/answer/loose_equality.h"

#include "survey/expression/composite.h"
#include "survey/expression/conversion.h"
#include "survey/expression/text.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

bool are_same_lists(const Value::List& left, const Value::List& right)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), is_same_choice);
}

bool are_same_objects(const Value::Object& left, const Value::Object& right, const Value& whole)
{
    return left.size() == right.size() &&
           std::all_of(left.begin(), left.end(), [&](const Value::Member& member) { return is_same_choice(member.second, whole.member(member.first)); });
}

} // namespace

bool are_loosely_equal(const Value& left, const Value& right)
{
    if (left.is_nothing() || right.is_nothing())
        return left.is_nothing() && right.is_nothing();
    if (is_composite(left) && is_composite(right))
        return left.is_identical_to(right);
    if (is_composite(left))
        return are_loosely_equal(text_from(left), right);
    if (is_composite(right))
        return are_loosely_equal(left, text_from(right));
    if (left.is_text() && right.is_text())
        return left.text() == right.text();
    return number_from(left) == number_from(right);
}

bool is_same_choice(const Value& left, const Value& right)
{
    if (left.is_text() && right.is_text())
        return left.text() == right.text();
    if (is_empty(left) != is_empty(right))
        return false;
    if (left.is_boolean() && right.is_text())
        return expression::lower_case(right.text()) == text_from(left);
    if (right.is_boolean() && left.is_text())
        return is_same_choice(right, left);
    if (left.is_list() && right.is_list())
        return are_same_lists(left.list(), right.list());
    if (left.is_object() && right.is_object())
        return are_same_objects(left.object(), right.object(), right);
    return !is_composite(left) && !is_composite(right) && are_loosely_equal(left, right);
}

} // namespace yardstick
