#include "host/example_rows.h"

#include "core/instant.h"

#include <string>

namespace yardstick {

namespace {

void add_answer(Column& column, const Json& answer)
{
    if (answer.is_null())
        return column.add_blank();
    switch (column.type) {
    case FieldType::number:
        return column.add_number(answer.get<double>());
    case FieldType::boolean:
        return column.add_boolean(answer.get<bool>());
    case FieldType::text:
        return column.add_text(answer.get<std::string>());
    case FieldType::choices:
        return column.add_choices(answer.get<std::vector<std::string>>());
    case FieldType::date:
        if (const auto instant = parse_instant(answer.get<std::string>()))
            return column.add_date(instant->time_since_epoch().count());
        return column.add_blank();
    }
}

} // namespace

Batch batch_of(const std::vector<Json>& rows, const MetricCard& card)
{
    Batch batch;
    batch.rows = static_cast<std::int64_t>(rows.size());
    for (const Field& field : card.fields) {
        auto column = std::make_shared<Column>(field.type);
        for (const Json& row : rows)
            add_answer(*column, row.value(field.name, Json()));
        batch.columns.push_back(std::move(column));
    }
    return batch;
}

} // namespace yardstick
