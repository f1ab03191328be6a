#include "host/plugin_set.h"

#include "host/plugin_clash.h"
#include "host/plugin_trust.h"

#include <algorithm>
#include <set>
#include <utility>

namespace yardstick {

namespace {

using Path = std::filesystem::path;

bool stands_in(const Path& file, const Path& folder)
{
    return !folder.empty() && std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first == folder.end();
}

Path whole(const Path& path)
{
    std::error_code ignored;
    return std::filesystem::weakly_canonical(path, ignored);
}

ReadPlugin unreadable(const PluginFiles::Unreadable& folder)
{
    ReadPlugin plugin;
    plugin.found.path = folder.folder.string();
    plugin.found.state = PluginState::refused;
    plugin.found.reasons = {"folder of plugins, expected one that can be read, found " + folder.why};
    return plugin;
}

bool is_before(const KnownPlugin& a, const KnownPlugin& b)
{
    return std::pair(a.found.id.empty(), std::string_view(a.found.id)) < std::pair(b.found.id.empty(), std::string_view(b.found.id));
}

bool is_to_open(const KnownPlugin& plugin)
{
    return plugin.found.state == PluginState::used && !plugin.is_open;
}

bool has_changed(const KnownPlugin& plugin)
{
    return plugin.is_settled && is_to_open(plugin) && file_stamp(plugin.found.path) != plugin.read.stamp;
}

} // namespace

void PluginSet::refresh()
{
    auto record = records_->read();
    if (is_read_ && record == record_ && std::none_of(plugins_.begin(), plugins_.end(), has_changed))
        return;
    record_ = std::move(record);
    read_folders();
}

const std::vector<KnownPlugin>& PluginSet::plugins()
{
    refresh();
    for (KnownPlugin& plugin : plugins_)
        settle(plugin);
    return plugins_;
}

const KnownPlugin* PluginSet::known(std::string_view id) const
{
    const KnownPlugin* found = nullptr;
    for (const KnownPlugin& plugin : plugins_)
        if (plugin.found.id == id && (!found || plugin.has_its_id))
            found = &plugin;
    return found;
}

const KnownPlugin* PluginSet::find(std::string_view id)
{
    refresh();
    const KnownPlugin* plugin = known(id);
    if (plugin)
        settle(plugins_[static_cast<std::size_t>(plugin - plugins_.data())]);
    return plugin;
}

void PluginSet::read_folders()
{
    std::vector<KnownPlugin> before = std::exchange(plugins_, {});
    // Folders that developers trust come last: what is installed keeps its ids.
    std::vector<Path> folders = setting_.folders;
    for (const auto& [folder, since] : record_->trusted_folders)
        folders.emplace_back(folder);
    std::set<Path> seen; // one folder may lie in another, or be a link to it
    for (const Path& folder : folders) {
        const PluginFiles there = plugin_files_in(folder);
        for (const PluginFiles::Unreadable& each : there.unreadable)
            if (seen.insert(whole(each.folder)).second)
                add(unreadable(each));
        for (const PluginFile& file : there.files)
            if (seen.insert(whole(file.path)).second)
                add(read_plugin(file));
    }
    for (KnownPlugin& old : before) {
        if (!old.is_open)
            continue;
        const auto same_place = std::find_if(plugins_.begin(), plugins_.end(), [&](const KnownPlugin& plugin) { return plugin.found.path == old.found.path; });
        if (same_place != plugins_.end())
            take_over(*same_place, old);
        if (old.is_open)
            old.standing->stop("it was taken away, or its file has changed");
    }
    std::stable_sort(plugins_.begin(), plugins_.end(), is_before);
    is_read_ = true;
}

void PluginSet::add(ReadPlugin read)
{
    KnownPlugin plugin;
    plugin.found = read.found;
    plugin.found.is_removable = !read.files.empty() && stands_in(read.found.path, setting_.user_folder);
    plugin.read = std::move(read);
    if (plugin.found.state != PluginState::refused)
        claim(plugin);
    plugins_.push_back(std::move(plugin));
}

/// Gives a plugin its id and library, unless another that has one of them keeps it.
void PluginSet::claim(KnownPlugin& plugin)
{
    std::vector<KnownPlugin*> others;
    for (KnownPlugin& other : plugins_)
        if (other.has_its_id && do_clash(plugin, other))
            others.push_back(&other);
    if (!others.empty())
        settle(plugin);
    for (KnownPlugin* other : others) {
        settle(*other);
        if (!goes_before(plugin, *other, *record_))
            return give_way(plugin, *other);
    }
    for (KnownPlugin* other : others)
        give_way(*other, plugin);
    plugin.has_its_id = true;
}

void PluginSet::settle(KnownPlugin& plugin)
{
    if (std::exchange(plugin.is_settled, true))
        return;
    hash_library(plugin.read);
    plugin.found.sha256 = plugin.read.found.sha256;
    if (plugin.found.state == PluginState::refused)
        return;
    plugin.found.state = plugin.read.found.state;
    plugin.found.reasons = plugin.read.found.reasons;
    if (plugin.found.state != PluginState::refused)
        decide_on(plugin.found);
}

/// Keeps a plugin open whose files are the same as before, and stops one that may no longer run.
void PluginSet::take_over(KnownPlugin& plugin, KnownPlugin& before)
{
    settle(plugin);
    if (plugin.read.fingerprint != before.read.fingerprint)
        return;
    before.is_open = false;
    if (plugin.found.state != PluginState::used)
        return before.standing->stop(plugin.found.reasons.front());
    if (before.standing->stopped()) // it was let run again, which it does from the beginning
        return;
    plugin.is_open = true;
    plugin.standing = before.standing;
    plugin.metrics = std::move(before.metrics);
    plugin.found.metrics = std::move(before.found.metrics);
    plugin.found.refused_metrics = std::move(before.found.refused_metrics);
}

void PluginSet::decide_on(FoundPlugin& plugin)
{
    if (!record_)
        record_ = records_->read();
    decide(plugin, {*record_, setting_.shipped, setting_.is_safe_mode});
}

const KnownPlugin* PluginSet::to_open(std::string_view id) const
{
    const KnownPlugin* plugin = known(id);
    return plugin && plugin->is_settled && is_to_open(*plugin) ? plugin : nullptr;
}

void PluginSet::put(const ReadPlugin& read, OpenedPlugin opened)
{
    const auto same = std::find_if(plugins_.begin(), plugins_.end(), [&](const KnownPlugin& plugin) { return plugin.found.path == read.found.path; });
    if (same != plugins_.end())
        settle(*same); // the folders may have been read meanwhile
    if (same == plugins_.end() || same->read.fingerprint != read.fingerprint || !is_to_open(*same))
        return opened.standing->stop("it was taken away or distrusted, or its file has changed");
    KnownPlugin& plugin = *same;
    plugin.standing = std::move(opened.standing);
    if (!opened.reason.empty()) {
        plugin.found.state = PluginState::refused;
        plugin.found.reasons = {opened.reason};
        is_to_try_again_ = is_to_try_again_ || opened.is_to_try_again;
        if (file_stamp(plugin.found.path) != read.stamp)
            forget();
        return note_failures(plugin);
    }
    plugin.is_open = true;
    plugin.metrics = std::move(opened.metrics);
    plugin.found.metrics.clear();
    for (const auto& metric : plugin.metrics)
        plugin.found.metrics.push_back(metric->card());
    for (RefusedMetric& metric : opened.refused_metrics)
        plugin.found.refused_metrics.push_back(std::move(metric));
    note_failures(plugin);
}

/// What failed while it was opened shows at once.
void PluginSet::note_failures(KnownPlugin& plugin)
{
    const auto record = records_->read();
    const auto failures = record->failures.find(plugin.found.sha256);
    if (failures == record->failures.end())
        return;
    plugin.found.failures = failures->second.count;
    plugin.found.last_failure = failures->second.last_reason;
    if (!failures->second.is_quarantined) {
        for (std::string& reason : plugin.found.reasons)
            reason += "; failure " + std::to_string(failures->second.count) + " of " + std::to_string(most_failures) + ", so it is tried again when it is next needed";
        is_to_try_again_ = is_to_try_again_ || plugin.found.state == PluginState::refused;
        return;
    }
    plugin.found.state = PluginState::quarantined;
    plugin.found.reasons = {quarantine_reason(failures->second)};
    plugin.is_open = false;
    plugin.metrics.clear();
}

void PluginSet::try_again()
{
    if (std::exchange(is_to_try_again_, false))
        forget();
}

void PluginSet::leave_safe_mode()
{
    setting_.is_safe_mode = false;
    forget();
}

} // namespace yardstick
