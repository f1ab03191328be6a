#pragma once

#include "host/opened_plugin.h"

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// Where plugins are looked for, and who says which may run.
struct PluginSetting {
    std::vector<std::filesystem::path> folders; ///< searched in this order, with their direct subfolders; trusted folders follow
    std::filesystem::path user_folder;          ///< where a person's own plugins are put; empty: there is none
    std::set<std::string> shipped;              ///< SHA-256 of the plugins that came with this Yardstick
    bool is_safe_mode = false;                  ///< nothing of any plugin runs
};

/// A plugin that was found, and its metrics once it was opened.
struct KnownPlugin {
    ReadPlugin read;
    FoundPlugin found;       ///< with what was decided, once it is settled
    bool has_its_id = false; ///< and its library; others with one of them are refused
    bool is_settled = false; ///< its library is hashed, and it is decided whether it may run
    bool is_open = false;
    std::vector<std::shared_ptr<Metric>> metrics;
    std::shared_ptr<PluginStanding> standing;
};

/// The plugins of some folders: finds them, decides on them, and keeps what came of opening them. [one thread]
///
/// Nothing is looked at before it is asked for, and of what is not asked for no more than its manifest. The folders are looked at
/// again after `forget()`, when the record has changed and when a plugin that is yet to be opened has; plugins whose files are the same stay open then.
class PluginSet {
public:
    PluginSet(PluginSetting setting, std::shared_ptr<PluginRecords> records) : setting_(std::move(setting)), records_(std::move(records)) {}

    const PluginSetting& setting() const { return setting_; }

    /// By id; those without one last. What is given here and below is valid until the next call.
    const std::vector<KnownPlugin>& plugins();
    /// The plugin that has the id; one whose files are wrong only where no other has it. Null: there is none.
    const KnownPlugin* find(std::string_view id);
    /// The same, as they were when last asked for; the folders are not looked at.
    const std::vector<KnownPlugin>& known() const { return plugins_; }
    const KnownPlugin* known(std::string_view id) const;

    /// The plugin with the id, as it was when last asked for, where it may run and is not open; else null.
    const KnownPlugin* to_open(std::string_view id) const;
    /// Keeps what came of opening `read`, if that plugin is still there, may still run and is not open.
    void put(const ReadPlugin& read, OpenedPlugin opened);

    /// Looks at the folders, if that is due, and stops the metrics of plugins that may no longer run, wherever they are held.
    void refresh();
    /// Looks at the folders again when next asked.
    void forget() { is_read_ = false; }
    /// The same where a plugin could not be opened, and may be another time.
    void try_again();
    void leave_safe_mode();

    /// Decides on a plugin as if it stood in its place.
    void decide_on(FoundPlugin& plugin);

private:
    void read_folders();
    void add(ReadPlugin read);
    void claim(KnownPlugin& plugin);
    void settle(KnownPlugin& plugin);
    void take_over(KnownPlugin& plugin, KnownPlugin& before);
    void note_failures(KnownPlugin& plugin);

    PluginSetting setting_;
    std::shared_ptr<PluginRecords> records_;
    std::shared_ptr<const PluginRecord> record_; ///< that was decided by
    std::vector<KnownPlugin> plugins_;
    bool is_read_ = false;
    bool is_to_try_again_ = false; ///< a plugin could not be opened, and may be another time
};

} // namespace yardstick
