#include "viewmodel/targets.h"

#include <algorithm>

namespace yardstick {

namespace {

Result<void> check_metric(Workspace& workspace, const std::string& name)
{
    if (name.empty())
        return refuse("metric", "one that is bound to a survey", "none");
    const auto bindings = current_bindings(workspace.bindings());
    const auto is_meant = [&](const Binding& binding) { return binding.name == name || binding.metric_id() == name; };
    if (std::any_of(bindings.begin(), bindings.end(), is_meant))
        return {};
    return workspace.metrics().find(name).map([](const auto&) {});
}

} // namespace

Result<void> set_target(Workspace& workspace, const DatedTarget& target)
{
    if (target.department.empty())
        return refuse("department", "one that exists", "none");
    if (!workspace.office().department(target.department))
        return refuse("department", "the id of one that exists", '"' + target.department + '"');
    return check_metric(workspace, target.metric).map([&] { workspace.office_store().set_target(target); });
}

} // namespace yardstick
