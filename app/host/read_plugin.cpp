#include "host/read_plugin.h"

#include "core/sha256.h"
#include "host/plugin_text.h"
#include "host/untrusted_file.h"

#include <cstdint>
#include <utility>

#include <sys/stat.h>

namespace yardstick {

namespace {

using Path = std::filesystem::path;

std::vector<std::string> texts_of(const Problems& problems)
{
    std::vector<std::string> texts;
    for (const Problem& problem : problems)
        texts.push_back(plugin_text(problem.text()));
    return texts;
}

/// One reason for everything that is wrong, so that all of it can be mended at once.
void refuse_with(ReadPlugin& plugin, std::vector<std::string> reasons)
{
    plugin.content = {};
    plugin.found.state = PluginState::refused;
    plugin.found.reasons = std::move(reasons);
}

template <class Content>
void describe(FoundPlugin& found, const Content& content)
{
    found.version = plugin_text(content.version);
    found.department = plugin_text(content.department);
    for (const auto& metric : content.metrics)
        found.metrics.push_back(metric.card);
}

/// What is parsed is what is hashed: the file may be another one a moment later.
void read_manifest(ReadPlugin& plugin, const Path& file)
{
    const auto text = read_description(file);
    if (!text)
        return refuse_with(plugin, {plugin_text(text.error().text())});
    plugin.files = {file};
    plugin.fingerprint = sha256_of(*text);
    auto manifest = Manifest::parse(*text, file, plugin.found.id);
    if (!manifest)
        return refuse_with(plugin, {plugin_text(manifest.error().text())});
    describe(plugin.found, *manifest);
    plugin.found.path = manifest->library.string();
    plugin.content = std::move(*manifest);
}

void read_metrics(ReadPlugin& plugin, const Path& file)
{
    plugin.found.has_code = false;
    plugin.stamp = file_stamp(file);
    const auto text = read_description(file);
    if (!text)
        return refuse_with(plugin, {plugin_text(text.error().text())});
    plugin.files = {file};
    plugin.fingerprint = plugin.found.sha256 = sha256_of(*text);
    auto metrics = MetricsFile::parse(*text, file, plugin.found.id);
    if (!metrics)
        return refuse_with(plugin, texts_of(metrics.error()));
    describe(plugin.found, *metrics);
    for (const MetricsFile::Refused& metric : metrics->refused)
        plugin.found.refused_metrics.push_back({metric.id, texts_of(metric.problems)});
    plugin.content = std::move(*metrics);
}

} // namespace

std::string file_stamp(const Path& file)
{
    struct stat status {};
    if (stat(file.c_str(), &status) != 0)
        return {};
    const auto in_ns = [](const timespec& time) { return std::to_string(time.tv_sec * std::int64_t{1'000'000'000} + time.tv_nsec); };
    return std::to_string(status.st_ino) + '-' + std::to_string(status.st_size) + '-' + in_ns(status.st_mtim) + '-' + in_ns(status.st_ctim);
}

Result<std::string> sha256_of_library(const Path& file)
{
    return read_library(file).map(sha256_of);
}

void hash_library(ReadPlugin& plugin)
{
    const auto* manifest = std::get_if<Manifest>(&plugin.content);
    if (!manifest || !plugin.found.sha256.empty())
        return;
    const Path library = manifest->library;
    plugin.stamp = file_stamp(library);
    const auto hash = sha256_of_library(library);
    if (!hash)
        return refuse_with(plugin, {plugin_text(hash.error().text())});
    plugin.found.sha256 = *hash;
    plugin.files.push_back(library);
    plugin.fingerprint += *hash;
}

ReadPlugin read_plugin(const PluginFile& file)
{
    ReadPlugin plugin;
    plugin.found.path = file.path.string();
    switch (file.kind) {
    case PluginFile::Kind::manifest: read_manifest(plugin, file.path); break;
    case PluginFile::Kind::metrics: read_metrics(plugin, file.path); break;
    case PluginFile::Kind::library_alone:
        plugin.files = {file.path};
        refuse_with(plugin, {"manifest, expected " + file.path.stem().string() + ".plugin.json beside the library, found none"});
    }
    return plugin;
}

} // namespace yardstick
