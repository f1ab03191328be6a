#pragma once

#include "core/problem.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace yardstick {

/// What a person decided about a plugin.
struct TrustDecision {
    bool is_trusted = false; ///< false: it must not run
    std::string id, path;    ///< of the plugin, when that was decided
    std::string at;          ///< when, in UTC (to_text of an Instant)
};

/// How often the process of a plugin failed since it was last let try again.
struct PluginFailures {
    std::string id, path;
    int count = 0;
    std::string last_reason, at;
    bool is_quarantined = false; ///< it may not run until somebody lets it try again
};

/// All that is kept about plugins for a user of a computer.
struct PluginRecord {
    std::map<std::string, TrustDecision> decisions;   ///< by SHA-256 of the library or the metrics.json
    std::map<std::string, PluginFailures> failures;   ///< likewise
    std::map<std::string, std::string> trusted_folders; ///< whole paths, and since when
    std::string damaged; ///< where an earlier file is kept that could not be understood; empty: there was none
    std::string problem; ///< why the file could not be read, a sentence; empty: it could
};

/// This moment, as records keep it.
std::string record_time();

/// The failures after which a plugin is quarantined.
inline constexpr int most_failures = 3;

/// The record of plugins in a file, which several programs may read and change at once. [any thread]
class PluginRecords {
public:
    /// Without a file the record lives as long as this object. An empty path: there is no place for it; it stays empty, and
    /// changes are an Error.
    explicit PluginRecords(std::optional<std::filesystem::path> file) : file_(std::move(file)) {}

    /// What is kept now. The same object as before as long as nothing has changed. A file that cannot be understood is put aside;
    /// one that cannot be read counts as empty.
    std::shared_ptr<const PluginRecord> read();

    /// Changes what is kept, after what other programs changed. The new file is on the disk when this returns. Throws Error, which
    /// names the file, when it cannot be read or written; then nothing has changed.
    void change(const std::function<void(PluginRecord&)>& change);

    /// Counts a failure of the plugin; gives all of them. A file that cannot be written does not keep it from counting here.
    PluginFailures count_failure(const std::string& sha256, const std::string& id, const std::string& path, const std::string& reason);

private:
    /// What tells one state of a file from the next.
    struct Stamp {
        std::uintmax_t inode = 0, size = 0;
        std::int64_t changed_ns = 0;
        bool operator==(const Stamp&) const = default;
    };

    enum class Access { shared, alone }; ///< alone: the lock beside the file is held

    Stamp stamp() const;
    PluginRecord load(Access access) const;
    void put_aside(PluginRecord& record) const;
    void refresh(Access access);
    void write(const PluginRecord& record) const;
    void change_locked(const std::function<void(PluginRecord&)>& change);

    std::optional<std::filesystem::path> file_;
    std::mutex mutex_;
    std::shared_ptr<const PluginRecord> current_;
    Stamp stamp_;
    std::map<std::string, PluginFailures> unwritten_; ///< failures that the disk would not take
};

} // namespace yardstick
