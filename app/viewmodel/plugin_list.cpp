#include "viewmodel/plugin_list.h"

#include "viewmodel/workspace.h"

#include <algorithm>

namespace yardstick {

namespace {

const char* metrics_words(const FoundPlugin& plugin)
{
    return plugin.metrics.size() == 1 ? "Its metric can be bound on the Metrics page." : "Its metrics can be bound on the Metrics page.";
}

std::string titles_of(const FoundPlugin& plugin)
{
    std::string titles;
    for (const MetricCard& card : plugin.metrics)
        titles += (titles.empty() ? "" : ", ") + card.title;
    return titles.empty() ? "none" : titles;
}

} // namespace

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
}

void PluginList::fail(const std::string& why)
{
    busy_.clear();
    problems_ = {{{}, "It could not be done: " + why, {}, {}}};
    tell();
}

void PluginList::tell()
{
    if (on_change)
        on_change();
}

void PluginList::begin()
{
    question_.reset();
    answers_.clear();
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
    const auto count = [this](PluginState state) {
        return std::count_if(read_.plugins.begin(), read_.plugins.end(), [state](const FoundPlugin& each) { return each.state == state; });
    };
    std::string text = std::to_string(read_.plugins.size()) + (read_.plugins.size() == 1 ? " plugin, " : " plugins, ") + std::to_string(count(PluginState::used)) + " used";
    if (const auto waiting = count(PluginState::unknown); waiting > 0)
        text += ", " + std::to_string(waiting) + (waiting == 1 ? " waits for trust" : " wait for trust");
    return text;
}

bool PluginList::can_trust() const
{
    return busy_.empty() && chosen() && !chosen()->id.empty() && (chosen()->state == PluginState::unknown || chosen()->state == PluginState::distrusted);
}

bool PluginList::can_distrust() const
{
    return busy_.empty() && chosen() && !chosen()->id.empty() && chosen()->state != PluginState::distrusted && chosen()->state != PluginState::refused;
}

bool PluginList::can_retry() const
{
    return busy_.empty() && chosen() && chosen()->state == PluginState::quarantined;
}

bool PluginList::can_remove() const
{
    return busy_.empty() && chosen() && chosen()->is_removable;
}

void PluginList::trust()
{
    if (!can_trust())
        return;
    begin();
    const std::string id = chosen()->id;
    const std::string done = plugin_name(*chosen()) + " is trusted now. " + metrics_words(*chosen());
    act("Trusting " + id + " …", [shown = *chosen(), done](PluginControl& control) { return control.trust(shown).map([&] { return Done{done, {}}; }); });
}

void PluginList::distrust()
{
    if (!can_distrust())
        return;
    begin();
    const std::string id = chosen()->id;
    const std::string done = plugin_name(*chosen()) + " does not run any more. Its bindings stay, and its figures come back when it is trusted again.";
    act("Stopping " + id + " …", [id, done](PluginControl& control) { return control.distrust(id).map([&] { return Done{done, {}}; }); });
}

void PluginList::retry()
{
    if (!can_retry())
        return;
    begin();
    const std::string id = chosen()->id;
    act("Letting " + id + " try again …", [id](PluginControl& control) { return control.retry(id).map([&] { return Done{id + " may try again.", {}}; }); });
}

void PluginList::remove()
{
    if (!can_remove())
        return;
    begin();
    const std::string id = chosen()->id;
    ask({"Remove " + plugin_name(*chosen()) + "?",
         {"Its files are taken out of your plugin folder: " + chosen()->path, "Scores and bindings stay; they work again when the plugin is added again."},
         {"Remove it", "Cancel"}},
        {[this, id] {
            act("Removing " + id + " …", [id](PluginControl& control) { return control.remove(id).map([&] { return Done{id + " was removed.", {}}; }); });
        }});
    tell();
}

