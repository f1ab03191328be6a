// What a person decides about plugins.
#include "core/error.h"
#include "core/joined.h"
#include "host/plugin_host.h"
#include "host/plugin_text.h"
#include "host/user_plugins.h"

#include <algorithm>

#include <sys/stat.h>

namespace yardstick {

namespace {

using Path = std::filesystem::path;

bool may_be_changed_by_all(const Path& folder)
{
    struct stat status {};
    return stat(folder.c_str(), &status) == 0 && (status.st_mode & S_IWOTH) != 0;
}

bool is_shown(const FoundPlugin& plugin, const FoundPlugin& shown)
{
    return plugin.id == shown.id && plugin.sha256 == shown.sha256;
}

Problem another_file(const FoundPlugin& plugin)
{
    return {{}, "plugin " + plugin.id + ": file " + plugin.path, "the one that was looked at", "another; it was changed meanwhile: look at it again"};
}

/// Takes back what was decided about a plugin: of its file as it is, and of earlier ones in the same place.
void forget_decisions(PluginRecord& record, const FoundPlugin& plugin, bool is_trusted)
{
    std::erase_if(record.decisions, [&](const auto& each) {
        const TrustDecision& decision = each.second;
        return decision.is_trusted == is_trusted && (each.first == plugin.sha256 || (decision.id == plugin.id && decision.path == plugin.path));
    });
}

} // namespace

Result<KnownPlugin> PluginHost::known(const std::string& plugin) const
{
    for (const KnownPlugin& each : set_->plugins())
        if (each.found.path == plugin)
            return each;
    if (const KnownPlugin* with_id = plugin.empty() ? nullptr : set_->find(plugin))
        return *with_id;
    std::string ids;
    for (const KnownPlugin& each : set_->plugins())
        if (each.has_its_id)
            ids += (ids.empty() ? "one of " : ", ") + each.found.id;
    return refuse("plugin", ids.empty() ? "one that was found; there is none" : ids, '"' + plugin + '"');
}

Result<ReadPlugin> PluginHost::read_at(const Path& path) const
{
    const auto file = plugin_file_at(path);
    if (!file)
        return tl::unexpected(file.error());
    ReadPlugin plugin = read_plugin(*file);
    hash_library(plugin);
    if (plugin.found.state != PluginState::refused)
        return plugin;
    const std::string what = plugin.found.id.empty() ? "" : "plugin " + plugin.found.id + ": ";
    return refuse(what + "file " + plugin_text(file->path.string()) + ": " + joined(plugin.found.reasons));
}

Result<FoundPlugin> PluginHost::look_at(const Path& path) const
{
    const std::lock_guard lock(mutex_);
    return read_at(path).map([this](ReadPlugin plugin) {
        set_->decide_on(plugin.found);
        return plugin.found;
    });
}

/// Whether the user's folder is the place for a plugin.
Result<void> PluginHost::check_new(const ReadPlugin& plugin) const
{
    const Path& own = set_->setting().user_folder;
    const auto& folders = set_->setting().folders;
    const std::string what = "plugin " + plugin.found.id;
    if (own.empty())
        return refuse(what, "a folder for your own plugins", "none: neither XDG_DATA_HOME nor HOME is set");
    if (std::find(folders.begin(), folders.end(), own) == folders.end())
        return refuse(what, "the folder for your own plugins, " + own.string() + ", to be searched", "others, which YARDSTICK_PLUGINS names; an empty entry in it stands for it");
    const KnownPlugin* other = set_->find(plugin.found.id);
    if (other && other->has_its_id && !other->found.is_removable) {
        const TrustedBy by = other->found.trusted_by;
        const std::string came = by == TrustedBy::build    ? ", which came with Yardstick"
                                 : by == TrustedBy::folder ? ", whose folder is trusted; take it out there, on the Plugins page or with yardstickctl plugin distrust --folder"
                                                           : "";
        return refuse(what, "an id that no other plugin has", "one in " + other->found.path + came);
    }
    if (other && other->has_its_id && other->found.path == plugin.found.path)
        return refuse(what, "one that is not among your own plugins yet", "it in its place already: " + other->found.path);
    return {};
}

Result<FoundPlugin> PluginHost::add(const FoundPlugin& shown)
{
    const std::lock_guard lock(mutex_);
    auto plugin = read_at(shown.path);
    if (!plugin)
        return tl::unexpected(plugin.error());
    if (!is_shown(plugin->found, shown))
        return tl::unexpected(another_file(plugin->found));
    if (const auto checked = check_new(*plugin); !checked)
        return tl::unexpected(checked.error());
    const Path& own = set_->setting().user_folder;
    // The plugin that gives way: it may stand elsewhere below the folder, and broken ones of its id count too.
    std::vector<ReadPlugin> before;
    for (const KnownPlugin& each : set_->plugins())
        if (each.found.id == plugin->found.id && each.found.is_removable)
            before.push_back(each.read);
    if (const auto put = put_plugin(*plugin, before, own); !put)
        return tl::unexpected(put.error());
    set_->forget();
    // Whoever asked for it may trust what this gives, unseen: that is read from the disk, where others write too.
    return known(shown.id).and_then([&](const KnownPlugin& added) -> Result<FoundPlugin> {
        return is_shown(added.found, shown) ? Result<FoundPlugin>(added.found) : tl::unexpected(another_file(added.found));
    });
}

Result<KnownPlugin> PluginHost::own(const std::string& plugin) const
{
    const auto meant = known(plugin);
    if (!meant || (meant->found.path == plugin && meant->found.is_removable))
        return meant;
    std::vector<KnownPlugin> candidates = set_->plugins();
    std::erase_if(candidates, [&](const KnownPlugin& each) { return each.found.id != plugin || !each.found.is_removable; });
    if (candidates.size() == 1)
        return candidates.front();
    const std::string what = "plugin " + plugin;
    if (candidates.size() > 1) {
        std::vector<std::string> paths;
        for (const KnownPlugin& each : candidates)
            paths.push_back(each.found.path);
        return refuse(what, "the path of one of those with this id", joined(paths));
    }
    const std::string came = meant->found.trusted_by == TrustedBy::build ? ", which came with Yardstick; to keep it from running: yardstickctl plugin distrust " + meant->found.id : "";
    return refuse(what, "one in your own plugin folder " + set_->setting().user_folder.string() + " whose files can be read", meant->found.path + came);
}

Result<void> PluginHost::remove(const std::string& plugin)
{
    const std::lock_guard lock(mutex_);
    const auto removed = own(plugin);
    if (!removed)
        return tl::unexpected(removed.error());
    delete_plugin(removed->read, set_->setting().user_folder);
    set_->forget();
    if (records_->read()->decisions.contains(removed->found.sha256)) // who adds it again is asked again
        records_->change([&](PluginRecord& record) { forget_decisions(record, removed->found, true); });
    set_->refresh();
    return {};
}

Result<void> PluginHost::trust(const FoundPlugin& shown)
{
    const std::lock_guard lock(mutex_);
    const auto trusted = known(shown.path);
    if (!trusted)
        return tl::unexpected(trusted.error());
    const FoundPlugin& found = trusted->found;
    if (!trusted->has_its_id || found.sha256.empty())
        return refuse("plugin " + (found.id.empty() ? found.path : found.id), "one whose files are right", joined(found.reasons));
    if (found.sha256 != shown.sha256 || sha256_of_library(found.path) != shown.sha256) {
        set_->forget();
        return tl::unexpected(another_file(found));
    }
    records_->change([&](PluginRecord& record) {
        forget_decisions(record, found, false);
        if (found.trusted_by != TrustedBy::build)
            record.decisions[found.sha256] = {true, found.id, found.path, record_time()};
    });
    return {};
}

Result<void> PluginHost::distrust(const std::string& plugin)
{
    const std::lock_guard lock(mutex_);
    const auto distrusted = known(plugin);
    if (!distrusted)
        return tl::unexpected(distrusted.error());
    const FoundPlugin& found = distrusted->found;
    if (found.sha256.empty())
        return refuse("plugin " + plugin, "one whose files can be read", joined(found.reasons));
    records_->change([&](PluginRecord& record) {
        forget_decisions(record, found, true);
        record.decisions[found.sha256] = {false, found.id, found.path, record_time()};
    });
    set_->refresh();
    return {};
}

Result<void> PluginHost::retry(const std::string& plugin)
{
    const std::lock_guard lock(mutex_);
    const auto failed = known(plugin);
    if (!failed)
        return tl::unexpected(failed.error());
    if (!records_->read()->failures.contains(failed->found.sha256))
        return refuse("plugin " + plugin, "one that has failed", std::string("one that has not; it is ") + std::string(to_text(failed->found.state)));
    records_->change([&](PluginRecord& record) { record.failures.erase(failed->found.sha256); });
    return {};
}

std::vector<Path> PluginHost::trusted_folders() const
{
    std::vector<Path> folders;
    for (const auto& [folder, at] : records_->read()->trusted_folders)
        folders.push_back(folder);
    return folders;
}

Result<void> PluginHost::trust_folder(const Path& folder)
{
    std::error_code failure;
    const Path whole = std::filesystem::canonical(folder, failure);
    if (failure || !std::filesystem::is_directory(whole, failure))
        return refuse("folder " + folder.string(), "one that exists", failure ? failure.message() : "no folder");
    if (may_be_changed_by_all(whole))
        return refuse("folder " + whole.string(), "one that not everybody may change", "one that everybody may");
    records_->change([&](PluginRecord& record) { record.trusted_folders.emplace(whole.string(), record_time()); });
    return {};
}

Result<void> PluginHost::distrust_folder(const Path& folder)
{
    const std::lock_guard lock(mutex_);
    std::error_code ignored;
    const std::string whole = std::filesystem::weakly_canonical(folder, ignored).string();
    const auto record = records_->read();
    if (!record->trusted_folders.contains(whole)) {
        std::string known;
        for (const auto& [each, at] : record->trusted_folders)
            known += (known.empty() ? "one of " : ", ") + each;
        return refuse("folder", known.empty() ? "one that is trusted; there is none" : known, whole);
    }
    records_->change([&](PluginRecord& changed) { changed.trusted_folders.erase(whole); });
    set_->refresh();
    return {};
}

bool PluginHost::is_safe_mode() const
{
    const std::lock_guard lock(mutex_);
    return set_->setting().is_safe_mode;
}

void PluginHost::leave_safe_mode()
{
    const std::lock_guard lock(mutex_);
    set_->leave_safe_mode();
}

std::vector<std::string> PluginHost::missing_protections() const
{
    std::vector<std::string> missing = runner_->missing_protections();
    const auto record = records_->read();
    if (!record->problem.empty())
        missing.push_back("What was decided about plugins is not known, so those that came with Yardstick run whatever was said of them: " + record->problem);
    else if (std::error_code ignored; !record->damaged.empty() && std::filesystem::exists(record->damaged, ignored))
        missing.push_back("What was decided about plugins was lost, as its file was damaged; those that came with Yardstick run again whatever was said of them. Decide anew, and delete " +
                          record->damaged + '.');
    return missing;
}

} // namespace yardstick
