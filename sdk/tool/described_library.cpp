#include "described_library.h"

#include "check/own_process.h"
#include "host/manifest.h"
#include "manifest_parts.h"
#include "opened_library.h"
#include "utf8.h"

namespace yardstick {

namespace {

std::string text_of(const char* text, const std::string& name)
{
    if (!text)
        throw NotAPlugin(name + ": expected a text, found nothing");
    if (!is_utf8(text))
        throw NotAPlugin(name + ": expected UTF-8, found other bytes" + around_wrong_bytes(text) + "; save the file that it is written in as UTF-8");
    return text;
}

Json card_of(const ys_metric* metric, int64_t place)
{
    const std::string name = "metric " + std::to_string(place + 1);
    if (!metric)
        throw NotAPlugin(name + ": expected a table, found nothing");
    Json card = Json::parse(text_of(metric->card, name + ": card"), nullptr, false);
    if (card.is_discarded())
        throw NotAPlugin(name + ": card, expected JSON");
    return card;
}

/// The loader's words, which often open with the library's own name.
std::string without_name(const std::string& load_error, const std::filesystem::path& file)
{
    const std::string name = std::filesystem::absolute(file).string() + ": ";
    return load_error.starts_with(name) ? load_error.substr(name.size()) : load_error;
}

Json manifest_here(const std::filesystem::path& file)
{
    const OpenedLibrary library = OpenedLibrary::open(file);
    if (!library.handle)
        throw NotAPlugin(without_name(library.load_error, file));
    if (!library.entry)
        throw NotAPlugin("no symbol yardstick_plugin; YARDSTICK_PLUGIN(…) makes it");
    if (!library.plugin)
        throw NotAPlugin("yardstick_plugin() gave nothing");
    const ys_plugin& plugin = *library.plugin;
    if (!has_our_abi(plugin))
        throw NotAPlugin("ABI, expected " + expected_abi(plugin.abi_major) + ", found " + std::to_string(plugin.abi_major) + '.' +
                         std::to_string(plugin.abi_minor));
    if (!plugin.metrics)
        throw NotAPlugin("metrics: expected at least one, found none");

    Json metrics = Json::array();
    for (int64_t place = 0; place < plugin.metric_count; ++place)
        metrics.push_back(card_of(plugin.metrics[place], place));
    return {{"abi", {{"major", plugin.abi_major}, {"minor", plugin.abi_minor}}},
            {"id", text_of(plugin.id, "id of the plugin")},
            {"version", text_of(plugin.version, "version of the plugin")},
            {"department", text_of(plugin.department, "department of the plugin")},
            {"library", file.filename().string()},
            {"metrics", metrics}};
}

} // namespace

Result<Json> describe_library(const std::filesystem::path& file, std::chrono::milliseconds limit)
{
    const ProcessEnd end = run_in_own_process({"describe-here", file.string(), std::to_string(limit.count())}, limit);
    const auto refused = [&](std::string why) { return tl::unexpected(Problem{file.string(), std::move(why), {}, {}}); };
    if (!end.has_answered)
        return refused("its metrics cannot be listed: " + end.how);
    if (const auto manifest = end.answer.find("manifest"); manifest != end.answer.end() && manifest->is_object())
        return *manifest;
    return refused(text_in(end.answer, "refused"));
}

void describe_here(const std::filesystem::path& file)
{
    Json answer;
    try {
        answer["manifest"] = manifest_here(file);
    } catch (const NotAPlugin& reason) {
        answer = {{"refused", reason.what()}};
    }
    answer_with(answer);
}

} // namespace yardstick
