#include "host/plugin_clash.h"

#include "host/plugin_text.h"

#include <utility>

namespace yardstick {

namespace {

using Path = std::filesystem::path;

bool share_library(const KnownPlugin& one, const KnownPlugin& other)
{
    return one.found.path == other.found.path;
}

Path manifest_of(const KnownPlugin& plugin)
{
    return plugin.read.files.front();
}

// Quarantine and safe mode take nothing of it: these pass.
bool is_trusted(const KnownPlugin& plugin)
{
    return plugin.found.trusted_by != TrustedBy::nobody && plugin.found.state != PluginState::distrusted;
}

bool is_right(const KnownPlugin& plugin)
{
    return plugin.found.state != PluginState::refused;
}

/// Trust is in the library's bytes, so of two manifests that name it one is as much trusted as the other.
std::pair<bool, bool> claim_on_library(const KnownPlugin& plugin, const PluginRecord& record)
{
    const auto decision = record.decisions.find(plugin.found.sha256);
    const bool is_decided_on = decision != record.decisions.end() && decision->second.id == plugin.found.id;
    const bool has_its_name = manifest_of(plugin).filename() == Path(plugin.found.path).stem().string() + ".plugin.json";
    return {is_decided_on, has_its_name};
}

} // namespace

bool do_clash(const KnownPlugin& one, const KnownPlugin& other)
{
    return one.found.id == other.found.id || share_library(one, other);
}

bool goes_before(const KnownPlugin& later, const KnownPlugin& first, const PluginRecord& record)
{
    if (share_library(later, first))
        return claim_on_library(later, record) > claim_on_library(first, record);
    return std::pair(is_right(later), is_trusted(later)) > std::pair(is_right(first), is_trusted(first));
}

void give_way(KnownPlugin& plugin, const KnownPlugin& to)
{
    plugin.has_its_id = false;
    plugin.found.state = PluginState::refused;
    plugin.found.reasons = {"a plugin with this id is already there: " + plugin_text(to.found.path)};
    if (!share_library(plugin, to))
        return;
    const Path manifest = manifest_of(plugin);
    plugin.found.reasons = {plugin_text("manifest " + manifest.filename().string() + ", expected a library of its own, found " +
                                        Path(to.found.path).filename().string() + ", which " + manifest_of(to).filename().string() + " names")};
    // Whoever removes or distrusts it means what is its own.
    plugin.found.path = manifest.string();
    plugin.found.sha256.clear();
    plugin.read.files = {manifest};
    plugin.read.content = {};
}

} // namespace yardstick
