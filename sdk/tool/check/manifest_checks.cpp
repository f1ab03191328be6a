#include "check/check.h"
#include "core/identifier.h"
#include "host/manifest.h"
#include "host/metrics_file.h"
#include "manifest_parts.h"
#include "metrics_json.h"

#include <array>
#include <regex>
#include <set>

namespace yardstick {

namespace {

Finding stands_beside(const PluginFiles& files)
{
    if (!std::filesystem::exists(files.manifest))
        return failed("expected " + files.manifest.string() + ", found no such file");
    return files.written.is_object() ? passed() : failed(files.manifest.string() + ": expected a JSON object");
}

Finding agrees(const PluginFiles& files)
{
    if (files.written.is_null() || files.coded.is_null())
        return skipped("one of the two cannot be read");
    // As values: the order of keys does not matter.
    const auto written = nlohmann::json::parse(files.written.dump());
    const auto coded = nlohmann::json::parse(files.coded.dump());
    for (const auto& [key, value] : coded.items())
        if (!written.contains(key) || written[key] != value)
            return failed(key + ": the library says otherwise than " + files.manifest.filename().string());
    return passed();
}

Finding has_plugin_id(const Json& manifest)
{
    const std::string id = text_in(manifest, "id");
    return is_identifier(id) ? passed() : failed("expected lower-case letters, digits and _, a letter first, at most 64; found \"" + id + '"');
}

Finding has_three_numbers(const Json& manifest)
{
    static const std::regex form(R"(\d+\.\d+\.\d+([-+].*)?)");
    const std::string version = text_in(manifest, "version");
    return std::regex_match(version, form) ? passed() : warned("expected a form like 1.0.0, found \"" + version + '"');
}

Finding has_department(const Json& manifest)
{
    return text_in(manifest, "department").empty() ? failed("expected whose metrics these are, found nothing") : passed();
}

Finding has_different_ids(const Json& manifest)
{
    std::set<std::string> ids;
    for (const Json& card : list_in(manifest, "metrics"))
        if (!ids.insert(text_in(card, "id")).second)
            return failed(text_in(card, "id") + " is there twice");
    return passed();
}

Finding has_different_methods(const Json& manifest)
{
    std::set<std::string> methods;
    for (const Json& card : list_in(manifest, "metrics"))
        if (const std::string how = text_in(card, "how"); !how.empty() && !methods.insert(how).second)
            return warned("metric " + text_in(card, "id") + " has the same words as another: " + how);
    return passed();
}

/// Everything that is wrong, a line each.
std::string in_lines(const Problems& problems)
{
    std::string lines;
    for (const Problem& problem : problems)
        lines += (lines.empty() ? "" : "\n") + problem.text();
    return lines;
}

Finding accepts_metrics(const std::filesystem::path& file)
{
    std::string id;
    const auto plugin = MetricsFile::read(file, id);
    if (!plugin)
        return failed(in_lines(plugin.error()));
    Problems all;
    for (const MetricsFile::Refused& refused : plugin->refused)
        all.insert(all.end(), refused.problems.begin(), refused.problems.end());
    return all.empty() ? passed() : failed(in_lines(all));
}

Finding is_accepted(const PluginFiles& files)
{
    if (is_metrics_file(files.library))
        return accepts_metrics(files.library);
    if (files.written.is_null())
        return skipped("it cannot be read");
    std::string id;
    const auto manifest = Manifest::read(files.manifest, id);
    if (!manifest)
        return failed(manifest.error().text());
    if (manifest->library.filename() != files.library.filename())
        return failed("library: expected " + files.library.filename().string() + ", found " + manifest->library.filename().string());
    return passed();
}

} // namespace

std::span<const Check> manifest_checks()
{
    static const std::array list{
        about_code(Check{"manifest.present", "A manifest stands beside the library.", "Build it with yardstick_add_plugin(), or run: yardstick-plugin manifest LIBRARY -o FILE.", stands_beside}),
        about_code(Check{"manifest.agrees", "The manifest says what the library says.", "Build the plugin again to renew it; do not edit it.", agrees}),
        Check{"plugin.id", "The plugin's id can be a name everywhere.", "Use lower-case letters, digits and _ in YARDSTICK_PLUGIN(…).", has_plugin_id},
        Check{"plugin.version", "The plugin's version is three numbers.", "Write it like \"1.0.0\".", has_three_numbers},
        Check{"plugin.department", "The plugin says whose metrics it brings.", "Name the department as its people call it.", has_department},
        Check{"plugin.metric_ids", "No two metrics of the plugin have the same id.", "Give one of them another id.", has_different_ids},
        Check{"plugin.methods", "No two metrics say that they are worked out in the same way.", "Say in how() what makes this metric another one.", has_different_methods},
        Check{"manifest.accepted", "The program accepts the manifest, or the file of metrics.", "Build the plugin again; by hand, keep to plugin.schema.json or metrics.schema.json.", is_accepted, true},
    };
    return list;
}

} // namespace yardstick
