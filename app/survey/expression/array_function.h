#pragma once

#include "survey/expression/scope.h"
#include "survey/expression/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// sumInArray, countInArray, avgInArray, minInArray and maxInArray (SURVEYJS.md section d): one field of many rows.
namespace yardstick::expression {

/// A row that takes part, and its field.
struct RowField {
    const Value* row;
    const Value* field;
};

struct ArrayFunction {
    std::string_view name;
    bool names_return_field; ///< a third argument that is a plain text names the field that is returned
    Value (*fold)(const std::vector<RowField>& rows, const std::optional<std::string>& return_field);
};

/// Null when there is none of that name.
const ArrayFunction* find_array_function(std::string_view name);

/// What a condition of these functions sees: a row, and behind it the survey.
class RowScope final : public Scope {
public:
    RowScope(const Value& row, const Scope& outer) : row_(row), outer_(outer) {}

    Value look_up(const Name& name) const override;
    Instant now() const override { return outer_.now(); }
    const TimeZone& time_zone() const override { return outer_.time_zone(); }
    Value survey_value(const Name& name) const override { return outer_.survey_value(name); }
    Value is_display_mode() const override { return outer_.is_display_mode(); }
    bool is_container_ready(std::string_view page_or_panel) const override { return outer_.is_container_ready(page_or_panel); }
    Value comment(std::string_view question, const Value& choice) const override { return outer_.comment(question, choice); }
    Value property_value(std::string_view question, std::string_view property) const override
    {
        return outer_.property_value(question, property);
    }

private:
    const Value& row_;
    const Scope& outer_;
};

} // namespace yardstick::expression
