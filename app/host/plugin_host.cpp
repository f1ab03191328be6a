// The plugins as a catalogue of metrics; plugin_host_control.cpp holds what a person decides.
#include "host/plugin_host.h"

#include <algorithm>

namespace yardstick {

namespace {

bool announces(const KnownPlugin& plugin, std::string_view metric)
{
    const auto is_it = [&](const auto& each) { return each.id == metric; };
    return std::any_of(plugin.found.metrics.begin(), plugin.found.metrics.end(), is_it) ||
           std::any_of(plugin.found.refused_metrics.begin(), plugin.found.refused_metrics.end(), is_it);
}

/// The plugins that may be meant by "plugin.metric", or by "metric".
std::vector<std::string> plugins_with(PluginSet& set, std::string_view id)
{
    const auto dot = id.find('.');
    if (dot != std::string_view::npos)
        return set.find(id.substr(0, dot)) ? std::vector{std::string(id.substr(0, dot))} : std::vector<std::string>();
    std::vector<std::string> found;
    for (const KnownPlugin& plugin : set.plugins())
        if (plugin.has_its_id && announces(plugin, id))
            found.push_back(plugin.found.id);
    return found;
}

/// The metrics that can be named, as a Problem lists them.
std::string known_metrics(PluginSet& set)
{
    std::string known;
    for (const KnownPlugin& plugin : set.plugins())
        if (plugin.found.state == PluginState::used)
            for (const MetricCard& card : plugin.found.metrics)
                known += (known.empty() ? "one of " : ", ") + card.full_id();
    return known.empty() ? "one of a plugin; no plugin is used" : known;
}

} // namespace

PluginHost::PluginHost(PluginSetting setting, std::shared_ptr<PluginRecords> records, std::unique_ptr<LibraryRunner> runner)
    : runner_(std::move(runner)), records_(std::move(records)), set_(std::make_unique<PluginSet>(std::move(setting), records_))
{
}

PluginHost::~PluginHost() = default;

/// Opens the plugin if it may run, or waits for the thread that does.
void PluginHost::open(std::unique_lock<std::mutex>& lock, const std::string& id) const
{
    const KnownPlugin* plugin = set_->to_open(id);
    if (!plugin)
        return;
    const ReadPlugin read = plugin->read;
    const std::string& path = read.found.path;
    if (!opening_.insert(path).second)
        return is_opened_.wait(lock, [&] { return !opening_.contains(path); });
    // Whatever is thrown meanwhile: nobody waits for it in vain.
    struct End {
        const PluginHost& host;
        std::unique_lock<std::mutex>& lock;
        const std::string& path;
        ~End()
        {
            if (!lock.owns_lock())
                lock.lock();
            host.opening_.erase(path);
            host.is_opened_.notify_all();
        }
    };
    const End end{*this, lock, path};
    lock.unlock();
    OpenedPlugin opened = open_plugin(read, *runner_, records_);
    lock.lock();
    set_->put(read, std::move(opened));
}

void PluginHost::open_all(std::unique_lock<std::mutex>& lock) const
{
    std::vector<std::string> ids;
    for (const KnownPlugin& plugin : set_->plugins())
        if (plugin.has_its_id)
            ids.push_back(plugin.found.id);
    for (const std::string& id : ids)
        open(lock, id);
}

std::vector<std::shared_ptr<Metric>> PluginHost::metrics() const
{
    std::unique_lock lock(mutex_);
    set_->try_again();
    open_all(lock);
    std::vector<std::shared_ptr<Metric>> all;
    for (const KnownPlugin& plugin : set_->known())
        all.insert(all.end(), plugin.metrics.begin(), plugin.metrics.end());
    return all;
}

std::vector<FoundPlugin> PluginHost::plugins() const
{
    std::unique_lock lock(mutex_);
    set_->try_again();
    open_all(lock);
    std::vector<FoundPlugin> all;
    for (const KnownPlugin& plugin : set_->known())
        all.push_back(plugin.found);
    return all;
}

std::optional<FoundPlugin> PluginHost::plugin(std::string_view id) const
{
    std::unique_lock lock(mutex_);
    if (!set_->find(id))
        return std::nullopt;
    open(lock, std::string(id));
    const KnownPlugin* plugin = set_->known(id);
    return plugin ? std::optional(plugin->found) : std::nullopt;
}

Result<std::shared_ptr<Metric>> PluginHost::find(std::string_view id) const
{
    std::vector<std::string> candidates;
    std::vector<std::shared_ptr<Metric>> found;
    const std::string_view metric_id = id.substr(id.find('.') + 1); // the whole of it without a dot
    {
        std::unique_lock lock(mutex_);
        set_->try_again();
        candidates = plugins_with(*set_, id);
        for (const std::string& candidate : candidates) {
            open(lock, candidate);
            if (const KnownPlugin* plugin = set_->known(candidate))
                std::copy_if(plugin->metrics.begin(), plugin->metrics.end(), std::back_inserter(found),
                             [&](const auto& metric) { return metric->card().id == metric_id; });
        }
        if (candidates.empty())
            return refuse("metric", known_metrics(*set_), '"' + std::string(id) + '"');
    }
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return refuse("metric " + std::string(id) + ": " + reason_for(candidates.front(), metric_id));
    std::string choices;
    for (const auto& metric : found)
        choices += (choices.empty() ? "" : " or ") + metric->card().full_id();
    return refuse("metric", choices + ", since several plugins have it", '"' + std::string(id) + '"');
}

} // namespace yardstick
