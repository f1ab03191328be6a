#pragma once

#include "core/error.h"
#include "scoring/metric_catalogue.h"
#include "scoring/plugin_control.h"
#include "support/desk_world.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

/// Plugins in memory, and a person's decisions about them: both ports that `host` implements, without files and processes.
namespace yardstick::test {

/// A metric that nothing is asked of but its card.
class CardMetric final : public Metric {
public:
    explicit CardMetric(MetricCard card) : card_(std::move(card)) {}
    const MetricCard& card() const override { return card_; }
    Result<std::vector<SavedState>> accumulate(const Batch&, std::span<const Slice> slices, const ParameterValues&) override
    {
        return std::vector<SavedState>(slices.size());
    }
    Result<Figure> score(std::span<const std::string_view>, const ParameterValues&) override { return Figure{}; }

private:
    MetricCard card_;
};

class MemoryPlugins final : public MetricCatalogue, public PluginControl {
public:
    std::vector<FoundPlugin> found;
    std::map<std::string, FoundPlugin> files; ///< what can be added, by path
    std::set<std::filesystem::path> folders;
    std::vector<std::string> protections;
    bool is_safe = false;
    std::string failure; ///< when not empty, every act throws an Error that says this

    std::vector<std::shared_ptr<Metric>> metrics() const override
    {
        std::vector<std::shared_ptr<Metric>> usable;
        for (const FoundPlugin& plugin : plugins())
            for (const MetricCard& card : plugin.state == PluginState::used ? plugin.metrics : std::vector<MetricCard>{})
                usable.push_back(std::make_shared<CardMetric>(card));
        return usable;
    }
    std::vector<FoundPlugin> plugins() const override
    {
        std::vector<FoundPlugin> all = found;
        for (FoundPlugin& plugin : all)
            if (is_safe && plugin.state == PluginState::used)
                plugin.state = PluginState::off;
        return all;
    }

    Result<FoundPlugin> look_at(const std::filesystem::path& path) const override
    {
        const auto file = files.find(path.string());
        if (file == files.end())
            return refuse("plugin " + path.string(), "a plugin's library or metrics.json", "neither");
        return file->second;
    }
    Result<FoundPlugin> add(const FoundPlugin& shown) override
    {
        act();
        return look_at(shown.path).map([this](FoundPlugin plugin) {
            plugin.is_removable = true;
            found.push_back(plugin);
            return plugin;
        });
    }
    Result<void> remove(const std::string& plugin) override
    {
        act();
        const auto meant = meant_by(plugin);
        if (meant == found.end())
            return refuse("plugin", "one that was found", '"' + plugin + '"');
        found.erase(meant);
        return {};
    }
    Result<void> trust(const FoundPlugin& shown) override { return change(shown.path, PluginState::used, TrustedBy::person); }
    Result<void> distrust(const std::string& plugin) override { return change(plugin, PluginState::distrusted, TrustedBy::nobody); }
    Result<void> retry(const std::string& plugin) override { return change(plugin, PluginState::used, TrustedBy::person); }

    std::vector<std::filesystem::path> trusted_folders() const override { return {folders.begin(), folders.end()}; }
    Result<void> trust_folder(const std::filesystem::path& folder) override
    {
        act();
        folders.insert(folder);
        return {};
    }
    Result<void> distrust_folder(const std::filesystem::path& folder) override
    {
        act();
        folders.erase(folder);
        return {};
    }
    bool is_safe_mode() const override { return is_safe; }
    void leave_safe_mode() override { is_safe = false; }
    std::vector<std::string> missing_protections() const override { return protections; }

private:
    void act() const
    {
        if (!failure.empty())
            throw Error(failure);
    }
    std::vector<FoundPlugin>::iterator meant_by(const std::string& plugin)
    {
        return std::find_if(found.begin(), found.end(), [&](const FoundPlugin& each) { return each.path == plugin || each.id == plugin; });
    }
    Result<void> change(const std::string& plugin, PluginState state, TrustedBy by)
    {
        act();
        const auto meant = meant_by(plugin);
        if (meant == found.end())
            return refuse("plugin", "one that was found", '"' + plugin + '"');
        meant->state = state;
        meant->trusted_by = by;
        meant->failures = 0;
        return {};
    }
};

inline MetricCard helpdesk_card(const std::string& id, const std::string& title, std::vector<Field> fields)
{
    MetricCard card;
    card.plugin = "helpdesk";
    card.plugin_version = "1.2.0";
    card.department = "IT Helpdesk";
    card.id = id;
    card.title = title;
    card.why = "People who wait feel ignored.";
    card.how = "Median of the minutes waited.";
    card.ignores = "How hard the question was.";
    card.gamed_by = "Sending an empty first reply.";
    card.unit = "minutes";
    card.better = Better::lower;
    card.fields = std::move(fields);
    return card;
}

/// helpdesk, used: "wait" (the minutes waited, with a parameter) and "reply", which no survey of the world feeds.
inline FoundPlugin helpdesk_plugin()
{
    FoundPlugin plugin;
    plugin.id = "helpdesk";
    plugin.version = "1.2.0";
    plugin.department = "IT Helpdesk";
    plugin.path = "/plugins/helpdesk/libhelpdesk.so";
    plugin.sha256 = std::string(60, 'a') + "beef";
    plugin.trusted_by = TrustedBy::build;
    plugin.metrics = {helpdesk_card("wait", "Waiting time", {{"rating", FieldType::number}}),
                      helpdesk_card("reply", "First reply", {{"first_reply_minutes", FieldType::number}, {"closed_on", FieldType::date}})};
    plugin.metrics.front().parameters = {{"percentile", {50}}};
    plugin.metrics.front().target = 30;
    return plugin;
}

/// unknown, waiting for a decision.
inline FoundPlugin waiting_plugin()
{
    FoundPlugin plugin;
    plugin.id = "reception";
    plugin.version = "0.3.0";
    plugin.department = "Reception";
    plugin.path = "/home/ada/plugins/libreception.so";
    plugin.sha256 = std::string(64, 'c');
    plugin.state = PluginState::unknown;
    plugin.is_removable = true;
    plugin.metrics = {helpdesk_card("greeting", "Greeted in time", {{"greeted", FieldType::boolean}})};
    plugin.metrics.front().plugin = "reception";
    return plugin;
}

/// The desk's office with these plugins in the place of its own metric.
struct PluginWorld : DeskWorld {
    PluginWorld() { plugins.found = {helpdesk_plugin(), waiting_plugin()}; }

    MemoryPlugins plugins;
    Workspace office_workspace{WorkspacePorts{office, surveys, responses, bindings, states, versions, rounds, partials, plugins, clock}};

    Binding bind_wait(const std::string& name = "wait")
    {
        Binding binding;
        binding.name = name;
        binding.source = "after_service";
        binding.plugin = "helpdesk";
        binding.metric = "wait";
        return bindings.bind(binding);
    }
};

} // namespace yardstick::test
