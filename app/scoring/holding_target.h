#pragma once

#include "core/office_store.h"
#include "scoring/binding.h"
#include "scoring/card.h"

#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// What a department wants of a metric on one day.
struct HoldingTarget {
    std::optional<double> value; ///< in the metric's own unit
    std::optional<Bands> bands;

    bool operator==(const HoldingTarget&) const = default;
};

/// The card's own target and bands: only defaults.
HoldingTarget own_target(const MetricCard& card);

/// What holds on `day` for a binding in a department.
///
/// A target for this binding alone goes before one for all bindings of its metric, whatever their days; among the same kind
/// the newest whose `from` is not later. Without any the card's own holds; bands that a target leaves out are the card's.
HoldingTarget target_on(const std::vector<DatedTarget>& targets, const Binding& binding, const MetricCard& card, const std::string& department, Day day);

} // namespace yardstick
