#pragma once

#include "survey/expression/scope.h"
#include "survey/session/place.h"

namespace yardstick::session {

class FormModel;

/// The Scope of an expression that stands at a place in a form. Lives as long as one evaluation.
class FormScope final : public Scope {
public:
    FormScope(FormModel& form, Place& place) : form_(form), place_(place) {}

    Value look_up(const Name& name) const override;
    bool counts_order(const Name& name) const override;
    Value survey_value(const Name& name) const override;
    Instant now() const override;
    const TimeZone& time_zone() const override;
    Value is_display_mode() const override;
    bool is_container_ready(std::string_view page_or_panel) const override;
    Value comment(std::string_view question, const Value& choice) const override;
    Value property_value(std::string_view question, std::string_view property) const override;

private:
    FormModel& form_;
    Place& place_;
};

} // namespace yardstick::session
