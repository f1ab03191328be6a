#include "check/check.h"
#include "check/elf_file.h"
#include "check/own_process.h"
#include "core/joined.h"
#include "host/manifest.h"
#include "opened_library.h"
#include "utf8.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include <dlfcn.h>

namespace yardstick {

namespace {

Finding loads(OpenedLibrary& library)
{
    return library.handle ? passed() : failed(library.load_error);
}

Finding has_entry(OpenedLibrary& library)
{
    return library.entry ? passed() : failed("expected the function yardstick_plugin, found none");
}

/// The first few, and how many more there are: a damaged table has any number of them.
std::string few_of(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 8;
    const std::vector<std::string> first(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(most, names.size())));
    return joined(first) + (names.size() > most ? " and " + std::to_string(names.size() - most) + " more" : "");
}

Finding exports_one(const PluginFiles& files)
{
    const auto elf = ElfFile::read(files.library);
    if (!elf)
        return skipped(elf.error().text());
    std::vector<std::string> others;
    for (const std::string& name : elf->exported)
        if (name != "yardstick_plugin")
            others.push_back(name);
    return others.empty() ? passed() : failed("expected nothing but yardstick_plugin, found " + few_of(others));
}

/// Whether the system has it where it looks by itself, which is where the program looks.
bool has_system_library(const std::string& name)
{
    void* library = name.find('/') == std::string::npos ? dlopen(name.c_str(), RTLD_LAZY | RTLD_LOCAL) : nullptr;
    if (library)
        dlclose(library);
    return library != nullptr;
}

Finding needs_little(const PluginFiles& files)
{
    static constexpr std::array<std::string_view, 8> everywhere{"libc.so",      "libm.so",     "libstdc++.so", "libgcc_s.so",
                                                                "ld-linux", "libpthread.so", "libasan.so",   "libubsan.so"};
    const auto elf = ElfFile::read(files.library);
    if (!elf)
        return skipped(elf.error().text());
    const auto is_everywhere = [](const std::string& name) {
        return std::any_of(everywhere.begin(), everywhere.end(), [&](std::string_view start) { return name.starts_with(start); });
    };
    std::vector<std::string> others;
    std::copy_if(elf->needed.begin(), elf->needed.end(), std::back_inserter(others), [&](const std::string& name) { return !is_everywhere(name); });
    std::vector<std::string> missing;
    std::copy_if(others.begin(), others.end(), std::back_inserter(missing), [](const std::string& name) { return !has_system_library(name); });
    if (!missing.empty())
        return failed("it needs " + few_of(missing) + ", which is not part of the system, so Yardstick refuses it");
    return others.empty() ? passed() : warned("it needs " + few_of(others) + ", which other machines may lack");
}

Finding gives_table(OpenedLibrary& library)
{
    if (!library.entry)
        return skipped("there is no entry");
    if (!library.plugin)
        return failed("yardstick_plugin(): expected a table, found NULL");
    if (has_our_abi(*library.plugin) && !YS_HOLDS(library.plugin, ys_plugin, capability))
        return failed("ys_plugin: expected " + std::to_string(sizeof(ys_plugin)) + " bytes or more, found " + std::to_string(library.plugin->struct_size));
    if (has_our_abi(*library.plugin) && (library.plugin->metric_count < 1 || !library.plugin->metrics))
        return failed("metrics: expected at least one, found none");
    return passed();
}

Finding has_abi(OpenedLibrary& library)
{
    if (!library.plugin)
        return skipped("there is no table");
    if (has_our_abi(*library.plugin))
        return passed();
    return failed("expected " + expected_abi(library.plugin->abi_major) + ", found " + std::to_string(library.plugin->abi_major) + '.' + std::to_string(library.plugin->abi_minor));
}

bool has_readable_table(const OpenedLibrary& library)
{
    return library.plugin && has_our_abi(*library.plugin) && library.plugin->metrics;
}

Finding gives_same_table(OpenedLibrary& library)
{
    if (!has_readable_table(library))
        return skipped("there is no table of this ABI");
    return library.entry() == library.plugin ? passed() : failed("the second call gave another table than the first");
}

Finding has_functions(OpenedLibrary& library)
{
    if (!has_readable_table(library))
        return skipped("there is no table of this ABI");
    for (int64_t place = 0; place < library.plugin->metric_count; ++place) {
        const ys_metric* metric = library.plugin->metrics[place];
        const std::string name = "metric " + std::to_string(place + 1);
        if (!metric || !YS_HOLDS(metric, ys_metric, end))
            return failed(name + ": expected a ys_metric of " + std::to_string(sizeof(ys_metric)) + " bytes or more, found " +
                          (metric ? std::to_string(metric->struct_size) : "nothing"));
        if (!(metric->card && metric->start && metric->add && metric->merge && metric->score && metric->save && metric->load && metric->end))
            return failed(name + ": expected a card and seven functions, found a null pointer among them");
    }
    return passed();
}

Finding has_cards(OpenedLibrary& library)
{
    if (!has_readable_table(library))
        return skipped("there is no table of this ABI");
    for (int64_t place = 0; place < library.plugin->metric_count; ++place) {
        const ys_metric* metric = library.plugin->metrics[place];
        if (!metric || !metric->card)
            return skipped("a card is missing");
        if (!is_utf8(metric->card))
            return skipped("a card is not UTF-8");
        if (!Json::parse(metric->card, nullptr, false).is_object())
            return failed("metric " + std::to_string(place + 1) + ": expected a JSON object, found " + std::string(metric->card).substr(0, 60));
    }
    return passed();
}

/// Of one text; no finding when it is there, and in UTF-8.
std::optional<Finding> found_in(const char* text, const std::string& name)
{
    if (!text)
        return failed(name + ": expected a text, found NULL");
    if (!is_utf8(text))
        return failed(name + ": expected UTF-8, found other bytes" + around_wrong_bytes(text));
    return std::nullopt;
}

Finding has_texts(OpenedLibrary& library)
{
    if (!has_readable_table(library))
        return skipped("there is no table of this ABI");
    const ys_plugin& plugin = *library.plugin;
    for (const auto& [text, name] : {std::pair(plugin.id, "id"), {plugin.version, "version"}, {plugin.department, "department"}})
        if (const auto found = found_in(text, name))
            return *found;
    for (int64_t place = 0; place < plugin.metric_count; ++place) {
        if (!plugin.metrics[place] || !plugin.metrics[place]->card)
            return skipped("a card is missing");
        if (const auto found = found_in(plugin.metrics[place]->card, "metric " + std::to_string(place + 1) + ": card"))
            return *found;
    }
    return passed();
}

Finding is_listed(const PluginFiles& files)
{
    if (!files.coded.is_null())
        return passed();
    return files.why_not_coded.empty() ? skipped("another check of the library did not pass") : failed(files.why_not_coded);
}

Finding has_states(OpenedLibrary& library)
{
    if (!has_readable_table(library))
        return skipped("there is no table of this ABI");
    constexpr std::size_t largest = std::size_t{1} << 30; // what the program sets aside at most
    for (int64_t place = 0; place < library.plugin->metric_count; ++place) {
        const ys_metric* metric = library.plugin->metrics[place];
        if (!metric)
            return skipped("a metric is missing");
        const std::uint32_t alignment = metric->state_alignment;
        if (metric->state_size == 0 || metric->state_size > largest || alignment == 0 || (alignment & (alignment - 1)) != 0)
            return failed("metric " + std::to_string(place + 1) + ": expected 1 byte to 1 GiB aligned to a power of two, found " +
                          std::to_string(metric->state_size) + " bytes aligned to " + std::to_string(alignment));
    }
    return passed();
}

Finding loads_silently(OpenedLibrary&)
{
    const std::int64_t bytes = bytes_printed();
    return bytes == 0 ? passed() : failed("it printed " + std::to_string(bytes) + " bytes while it was loaded");
}

Finding unloads(OpenedLibrary& library)
{
    if (!library.handle)
        return skipped("it was not loaded");
    dlclose(library.handle);
    return passed();
}

} // namespace

