#include "host/plugin_record_json.h"

#include "core/json.h"

namespace yardstick {

namespace {

// Raised when an older program would misunderstand the file.
constexpr int newest_version = 1;

Json to_json(const TrustDecision& decision)
{
    return {{"decision", decision.is_trusted ? "trusted" : "distrusted"}, {"id", decision.id}, {"path", decision.path}, {"at", decision.at}};
}

Json to_json(const PluginFailures& failures)
{
    return {{"id", failures.id}, {"path", failures.path}, {"count", failures.count}, {"last_reason", failures.last_reason},
            {"at", failures.at}, {"quarantined", failures.is_quarantined}};
}

PluginRecord read(const Json& json)
{
    PluginRecord record;
    for (const auto& [sha256, decision] : json.at("decisions").items())
        record.decisions[sha256] = {decision.at("decision").get<std::string>() == "trusted", decision.at("id"), decision.at("path"), decision.at("at")};
    for (const auto& [sha256, failures] : json.at("failures").items())
        record.failures[sha256] = {failures.at("id"), failures.at("path"), failures.at("count"), failures.at("last_reason"), failures.at("at"),
                                   failures.at("quarantined")};
    for (const auto& [folder, at] : json.at("trusted_folders").items())
        record.trusted_folders[folder] = at.get<std::string>();
    record.damaged = json.value("damaged", "");
    return record;
}

} // namespace

std::string to_text(const PluginRecord& record)
{
    Json json{{"version", newest_version}, {"decisions", Json::object()}, {"trusted_folders", Json::object()}, {"failures", Json::object()}};
    for (const auto& [sha256, decision] : record.decisions)
        json["decisions"][sha256] = to_json(decision);
    for (const auto& [folder, at] : record.trusted_folders)
        json["trusted_folders"][folder] = at;
    for (const auto& [sha256, failures] : record.failures)
        json["failures"][sha256] = to_json(failures);
    if (!record.damaged.empty())
        json["damaged"] = record.damaged;
    // A reason may quote anything.
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::optional<PluginRecord> plugin_record_in(const std::string& text)
{
    try {
        const Json json = Json::parse(text);
        if (json.at("version").get<int>() > newest_version) {
            PluginRecord record;
            record.problem = "What was decided about plugins was written by a newer Yardstick; use that one.";
            return record;
        }
        return read(json);
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

} // namespace yardstick
