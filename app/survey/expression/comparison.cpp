#include "survey/expression/comparison.h"

#include "survey/expression/calendar.h"
#include "survey/expression/composite.h"
#include "survey/expression/conversion.h"
#include "survey/expression/text.h"

#include <algorithm>
#include <cmath>

namespace yardstick {

namespace {

bool is_empty_text(const Value& value)
{
    return value.is_text() && value.text().empty();
}

bool is_empty_list(const Value& value)
{
    return value.is_list() && value.list().empty();
}

/// survey-core takes the bare word for the missing value in every comparison.
bool is_as_good_as_missing(const Value& value)
{
    return value.is_missing() || (value.is_text() && value.text() == "undefined");
}

/// Without what a text of this length cannot tell: "2024-02-29" has no time of day, "2024-02-29T10" no minutes.
Date cut_to(Date date, std::size_t text_length, const Scope& scope)
{
    if (!date.is_valid() || text_length >= 17)
        return date;
    expression::LocalDate local = expression::local_date(date, scope.time_zone());
    local.second = local.millisecond = 0;
    if (text_length < 14)
        local.minute = 0;
    if (text_length < 11)
        local.hour = 0;
    return expression::to_date(local, scope.time_zone());
}

bool is_midnight(Date date, const Scope& scope)
{
    return expression::start_of_day(date, scope.time_zone()).milliseconds == date.milliseconds;
}

/// survey-core takes an empty text beside a date for the present moment.
Date date_beside_date(const std::string& text, const Scope& scope)
{
    return text.empty() ? expression::date_of(scope.now()) : expression::parse_date(text, scope.time_zone());
}

/// Two sides of which one may have been a text beside a date: both are dates then.
struct Sides {
    Value left, right;
};

bool is_date_beside_text(const Value& left, const Value& right)
{
    return (left.is_date() && right.is_text()) || (left.is_text() && right.is_date());
}

Sides as_dates(const Value& left, const Value& right, const Scope& scope)
{
    if (right.is_text()) {
        const std::size_t length = right.text().size();
        return {cut_to(left.date(), length, scope), cut_to(date_beside_date(right.text(), scope), length, scope)};
    }
    const Date date = date_beside_date(left.text(), scope);
    const bool keeps_time = !date.is_valid() || (right.date().is_valid() && !is_midnight(right.date(), scope));
    return {keeps_time ? date : expression::start_of_day(date, scope.time_zone()), right};
}

bool starts_with_same_number(const Value& left, const Value& right)
{
    if (left.is_nothing() || right.is_nothing() || is_composite(left) || is_composite(right))
        return false;
    if (std::isnan(number_from(left)) || std::isnan(number_from(right)))
        return false;
    const std::string l = text_from(left), r = text_from(right);
    return leading_integer(l) == leading_integer(r) && leading_number(l) == leading_number(r);
}

/// ECMAScript == of primitive values: neither lists nor objects.
bool are_equal_primitives(const Value& left, const Value& right)
{
    if (left.is_nothing() || right.is_nothing())
        return left.is_nothing() && right.is_nothing();
    if (left.is_date() || right.is_date())
        return false; // two dates were compared before, and a date's text is no number
    return number_from(left) == number_from(right);
}

bool are_equal_lists(const Value::List& left, const Value::List& right, const Scope& scope)
{
    if (left.size() != right.size())
        return false;
    const auto in_text_order = [](const Value::List& list) {
        std::vector<std::pair<std::string, const Value*>> sorted;
        for (const Value& item : list)
            sorted.emplace_back(text_from(item), &item);
        // Missing items come last, whatever they are called.
        std::stable_sort(sorted.begin(), sorted.end(), [](const auto& l, const auto& r) {
            if (l.second->is_missing() || r.second->is_missing())
                return !l.second->is_missing();
            return expression::compare_by_code_unit(l.first, r.first) < 0;
        });
        return sorted;
    };
    const auto l = in_text_order(left), r = in_text_order(right);
    return std::equal(l.begin(), l.end(), r.begin(),
                      [&](const auto& a, const auto& b) { return are_equal(*a.second, *b.second, scope); });
}

Value::Object as_object(const Value& value)
{
    if (value.is_object())
        return value.object();
    Value::Object object;
    for (const Value& item : value.list())
        object.emplace_back(std::to_string(object.size()), item);
    return object;
}

bool are_equal_objects(const Value& left, const Value& right, const Scope& scope)
{
    const Value::Object l = as_object(left);
    const Value r = as_object(right);
    return l.size() == r.object().size() && std::all_of(l.begin(), l.end(), [&](const auto& member) {
               const auto& others = r.object();
               const auto found =
                   std::find_if(others.begin(), others.end(), [&](const auto& other) { return other.first == member.first; });
               return found != others.end() && are_equal(member.second, found->second, scope);
           });
}

/// ECMA-262 IsLessThan, but never with a missing side: lists and objects count as their texts.
bool comes_before(const Value& left, const Value& right)
{
    if (left.is_nothing() || right.is_nothing())
        return false;
    const auto is_textual = [](const Value& value) { return value.is_text() || is_composite(value); };
    if (is_textual(left) && is_textual(right))
        return expression::compare_by_code_unit(text_from(left), text_from(right)) < 0;
    return number_from(left) < number_from(right);
}

} // namespace

bool are_equal(const Value& left, const Value& right, const Scope& scope)
{
    if (left.is_number() && right.is_number())
        return left.number() == right.number();
    if (is_date_beside_text(left, right)) {
        const Sides dates = as_dates(left, right, scope);
        return are_equal(dates.left, dates.right, scope);
    }
    if (left.is_identical_to(right))
        return true;
    const bool left_is_missing = is_as_good_as_missing(left), right_is_missing = is_as_good_as_missing(right);
    if ((left_is_missing && is_empty_list(right)) || (is_empty_list(left) && right_is_missing))
        return true;
    const bool left_is_nothing = left_is_missing || left.is_nothing(), right_is_nothing = right_is_missing || right.is_nothing();
    if ((left_is_nothing && is_empty_text(right)) || (is_empty_text(left) && right_is_nothing))
        return true;
    if (left_is_nothing && right_is_nothing)
        return true;
    if (left.is_text() && right.is_text())
        return expression::are_same_in_lower_case(expression::trimmed(left.text()), expression::trimmed(right.text()));
    if (left.is_date() && right.is_date())
        return left.date().milliseconds == right.date().milliseconds;
    if (starts_with_same_number(left, right))
        return true;
    const bool left_is_empty = left_is_missing || is_empty(left), right_is_empty = right_is_missing || is_empty(right);
    if (left_is_empty != right_is_empty)
        return false;
    if (left.is_boolean() && right.is_text())
        return expression::lower_case(right.text()) == (left.boolean() ? "true" : "false");
    if (left.is_text() && right.is_boolean())
        return expression::lower_case(left.text()) == (right.boolean() ? "true" : "false");
    if (!is_composite(left) && !is_composite(right))
        return are_equal_primitives(left, right);
    if (!is_composite(left) || !is_composite(right))
        return false;
    if (left.is_list() && right.is_list())
        return are_equal_lists(left.list(), right.list(), scope);
    return are_equal_objects(left, right, scope);
}

bool are_equal_in_order(const Value::List& left, const Value::List& right, const Scope& scope)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [&](const Value& l, const Value& r) { return are_equal(l, r, scope); });
}

bool is_less(const Value& left, const Value& right, const Scope& scope)
{
    if (left.is_number() && right.is_number())
        return left.number() < right.number();
    if (is_date_beside_text(left, right)) {
        const Sides dates = as_dates(left, right, scope);
        return comes_before(dates.left, dates.right);
    }
    return comes_before(left, right);
}

bool is_greater(const Value& left, const Value& right, const Scope& scope)
{
    if (left.is_number() && right.is_number())
        return left.number() > right.number();
    if (is_date_beside_text(left, right)) {
        const Sides dates = as_dates(left, right, scope);
        return comes_before(dates.right, dates.left);
    }
    return comes_before(right, left);
}

} // namespace yardstick
