#include "metrics_json.h"

#include "host/metrics_file.h"

#include <algorithm>
#include <vector>

namespace yardstick {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> libraries_in(const fs::path& folder)
{
    std::vector<fs::path> libraries;
    const auto add_from = [&](const fs::path& from) {
        for (const auto& entry : fs::directory_iterator(from))
            if (entry.is_regular_file() && entry.path().extension() == ".so")
                libraries.push_back(entry.path());
    };
    add_from(folder);
    if (const fs::path built = folder / "build/plugins"; libraries.empty() && fs::is_directory(built))
        for (const auto& entry : fs::directory_iterator(built))
            if (entry.is_directory())
                add_from(entry.path());
    std::sort(libraries.begin(), libraries.end());
    return libraries;
}

Json* find_list(Json& object, const char* key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_array() ? &*found : nullptr;
}

/// [42, {"rating": 5}] is the row {"rating": 5}: how often it stands there decides no check of a card.
void write_out(Json& row)
{
    if (row.is_array() && row.size() == 2 && row[0].is_number() && row[1].is_object())
        row = Json(row[1]);
}

} // namespace

bool is_metrics_file(const fs::path& file)
{
    return file.filename() == metrics_file_name;
}

bool is_manifest_file(const fs::path& file)
{
    return file.filename().string().ends_with(manifest_ending);
}

Result<fs::path> plugin_file(const fs::path& path)
{
    const char* expected = "the file of a library, such as build/plugins/helpdesk/helpdesk.so, a metrics.json, or a folder with one of them";
    if (is_manifest_file(path) && fs::is_regular_file(path))
        return refuse(path.string(), "the library that it stands beside", "its manifest");
    if (path.extension() == ".json" && !is_metrics_file(path) && fs::is_regular_file(path))
        return refuse(path.string(), "metrics without code in a file of the name metrics.json: call it metrics.json, in a folder of its own", "another name");
    if (fs::is_regular_file(path))
        return path;
    if (!fs::is_directory(path))
        return refuse("plugin", expected, '"' + path.string() + '"');
    if (fs::is_regular_file(path / metrics_file_name))
        return path / metrics_file_name;
    const std::vector<fs::path> libraries = libraries_in(path);
    if (libraries.size() != 1)
        return refuse("plugin", expected, '"' + path.string() + "\" with " + (libraries.empty() ? "none" : "several libraries"));
    return libraries.front();
}

Json as_manifest(Json manifest)
{
    Json* cards = find_list(manifest, "metrics");
    if (!cards)
        return manifest;
    for (Json& card : *cards) {
        if (Json* parameters = find_list(card, "parameters"))
            for (Json& parameter : *parameters)
                if (parameter.is_object() && parameter.contains("value") && !parameter.contains("values"))
                    parameter["values"] = Json::array({parameter["value"]});
        if (Json* examples = find_list(card, "examples"))
            for (Json& example : *examples)
                if (Json* rows = find_list(example, "rows"))
                    std::for_each(rows->begin(), rows->end(), write_out);
    }
    return manifest;
}

} // namespace yardstick
