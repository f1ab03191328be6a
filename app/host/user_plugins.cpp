#include "host/user_plugins.h"

#include "core/error.h"
#include "core/sha256.h"
#include "core/whole_file.h"

#include <cassert>
#include <cerrno>
#include <cstdlib>
#include <cstring>

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

/// What stood in the old folder and is no part of the plugin: notes, its source.
void keep_the_rest(const Path& old_folder, const Path& new_folder)
{
    for (const auto& entry : std::filesystem::directory_iterator(old_folder)) {
        const Path name = entry.path().filename();
        const bool is_plugin_file = name == metrics_file_name || name.string().ends_with(".plugin.json") || name.extension() == ".so";
        if (std::error_code ignored; !is_plugin_file && !std::filesystem::exists(new_folder / name, ignored))
            std::filesystem::rename(entry.path(), new_folder / name, ignored);
    }
}

/// An empty place for a replaced plugin. To keep one is a convenience: a disk that refuses it is no reason to refuse the new one.
Path room_for_replaced(const std::string& id, const Path& folder)
{
    const Path kept = replaced_plugin(id, folder);
    std::error_code ignored;
    std::filesystem::remove_all(kept, ignored);
    std::filesystem::create_directories(kept.parent_path(), ignored);
    return kept;
}

} // namespace

Result<void> put_plugin(const ReadPlugin& plugin, const Path& folder)
{
    const Path place = folder / plugin.found.id;
    std::error_code ignored;
    const bool is_taken = std::filesystem::exists(place, ignored);
    if (is_taken && !std::filesystem::is_directory(place, ignored))
        return refuse("place " + place.string(), "a folder or nothing", "a file");
    const ScratchFolder scratch(folder);
    const Path made = scratch.path() / "made";
    const Path replaced = scratch.path() / "replaced";
    std::filesystem::create_directory(made);
    for (const Path& file : plugin.files) {
        const std::string content = read_whole_file(file);
        if (file == plugin.found.path && sha256_of(content) != plugin.found.sha256)
            return refuse("plugin " + plugin.found.id + ": file " + file.string(), "the one that was looked at", "another; it was changed meanwhile");
        write_whole_file(made / file.filename(), content);
    }
    if (is_taken)
        move(place, replaced);
    try {
        move(made, place);
    } catch (const Error&) {
        if (is_taken)
            move(replaced, place);
        throw;
    }
    if (is_taken) {
        keep_the_rest(replaced, place);
        std::filesystem::rename(replaced, room_for_replaced(plugin.found.id, folder), ignored);
    }
    return {};
}

void keep_replaced(const ReadPlugin& plugin, const Path& folder)
{
    const Path kept = room_for_replaced(plugin.found.id, folder);
    std::error_code ignored;
    std::filesystem::create_directory(kept, ignored);
    for (const Path& file : plugin.files)
        std::filesystem::copy_file(file, kept / file.filename(), ignored);
}

Path replaced_plugin(const std::string& id, const Path& folder)
{
    return folder / ".replaced" / id;
}

void delete_plugin(const ReadPlugin& plugin, const Path& folder)
{
    assert(!plugin.files.empty() && "only a plugin with files is removable");
    for (const Path& file : plugin.files) {
        std::error_code failure;
        std::filesystem::remove(file, failure);
        if (failure)
            throw Error("The file " + file.string() + " cannot be deleted: " + failure.message() + '.');
    }
    const Path own = plugin.files.front().parent_path();
    if (std::error_code ignored; own != folder)
        std::filesystem::remove(own, ignored); // which only takes an empty one
}

} // namespace yardstick
