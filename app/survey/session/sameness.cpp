#include "survey/session/sameness.h"

#include "survey/answer/loose_equality.h"
#include "survey/expression/composite.h"
#include "survey/expression/conversion.h"
#include "survey/expression/text.h"

#include <algorithm>
#include <cmath>

namespace yardstick::session {

namespace {

bool are_same_texts(std::string_view left, std::string_view right, Sameness sameness)
{
    if (sameness != Sameness::loose)
        return left == right;
    return expression::lower_case(expression::trimmed(left)) == expression::lower_case(expression::trimmed(right));
}

bool has_a_number(const Value& value)
{
    return !value.is_nothing() && !value.is_list() && !value.is_object() && !std::isnan(number_from(value));
}

bool are_same_numbers(const Value& left, const Value& right)
{
    if (!has_a_number(left) || !has_a_number(right))
        return false;
    const std::string l = text_from(left), r = text_from(right);
    return leading_integer(l) == leading_integer(r) && leading_number(l) == leading_number(r);
}

bool are_same_members(const Value::Object& left, const Value::Object& right, Sameness sameness)
{
    const auto count = [](const Value::Object& object) {
        return std::count_if(object.begin(), object.end(), [](const Value::Member& member) { return !member.second.is_missing(); });
    };
    if (count(left) != count(right))
        return false;
    return std::all_of(left.begin(), left.end(), [&](const Value::Member& member) {
        if (member.second.is_missing())
            return true;
        const auto other = std::find_if(right.begin(), right.end(), [&](const Value::Member& each) { return each.first == member.first; });
        return other != right.end() && !other->second.is_missing() && are_same(member.second, other->second, sameness);
    });
}

bool is_composite_or_date(const Value& value)
{
    return is_composite(value) || value.is_date();
}

bool is_the_word_of(const Value& truth, const Value& text)
{
    return expression::lower_case(text.text()) == (truth.boolean() ? "true" : "false");
}

} // namespace

bool are_same(const Value& left, const Value& right, Sameness sameness)
{
    if (left.is_identical_to(right) || (left.is_missing() && right.is_missing()))
        return true;
    const auto is_empty_list = [](const Value& value) { return value.is_list() && value.list().empty(); };
    const auto is_empty_text = [](const Value& value) { return value.is_text() && value.text().empty(); };
    if ((is_empty_list(left) && right.is_missing()) || (is_empty_list(right) && left.is_missing()))
        return true;
    if ((left.is_nothing() && is_empty_text(right)) || (right.is_nothing() && is_empty_text(left)))
        return true;
    if (left.is_text() && right.is_text())
        return are_same_texts(left.text(), right.text(), sameness);
    if (left.is_date() && right.is_date())
        return left.date().milliseconds == right.date().milliseconds;
    const bool numbers_convert = sameness != Sameness::exact;
    if (numbers_convert && are_same_numbers(left, right))
        return true;
    if (is_empty(left) != is_empty(right))
        return false;
    if (left.is_boolean() && right.is_text())
        return is_the_word_of(left, right);
    if (right.is_boolean() && left.is_text())
        return is_the_word_of(right, left);
    if (!is_composite_or_date(left) && !is_composite_or_date(right) && (numbers_convert || (!left.is_number() && !right.is_number())))
        return are_loosely_equal(left, right);
    if (left.is_list() && right.is_list())
        return std::equal(left.list().begin(), left.list().end(), right.list().begin(), right.list().end(),
                          [&](const Value& l, const Value& r) { return are_same(l, r, sameness); });
    if (left.is_object() && right.is_object())
        return are_same_members(left.object(), right.object(), sameness);
    return false;
}

} // namespace yardstick::session
