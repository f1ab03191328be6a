#pragma once

#include "survey/expression/scope.h"

#include <cstddef>
#include <string_view>

namespace yardstick {

enum class Container { panel, row };

/// A Scope inside one panel of a dynamic panel, or one row of a dynamic matrix, over plain values: {panel.x}, {panelIndex},
/// {prevRow.x} and their like (SURVEYJS.md section c, "Looking a name up" 5), and around them the survey's values.
class ContainerScope final : public Scope {
public:
    /// `values` hold the panels or rows as a list of objects under `owner`; `index` counts from 0 and may point outside.
    ContainerScope(const Value& values, Container container, std::string_view owner, std::size_t index, Instant now,
                   TimeZone time_zone);

    Value look_up(const Name& name) const override;
    Value survey_value(const Name& name) const override;
    Instant now() const override { return now_; }
    const TimeZone& time_zone() const override { return time_zone_; }

private:
    Value values_;
    Value inside_; ///< what the container adds
    Instant now_;
    TimeZone time_zone_;
};

} // namespace yardstick