void PluginList::add(const std::filesystem::path& path)
{
    if (!busy_.empty())
        return;
    begin();
    busy_ = "Reading " + path.filename().string() + " …";
    const std::weak_ptr<int> alive = alive_;
    background_.run(
        [this, alive, path, &control = control_](Workspace&) -> Background::Finish {
            return [this, alive, path, found = control.look_at(path)] {
                if (alive.expired())
                    return;
                busy_.clear();
                if (!found)
                    problems_ = {found.error()};
                else
                    ask_to_add(path, *found);
                tell();
            };
        },
        [this, alive](const std::string& why) {
            if (!alive.expired())
                fail(why);
        });
    tell();
}

void PluginList::ask_to_add(const std::filesystem::path& path, const FoundPlugin& found)
{
    if (found.state == PluginState::refused) {
        for (const std::string& reason : found.reasons)
            problems_.push_back({{}, plugin_name(found) + " was not added: " + reason, {}, {}});
        return;
    }
    PluginQuestion question;
    question.said = "Add " + plugin_name(found) + "?";
    question.details = {found.department.empty() ? "It does not say whom it is for." : "It says that it is for " + found.department + ". Yardstick cannot check that.",
                        "Metrics: " + titles_of(found), "File: " + found.path, "SHA-256: " + found.sha256, what_trusting_means(found)};
    const auto present = std::find_if(read_.plugins.begin(), read_.plugins.end(), [&](const FoundPlugin& each) { return each.id == found.id; });
    if (present != read_.plugins.end())
        question.details.push_back(present->is_removable ? "It takes the place of " + plugin_name(*present) + "." : plugin_name(*present) + " is there already: " + present->path);
    const auto add_it = [this, path, found](bool and_trust) {
        return [this, path, found, and_trust] {
            act("Adding " + path.filename().string() + " …", [found, and_trust](PluginControl& control) {
                return control.add(found).and_then([&](const FoundPlugin& added) -> Result<Done> {
                    if (!and_trust)
                        return Done{plugin_name(added) + " was added. It runs when it is trusted.", added.path};
                    return control.trust(added).map([&] { return Done{plugin_name(added) + " was added and is trusted. " + metrics_words(added), added.path}; });
                });
            });
        };
    };
    question.answers = {"Add and trust", "Add without trusting", "Cancel"};
    ask(std::move(question), {add_it(true), add_it(false)});
}

void PluginList::trust_folder(const std::filesystem::path& folder)
{
    if (!busy_.empty())
        return;
    begin();
    ask({"Trust every plugin in this folder?",
         {folder.string(), "Whatever plugin stands there now or later runs without being asked about, also when its files change.",
          "This is for those who develop plugins. It holds until the folder is removed from the list on this page."},
         {"Trust the folder", "Cancel"}},
        {[this, folder] {
            act("Trusting the folder …", [folder](PluginControl& control) {
                return control.trust_folder(folder).map([&] { return Done{"All plugins in " + folder.string() + " are trusted.", {}}; });
            });
        }});
    tell();
}

void PluginList::distrust_folder(const std::filesystem::path& folder)
{
    if (!busy_.empty())
        return;
    begin();
    act("Removing the folder …", [folder](PluginControl& control) {
        return control.distrust_folder(folder).map([&] { return Done{"Plugins in " + folder.string() + " are asked about again.", {}}; });
    });
}

void PluginList::leave_safe_mode()
{
    if (!busy_.empty() || !is_safe_mode())
        return;
    begin();
    act("Turning plugins on …", [](PluginControl& control) -> Result<Done> {
        control.leave_safe_mode();
        return Done{"Plugins are on.", {}};
    });
}

void PluginList::ask(PluginQuestion question, std::vector<std::function<void()>> answers)
{
    question_ = std::move(question);
    answers_ = std::move(answers);
}

void PluginList::answer(std::size_t answer)
{
    const auto chosen_act = answer < answers_.size() ? answers_[answer] : std::function<void()>();
    begin();
    if (chosen_act)
        chosen_act();
    else
        tell();
}

} // namespace yardstick
