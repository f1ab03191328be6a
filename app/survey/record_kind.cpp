#include "survey/record_kind.h"

#include <algorithm>
#include <array>

namespace yardstick {

namespace {

bool has_type(const Json& value, const std::string& type)
{
    if (value.is_null())
        return true;
    if (type == "boolean")
        return value.is_boolean();
    if (type == "number")
        return value.is_number();
    return value.is_string();
}

bool is_true(const Json& answers, const char* column)
{
    const auto found = answers.find(column);
    return found != answers.end() && found->is_boolean() && found->get<bool>();
}

bool is_given(const Json& answers, const char* column)
{
    const auto found = answers.find(column);
    return found != answers.end() && !found->is_null();
}

Result<void> check_ask(const Json& ask)
{
    if (!is_given(ask, "declined"))
        return refuse("ask: declined", "true or false", "nothing");
    if (is_true(ask, "declined") && is_given(ask, "bad"))
        return refuse("ask: bad", "nothing where the customer declined", ask["bad"].dump());
    if (!is_true(ask, "bad") && is_given(ask, "recovered"))
        return refuse("ask: recovered", "nothing where the rating was not bad", ask["recovered"].dump());
    return {};
}

} // namespace

const std::vector<RecordKind>& record_kinds()
{
    static const std::vector<RecordKind> kinds{
        {"ask", {{"declined", "boolean"}, {"bad", "boolean"}, {"recovered", "boolean"}, {"note", "text"}}},
    };
    return kinds;
}

const RecordKind* find_record_kind(std::string_view id)
{
    const auto& kinds = record_kinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const RecordKind& kind) { return kind.id == id; });
    return found == kinds.end() ? nullptr : &*found;
}

bool is_reserved_source(std::string_view id)
{
    static constexpr std::array<std::string_view, 5> reserved{"ask", "goal", "ballot", "check_in", "task"};
    return std::find(reserved.begin(), reserved.end(), id) != reserved.end();
}

Result<void> check_record(const RecordKind& kind, const Json& answers)
{
    for (const auto& [name, value] : answers.items()) {
        const auto column = std::find_if(kind.columns.begin(), kind.columns.end(), [&wanted = name](const RecordColumn& c) { return c.name == wanted; });
        if (column == kind.columns.end()) {
            std::string known;
            for (const RecordColumn& c : kind.columns)
                known += (known.empty() ? "" : ", ") + c.name;
            return refuse(kind.id + " column", "one of " + known, '"' + name + '"');
        }
        if (!has_type(value, column->type))
            return refuse(kind.id + ": " + name, "a " + column->type, value.dump());
    }
    return kind.id == "ask" ? check_ask(answers) : Result<void>{};
}

} // namespace yardstick
