#pragma once

#include "core/json.h"
#include "scoring/binding.h"
#include "scoring/found_plugin.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

class CommandContext;
class MetricCatalogue;

/// The plugins as a workspace sees them: a metric that is not what its version was there is refused, and each is bound or not.
struct PluginsHere {
    const MetricCatalogue* catalogue = nullptr;    ///< without a workspace: of this user, with nothing said of versions
    std::optional<std::vector<Binding>> bindings;  ///< nothing: there is no workspace
};

/// Looks where the plugins are listed from; says on `err` when there is no workspace, and versions are not checked therefore.
PluginsHere plugins_here(CommandContext& context);

/// A line of `plugin list --json`: with what `here` knows of its metrics, or without.
Json to_json(const FoundPlugin& plugin, const PluginsHere& here = {});

/// The metrics of plugins as a table shows them, refused ones too.
std::vector<std::vector<Json>> metric_rows(const std::vector<FoundPlugin>& plugins, const PluginsHere& here);

/// What became of it, in a word; "used" only where a metric of it is.
std::string_view state_of(const FoundPlugin& plugin);

/// Where it lies, as people are shown it: names of files are chosen by whoever wrote them.
std::string shown_path(const FoundPlugin& plugin);

/// What a person decides on: id, version, department, metrics, file and SHA-256, a line each.
std::string described(const FoundPlugin& plugin);

/// Why the plugin, or one of its metrics, is not used: "helpdesk: not trusted: …". Empty when all of it is.
std::vector<std::string> why_not_used(const FoundPlugin& plugin);

/// The bindings of its metrics: "happy on csat, wait on ask". Empty where there are none, or no workspace.
std::string bound_to(const FoundPlugin& plugin, const PluginsHere& here);

/// "csat recovery"
std::string metric_list(const FoundPlugin& plugin);

} // namespace yardstick
