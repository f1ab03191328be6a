#include "viewmodel/plugin_list.h"

#include "report/figure_text.h"
#include "viewmodel/workspace.h"

#include <algorithm>
#include <utility>

namespace yardstick {

void PluginList::refresh()
{
    if (busy_.empty())
        act("Reading the plugins …", [](PluginControl&) { return Done(); });
}

void PluginList::act(std::string busy, Act act)
{
    busy_ = std::move(busy);
    const std::weak_ptr<int> alive = alive_;
    background_.run(
        [this, alive, act = std::move(act), &control = control_](Workspace& workspace) -> Background::Finish {
            const Result<Done> done = act(control);
            Reading reading{workspace.metrics().plugins(), control.trusted_folders(), control.is_safe_mode(), control.missing_protections()};
            return [this, alive, done, reading = std::move(reading)]() mutable {
                if (!alive.expired())
                    finish(std::move(reading), done);
            };
        },
        [this, alive](const std::string& why) {
            if (!alive.expired())
                fail(why);
        });
    tell();
}

void PluginList::finish(Reading reading, const Result<Done>& done)
{
    busy_.clear();
    was_read_ = true;
    read_ = std::move(reading);
    std::stable_partition(read_.plugins.begin(), read_.plugins.end(), [](const FoundPlugin& plugin) { return plugin.state == PluginState::unknown; });
    if (done && !done->chosen_path.empty())
        chosen_path_ = done->chosen_path;
    if (!chosen())
        chosen_path_ = read_.plugins.empty() ? "" : read_.plugins.front().path;
    if (!done)
        problems_ = {done.error()};
    else if (!done->said.empty())
        done_ = done->said;
    tell();
    go_on();
}

void PluginList::fail(const std::string& why)
{
    busy_.clear();
    problems_ = {{{}, "It could not be done: " + why, {}, {}}};
    tell();
    go_on();
}

bool PluginList::has_to_wait(const std::string& what, std::function<void()> it)
{
    if (busy_.empty())
        return false;
    if (waiting_) {
        problems_ = {{{}, what + " was not looked at: something else has to be done first. Try again then.", {}, {}}};
    } else {
        busy_ += " Then " + what + ".";
        waiting_ = std::move(it);
    }
    tell();
    return true;
}

void PluginList::go_on()
{
    if (const auto next = std::exchange(waiting_, nullptr))
        next();
}

void PluginList::tell()
{
    if (on_change)
        on_change();
}

void PluginList::begin()
{
    question_.close();
    forget();
}

void PluginList::forget()
{
    done_.clear();
    problems_.clear();
}

void PluginList::choose(std::size_t plugin)
{
    if (plugin >= read_.plugins.size() || read_.plugins[plugin].path == chosen_path_)
        return;
    begin();
    chosen_path_ = read_.plugins[plugin].path;
}

const FoundPlugin* PluginList::chosen() const
{
    const auto found = std::find_if(read_.plugins.begin(), read_.plugins.end(), [this](const FoundPlugin& each) { return each.path == chosen_path_; });
    return found == read_.plugins.end() ? nullptr : &*found;
}

std::optional<PluginDetails> PluginList::details() const
{
    return chosen() ? std::optional(details_of(*chosen())) : std::nullopt;
}

std::string PluginList::summary() const
{
    std::string text = counted(static_cast<std::int64_t>(read_.plugins.size()), "plugin", "plugins");
    for (const PluginState state : {PluginState::used, PluginState::unknown, PluginState::distrusted, PluginState::refused, PluginState::quarantined, PluginState::off}) {
        const auto count = std::count_if(read_.plugins.begin(), read_.plugins.end(), [state](const FoundPlugin& each) { return each.state == state; });
        if (state == PluginState::unknown && count > 1)
            text += ", " + std::to_string(count) + " wait for trust";
        else if (count > 0 || state == PluginState::used)
            text += ", " + std::to_string(count) + ' ' + state_words(state);
    }
    return text;
}

} // namespace yardstick
