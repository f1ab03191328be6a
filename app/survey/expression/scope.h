#pragma once

#include "core/time_zone.h"
#include "survey/expression/name.h"
#include "survey/expression/value.h"

#include <string_view>

namespace yardstick {

/// What an expression is evaluated against: where its names are looked up, what time it is, and what the survey says of itself.
/// Only reads; one that several threads use must bear that.
class Scope {
public:
    virtual ~Scope() = default;

    /// The value of {name}, as it is stored; missing when there is none.
    virtual Value look_up(const Name& name) const = 0;
    virtual Instant now() const = 0;
    virtual const TimeZone& time_zone() const = 0; ///< in which a day begins and ends

    /// True when {name} is a list whose order counts when it is compared: the answer of a ranking.
    virtual bool counts_order(const Name&) const { return false; }

    /// For the conditions of sumInArray and its kin, whose names are looked up in a row first: the value in the survey.
    /// Missing without a survey.
    virtual Value survey_value(const Name&) const { return {}; }

    // Functions that ask the survey about itself, and what they answer without one.
    virtual Value is_display_mode() const { return {}; }
    virtual bool is_container_ready(std::string_view /*page_or_panel*/) const { return false; }
    virtual Value comment(std::string_view /*question*/, const Value& /*choice*/) const { return {}; }
    virtual Value property_value(std::string_view /*question*/, std::string_view /*property*/) const { return {}; }
};

/// A Scope over one object of plain values, without a survey.
class DataScope final : public Scope {
public:
    DataScope(Value values, Instant now, TimeZone time_zone);

    Value look_up(const Name& name) const override;
    Instant now() const override { return now_; }
    const TimeZone& time_zone() const override { return time_zone_; }

private:
    Value values_;
    Instant now_;
    TimeZone time_zone_;
};

} // namespace yardstick
