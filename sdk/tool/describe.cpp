#include "describe.h"

#include "core/joined.h"
#include "core/json_file.h"
#include "core/whole_file.h"
#include "described_library.h"
#include "host/member_check.h"
#include "manifest_parts.h"
#include "metrics_json.h"

#include <fstream>
#include <sstream>
#include <vector>

namespace yardstick {

namespace {

std::string plain(const Json& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

/// What stands under `key`, whatever its type, as a person reads it.
std::string shown_at(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? std::string() : plain(*found);
}

std::string fields_of(const Json& card)
{
    std::vector<std::string> parts;
    for (const Json& field : list_in(card, "fields"))
        parts.push_back(shown_at(field, "name") + " (" + shown_at(field, "type") + ')');
    return joined(parts);
}

std::string parameters_of(const Json& card)
{
    std::vector<std::string> parts;
    for (const Json& parameter : list_in(card, "parameters")) {
        std::vector<std::string> values;
        for (const Json& value : list_in(parameter, "values"))
            values.push_back(plain(value));
        parts.push_back(shown_at(parameter, "name") + " = " + joined(values));
    }
    return joined(parts);
}

std::string target_of(const Json& card)
{
    std::vector<std::string> parts;
    if (card.contains("target"))
        parts.push_back(shown_at(card, "target"));
    if (const Json bands = list_in(card, "bands"); bands.size() == 2)
        parts.push_back("poor up to " + plain(bands[0]) + ", good from " + plain(bands[1]));
    return joined(parts);
}

/// "share: of {rating} >= 4, where {asked} = true".
std::string formula_of(const Json& card)
{
    const auto formula = card.find("formula");
    if (formula == card.end() || !formula->is_object())
        return {};
    std::string text = shown_at(*formula, "kind");
    bool is_first = true;
    for (const auto& [name, value] : formula->items()) {
        std::vector<std::string> parts;
        for (const Json& part : value.is_array() ? value : Json::array({value}))
            parts.push_back(plain(part));
        if (name == "kind")
            continue;
        text += (is_first ? ": " : ", ") + name + ' ' + joined(parts);
        is_first = false;
    }
    return text;
}

void write_line(std::ostream& out, const char* name, const std::string& value)
{
    if (!value.empty())
        out << "  " << name << std::string(14 - std::string_view(name).size(), ' ') << value << '\n';
}

void write_card(std::ostream& out, const Json& card)
{
    out << '\n' << shown_at(card, "id") << ": " << shown_at(card, "title") << '\n';
    write_line(out, "version", shown_at(card, "version"));
    write_line(out, "unit", shown_at(card, "unit") + ", better " + shown_at(card, "better"));
    write_line(out, "why", shown_at(card, "why"));
    write_line(out, "how", shown_at(card, "how"));
    write_line(out, "ignores", shown_at(card, "ignores"));
    write_line(out, "gamed by", shown_at(card, "gamed_by"));
    write_line(out, "target", target_of(card));
    write_line(out, "paired with", shown_at(card, "paired_with"));
    write_line(out, "formula", formula_of(card));
    write_line(out, "fields", fields_of(card));
    write_line(out, "parameters", parameters_of(card));
    write_line(out, "examples", std::to_string(list_in(card, "examples").size()));
}

} // namespace

std::filesystem::path manifest_beside(const std::filesystem::path& library)
{
    return library.parent_path() / (library.stem().string() + std::string(manifest_ending));
}

Result<Json> manifest_of(const std::filesystem::path& path)
{
    if (std::error_code failure; !std::filesystem::exists(path, failure))
        return refuse(path.string(), "a plugin's library or its manifest, a metrics.json, or a folder with one of them", "no such file");
    const bool is_manifest = is_manifest_file(path);
    const Result<std::filesystem::path> found = is_manifest ? path : plugin_file(path);
    if (!found)
        return tl::unexpected(found.error());
    const std::filesystem::path& file = *found;
    if (is_metrics_file(file)) {
        const auto json = JsonFile::parse(read_whole_file(file), file.string());
        if (!json)
            return tl::unexpected(json.error());
        if (!json->root().is_object())
            return tl::unexpected(json->problem("", "metrics.json", "an object in braces, with an id and metrics", in_short(json->root())));
        return as_manifest(json->root());
    }
    const std::filesystem::path manifest = is_manifest ? file : manifest_beside(file);
    std::ifstream in(manifest, std::ios::binary);
    if (!in && is_manifest)
        return refuse(file.string(), "a file that can be read");
    if (!in)
        return describe_library(file);
    Json json = Json::parse(in, nullptr, false);
    if (!json.is_object())
        return refuse(manifest.string(), "a JSON object, as yardstick_add_plugin() writes it");
    return json;
}

std::string in_words(const Json& manifest)
{
    std::ostringstream out;
    out << shown_at(manifest, "id") << ' ' << shown_at(manifest, "version") << " of " << shown_at(manifest, "department");
    if (manifest.contains("abi") && manifest["abi"].is_object())
        out << ", for ABI " << shown_at(manifest["abi"], "major") << '.' << shown_at(manifest["abi"], "minor");
    out << '\n';
    for (const Json& card : list_in(manifest, "metrics"))
        write_card(out, card);
    return out.str();
}

} // namespace yardstick
