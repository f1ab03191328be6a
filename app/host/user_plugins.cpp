#include "host/user_plugins.h"

#include "core/error.h"
#include "core/sha256.h"
#include "core/whole_file.h"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <set>
#include <utility>

namespace yardstick {

namespace {

using Path = std::filesystem::path;

/// A new folder whose name begins with a dot, which the search for plugins passes over. It goes with this object.
class ScratchFolder {
public:
    explicit ScratchFolder(const Path& parent)
    {
        std::error_code failure;
        std::filesystem::create_directories(parent, failure);
        std::string name = (parent / ".new-XXXXXX").string();
        if (failure || !mkdtemp(name.data()))
            throw Error("The folder " + parent.string() + " cannot be written to: " + (failure ? failure.message() : std::strerror(errno)) + '.');
        path_ = name;
    }
    ~ScratchFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const Path& path() const { return path_; }

private:
    Path path_;
};

void move(const Path& from, const Path& to)
{
    std::error_code failure;
    std::filesystem::rename(from, to, failure);
    if (failure)
        throw Error("The plugin cannot be put to " + to.string() + ": " + failure.message() + '.');
}

void remove_file(const Path& file)
{
    std::error_code failure;
    std::filesystem::remove(file, failure);
    if (failure)
        throw Error("The file " + file.string() + " cannot be deleted: " + failure.message() + '.');
}

bool is_link(const Path& path)
{
    std::error_code ignored;
    return std::filesystem::is_symlink(path, ignored);
}

/// What is moved from one folder to another, and back if not all of it can be.
class Moves {
public:
    ~Moves()
    {
        std::error_code ignored;
        for (auto each = done_.rbegin(); each != done_.rend(); ++each)
            std::filesystem::rename(each->second, each->first, ignored);
    }
    void move(const Path& from, const Path& to)
    {
        yardstick::move(from, to);
        done_.emplace_back(from, to);
    }
    void keep() { done_.clear(); }

private:
    std::vector<std::pair<Path, Path>> done_;
};

std::set<Path> names_in(const Path& folder)
{
    std::set<Path> names;
    std::error_code failure;
    for (std::filesystem::directory_iterator entry(folder, failure), end; !failure && entry != end; entry.increment(failure))
        names.insert(entry->path().filename());
    if (failure)
        throw Error("The folder " + folder.string() + " cannot be read: " + failure.message() + '.');
    return names;
}

Result<void> copy_into(const Path& made, const ReadPlugin& plugin)
{
    std::error_code failure;
    if (!std::filesystem::create_directory(made, failure))
        throw Error("The folder " + made.string() + " cannot be made: " + failure.message() + '.');
    for (const Path& file : plugin.files) {
        const std::string content = read_whole_file(file);
        if (file == plugin.found.path && sha256_of(content) != plugin.found.sha256)
            return refuse("plugin " + plugin.found.id + ": file " + file.string(), "the one that was looked at", "another; it was changed meanwhile");
        write_whole_file(made / file.filename(), content);
    }
    return {};
}

/// Leaves those of an id that were put here last.
void keep_newest(const Path& replaced)
{
    constexpr std::size_t most = 20;
    std::error_code failure;
    std::vector<std::pair<std::filesystem::file_time_type, Path>> kept;
    for (std::filesystem::directory_iterator entry(replaced, failure), end; !failure && entry != end; entry.increment(failure))
        kept.emplace_back(entry->last_write_time(failure), entry->path());
    std::sort(kept.begin(), kept.end(), std::greater<>());
    for (std::size_t place = most; place < kept.size(); ++place)
        std::filesystem::remove_all(kept[place].second, failure);
}

/// An empty place for a replaced plugin. To keep one is a convenience: a disk that refuses it is no reason to refuse the new one.
Path room_for_replaced(const FoundPlugin& plugin, const Path& folder)
{
    const Path kept = replaced_plugin(plugin, folder);
    std::error_code ignored;
    std::filesystem::remove_all(kept, ignored);
    std::filesystem::create_directories(kept.parent_path(), ignored);
    return kept;
}

/// What was moved here is as old as it was.
void note_replaced(const Path& kept)
{
    std::error_code ignored;
    std::filesystem::last_write_time(kept, std::filesystem::file_time_type::clock::now(), ignored);
    keep_newest(kept.parent_path());
}

void keep_replaced(const ReadPlugin& plugin, const Path& folder)
{
    const Path kept = room_for_replaced(plugin.found, folder);
    std::error_code ignored;
    std::filesystem::create_directory(kept, ignored);
    for (const Path& file : plugin.files)
        std::filesystem::copy_file(file, kept / file.filename(), ignored);
    note_replaced(kept);
}

/// The plugin of `before` that stands in `place`, or at least a name for what does.
FoundPlugin plugin_in(const Path& place, const std::vector<ReadPlugin>& before, const std::string& id)
{
    for (const ReadPlugin& plugin : before)
        if (plugin.files.front().parent_path() == place)
            return plugin.found;
    FoundPlugin unknown;
    unknown.id = id;
    return unknown;
}

/// The files of `before` that stand in `place`.
std::set<Path> own_names(const std::vector<ReadPlugin>& before, const Path& place)
{
    std::set<Path> names;
    for (const ReadPlugin& plugin : before)
        for (const Path& file : plugin.files)
            if (file.parent_path() == place)
                names.insert(file.filename());
    return names;
}

} // namespace

Path replaced_plugin(const FoundPlugin& plugin, const Path& folder)
{
    constexpr std::size_t digits = 12;
    return folder / ".replaced" / plugin.id / (plugin.sha256.empty() ? "unknown" : plugin.sha256.substr(0, digits));
}

Result<void> put_plugin(const ReadPlugin& plugin, const std::vector<ReadPlugin>& before, const Path& folder)
{
    const Path place = folder / plugin.found.id;
    if (is_link(place))
        return refuse("place " + place.string(), "a folder or nothing", "a link, which is yours to take away");
    std::error_code ignored;
    const bool is_taken = std::filesystem::exists(place, ignored);
    if (is_taken && !std::filesystem::is_directory(place, ignored))
        return refuse("place " + place.string(), "a folder or nothing", "a file");
    const ScratchFolder scratch(folder);
    const Path made = scratch.path() / "made";
    if (const auto copied = copy_into(made, plugin); !copied)
        return copied;
    Moves moves;
    const Path replaced = scratch.path() / "replaced";
    if (is_taken) {
        std::set<Path> gives_way = own_names(before, place);
        gives_way.merge(names_in(made));
        for (const Path& name : names_in(place))
            if (!gives_way.contains(name))
                moves.move(place / name, made / name);
        moves.move(place, replaced);
    }
    move(made, place);
    moves.keep();
    if (is_taken) {
        const Path kept = room_for_replaced(plugin_in(place, before, plugin.found.id), folder);
        std::filesystem::rename(replaced, kept, ignored);
        note_replaced(kept);
    }
    for (const ReadPlugin& old : before) {
        if (old.files.front().parent_path() == place)
            continue;
        if (!is_taken)
            keep_replaced(old, folder);
        delete_plugin(old, folder);
    }
    return {};
}

void delete_plugin(const ReadPlugin& plugin, const Path& folder)
{
    assert(!plugin.files.empty() && "only a plugin with files is removable");
    const Path own = plugin.files.front().parent_path();
    if (own != folder && is_link(own))
        return remove_file(own);
    for (const Path& file : plugin.files)
        remove_file(file);
    if (std::error_code ignored; own != folder)
        std::filesystem::remove(own, ignored); // which only takes an empty one
}

} // namespace yardstick
