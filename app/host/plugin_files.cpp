#include "host/plugin_files.h"

#include "host/manifest.h"
#include "host/metrics_file.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

namespace yardstick {

namespace {

using Path = std::filesystem::path;

constexpr std::string_view manifest_ending = ".plugin.json";
constexpr std::string_view library_ending = ".so";

struct Listing {
    std::vector<Path> files, folders;
};

// Only plain files: reading a pipe would wait for ever.
Listing list(const Path& folder, std::vector<PluginFiles::Unreadable>& unreadable)
{
    Listing listing;
    try {
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            std::error_code ignored;
            if (entry.path().filename().string().starts_with('.'))
                continue;
            if (entry.is_directory(ignored))
                listing.folders.push_back(entry.path());
            else if (entry.is_regular_file(ignored))
                listing.files.push_back(entry.path());
        }
    } catch (const std::filesystem::filesystem_error& error) {
        unreadable.push_back({folder, error.code().message()});
    }
    return listing;
}

std::optional<PluginFile::Kind> kind_of(const Path& file)
{
    if (file.filename() == metrics_file_name)
        return PluginFile::Kind::metrics;
    if (file.filename().string().ends_with(manifest_ending))
        return PluginFile::Kind::manifest;
    if (file.extension() == library_ending)
        return PluginFile::Kind::library_alone;
    return std::nullopt;
}

std::vector<PluginFile> plugins_among(const std::vector<Path>& files)
{
    const bool has_manifest = std::any_of(files.begin(), files.end(), [](const Path& file) { return kind_of(file) == PluginFile::Kind::manifest; });
    std::vector<PluginFile> found;
    for (const Path& file : files)
        if (const auto kind = kind_of(file); kind && (kind != PluginFile::Kind::library_alone || !has_manifest))
            found.push_back({*kind, file});
    return found;
}

Path whole_path(const Path& path)
{
    return std::filesystem::absolute(path).lexically_normal();
}

Result<PluginFile> manifest_of(const Path& library)
{
    for (const PluginFile& file : plugin_files_in(library.parent_path()).files) {
        std::string id;
        if (file.kind != PluginFile::Kind::manifest || file.path.parent_path() != library.parent_path())
            continue;
        if (const auto manifest = Manifest::read(file.path, id); manifest && manifest->library == library)
            return file;
    }
    return refuse("library " + library.string(), "its manifest " + library.stem().string() + std::string(manifest_ending) + " beside it", "none that is right");
}

} // namespace

PluginFiles plugin_files_in(const Path& folder)
{
    PluginFiles found;
    if (std::error_code ignored; !std::filesystem::exists(folder, ignored))
        return found;
    const Listing here = list(whole_path(folder), found.unreadable);
    found.files = plugins_among(here.files);
    for (const Path& inner : here.folders) {
        const std::vector<PluginFile> more = plugins_among(list(inner, found.unreadable).files);
        found.files.insert(found.files.end(), more.begin(), more.end());
    }
    std::sort(found.files.begin(), found.files.end(), [](const PluginFile& a, const PluginFile& b) { return a.path < b.path; });
    return found;
}

Result<PluginFile> plugin_file_at(const Path& path)
{
    const Path place = whole_path(path);
    std::error_code failure;
    const auto type = std::filesystem::status(place, failure).type();
    if (type == std::filesystem::file_type::directory) {
        const PluginFiles inside = plugin_files_in(place.has_filename() ? place : place.parent_path());
        if (!inside.unreadable.empty())
            return refuse("folder " + inside.unreadable.front().folder.string(), "one that can be read", inside.unreadable.front().why);
        if (inside.files.size() == 1)
            return inside.files.front();
        std::string found;
        for (const PluginFile& file : inside.files)
            found += (found.empty() ? "" : ", ") + file.path.filename().string();
        return refuse("folder " + place.string(), "one plugin: a manifest (NAME.plugin.json) beside its library, or a metrics.json", found.empty() ? "none" : found);
    }
    if (type != std::filesystem::file_type::regular)
        return refuse("plugin " + place.string(), "a folder or a file that can be read", failure ? failure.message() : "something else");
    const auto kind = kind_of(place);
    if (!kind)
        return refuse("file " + place.string(), "a folder, a manifest (NAME.plugin.json), a library (NAME.so) or a metrics.json", "another file");
    return kind == PluginFile::Kind::library_alone ? manifest_of(place) : Result<PluginFile>(PluginFile{*kind, place});
}

} // namespace yardstick
