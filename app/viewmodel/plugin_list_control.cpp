#include "viewmodel/plugin_list.h"

#include "viewmodel/plugin_questions.h"

#include <algorithm>
#include <utility>

// The part of the PluginList in which a person decides.

namespace yardstick {

bool PluginList::can_trust() const
{
    return busy_.empty() && chosen() && (chosen()->state == PluginState::unknown || chosen()->state == PluginState::distrusted);
}

bool PluginList::can_distrust() const
{
    return busy_.empty() && chosen() && chosen()->state != PluginState::distrusted && chosen()->state != PluginState::refused;
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
    const std::string name = plugin_name(*chosen());
    act("Trusting " + name + " …", [shown = *chosen(), name](PluginControl& control) {
        return control.trust(shown).map([&] { return Done{name + " is trusted now. " + what_follows_trust(shown, control.is_safe_mode()), {}}; });
    });
}

void PluginList::distrust()
{
    if (!can_distrust())
        return;
    begin();
    const std::string name = plugin_name(*chosen());
    act("Stopping " + name + " …", [path = chosen()->path, name](PluginControl& control) {
        return control.distrust(path).map([&] { return Done{name + " does not run any more. Its bindings stay, and its figures come back when it is trusted again.", {}}; });
    });
}

void PluginList::retry()
{
    if (!can_retry())
        return;
    begin();
    const std::string name = plugin_name(*chosen());
    act("Letting " + name + " try again …", [path = chosen()->path, name](PluginControl& control) {
        return control.retry(path).map([&] { return Done{name + (control.is_safe_mode() ? " may try again when plugins are turned on." : " may try again."), {}}; });
    });
}

void PluginList::remove()
{
    if (!can_remove())
        return;
    begin();
    const std::string name = plugin_name(*chosen());
    question_.ask(question_to_remove(*chosen()),
                  {[this, path = chosen()->path, name] {
                      act("Removing " + name + " …", [path, name](PluginControl& control) { return control.remove(path).map([&] { return Done{name + " was removed.", {}}; }); });
                  }});
    tell();
}

void PluginList::drop(const std::vector<std::filesystem::path>& paths)
{
    if (paths.size() == 1)
        return add(paths.front());
    forget();
    problems_ = {{{}, std::to_string(paths.size()) + " files were dropped, and none was looked at: each plugin is asked about, so drop them one by one.", {}, {}}};
    tell();
}

void PluginList::add(const std::filesystem::path& path)
{
    if (has_to_wait(path.filename().string(), [this, path] { add(path); }))
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
                go_on();
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
    const auto add_it = [this, path, found](bool and_trust) {
        return [this, path, found, and_trust] {
            act("Adding " + path.filename().string() + " …", [found, and_trust](PluginControl& control) {
                return control.add(found).and_then([&](const FoundPlugin& added) -> Result<Done> {
                    if (!and_trust)
                        return Done{plugin_name(added) + " was added. It runs when it is trusted.", added.path};
                    return control.trust(added).map([&] { return Done{plugin_name(added) + " was added and is trusted. " + what_follows_trust(added, control.is_safe_mode()), added.path}; });
                });
            });
        };
    };
    const auto present = std::find_if(read_.plugins.begin(), read_.plugins.end(), [&](const FoundPlugin& each) { return each.id == found.id; });
    question_.ask(question_to_add(found, present == read_.plugins.end() ? nullptr : &*present, is_safe_mode()), {add_it(true), add_it(false)});
}

void PluginList::choose_folder(std::size_t folder)
{
    if (folder < read_.folders.size())
        chosen_folder_ = read_.folders[folder];
}

std::optional<std::size_t> PluginList::chosen_folder() const
{
    const auto found = std::find(read_.folders.begin(), read_.folders.end(), chosen_folder_);
    if (read_.folders.empty())
        return std::nullopt;
    return found == read_.folders.end() ? 0 : static_cast<std::size_t>(found - read_.folders.begin());
}

void PluginList::trust_folder(const std::filesystem::path& folder)
{
    if (has_to_wait(folder.filename().string(), [this, folder] { trust_folder(folder); }))
        return;
    begin();
    question_.ask(question_to_trust_folder(folder),
                  {[this, folder] {
                      chosen_folder_ = folder;
                      act("Trusting the folder …", [folder](PluginControl& control) {
                          return control.trust_folder(folder).map([&] { return Done{"All plugins in " + folder.string() + " are trusted.", {}}; });
                      });
                  }});
    tell();
}

void PluginList::distrust_folder()
{
    if (!can_distrust_folder())
        return;
    begin();
    act("Removing the folder …", [folder = read_.folders[*chosen_folder()]](PluginControl& control) {
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

void PluginList::answer(std::size_t answer)
{
    const OpenConfirmation::Act act = question_.act_of(answer);
    const std::string what = act ? question()->answers[answer] : std::string();
    begin();
    if (!act)
        tell();
    else if (!has_to_wait(what, act))
        act();
}

} // namespace yardstick
