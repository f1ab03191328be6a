#include "survey/expression/array_function.h"

#include "survey/expression/arithmetic.h"
#include "survey/expression/conversion.h"
#include "survey/expression/function.h"

#include <cmath>

namespace yardstick::expression {

namespace {

/// The field as a number where it is one in any form; missing for other texts, which these array_functions pass over.
Value as_number(const Value& field)
{
    if (!field.is_text())
        return field;
    const double number = numeric_text(field.text());
    return std::isnan(number) ? Value() : Value(number);
}

Value total(const std::vector<RowField>& rows)
{
    Value sum = 0;
    for (const RowField& each : rows)
        if (const Value number = as_number(*each.field); !number.is_missing())
            sum = plainly_added(sum, number);
    return sum;
}

Value sum(const std::vector<RowField>& rows, const std::optional<std::string>&)
{
    return total(rows);
}

Value count(const std::vector<RowField>& rows, const std::optional<std::string>&)
{
    return static_cast<double>(rows.size());
}

Value average(const std::vector<RowField>& rows, const std::optional<std::string>&)
{
    return rows.empty() ? Value(0) : divide(total(rows), static_cast<double>(rows.size()));
}

/// The field that is before all others by `is_better`, as a number, or the return field of its row as it stands. The first of
/// equals.
template <class IsBetter>
Value best(const std::vector<RowField>& rows, const std::optional<std::string>& return_field, IsBetter is_better)
{
    Value found;
    const RowField* chosen = nullptr;
    for (const RowField& each : rows) {
        const Value number = as_number(*each.field);
        if (number.is_missing() || (chosen && !is_better(number_from(number), number_from(found))))
            continue;
        found = number;
        chosen = &each;
    }
    const Value* returned = chosen && return_field ? &chosen->row->member(*return_field) : nullptr;
    return returned && returned != chosen->field ? *returned : found;
}

Value least(const std::vector<RowField>& rows, const std::optional<std::string>& return_field)
{
    return best(rows, return_field, std::less<>());
}

Value greatest(const std::vector<RowField>& rows, const std::optional<std::string>& return_field)
{
    return best(rows, return_field, std::greater<>());
}

constexpr ArrayFunction array_functions[] = {
    {"sumInArray", false, sum},  {"countInArray", false, count}, {"avgInArray", false, average},
    {"minInArray", true, least}, {"maxInArray", true, greatest},
};

} // namespace

const ArrayFunction* find_array_function(std::string_view name)
{
    for (const ArrayFunction& function : array_functions)
        if (function.name == name)
            return &function;
    return nullptr;
}

Value RowScope::look_up(const Name& name) const
{
    const Value found = yardstick::look_up(row_, name);
    return found.is_missing() ? outer_.survey_value(name) : found;
}

} // namespace yardstick::expression
