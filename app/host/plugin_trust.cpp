#include "host/plugin_trust.h"

#include <algorithm>
#include <filesystem>

namespace yardstick {

namespace {

std::string how_to(const std::string& command, const std::string& id)
{
    return "yardstickctl plugin " + command + ' ' + id + ", or on the Plugins page";
}

/// "2026-03-01"
std::string day_of(const std::string& at)
{
    return at.substr(0, 10);
}

bool is_of(const TrustDecision& decision, const FoundPlugin& plugin)
{
    return decision.id == plugin.id && decision.path == plugin.path;
}

/// The decision that keeps the plugin from running, or null.
const TrustDecision* distrust_of(const FoundPlugin& plugin, const PluginRecord& record)
{
    for (const auto& [sha256, decision] : record.decisions)
        if (!decision.is_trusted && (sha256 == plugin.sha256 || is_of(decision, plugin)))
            return &decision;
    return nullptr;
}

// A folder is trusted with what stands in it: a library that is a link counts by the place of the link. A folder that is one counts
// by where it leads to.
bool is_in_trusted_folder(const FoundPlugin& plugin, const PluginRecord& record)
{
    std::error_code ignored;
    const auto folder = std::filesystem::weakly_canonical(std::filesystem::path(plugin.path).parent_path(), ignored);
    return std::any_of(record.trusted_folders.begin(), record.trusted_folders.end(), [&](const auto& trusted) {
        const std::filesystem::path outer = trusted.first;
        return std::mismatch(outer.begin(), outer.end(), folder.begin(), folder.end()).first == outer.end();
    });
}

TrustedBy trusted_by(const FoundPlugin& plugin, const TrustRules& rules)
{
    if (rules.shipped.contains(plugin.sha256))
        return TrustedBy::build;
    const auto decision = rules.record.decisions.find(plugin.sha256);
    if (decision != rules.record.decisions.end() && decision->second.is_trusted)
        return TrustedBy::person;
    return is_in_trusted_folder(plugin, rules.record) ? TrustedBy::folder : TrustedBy::nobody;
}

/// When a person trusted the file that stood here before; empty: nobody did.
std::string trusted_before(const FoundPlugin& plugin, const PluginRecord& record)
{
    std::string latest;
    for (const auto& [sha256, decision] : record.decisions)
        if (decision.is_trusted && is_of(decision, plugin))
            latest = std::max(latest, decision.at);
    return latest;
}

bool exists(const std::string& file)
{
    std::error_code ignored;
    return std::filesystem::exists(file, ignored);
}

std::vector<std::string> unknown_reasons(const FoundPlugin& plugin, const PluginRecord& record)
{
    const std::string before = trusted_before(plugin, record);
    const std::string why = before.empty() ? "nobody has said yet that it may run" : "its file has changed since it was trusted on " + day_of(before);
    std::vector<std::string> reasons{"not trusted: " + why + "; look at it and trust it: " + how_to("trust", plugin.id)};
    if (!record.problem.empty())
        reasons.push_back("what was decided before is not known: " + record.problem);
    else if (before.empty() && !record.damaged.empty() && exists(record.damaged))
        reasons.push_back("what was decided before was lost: the file was damaged, and is kept as " + record.damaged);
    return reasons;
}

void put(FoundPlugin& plugin, PluginState state, std::vector<std::string> reasons)
{
    plugin.state = state;
    plugin.reasons = std::move(reasons);
}

} // namespace

void decide(FoundPlugin& plugin, const TrustRules& rules)
{
    plugin.trusted_by = trusted_by(plugin, rules);
    const auto failures = rules.record.failures.find(plugin.sha256);
    const bool has_failed = failures != rules.record.failures.end();
    plugin.failures = has_failed ? failures->second.count : 0;
    plugin.last_failure = has_failed ? failures->second.last_reason : "";

    if (const TrustDecision* distrust = distrust_of(plugin, rules.record))
        return put(plugin, PluginState::distrusted,
                   {"not trusted: somebody said on " + day_of(distrust->at) + " that it must not run; to let it: " + how_to("trust", plugin.id)});
    if (plugin.trusted_by == TrustedBy::nobody)
        return put(plugin, PluginState::unknown, unknown_reasons(plugin, rules.record));
    if (has_failed && failures->second.is_quarantined)
        return put(plugin, PluginState::quarantined, {quarantine_reason(failures->second)});
    if (rules.is_safe_mode) // what was decided shows all the same, and can be decided anew
        return put(plugin, PluginState::off, {"off: safe mode, in which no plugin runs; turn plugins on again on the Plugins page"});
    put(plugin, PluginState::used, {});
}

std::string quarantine_reason(const PluginFailures& failures)
{
    return "quarantined: it failed " + std::to_string(failures.count) + " times, last on " + day_of(failures.at) + ": " + failures.last_reason +
           "; to let it try again: " + how_to("retry", failures.id);
}

} // namespace yardstick
