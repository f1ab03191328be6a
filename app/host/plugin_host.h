#pragma once

#include "host/library_runner.h"
#include "host/plugin_records.h"
#include "host/plugin_set.h"
#include "scoring/metric_catalogue.h"
#include "scoring/plugin_control.h"

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// The plugins of this user of this computer: finds them, decides which may run, and gives their metrics. One for a program.
///
/// Making one costs nothing; folders and files are read when it is first asked for something, and nothing of a plugin runs before
/// it is known to be trusted. A plugin that is opened stays open. A plugin whose files are not right is refused whole; a metric that
/// fails its own worked examples, or whose part of a metrics.json is wrong, is refused alone; everything else goes on. [any thread]
class PluginHost final : public MetricCatalogue, public PluginControl {
public:
    PluginHost(PluginSetting setting, std::shared_ptr<PluginRecords> records, std::unique_ptr<LibraryRunner> runner);
    ~PluginHost() override;

    /// Both open every plugin that may run; `find` and `plugin` open those that have the id, and no others. What could not be opened
    /// is tried again by the next call, but for `plugin`, which says why it could not.
    std::vector<std::shared_ptr<Metric>> metrics() const override;
    std::vector<FoundPlugin> plugins() const override;
    Result<std::shared_ptr<Metric>> find(std::string_view id) const override;
    std::optional<FoundPlugin> plugin(std::string_view id) const override;

    Result<FoundPlugin> look_at(const std::filesystem::path& path) const override;
    Result<FoundPlugin> add(const FoundPlugin& shown) override;
    Result<void> remove(const std::string& plugin) override;
    Result<void> trust(const FoundPlugin& shown) override;
    Result<void> distrust(const std::string& plugin) override;
    Result<void> retry(const std::string& plugin) override;
    std::vector<std::filesystem::path> trusted_folders() const override;
    Result<void> trust_folder(const std::filesystem::path& folder) override;
    Result<void> distrust_folder(const std::filesystem::path& folder) override;
    bool is_safe_mode() const override;
    void leave_safe_mode() override;
    std::vector<std::string> missing_protections() const override;

private:
    void open(std::unique_lock<std::mutex>& lock, const std::string& id) const;
    void open_all(std::unique_lock<std::mutex>& lock) const;
    Result<KnownPlugin> known(const std::string& plugin) const;
    Result<KnownPlugin> own(const std::string& plugin) const; ///< the one in the user's folder that is meant
    Result<ReadPlugin> read_at(const std::filesystem::path& path) const;
    Result<void> check_new(const ReadPlugin& plugin) const;

    std::unique_ptr<LibraryRunner> runner_; // first in, so last out: it runs what the plugins opened
    std::shared_ptr<PluginRecords> records_;
    mutable std::mutex mutex_;       ///< not held while a plugin is opened: one that hangs must not keep others waiting
    std::unique_ptr<PluginSet> set_; ///< what it knows grows while it is asked
    mutable std::set<std::string> opening_; ///< paths of the plugins that a thread opens now
    mutable std::condition_variable is_opened_;
};

} // namespace yardstick
