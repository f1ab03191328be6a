#pragma once

#include "core/problem.h"
#include "viewmodel/workspace.h"

namespace yardstick {

/// Fills an empty workspace with a believable year: a city office with two sites and four departments, three of them
/// measured by the plugin customer_service and one by front_desk; people, targets, a business goal, and a new phone
/// system eight months ago, after which support answers sooner and its customers are happier.
///
/// The year ends yesterday. Made by a fixed seed: the same day gives the same figures on every machine. A Problem when
/// the workspace already has departments, or when one of the two plugins cannot be used. Throws Error when the world fails.
Result<void> make_demo_year(Workspace& workspace);

} // namespace yardstick
