#include "formula_table.h"

#include "host/formula_rows.h"
#include "host/formula_state.h"

#include <algorithm>
#include <memory>
#include <new>
#include <stdexcept>

namespace yardstick {

namespace {

using Table = FormulaTable::Table;

struct State {
    const Table* metric;
    ParameterValues parameters;
    std::unique_ptr<FormulaState> rows;
};

State& as_state(void* state)
{
    return *static_cast<State*>(state);
}
const State& as_state(const void* state)
{
    return *static_cast<const State*>(state);
}

/// The value, or its Problem thrown: `guarded` tells it to the caller.
template <class Value>
Value value_of(Result<Value> result)
{
    if (!result)
        throw std::runtime_error(result.error().text());
    if constexpr (!std::is_void_v<Value>)
        return std::move(*result);
}

template <std::size_t Size>
void copy_text(char (&target)[Size], const std::string& text)
{
    std::size_t size = std::min(text.size(), Size - 1);
    while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xc0) == 0x80)
        --size; // never in the middle of a character
    target[text.copy(target, size)] = '\0';
}

/// Does `work`; whatever it throws becomes a status and a sentence.
template <class Work>
ys_status guarded(ys_problem* problem, const Work& work) noexcept
{
    try {
        work();
        return YS_OK;
    } catch (const std::exception& exception) {
        copy_text(problem->text, exception.what());
        return YS_BAD_INPUT;
    }
}

bool bit(const void* bits, std::int64_t place)
{
    return (static_cast<const std::uint8_t*>(bits)[place / 8] >> (place % 8) & 1) != 0;
}

std::string_view text_at(const ArrowArray& texts, std::int64_t place)
{
    const auto* offsets = static_cast<const std::int32_t*>(texts.buffers[1]);
    return {static_cast<const char*>(texts.buffers[2]) + offsets[place], static_cast<std::size_t>(offsets[place + 1] - offsets[place])};
}

void add_answer(Column& column, const ArrowArray& from, std::int64_t row)
{
    if (from.buffers[0] && !bit(from.buffers[0], row))
        return column.add_blank();
    switch (column.type) {
    case FieldType::number:
        return column.add_number(static_cast<const double*>(from.buffers[1])[row]);
    case FieldType::date:
        return column.add_date(static_cast<const std::int64_t*>(from.buffers[1])[row]);
    case FieldType::boolean:
        return column.add_boolean(bit(from.buffers[1], row));
    case FieldType::text:
        return column.add_text(text_at(from, row));
    case FieldType::choices: {
        const auto* offsets = static_cast<const std::int32_t*>(from.buffers[1]);
        std::vector<std::string> items;
        for (std::int32_t item = offsets[row]; item < offsets[row + 1]; ++item)
            items.emplace_back(text_at(*from.children[0], item));
        return column.add_choices(items);
    }
    }
}

Batch rows_of(const ArrowArray& batch, std::int64_t first, std::int64_t count, const MetricCard& card)
{
    Batch rows;
    for (std::size_t place = 0; place < card.fields.size(); ++place) {
        auto column = std::make_shared<Column>(card.fields[place].type);
        for (std::int64_t row = first; row < first + count; ++row)
            add_answer(*column, *batch.children[place], row);
        rows.columns.push_back(std::move(column));
    }
    rows.rows = count;
    return rows;
}

ys_status YS_CALL start(const ys_metric* metric, void* state, const ys_parameter* parameters, std::int64_t count, ys_problem* problem) noexcept
{
    return guarded(problem, [&] {
        const Table& table = *static_cast<const Table*>(metric);
        ParameterValues values;
        for (std::int64_t place = 0; place < count; ++place)
            values.emplace_back(parameters[place].values, parameters[place].values + parameters[place].count);
        value_of(check_parameters(table.definition.formula, table.definition.card, values));
        auto rows = FormulaState::start(table.definition.formula);
        new (state) State{&table, std::move(values), std::move(rows)};
    });
}

ys_status YS_CALL add(void* state, const ArrowArray* batch, std::int64_t first, std::int64_t count, ys_problem* problem) noexcept
{
    return guarded(problem, [&] {
        State& into = as_state(state);
        const FormulaDefinition& metric = into.metric->definition;
        const Batch added = rows_of(*batch, first, count, metric.card);
        FormulaRows rows(metric.formula, added, into.parameters);
        for (std::int64_t row = 0; row < count; ++row)
            if (const auto terms = rows.terms(row))
                into.rows->add(*terms);
        value_of(rows.check_time());
    });
}

ys_status YS_CALL merge(void* state, const void* other, ys_problem* problem) noexcept
{
    return guarded(problem, [&] { as_state(state).rows->merge(*as_state(other).rows); });
}

ys_status YS_CALL score(const void* state, ys_score* out, ys_problem* problem) noexcept
{
    return guarded(problem, [&] {
        const Figure figure = value_of(as_state(state).rows->score(as_state(state).metric->definition.card));
        out->has_value = figure.value.has_value();
        out->value = figure.value.value_or(0);
        out->n = figure.n;
        out->has_k = figure.k.has_value();
        out->k = figure.k.value_or(0);
        out->has_interval = figure.low.has_value();
        out->low = figure.low.value_or(0);
        out->high = figure.high.value_or(0);
        out->has_standard_error = figure.standard_error.has_value();
        out->standard_error = figure.standard_error.value_or(0);
        copy_text(out->interval, figure.interval);
    });
}

ys_status YS_CALL save(const void* state, const ys_sink* sink, ys_problem* problem) noexcept
{
    ys_status written = YS_OK;
    const ys_status saved = guarded(problem, [&] {
        const SavedState bytes = as_state(state).rows->save();
        written = sink->write(sink->context, bytes.data(), bytes.size());
    });
    return saved == YS_OK ? written : saved;
}

ys_status YS_CALL load(void* state, const void* bytes, std::size_t count, ys_problem* problem) noexcept
{
    return guarded(problem, [&] { value_of(as_state(state).rows->load({static_cast<const char*>(bytes), count})); });
}

void YS_CALL end(void* state) noexcept
{
    as_state(state).~State();
}

} // namespace

FormulaTable::FormulaTable(FormulaDefinition definition)
    : table_{{sizeof(ys_metric), alignof(State), sizeof(State), "", start, add, merge, score, save, load, end}, std::move(definition)}
{
}

} // namespace yardstick
