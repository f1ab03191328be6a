#pragma once

#include "core/office_store.h"

#include <functional>
#include <set>
#include <string>

namespace yardstick {

/// The lint rules that the workspace has switched off, by id; rules that are no more are not among them.
std::set<std::string, std::less<>> rules_switched_off(const OfficeStore& office);

/// Switches a rule on or off for the whole workspace.
void switch_rule(OfficeStore& office, const std::string& rule, bool is_on);

} // namespace yardstick
