#include "host/example_rows.h"

#include "host/member_check.h"

#include <algorithm>
#include <chrono>

namespace yardstick {

namespace {

constexpr int not_as_the_schema_says = 599; // Json::exception wants a number, and uses those up to 505

void add_answer(Column& column, const Json& answer, std::size_t row, const Field& field)
{
    if (answer.is_null())
        return column.add_blank();
    if (!fits(answer, field.type))
        throw UnfitAnswer("row " + std::to_string(row) + ", field " + field.name, answer_words(field.type), in_short(answer));
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
        return column.add_date(parse_answer_date(answer.get_ref<const std::string&>())->time_since_epoch().count());
    }
}

} // namespace

UnfitAnswer::UnfitAnswer(std::string row_and_field, std::string what_fits, std::string what_was_found)
    : Json::exception(not_as_the_schema_says, (row_and_field + ", expected " + what_fits + ", found " + what_was_found).c_str()),
      what_is_unfit(std::move(row_and_field)), expected(std::move(what_fits)), found(std::move(what_was_found))
{
}

std::optional<std::int64_t> repeats_of(const Json& row)
{
    if (row.is_object())
        return 1;
    if (!row.is_array() || row.size() != 2 || !is_count(row[0]) || !row[1].is_object() ||
        row[0].get<double>() > static_cast<double>(most_repeats))
        return std::nullopt;
    return row[0].get<std::int64_t>();
}

const Json& answers_of(const Json& row)
{
    return row.is_array() ? row[1] : row;
}

std::int64_t count_rows(const std::vector<Json>& rows)
{
    std::int64_t count = 0;
    for (const Json& row : rows)
        count += repeats_of(row).value_or(0);
    return count;
}

std::optional<Instant> parse_answer_date(std::string_view text)
{
    if (const auto day = parse_day(text))
        return Instant(*day);
    constexpr std::string_view form = "2026-01-15T09:30:00Z";
    if (text.size() != form.size() || text[10] != 'T' || text.back() != 'Z')
        return std::nullopt; // parse_instant reads more: offsets, parts of seconds
    return parse_instant(text);
}

bool fits(const Json& answer, FieldType type)
{
    switch (type) {
    case FieldType::number:
        return is_finite_number(answer);
    case FieldType::boolean:
        return answer.is_boolean();
    case FieldType::text:
        return answer.is_string();
    case FieldType::date:
        return answer.is_string() && parse_answer_date(answer.get_ref<const std::string&>());
    case FieldType::choices:
        return answer.is_array() && std::all_of(answer.begin(), answer.end(), is_text);
    }
    return false;
}

std::string answer_words(FieldType type)
{
    switch (type) {
    case FieldType::number:
        return "a number";
    case FieldType::boolean:
        return "true or false";
    case FieldType::text:
        return "a text";
    case FieldType::date:
        return "a date in a text, \"2026-01-15T09:30:00Z\" or \"2026-01-15\"";
    case FieldType::choices:
        return "a list of texts";
    }
    return {};
}

Batch batch_of(const std::vector<Json>& rows, const MetricCard& card)
{
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (!repeats_of(rows[row]))
            throw UnfitAnswer("row " + std::to_string(row + 1), "an object of fields and answers", in_short(rows[row]));
    Batch batch;
    batch.rows = count_rows(rows);
    for (const Field& field : card.fields) {
        auto column = std::make_shared<Column>(field.type);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const Json answer = answers_of(rows[row]).value(field.name, Json());
            for (std::int64_t times = *repeats_of(rows[row]); times > 0; --times)
                add_answer(*column, answer, row + 1, field);
        }
        batch.columns.push_back(std::move(column));
    }
    return batch;
}

} // namespace yardstick
