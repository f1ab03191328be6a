#include "host/library_offer.h"

#include "host/plugin_text.h"
#include "host/worker_message.h"

namespace yardstick {

Result<void> check_offer(std::string_view message, const Manifest& manifest)
{
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
    for (const ManifestMetric& announced : manifest.metrics) {
        // Compared as values: the order of keys does not matter.
        const auto card = nlohmann::json::parse(offer.take_text(), nullptr, false);
        if (card.is_discarded() || card != nlohmann::json::parse(announced.json.dump()))
            return refuse("metric " + announced.card.id + ": card of the library", "the card in the manifest; build the plugin again to renew it", "another one");
    }
    return {};
}

} // namespace yardstick
