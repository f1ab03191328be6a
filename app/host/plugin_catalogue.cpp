#include "host/plugin_catalogue.h"

#include "core/error.h"
#include "core/sha256.h"
#include "core/whole_file.h"
#include "host/formula_metric.h"
#include "host/in_process_runner.h"
#include "host/manifest.h"
#include "host/metrics_file.h"
#include "host/worked_examples.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace yardstick {

namespace {

using Path = std::filesystem::path;

constexpr std::string_view manifest_ending = ".plugin.json";
constexpr std::string_view library_ending = ".so";

std::vector<std::string> texts_of(const Problems& problems)
{
    std::vector<std::string> texts;
    for (const Problem& problem : problems)
        texts.push_back(problem.text());
    return texts;
}

class PluginCatalogue : public MetricCatalogue {
public:
    std::vector<std::shared_ptr<Metric>> metrics() const override
    {
        std::vector<std::shared_ptr<Metric>> all;
        for (const auto& [id, plugin] : used_)
            all.insert(all.end(), plugin.metrics.begin(), plugin.metrics.end());
        return all;
    }

    std::vector<FoundPlugin> plugins() const override
    {
        std::vector<FoundPlugin> all;
        for (const auto& [id, plugin] : used_)
            all.push_back(plugin.found);
        all.insert(all.end(), refused_.begin(), refused_.end());
        std::stable_sort(all.begin(), all.end(), [](const FoundPlugin& a, const FoundPlugin& b) {
            return std::pair(a.id.empty(), std::string_view(a.id)) < std::pair(b.id.empty(), std::string_view(b.id));
        });
        return all;
    }

    /// One reason for everything that is wrong, so that all of it can be mended at once.
    void refuse_plugin(const Path& path, const std::string& id, std::vector<std::string> reasons)
    {
        FoundPlugin plugin;
        plugin.id = id;
        plugin.path = path.string();
        plugin.state = PluginState::refused;
        plugin.reasons = std::move(reasons);
        refused_.push_back(std::move(plugin));
    }

    void load(const Manifest& manifest)
    {
        if (!is_new(manifest.library, manifest.id))
            return;
        std::string library;
        try {
            library = read_whole_file(manifest.library);
        } catch (const Error& error) {
            return refuse_plugin(manifest.library, manifest.id, {error.what()});
        }
        const auto metrics = InProcessRunner().open(manifest, sha256_of(library), [](const std::string&) {});
        if (!metrics)
            return refuse_plugin(manifest.library, manifest.id, {metrics.error().text()});
        UsedPlugin plugin = used(manifest.id, manifest.version, manifest.department, manifest.library);
        for (std::size_t place = 0; place < manifest.metrics.size(); ++place)
            add(plugin, (*metrics)[place], manifest.metrics[place].examples);
        used_.emplace(manifest.id, std::move(plugin));
    }

    void load(MetricsFile file)
    {
        if (!is_new(file.file, file.id))
            return;
        UsedPlugin plugin = used(file.id, file.version, file.department, file.file);
        plugin.found.has_code = false;
        for (const MetricsFile::Refused& metric : file.refused)
            plugin.found.refused_metrics.push_back({metric.id, texts_of(metric.problems)});
        for (FormulaDefinition& metric : file.metrics)
            add(plugin, std::make_shared<FormulaMetric>(std::move(metric.card), std::move(metric.formula)), metric.examples);
        used_.emplace(file.id, std::move(plugin));
    }

private:
    struct UsedPlugin {
        FoundPlugin found;
        std::vector<std::shared_ptr<Metric>> metrics;
    };

    static UsedPlugin used(const std::string& id, const std::string& version, const std::string& department, const Path& path)
    {
        UsedPlugin plugin;
        plugin.found.id = id;
        plugin.found.version = version;
        plugin.found.department = department;
        plugin.found.path = path.string();
        return plugin;
    }

    bool is_new(const Path& path, const std::string& id)
    {
        const auto first = used_.find(id);
        if (first != used_.end())
            refuse_plugin(path, id, {"a plugin with this id is already loaded from " + first->second.found.path});
        return first == used_.end();
    }

    /// A metric is used when it works out its own examples.
    static void add(UsedPlugin& plugin, std::shared_ptr<Metric> metric, const std::vector<WorkedExample>& examples)
    {
        const MetricCard& card = metric->card();
        if (const auto checked = check_examples(*metric, examples); !checked) {
            plugin.found.refused_metrics.push_back({card.id, {checked.error().text()}});
            return;
        }
        plugin.found.metrics.push_back(card);
        plugin.metrics.push_back(std::move(metric));
    }

    std::map<std::string, UsedPlugin> used_; ///< by id
    std::vector<FoundPlugin> refused_;
};

/// The files of a folder and of its direct subfolders, sorted. A Problem when the folder cannot be listed.
Result<std::vector<Path>> files_of(const Path& folder)
{
    std::vector<Path> files;
    try {
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            if (!entry.is_directory()) {
                files.push_back(entry.path());
                continue;
            }
            for (const auto& inner : std::filesystem::directory_iterator(entry.path()))
                files.push_back(inner.path());
        }
    } catch (const std::filesystem::filesystem_error& error) {
        return refuse("folder of plugins", "one that can be read", error.code().message());
    }
    std::sort(files.begin(), files.end());
    return files;
}

void load_metrics_file(PluginCatalogue& catalogue, const Path& path)
{
    std::string id;
    auto file = MetricsFile::read(path, id);
    if (file)
        catalogue.load(std::move(*file));
    else
        catalogue.refuse_plugin(path, id, texts_of(file.error()));
}

void load_folder(PluginCatalogue& catalogue, const Path& folder)
{
    const auto files = files_of(folder);
    if (!files)
        return catalogue.refuse_plugin(folder, {}, {files.error().text()});
    std::set<Path> folders_with_manifest;
    for (const Path& file : *files) {
        if (file.filename() == metrics_file_name)
            load_metrics_file(catalogue, file);
        if (!file.filename().string().ends_with(manifest_ending))
            continue;
        folders_with_manifest.insert(file.parent_path());
        std::string id;
        const auto manifest = Manifest::read(file, id);
        if (!manifest) {
            catalogue.refuse_plugin(file, id, {manifest.error().text()});
            continue;
        }
        catalogue.load(*manifest);
    }
    for (const Path& file : *files)
        if (file.extension() == library_ending && !folders_with_manifest.contains(file.parent_path()))
            catalogue.refuse_plugin(file, {}, {"manifest, expected " + file.stem().string() + std::string(manifest_ending) + " beside the library, found none"});
}

} // namespace

std::unique_ptr<MetricCatalogue> load_plugins(const std::vector<Path>& folders)
{
    auto catalogue = std::make_unique<PluginCatalogue>();
    for (const Path& folder : folders)
        if (std::error_code ignored; std::filesystem::exists(folder, ignored))
            load_folder(*catalogue, std::filesystem::absolute(folder).lexically_normal());
    return catalogue;
}

} // namespace yardstick