std::span<const Check> library_checks()
{
    static const std::array list{
        precondition(Check{"library.loads", "The library loads with every function that it needs.", "Define the missing function, or link the library that has it.", loads}),
        precondition(Check{"library.entry", "The library exports the function yardstick_plugin.", "Write YARDSTICK_PLUGIN(…) once, outside any namespace.", has_entry}),
        Check{"library.one_symbol", "The library exports nothing else, so that two plugins cannot take each other's code.",
              "Build it with yardstick_add_plugin(), which hides all other symbols.", exports_one},
        Check{"library.needs", "The library needs only what every machine has.", "Link the other library statically, or do without it.", needs_little},
        precondition(Check{"library.table", "The entry gives a table with metrics.", "Return a ys_plugin whose struct_size is sizeof(ys_plugin), with at least one metric.", gives_table}),
        precondition(Check{"library.abi", "The library is built for this ABI.", "Build it again with the headers of this SDK.", has_abi}),
        Check{"library.same_table", "The entry gives the same table each time.", "Keep the table in a static object.", gives_same_table},
        precondition(Check{"library.functions", "Each metric has a card and all seven functions.", "Fill in the function; none may be NULL.", has_functions}),
        precondition(Check{"library.cards", "Each card is JSON.", "Look at quotes and commas; plugin.schema.json says what a card holds.", has_cards}),
        precondition(Check{"library.texts", "The plugin's texts are in UTF-8, like all that people read.", "Save the file in which it is written as UTF-8.", has_texts}),
        precondition(Check{"library.states", "The size and alignment of each state can be set aside.", "Give sizeof and alignof of the state's type.", has_states}),
        Check{"library.silent", "Loading the library prints nothing.", "Take the output out of static constructors.", loads_silently},
        Check{"library.unloads", "The library can be unloaded.", "Look at static destructors: what do they free, and is it still there?", unloads},
        precondition(Check{"library.listed", "The plugin's metrics can be listed.", "Let yardstick_plugin() and what runs before it do the same wherever they are called.", is_listed}),
    };
    return list;
}

} // namespace yardstick
