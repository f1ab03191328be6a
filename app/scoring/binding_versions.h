#pragma once

#include "scoring/binding.h"

#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// A version of a binding, and the days on which it holds.
struct HoldingVersion {
    Binding binding;
    std::optional<Day> from;  ///< inclusive; absent: from the beginning
    std::optional<Day> until; ///< exclusive; absent: to the end
};

/// Which version of the binding `name` of `source` holds when, newest first: on each day the newest that is not later, so that
/// one without a day replaces everything before it. Removed versions never hold.
std::vector<HoldingVersion> holding_versions(const std::vector<Binding>& history, const std::string& source, const std::string& name);

/// Checks that `binding` may have its name: an identifier, and on its source not the name of another metric's binding, whose
/// figures would follow this one's in one series.
Result<void> check_binding_name(const Binding& binding, const BindingStore& store);

} // namespace yardstick
