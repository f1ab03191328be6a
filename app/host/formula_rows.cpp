#include "host/formula_rows.h"

#include "survey/expression/conversion.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace yardstick {

namespace {

bool has_bit(const std::vector<std::uint8_t>& bits, std::int64_t row)
{
    return (bits[static_cast<std::size_t>(row >> 3)] >> (row & 7) & 1) != 0;
}

bool is_answered(const Column& column, std::int64_t row)
{
    return column.nulls == 0 || has_bit(column.validity, row);
}

std::string_view text_at(const Column& column, std::size_t place)
{
    const auto begin = static_cast<std::size_t>(column.offsets[place]), end = static_cast<std::size_t>(column.offsets[place + 1]);
    return std::string_view(column.bytes).substr(begin, end - begin);
}

Value choices_at(const Column& column, std::size_t row)
{
    Value::List items;
    for (auto place = column.list_offsets[row]; place < column.list_offsets[row + 1]; ++place)
        items.emplace_back(text_at(column, static_cast<std::size_t>(place)));
    return items;
}

Value value_at(const Column& column, std::int64_t row)
{
    const auto place = static_cast<std::size_t>(row);
    switch (column.type) {
    case FieldType::number:
        return column.numbers[place];
    case FieldType::boolean:
        return has_bit(column.bits, row);
    case FieldType::date:
        return Date{static_cast<double>(column.integers[place])};
    case FieldType::text:
        return text_at(column, place);
    case FieldType::choices:
        return choices_at(column, place);
    }
    return {};
}

} // namespace

Result<void> check_parameters(const Formula& formula, const MetricCard& card, const ParameterValues& parameters)
{
    assert(parameters.size() == card.parameters.size() && "the values of the card's parameters");
    for (std::size_t place = 0; place < parameters.size(); ++place)
        if (formula.is_number[place] && parameters[place].size() != 1)
            return refuse("parameter " + card.parameters[place].name, "one number", std::to_string(parameters[place].size()));
    return {};
}

FormulaRows::FormulaRows(const Formula& formula, const Batch& batch, const ParameterValues& parameters)
    : formula_(formula), batch_(batch)
{
    for (std::size_t place = 0; place < parameters.size(); ++place)
        parameters_.push_back(formula.is_number[place] ? Value(parameters[place].front())
                                                       : Value(Value::List(parameters[place].begin(), parameters[place].end())));
}

std::optional<TermValues> FormulaRows::terms(std::int64_t row)
{
    row_ = row;
    const auto is_blank = [&](std::size_t place) { return !is_answered(*batch_.columns[place], row); };
    if (std::any_of(formula_.answered.begin(), formula_.answered.end(), is_blank))
        return std::nullopt;
    if (formula_.where && !formula_.where->holds(*this))
        return std::nullopt;
    TermValues values{};
    for (std::size_t place = 0; place < formula_.terms.size(); ++place) {
        const Value value = formula_.terms[place].evaluate(*this);
        if (takes_conditions(formula_.operation))
            values[place] = is_truthy(value) ? 1 : 0;
        else if (!value.is_number() || !std::isfinite(value.number()))
            return std::nullopt;
        else if (place > 0 && adds_terms(formula_.operation))
            values[0] += value.number();
        else
            values[place] = value.number();
    }
    return values;
}

Result<void> FormulaRows::check_time() const
{
    if (!has_asked_the_time_)
        return {};
    return refuse("expression", "one that comes out the same tomorrow; put the moment that counts into a field",
                  "one that asks what time it is, as today(), age() and a date beside an empty text do");
}

Value FormulaRows::at(std::size_t place) const
{
    if (place >= batch_.columns.size())
        return parameters_[place - batch_.columns.size()];
    const Column& column = *batch_.columns[place];
    return is_answered(column, row_) ? value_at(column, row_) : Value();
}

Value FormulaRows::look_up(const Name& name) const
{
    const auto place = find_name(formula_.names, name);
    if (!place)
        return {};
    const std::string& known = formula_.names[*place];
    if (known == name.text())
        return at(*place);
    // {Rating}, {topics.length}, {topics[0]}: the rules of names apply to an object of this one field.
    return yardstick::look_up(Value(Value::Object{{known, at(*place)}}), name);
}

} // namespace yardstick
