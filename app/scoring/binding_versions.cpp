#include "scoring/binding_versions.h"

#include "core/identifier.h"

namespace yardstick {

std::vector<HoldingVersion> holding_versions(const std::vector<Binding>& history, const std::string& source, const std::string& name)
{
    std::vector<HoldingVersion> holding;
    std::optional<Day> until;
    for (auto version = history.rbegin(); version != history.rend(); ++version) {
        if (version->source != source || version->name != name || version->is_removed)
            continue;
        if (until && version->from && *version->from >= *until)
            continue;
        holding.push_back({*version, version->from, until});
        if (!version->from)
            break;
        until = version->from;
    }
    return holding;
}

Result<void> check_binding_name(const Binding& binding, const BindingStore& store)
{
    if (!is_identifier(binding.name))
        return refuse("binding name", "lower-case letters, digits and _, a letter first", '"' + binding.name + '"');
    for (const Binding& other : current_bindings(store))
        if (other.name == binding.name && other.source == binding.source && other.metric_id() != binding.metric_id())
            return refuse("binding name on " + binding.source, "one that is free", '"' + binding.name + "\", which is bound to " + other.metric_id());
    return {};
}

} // namespace yardstick
