#include "host/library_offer.h"

#include "core/json_file.h"
#include "host/plugin_text.h"
#include "host/untrusted_file.h"
#include "host/worker_message.h"

namespace yardstick {

namespace {

/// Compared as values: the order of keys does not matter.
Result<void> check_card(std::string_view offered, const ManifestMetric& announced)
{
    const std::string what = "metric " + announced.card.id + ": card of the library";
    const auto card = JsonFile::parse(offered, {});
    if (!card)
        return refuse(what, card.error().expected, card.error().found);
    if (nlohmann::json(card->root()) != nlohmann::json(announced.json))
        return refuse(what, "the card in the manifest; build the plugin again to renew it", "another one");
    return {};
}

} // namespace

Result<void> check_offer(std::string_view message, const Manifest& manifest)
{
    // A manifest is no larger, and its cards are those of the library. To parse more takes a hundred times as much memory.
    if (message.size() > largest_description)
        return refuse("what the library offers", "at most " + std::to_string(largest_description >> 20) + " MiB", std::to_string(message.size() >> 20) + " MiB");
    MessageReader offer(message);
    const auto compare = [&](const char* what, const std::string& announced) -> Result<void> {
        if (const std::string given = plugin_text(offer.take_text()); given != plugin_text(announced))
            return refuse(std::string(what) + " that the library gives", plugin_text(announced) + " as in the manifest", given);
        return {};
    };
    for (const auto& compared : {compare("id", manifest.id), compare("version", manifest.version), compare("department", manifest.department)})
        if (!compared)
            return compared;
    const auto metrics = offer.take<std::uint64_t>();
    if (metrics != manifest.metrics.size())
        return refuse("metrics of the library", std::to_string(manifest.metrics.size()) + " as in the manifest", std::to_string(metrics));
    for (const ManifestMetric& announced : manifest.metrics)
        if (const auto compared = check_card(offer.take_text(), announced); !compared)
            return compared;
    return {};
}

} // namespace yardstick
