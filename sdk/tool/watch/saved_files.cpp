#include "watch/saved_files.h"

#include "core/error.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <set>
#include <utility>

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace yardstick {

namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

// A file is looked at when it has been closed, moved here or taken away: never half written.
constexpr std::uint32_t events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF;

bool is_source(const fs::path& file)
{
    static const std::set<std::string> endings{".h", ".hpp", ".hh", ".hxx", ".inc", ".c", ".cc", ".cpp", ".cxx"};
    return endings.contains(file.extension().string());
}

bool is_left_out(const fs::path& folder, const fs::path& root)
{
    return folder.filename().string().starts_with('.') || folder == root / "build";
}

} // namespace

SavedFiles::SavedFiles(fs::path folder, std::optional<fs::path> data)
    : folder_(fs::canonical(folder)), data_(data ? std::optional(fs::weakly_canonical(*data)) : std::nullopt), inotify_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK))
{
    if (inotify_ < 0)
        throw Error(std::string("Files cannot be watched: ") + std::strerror(errno) + '.');
    watch_tree(folder_);
    if (data_)
        watch(data_->parent_path());
}

SavedFiles::~SavedFiles()
{
    close(inotify_);
}

void SavedFiles::watch(const fs::path& folder)
{
    const int number = inotify_add_watch(inotify_, folder.c_str(), events | IN_ONLYDIR);
    if (number >= 0)
        watched_[number] = folder;
    else if (errno != ENOENT && errno != ENOTDIR) // it may have gone again
        throw Error("The folder " + folder.string() + " cannot be watched: " + std::strerror(errno) + '.');
}

void SavedFiles::watch_tree(const fs::path& folder)
{
    watch(folder);
    std::error_code gone;
    for (fs::directory_iterator entry(folder, gone), end; !gone && entry != end; entry.increment(gone))
        if (entry->is_directory(gone) && !entry->is_symlink(gone) && !is_left_out(entry->path(), folder_))
            watch_tree(entry->path());
}

bool SavedFiles::matters(const fs::path& file) const
{
    if (data_ && file == *data_)
        return true;
    const std::string name = file.filename().string();
    if (name.starts_with('.') || name.starts_with('#') || name.ends_with('~'))
        return false;
    // A folder of the data file need not be one of the plugin's.
    const bool is_ours = std::mismatch(folder_.begin(), folder_.end(), file.begin(), file.end()).first == folder_.end();
    return is_ours && (name == "CMakeLists.txt" || name == "metrics.json" || file.extension() == ".cmake" || is_source(file));
}

bool SavedFiles::take_events()
{
    bool is_saved = false;
    alignas(inotify_event) std::array<char, 16384> buffer;
    for (ssize_t count; (count = read(inotify_, buffer.data(), buffer.size())) > 0;) {
        for (ssize_t at = 0; at < count;) {
            const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
            at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
            if (event->mask & IN_Q_OVERFLOW) {
                watch_tree(folder_); // what was missed may have been a new folder
                is_saved = true;
                continue;
            }
            const auto folder = watched_.find(event->wd);
            if (folder == watched_.end())
                continue;
            if (event->mask & (IN_DELETE_SELF | IN_MOVE_SELF))
                is_gone_ = is_gone_ || folder->second == folder_;
            if (event->mask & IN_IGNORED) {
                watched_.erase(folder);
                continue;
            }
            if (event->len == 0)
                continue;
            const fs::path file = folder->second / event->name;
            if (event->mask & IN_ISDIR) {
                if (event->mask & (IN_CREATE | IN_MOVED_TO) && !is_left_out(file, folder_)) {
                    watch_tree(file);
                    is_saved = true; // files may have been in it before it was watched
                }
                continue;
            }
            is_saved = is_saved || (!(event->mask & IN_CREATE) && matters(file));
        }
    }
    return is_saved;
}

SavedFiles::Event SavedFiles::wait(int stop, steady_clock::time_point& at)
{
    constexpr milliseconds quiet(60), most(1000);
    std::optional<steady_clock::time_point> first;
    for (;;) {
        std::array<pollfd, 2> waiting{pollfd{inotify_, POLLIN, 0}, pollfd{stop, POLLIN, 0}};
        const int ready = poll(waiting.data(), waiting.size(), first ? static_cast<int>(quiet.count()) : -1);
        if (ready < 0 && errno != EINTR)
            throw Error(std::string("Files cannot be watched: ") + std::strerror(errno) + '.');
        if (ready > 0 && waiting[1].revents != 0)
            return Event::stopped;
        const auto now = steady_clock::now();
        if (ready > 0 && take_events() && !first)
            first = now;
        if (is_gone_)
            return Event::folder_gone;
        if (first && (ready == 0 || now - *first > most)) {
            at = *first;
            return Event::saved;
        }
    }
}

std::vector<fs::path> sources_in(const fs::path& folder)
{
    std::vector<fs::path> sources;
    std::error_code gone;
    for (fs::recursive_directory_iterator entry(folder, gone), end; !gone && entry != end; entry.increment(gone)) {
        if (entry->is_directory(gone) && is_left_out(entry->path(), folder))
            entry.disable_recursion_pending();
        else if (is_source(entry->path()))
            sources.push_back(entry->path());
    }
    std::sort(sources.begin(), sources.end());
    return sources;
}

} // namespace yardstick
