#pragma once

#include "core/problem.h"
#include "scoring/found_plugin.h"

#include <filesystem>
#include <string>
#include <vector>

namespace yardstick {

/// What a person decides about plugins, for this user of this computer. Port: implemented by `host`. [any thread]
///
/// Every act holds at once, for `MetricCatalogue::plugins()` and `metrics()` of the same host, and for programs that start
/// later. A Problem names the plugin, what was expected and what was found; the world's failures are an Error. `plugin` is an id, or
/// the path of a FoundPlugin: of two with one id, the id means the one that is used, and one that is broken may have no id.
class PluginControl {
public:
    virtual ~PluginControl() = default;

    /// What `add(path)` would bring, read without running any of it. `path` is a folder, a manifest, a library or a metrics.json.
    virtual Result<FoundPlugin> look_at(const std::filesystem::path& path) const = 0;
    /// Copies a plugin that `look_at` showed into the user's plugin folder, in the place of one with its id there, which is kept for the
    /// way back. That alone does not trust it. Refused where its file is no longer the one that was shown.
    virtual Result<FoundPlugin> add(const FoundPlugin& shown) = 0;
    /// Takes a plugin out of the user's plugin folder. Scores and bindings stay. Refused where several there have the id.
    virtual Result<void> remove(const std::string& plugin) = 0;

    /// Lets the file of the plugin run that was shown to whoever decides, and no other: refused where it is another one now.
    virtual Result<void> trust(const FoundPlugin& shown) = 0;
    /// Keeps a plugin from running, also one that came with Yardstick or stands in a trusted folder.
    virtual Result<void> distrust(const std::string& plugin) = 0;
    /// Lets a plugin that was quarantined try again, its failures forgotten.
    virtual Result<void> retry(const std::string& plugin) = 0;

    /// Folders whose plugins run without being asked about, whatever they become: for those who develop plugins. They are searched, too.
    virtual std::vector<std::filesystem::path> trusted_folders() const = 0;
    virtual Result<void> trust_folder(const std::filesystem::path& folder) = 0;
    virtual Result<void> distrust_folder(const std::filesystem::path& folder) = 0;

    /// True while nothing of any plugin runs, because the program did not end cleanly last time.
    virtual bool is_safe_mode() const = 0;
    virtual void leave_safe_mode() = 0;

    /// What does not hold here of all that keeps plugins in check, a sentence each: a protection that the system lacks ("Files are not
    /// protected …"), decisions that were lost.
    virtual std::vector<std::string> missing_protections() const = 0;
};

} // namespace yardstick
