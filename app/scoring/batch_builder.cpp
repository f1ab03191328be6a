#include "scoring/batch_builder.h"

#include "core/instant.h"
#include "core/json.h"

#include <simdjson.h>

#include <charconv>
#include <cmath>
#include <map>
#include <optional>

namespace yardstick {

namespace {

using simdjson::dom::element;

std::optional<double> number_in(std::string_view text)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<std::int64_t> milliseconds_in(std::string_view text)
{
    if (const auto instant = parse_instant(text))
        return instant->time_since_epoch().count();
    if (const auto local = parse_local_time(text))
        return local->time_since_epoch().count();
    if (const auto day = parse_day(text))
        return std::chrono::duration_cast<std::chrono::milliseconds>(day->time_since_epoch()).count();
    return std::nullopt;
}

std::string text_of(const element& value)
{
    if (std::string_view text; value.get(text) == simdjson::SUCCESS)
        return std::string(text);
    return simdjson::minify(value);
}

void add_number(Column& column, const element& value)
{
    if (double number = 0.0; value.is_number() && value.get(number) == simdjson::SUCCESS)
        return column.add_number(number);
    if (std::string_view text; value.get(text) == simdjson::SUCCESS)
        if (const auto number = number_in(text))
            return column.add_number(*number);
    column.add_blank();
}

void add_choices(Column& column, const element& value)
{
    std::vector<std::string> items;
    if (simdjson::dom::array list; value.get(list) == simdjson::SUCCESS)
        for (const element item : list)
            items.push_back(text_of(item));
    else
        items.push_back(text_of(value));
    column.add_choices(items);
}

void add_answer(Column& column, const element& value)
{
    if (value.is_null())
        return column.add_blank();
    switch (column.type) {
    case FieldType::number:
        return add_number(column, value);
    case FieldType::boolean:
        if (bool truth = false; value.get(truth) == simdjson::SUCCESS)
            return column.add_boolean(truth);
        return column.add_blank();
    case FieldType::date:
        if (std::string_view text; value.get(text) == simdjson::SUCCESS)
            if (const auto milliseconds = milliseconds_in(text))
                return column.add_date(*milliseconds);
        return column.add_blank();
    case FieldType::text:
        return column.add_text(text_of(value));
    case FieldType::choices:
        return add_choices(column, value);
    }
}

/// Follows "service.speed" or "tasks[0].done" from an object; the longest name that fits wins at every step.
std::optional<element> follow(element from, std::string_view path)
{
    while (!path.empty()) {
        if (path.front() == '[') {
            const std::size_t close = path.find(']');
            const auto index = close == std::string_view::npos ? std::nullopt : number_in(path.substr(1, close - 1));
            if (!index || *index < 0)
                return std::nullopt;
            const auto item = from.at(static_cast<std::size_t>(*index));
            if (item.error())
                return std::nullopt;
            from = item.value_unsafe();
            path.remove_prefix(close + 1);
            if (path.starts_with('.'))
                path.remove_prefix(1);
            continue;
        }
        std::size_t end = path.size();
        auto member = from.at_key(path);
        while (member.error()) {
            end = end == 0 ? std::string_view::npos : path.find_last_of(".[", end - 1);
            if (end == std::string_view::npos || end == 0)
                return std::nullopt;
            member = from.at_key(path.substr(0, end));
        }
        from = member.value_unsafe();
        path.remove_prefix(end);
        if (path.starts_with('.'))
            path.remove_prefix(1);
    }
    return from;
}

/// Properties of the response that an answer of the same name does not hide.
bool add_property(Column& column, const std::string& name, const Response& response)
{
    if (name == "channel" && column.type == FieldType::text)
        column.add_text(response.channel);
    else if (name == "site" && column.type == FieldType::text)
        column.add_text(response.site);
    else if (name == "occurred_at" && column.type == FieldType::date)
        column.add_date(response.occurred_at.time_since_epoch().count());
    else
        return false;
    return true;
}

} // namespace

std::vector<std::shared_ptr<const Column>> build_columns(std::span<const Response> responses, std::span<const ColumnSource> sources)
{
    std::vector<std::shared_ptr<Column>> columns;
    for (const ColumnSource& source : sources)
        columns.push_back(std::make_shared<Column>(source.type));

    simdjson::dom::parser parser;
    for (const Response& response : responses) {
        element answers;
        const bool is_readable = parser.parse(response.answers).get(answers) == simdjson::SUCCESS && answers.is_object();
        for (std::size_t k = 0; k < sources.size(); ++k) {
            const auto answer = is_readable ? follow(answers, sources[k].question) : std::nullopt;
            if (answer)
                add_answer(*columns[k], *answer);
            else if (!add_property(*columns[k], sources[k].question, response))
                columns[k]->add_blank();
        }
    }
    return {columns.begin(), columns.end()};
}

} // namespace yardstick
