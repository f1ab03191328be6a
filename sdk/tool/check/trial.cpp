#include "check/trial.h"

#include "host/arrow_batch.h"
#include "host/example_rows.h"
#include "host/worked_examples.h"
#include "scoring/parameter_values.h"
#include "scoring/same_figure.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yardstick {

namespace {

template <class Value>
Value must(Result<Value> result)
{
    if (!result)
        throw Refused(result.error().text());
    if constexpr (!std::is_void_v<Value>)
        return std::move(*result);
}

bool is_answered(const Column& column, std::int64_t row)
{
    const auto place = static_cast<std::size_t>(row);
    return (column.validity[place / 8] >> (place % 8) & 1) != 0;
}

std::string text_at(const Column& column, std::size_t place)
{
    const auto begin = static_cast<std::size_t>(column.offsets[place]);
    return column.bytes.substr(begin, static_cast<std::size_t>(column.offsets[place + 1]) - begin);
}

void copy_answer(const Column& from, std::int64_t row, Column& to)
{
    if (!is_answered(from, row))
        return to.add_blank();
    const auto place = static_cast<std::size_t>(row);
    switch (from.type) {
    case FieldType::number:
        return to.add_number(from.numbers[place]);
    case FieldType::date:
        return to.add_date(from.integers[place]);
    case FieldType::boolean:
        return to.add_boolean((from.bits[place / 8] >> (place % 8) & 1) != 0);
    case FieldType::text:
        return to.add_text(text_at(from, place));
    case FieldType::choices: {
        std::vector<std::string> items;
        for (auto item = from.list_offsets[place]; item < from.list_offsets[place + 1]; ++item)
            items.push_back(text_at(from, static_cast<std::size_t>(item)));
        return to.add_choices(items);
    }
    }
}

/// Something of each type, for a card whose examples have no rows.
Json plain_row(const MetricCard& card, int place)
{
    Json row = Json::object();
    for (const Field& field : card.fields) {
        switch (field.type) {
        case FieldType::number:
            row[field.name] = place;
            break;
        case FieldType::date:
            row[field.name] = "2026-01-0" + std::to_string(place) + "T09:30:00Z";
            break;
        case FieldType::boolean:
            row[field.name] = place % 2 == 0;
            break;
        case FieldType::text:
            row[field.name] = "text " + std::to_string(place);
            break;
        case FieldType::choices:
            row[field.name] = Json::array({"choice " + std::to_string(place)});
            break;
        }
    }
    return row;
}

std::vector<Json> pool_rows(const MetricCard& card, const std::vector<WorkedExample>& examples)
{
    std::vector<Json> rows;
    for (const WorkedExample& example : examples)
        rows.insert(rows.end(), example.rows.begin(), example.rows.end());
    if (rows.empty())
        for (int place = 1; place <= 5; ++place)
            rows.push_back(plain_row(card, place));
    return rows;
}

Batch empty_batch(const MetricCard& card)
{
    Batch batch;
    for (const Field& field : card.fields)
        batch.columns.push_back(std::make_shared<Column>(field.type));
    return batch;
}

} // namespace

Trial::Trial(OpenedMetric metric, std::uint64_t seed)
    : metric_(std::move(metric)), random_(seed), pool_(batch_of(pool_rows(card(), examples()), card())), defaults_(parameter_values({}, card()))
{
}

std::vector<std::shared_ptr<Column>> own_columns(Batch& batch)
{
    std::vector<std::shared_ptr<Column>> columns;
    for (auto& column : batch.columns) {
        columns.push_back(std::make_shared<Column>(*column));
        column = columns.back();
    }
    return columns;
}

Batch Trial::rows(std::int64_t count)
{
    Batch batch = empty_batch(card());
    const auto columns = own_columns(batch);
    constexpr std::size_t one_in = 16;
    for (std::int64_t row = 0; row < count; ++row) {
        // Whole rows of the examples, since the answers of a row may depend on one another.
        const auto from = static_cast<std::int64_t>(random_below(static_cast<std::size_t>(pool_.rows)));
        for (std::size_t field = 0; field < columns.size(); ++field) {
            if (random_below(one_in) == 0)
                columns[field]->add_blank();
            else
                copy_answer(*pool_.columns[field], from, *columns[field]);
        }
    }
    batch.rows = count;
    return batch;
}

Batch Trial::blank_rows(std::int64_t count) const
{
    Batch batch = empty_batch(card());
    for (const auto& column : own_columns(batch))
        for (std::int64_t row = 0; row < count; ++row)
            column->add_blank();
    batch.rows = count;
    return batch;
}

bool Trial::has_field(FieldType type) const
{
    return std::any_of(card().fields.begin(), card().fields.end(), [&](const Field& field) { return field.type == type; });
}

MetricState Trial::start(const ParameterValues& parameters) const
{
    return must(MetricState::start(table(), parameters));
}

MetricState Trial::state_of(const Batch& batch) const
{
    MetricState state = start();
    add(state, batch);
    return state;
}

Figure Trial::figure_of(const Batch& batch) const
{
    return score(state_of(batch));
}

void add(MetricState& state, const Batch& batch, Slice slice)
{
    must(state.add(*ArrowBatch(batch).array(), slice));
}

void add(MetricState& state, const Batch& batch)
{
    add(state, batch, {0, batch.rows});
}

void merge(MetricState& state, const MetricState& other)
{
    must(state.merge(other));
}

Figure score(const MetricState& state)
{
    return must(state.score());
}

SavedState save(const MetricState& state)
{
    return must(state.save());
}

void load(MetricState& state, std::string_view saved)
{
    must(state.load(saved));
}

Batch rows_of(const Batch& batch, const std::vector<std::int64_t>& places)
{
    Batch copy;
    for (const auto& column : batch.columns) {
        auto own = std::make_shared<Column>(column->type);
        for (const std::int64_t place : places)
            copy_answer(*column, place, *own);
        copy.columns.push_back(std::move(own));
    }
    copy.rows = static_cast<std::int64_t>(places.size());
    return copy;
}

Batch rows_of(const Batch& batch, Slice slice)
{
    std::vector<std::int64_t> places(static_cast<std::size_t>(slice.count));
    std::iota(places.begin(), places.end(), slice.first);
    return rows_of(batch, places);
}

std::string in_words(const Figure& figure)
{
    std::string text = figure.value ? Json(*figure.value).dump() : "no value";
    text += " of n " + std::to_string(figure.n);
    if (figure.k)
        text += ", k " + std::to_string(*figure.k);
    if (figure.low && figure.high)
        text += ", " + Json(*figure.low).dump() + " to " + Json(*figure.high).dump();
    return text;
}

Finding same_or_fail(const std::string& what, const Figure& expected, const Figure& found)
{
    if (is_same(expected, found, 1e-9))
        return passed();
    return failed(what + ": expected " + in_words(expected) + ", found " + in_words(found));
}

} // namespace yardstick
