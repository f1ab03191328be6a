#include "check/check.h"
#include "core/identifier.h"
#include "core/json_file.h"
#include "core/whole_file.h"
#include "host/manifest.h"
#include "host/metrics_file.h"
#include "manifest_parts.h"
#include "metrics_json.h"

#include <algorithm>
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

/// "version: broken.plugin.json says 2, the library 1"; lists are not written out.
std::string difference_in(const std::string& member, const nlohmann::json& written, const nlohmann::json& coded, const std::string& file)
{
    if (written.is_structured() || coded.is_structured())
        return member + ": the library says otherwise than " + file;
    const auto in_words = [](const nlohmann::json& value) { return value.is_null() ? "nothing" : value.dump(); };
    return member + ": " + file + " says " + in_words(written) + ", the library " + in_words(coded);
}

/// The first member of a metric that differs; empty when none does.
std::string difference_in_metric(const nlohmann::json& written, const nlohmann::json& coded, const std::string& file)
{
    const std::string name = "metric " + coded.value("id", "") + ": ";
    for (const auto& [member, value] : coded.items())
        if (const auto found = written.value(member, nlohmann::json()); found != value)
            return name + difference_in(member, found, value, file);
    for (const auto& [member, value] : written.items())
        if (!coded.contains(member))
            return name + difference_in(member, value, nlohmann::json(), file);
    return {};
}

std::string difference_in_metrics(const nlohmann::json& written, const nlohmann::json& coded, const std::string& file)
{
    const auto is_object = [](const nlohmann::json& item) { return item.is_object(); };
    if (!written.is_array() || !std::all_of(written.begin(), written.end(), is_object))
        return difference_in("metrics", written, coded, file);
    if (written.size() != coded.size())
        return "metrics: " + file + " has " + std::to_string(written.size()) + ", the library " + std::to_string(coded.size());
    for (std::size_t place = 0; place < coded.size(); ++place)
        if (const std::string found = difference_in_metric(written[place], coded[place], file); !found.empty())
            return found;
    return {};
}

Finding agrees(const PluginFiles& files)
{
    if (files.written.is_null() || files.coded.is_null())
        return skipped("one of the two cannot be read");
    // As values: the order of keys does not matter.
    const auto written = nlohmann::json::parse(files.written.dump());
    const auto coded = nlohmann::json::parse(files.coded.dump());
    const std::string file = files.manifest.filename().string();
    for (const auto& [member, value] : coded.items())
        if (const auto found = written.value(member, nlohmann::json()); found != value)
            return failed(member == "metrics" ? difference_in_metrics(found, value, file) : difference_in(member, found, value, file));
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

/// True when each item of this list, if there is one, has a name.
bool have_names(const Json& metric, const char* list)
{
    if (!metric.contains(list))
        return true;
    const Json& items = metric[list];
    return items.is_array() && std::all_of(items.begin(), items.end(), [](const Json& item) { return !text_in(item, "name").empty(); });
}

/// What is wrong with a formula beside the other words of its card, which the program reads first. Nothing where fields and
/// parameters cannot be told.
Problems problems_of_formula(const JsonFile& file, const std::string& pointer)
{
    const Json& metric = file.root().at(Json::json_pointer(pointer));
    if (!metric.is_object() || !metric.contains("formula") || !have_names(metric, "fields") || !have_names(metric, "parameters"))
        return {};
    MetricCard card;
    card.unit = text_in(metric, "unit");
    for (const Json& field : list_in(metric, "fields"))
        card.fields.push_back({text_in(field, "name"), FieldType::number});
    const auto formula = Formula::read(file, pointer, card);
    return formula ? Problems() : formula.error();
}

Finding accepts_metrics(const std::filesystem::path& path)
{
    std::string id;
    const auto plugin = MetricsFile::read(path, id);
    if (!plugin)
        return failed(in_lines(plugin.error()));
    const auto file = JsonFile::parse(read_whole_file(path), path.filename().string());
    Problems all;
    for (const MetricsFile::Refused& refused : plugin->refused) {
        all.insert(all.end(), refused.problems.begin(), refused.problems.end());
        if (file)
            for (const Problem& problem : problems_of_formula(*file, pointer_to("/metrics", refused.place)))
                if (std::find(all.begin(), all.end(), problem) == all.end())
                    all.push_back(problem);
    }
    return all.empty() ? passed() : failed(in_lines(all));
}

Finding is_accepted(const PluginFiles& files)
{
    if (is_metrics_file(files.library))
        return accepts_metrics(files.library);
    if (files.written.is_null())
        return untried("it cannot be read");
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
        Check{"plugin.id", "The plugin's id can be a name everywhere.", {"Use lower-case letters, digits and _ in YARDSTICK_PLUGIN(…).", "Write \"id\": \"it_helpdesk\", of lower-case letters, digits and _."}, has_plugin_id},
        Check{"plugin.version", "The plugin's version is three numbers.", {"Write it like \"1.0.0\".", "Write \"version\": \"1.0.0\"."}, has_three_numbers},
        Check{"plugin.department", "The plugin says whose metrics it brings.", {"Name the department as its people call it.", "Write \"department\": \"IT Helpdesk\", as its people call it."}, has_department},
        Check{"plugin.metric_ids", "No two metrics of the plugin have the same id.", "Give one of them another id.", has_different_ids},
        Check{"plugin.methods", "No two metrics say that they are worked out in the same way.", {"Say in how() what makes this metric another one.", "Say in \"how\" what makes this metric another one."}, has_different_methods},
        precondition(Check{"manifest.accepted", "The program accepts the manifest, or the file of metrics.", {"Build the plugin again; by hand, keep to plugin.schema.json.", "Correct the lines that are named, and save the file as UTF-8; metrics.schema.json says what each member may be."}, is_accepted, true}),
    };
    return list;
}

} // namespace yardstick
