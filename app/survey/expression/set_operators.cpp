#include "survey/expression/set_operators.h"

#include "survey/expression/comparison.h"
#include "survey/expression/conversion.h"
#include "survey/expression/text.h"

#include <algorithm>

namespace yardstick {

using expression::is_part_in_lower_case;

namespace {

enum class Verdict { yes, no, rejected }; ///< rejected: there is nothing to look in, or nothing to look for

Verdict verdict(bool is_yes)
{
    return is_yes ? Verdict::yes : Verdict::no;
}

bool has_item(const Value::List& list, const Value& wanted, const Scope& scope)
{
    return std::any_of(list.begin(), list.end(), [&](const Value& item) { return are_equal(item, wanted, scope); });
}

bool has_items(const Value::List& list, const Value& wanted, const Scope& scope)
{
    if (!wanted.is_list())
        return has_item(list, wanted, scope);
    return std::all_of(wanted.list().begin(), wanted.list().end(),
                       [&](const Value& item) { return has_item(list, item, scope); });
}

Verdict look_in(const Value& left, const Value& right, const Scope& scope)
{
    if (left.is_list())
        return verdict(!left.list().empty() && has_items(left.list(), right, scope));
    const bool is_nothing_to_look_in = is_empty(left) && !left.is_object();
    if (is_nothing_to_look_in || !is_truthy(right))
        return Verdict::rejected;
    return verdict(is_part_in_lower_case(text_from(left), text_from(right)));
}

} // namespace

bool contains(const Value& left, const Value& right, const Scope& scope)
{
    return look_in(left, right, scope) == Verdict::yes;
}

bool does_not_contain(const Value& left, const Value& right, const Scope& scope)
{
    if (!is_truthy(left) && !is_empty(right))
        return true;
    return look_in(left, right, scope) == Verdict::no;
}

bool has_any_of(const Value& left, const Value& right, const Scope& scope)
{
    const bool left_is_empty = is_empty(left), right_is_empty = is_empty(right);
    if (left_is_empty || right_is_empty)
        return right_is_empty;
    if (!left.is_list())
        return contains(right, left, scope);
    if (!right.is_list())
        return contains(left, right, scope);
    return std::any_of(right.list().begin(), right.list().end(), [&](const Value& item) { return contains(left, item, scope); });
}

bool has_all_of(const Value& left, const Value& right, const Scope& scope)
{
    if (!is_truthy(left) && !is_empty(right))
        return false;
    if (!right.is_list())
        return contains(left, right, scope);
    return std::all_of(right.list().begin(), right.list().end(), [&](const Value& item) { return contains(left, item, scope); });
}

} // namespace yardstick
