#include "host/manifest.h"

#include "core/identifier.h"
#include "core/json_file.h"
#include "host/plugin_text.h"
#include "host/untrusted_file.h"

#include <yardstick/abi.h>

#include <set>

namespace yardstick {

namespace {

template <class Value>
std::optional<Value> optional_value(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? std::nullopt : std::optional(found->template get<Value>());
}

/// What MetricCard::read leaves open and plugin.schema.json does not.
Result<void> check_card(const MetricCard& card)
{
    static const std::set<std::string> units{"percent", "points", "score", "seconds", "minutes", "hours", "count"};
    const std::string name = "metric " + card.id;
    if (!units.contains(card.unit))
        return refuse(name + ": unit", "percent, points, score, seconds, minutes, hours or count", '"' + card.unit + '"');
    if (!card.bands.empty() && card.bands.size() != 2)
        return refuse(name + ": bands", "two figures", std::to_string(card.bands.size()));
    std::set<std::string> names;
    for (const Field& field : card.fields)
        if (!names.insert(field.name).second)
            return refuse(name + ": fields", "different names", field.name + " twice");
    if (card.fields.empty())
        return refuse(name + ": fields", "at least one", "none");
    return {};
}

Result<ManifestMetric> read_metric(const Json& json, const Manifest& manifest)
{
    auto card = MetricCard::read(json);
    if (!card)
        return tl::unexpected(card.error());
    if (const auto checked = check_card(*card); !checked)
        return tl::unexpected(checked.error());
    card->plugin = manifest.id;
    card->plugin_version = manifest.version;
    card->department = manifest.department;
    clean_texts(*card);
    ManifestMetric metric{std::move(*card), {}, json};
    for (const Json& example : json.at("examples"))
        metric.examples.push_back(WorkedExample::read(example));
    if (metric.examples.empty())
        return refuse("metric " + metric.card.id + ": examples", "at least one worked example", "none");
    return metric;
}

Result<void> check_ids(const Manifest& manifest)
{
    std::set<std::string> ids;
    for (const ManifestMetric& metric : manifest.metrics)
        if (!ids.insert(metric.card.id).second)
            return refuse("metric id", "different ids", metric.card.id + " twice");
    for (const ManifestMetric& metric : manifest.metrics)
        if (!metric.card.paired_with.empty() && !ids.count(metric.card.paired_with))
            return refuse("metric " + metric.card.id + ": paired_with", "a metric of this plugin", metric.card.paired_with);
    return {};
}

Result<Manifest> read_manifest(const Json& json, const std::filesystem::path& folder, std::string& id)
{
    const auto given_id = json.at("id").get<std::string>();
    if (is_identifier(given_id)) // it is shown also where the rest is refused
        id = given_id;
    const Json& abi = json.at("abi");
    const auto major = abi.at("major").get<std::uint32_t>();
    const auto minor = abi.at("minor").get<std::uint32_t>();
    if (!is_supported_abi(major, minor))
        return refuse("ABI", expected_abi(major), std::to_string(major) + '.' + std::to_string(minor));
    Manifest manifest;
    manifest.id = id;
    if (id.empty())
        return refuse("plugin id", "lower-case letters, digits and _, a letter first", '"' + given_id + '"');
    manifest.version = json.at("version").get<std::string>();
    manifest.department = json.at("department").get<std::string>();
    const std::filesystem::path library = json.at("library").get<std::string>();
    if (!library.has_filename() || library != library.filename() || library == "..")
        return refuse("library", "the name of a file beside the manifest", library.string());
    manifest.library = folder / library;
    for (const Json& metric : json.at("metrics")) {
        auto read = read_metric(metric, manifest);
        if (!read)
            return tl::unexpected(read.error());
        manifest.metrics.push_back(std::move(*read));
    }
    if (manifest.metrics.empty())
        return refuse("metrics", "at least one", "none");
    return check_ids(manifest).map([&] { return std::move(manifest); });
}

} // namespace

WorkedExample WorkedExample::read(const Json& json)
{
    WorkedExample example;
    example.rows = json.at("rows").get<std::vector<Json>>();
    const Json parameters = json.value("parameters", Json::object());
    for (const auto& [name, values] : parameters.items())
        example.parameters[name] = values.get<std::vector<double>>();
    json.at("value"); // must be written, if only as null
    example.value = optional_value<double>(json, "value");
    example.n = optional_value<std::int64_t>(json, "n");
    example.k = optional_value<std::int64_t>(json, "k");
    example.low = optional_value<double>(json, "low");
    example.high = optional_value<double>(json, "high");
    return example;
}

bool is_supported_abi(std::uint32_t major, std::uint32_t minor)
{
    return major == YS_ABI_MAJOR && minor <= YS_ABI_MINOR;
}

std::string expected_abi(std::uint32_t major)
{
    const std::string ours = std::to_string(YS_ABI_MAJOR) + '.' + std::to_string(YS_ABI_MINOR);
    if (major < YS_ABI_MAJOR)
        return ours + "; build the plugin again with the SDK of this Yardstick, or ask its author for such a build";
    return ours + "; update Yardstick, or build the plugin with the headers of " + ours;
}

Result<Manifest> Manifest::read(const std::filesystem::path& file, std::string& id)
{
    return read_description(file).and_then([&](const std::string& text) { return parse(text, file, id); });
}

Result<Manifest> Manifest::parse(std::string_view text, const std::filesystem::path& file, std::string& id)
{
    // Nobody has trusted it yet, and what is nested without end must not end the program.
    const auto json = JsonFile::parse(text, file.filename().string());
    if (!json)
        return tl::unexpected(json.error());
    try {
        return read_manifest(json->root(), std::filesystem::absolute(file).parent_path(), id);
    } catch (const Json::exception& error) {
        return refuse("manifest", "the keys and types of plugin.schema.json", error.what());
    }
}

} // namespace yardstick
