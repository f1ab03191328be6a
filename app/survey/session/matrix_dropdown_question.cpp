#include "survey/expression/conversion.h"
#include "survey/expression/text.h"
#include "survey/session/form_model.h"
#include "survey/session/table_question.h"
#include "survey/session/table_row.h"
#include "survey/session/value_edits.h"

#include <algorithm>

namespace yardstick::session {

std::vector<std::unique_ptr<TableRow>> MatrixDropdownQuestion::make_rows()
{
    std::vector<std::unique_ptr<TableRow>> rows;
    for (const ChoiceDefinition& item : details().rows)
        if (const Value name = Value::from_json(item.value); !yardstick::is_empty(name))
            rows.push_back(std::make_unique<TableRow>(*this, &item, rows.size(), value().member(text_from(name))));
    return rows;
}

Value MatrixDropdownQuestion::row_value_of(const TableRow& row, const Value& answer) const
{
    const Value& own = answer.member(row.name());
    return is_truthy(own) ? own : Value(nullptr);
}

Value MatrixDropdownQuestion::with_row_value(const TableRow& row, const Value& answer, const Value& row_value) const
{
    if (has_members(row_value))
        return with_member(answer, row.name(), row_value);
    const Value rest = without_member(answer, row.name());
    return has_members(rest) ? rest : Value(nullptr);
}

std::optional<Found> MatrixDropdownQuestion::find(const NamePath& path, std::optional<long long>, bool)
{
    if (path.is_at_end())
        return is_empty() ? std::optional(Found{{}, Found::Wording::plain, this}) : std::nullopt;
    const auto is_row = [&](std::string_view name) {
        return std::any_of(details().rows.begin(), details().rows.end(), [&](const ChoiceDefinition& row) {
            return expression::is_in_lower_case(text_from(Value::from_json(row.value)), name);
        });
    };
    for (std::size_t count = path.longest_key(); count > 0; --count) {
        if (!is_row(path.joined(count)))
            continue;
        for (TableRow* row : visible_rows())
            if (expression::is_in_lower_case(row->name(), path.joined(count))) {
                if (auto found = row->find(path.behind(count), std::nullopt, false))
                    return found;
                count = 1;
                break;
            }
    }
    const Value found = path.within(value());
    return found.is_missing() ? std::nullopt : std::optional(Found{found});
}

} // namespace yardstick::session
