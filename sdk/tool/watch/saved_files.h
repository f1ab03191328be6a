#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <vector>

namespace yardstick {

/// Notices when a file that matters to a plugin is saved, however the editor does it: written in place, written beside and
/// renamed over, removed and made again. Several events at once are one save.
///
/// What matters: sources and headers, CMakeLists.txt and *.cmake, metrics.json, and one file of rows, wherever that is. The
/// folder `build` and hidden ones do not. Linux: it stands on inotify. Throws Error when that has no room. [one thread]
class SavedFiles {
public:
    SavedFiles(std::filesystem::path folder, std::optional<std::filesystem::path> data);
    ~SavedFiles();
    SavedFiles(const SavedFiles&) = delete;
    SavedFiles& operator=(const SavedFiles&) = delete;

    enum class Event { saved, stopped, folder_gone };
    /// Waits for a save that has not been reported yet, until nothing more has come for a moment; or until something can be
    /// read from `stop`. `at` is when the first file was saved.
    Event wait(int stop, std::chrono::steady_clock::time_point& at);

private:
    void watch_tree(const std::filesystem::path& folder);
    void watch(const std::filesystem::path& folder);
    bool matters(const std::filesystem::path& file) const;
    /// Reads what has happened. True when something that matters was saved.
    bool take_events();

    std::filesystem::path folder_;
    std::optional<std::filesystem::path> data_;
    int inotify_;
    std::map<int, std::filesystem::path> watched_;
    bool is_gone_ = false;
};

/// The sources and headers of the plugin in `folder`.
std::vector<std::filesystem::path> sources_in(const std::filesystem::path& folder);

} // namespace yardstick
