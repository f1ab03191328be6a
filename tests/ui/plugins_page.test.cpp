#include "ui/ui_driver.h"

#include "support/hand_run_background.h"
#include "support/plugin_world.h"
#include "support/shared_data.h"
#include "ui/dashboard_page.h"
#include "ui/plugins_page.h"

#include <catch2/catch.hpp>

#include <wx/textctrl.h>

using namespace yardstick;
using namespace yardstick::test;

namespace {

struct OpenPluginsPage : PluginWorld {
    explicit OpenPluginsPage() : background(office_workspace) { background.is_at_once = true; }

    ui::PluginsPage& open()
    {
        window.emplace(*this, std::vector<ui::PageEntry>{{"plugins", "Plugins", "page_plugins", [this](wxWindow* parent, ui::Shell& shell) {
                                                              return new ui::PluginsPage(parent, shell, plugins, background);
                                                          }}});
        return dynamic_cast<ui::PluginsPage&>(*window->window().shown());
    }
    bool is_enabled(const wxString& name) { return window->find(name) && window->find(name)->IsEnabled(); }

    HandRunBackground background;
    std::optional<OpenWindow> window;
};

constexpr const char* trust = "Trust the plugin, Control T";
constexpr const char* distrust = "Do not trust the plugin, Control D";

} // namespace

TEST_CASE("a plugin that waits is trusted, and kept from running again, by keys", "[ui][plugins]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenPluginsPage world;
    ui::PluginsPage& page = world.open();
    REQUIRE(has_keyboard("List of plugins"));
    CHECK(page.plugins().GetItemCount() == 2);
    CHECK(page.plugins().GetTextValue(0, 1) == "waits for trust");
    CHECK(world.window->shows("It waits for a decision. Trust it if you know who made it."));
    CHECK(world.is_enabled(trust));
    CHECK(nameless_controls(page) == "");
    press('T', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return world.window->shows("reception 0.3.0 is trusted now."); }));
    CHECK(dynamic_cast<wxTextCtrl&>(*world.window->find("Trusted by")).GetValue() == "a person here, who said so of exactly this file");
    CHECK_FALSE(world.is_enabled(trust));
    press('D', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return world.window->shows("It does not run, because somebody said that it may not."); }));
    CHECK_FALSE(world.is_enabled(distrust));
    CHECK(world.is_enabled(trust));
}

TEST_CASE("hash and path of a plugin can be selected, whole", "[ui][plugins]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenPluginsPage world;
    world.open();
    auto* hash = dynamic_cast<wxTextCtrl*>(world.window->find("SHA-256"));
    REQUIRE(hash);
    CHECK(hash->GetValue() == wxString(64, 'c'));
    CHECK_FALSE(hash->IsEditable());
    CHECK(hash->GetToolTipText() == wxString(64, 'c'));
}

TEST_CASE("a plugin that is dropped is asked about, and Escape leaves all as it was", "[ui][plugins]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenPluginsPage world;
    FoundPlugin till = waiting_plugin();
    till.id = "till";
    till.path = "/downloads/libtill.so";
    world.plugins.files[till.path] = till;
    ui::PluginsPage& page = world.open();
    page.add("/downloads/libtill.so");
    REQUIRE(has_keyboard("Cancel"));
    CHECK(world.window->shows("Add till 0.3.0?"));
    CHECK(world.window->shows("in a process of its own without access to files and network"));
    CHECK(nameless_controls(page) == "");
    press(WXK_ESCAPE);
    REQUIRE(has_keyboard("List of plugins"));
    CHECK(world.plugins.found.size() == 2);
    CHECK_FALSE(world.window->shows("Add till 0.3.0?"));
    page.add("/downloads/libtill.so");
    REQUIRE(has_keyboard("Cancel"));
    press(WXK_TAB, wxMOD_SHIFT);
    REQUIRE(has_keyboard("Add without trusting"));
    press(WXK_TAB, wxMOD_SHIFT);
    REQUIRE(has_keyboard("Add and trust"));
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return page.plugins().GetItemCount() == 3; }));
    CHECK(world.window->shows("till 0.3.0 was added and is trusted."));
    CHECK(world.plugins.found.back().state == PluginState::used);
}

TEST_CASE("a file that is no plugin is refused above the list", "[ui][plugins]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenPluginsPage world;
    world.open().add("/downloads/picture.png");
    CHECK(world.window->shows("plugin /downloads/picture.png, expected a plugin's library or metrics.json, found neither"));
}

TEST_CASE("in safe mode the page says why no plugin runs, and turns them on", "[ui][plugins]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenPluginsPage world;
    world.plugins.is_safe = true;
    world.plugins.protections = {"Files are not protected: this kernel lacks Landlock."};
    world.open();
    CHECK(world.window->shows("Yardstick did not end cleanly last time, so no plugin runs."));
    CHECK(world.window->shows("Files are not protected: this kernel lacks Landlock."));
    wxWindow* on = world.window->find("Turn plugins on");
    REQUIRE(on);
    on->SetFocus();
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return !world.window->find("Turn plugins on"); }));
    CHECK_FALSE(world.plugins.is_safe);
}

TEST_CASE("a trusted folder is shown with a way to take it off", "[ui][plugins]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenPluginsPage world;
    world.plugins.folders = {"/home/ada/build/plugins"};
    ui::PluginsPage& page = world.open();
    CHECK(nameless_controls(page) == "");
    wxWindow* remove = world.window->find("Trust no longer: /home/ada/build/plugins");
    REQUIRE(remove);
    remove->SetFocus();
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return world.plugins.folders.empty(); }));
    REQUIRE(wait_until([&] { return world.window->shows("None: every plugin is asked about."); }));
}

TEST_CASE("a plugin is removed after a question", "[ui][plugins]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenPluginsPage world;
    ui::PluginsPage& page = world.open();
    REQUIRE(wait_until([&] { return page.model().can_remove(); }));
    press(WXK_DELETE, wxMOD_CONTROL);
    REQUIRE(has_keyboard("Cancel"));
    press(WXK_TAB, wxMOD_SHIFT);
    REQUIRE(has_keyboard("Remove it"));
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return page.plugins().GetItemCount() == 1; }));
    CHECK(world.window->shows("reception was removed."));
}

TEST_CASE("while plugins are read the page says so, and afterwards what is there", "[ui][plugins]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenPluginsPage world;
    world.plugins.found.clear();
    world.background.is_at_once = false;
    world.open();
    CHECK(world.window->shows(wxString::FromUTF8("Reading the plugins …")));
    world.background.run_all();
    CHECK(world.window->shows("No plugin was found. Add one"));
}

TEST_CASE("fifty plugins, and a question about one, keep the page in its place", "[ui][plugins]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenPluginsPage world;
    for (int k = 0; k < 50; ++k) {
        FoundPlugin plugin = waiting_plugin();
        plugin.id = "a_plugin_with_quite_a_long_name_" + std::to_string(k);
        plugin.path = "/home/ada/a/folder/whose/path/is/quite/long/and/goes/on/and/on/plugins/" + plugin.id + "/lib" + plugin.id + ".so";
        plugin.reasons = {"plugin " + plugin.id + ": it is not trusted; trust it here, or with yardstickctl plugin trust " + plugin.id};
        world.plugins.found.push_back(plugin);
    }
    for (int k = 0; k < 3; ++k)
        world.plugins.folders.insert("/home/ada/a/folder/whose/path/is/quite/long/and/goes/on/and/on/plugins/" + std::to_string(k));
    ui::PluginsPage& page = world.open();
    CHECK(page.plugins().GetItemCount() == 52);
    page.model().remove();
    REQUIRE(has_keyboard("Cancel"));
    const wxRect room = page.GetScreenRect();
    for (const char* name : {"List of plugins", "Add a plugin, Control O", "Cancel", trust, "Remove the plugin, Control Delete", "Trust a folder, for development"}) {
        INFO(name);
        REQUIRE(world.window->find(name));
        CHECK(room.Contains(world.window->find(name)->GetScreenRect()));
    }
}

TEST_CASE("the Dashboard says that a plugin waits, and leads to where that is decided", "[ui][plugins][dashboard]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenPluginsPage world;
    world.window.emplace(world, std::vector<ui::PageEntry>{{"dashboard", "Dashboard", "page_dashboard", [&](wxWindow* parent, ui::Shell& shell) {
                                                                return new ui::DashboardPage(parent, shell, world.office_workspace, world.background);
                                                            }},
                                                           {"plugins", "Plugins", "page_plugins", [&](wxWindow* parent, ui::Shell& shell) {
                                                                return new ui::PluginsPage(parent, shell, world.plugins, world.background);
                                                            }}});
    CHECK(world.window->shows("1 plugin waits for a decision"));
    wxWindow* go = world.window->find("Decide on the Plugins page");
    REQUIRE(go);
    go->SetFocus();
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return world.window->window().shown()->title() == "Plugins"; }));
    press('T', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return world.plugins.found.back().state == PluginState::used; }));
    press('1', wxMOD_ALT);
    REQUIRE(wait_until([&] { return world.window->window().shown()->title() == "Dashboard"; }));
    REQUIRE(wait_until([&] { return !world.window->find("Decide on the Plugins page"); }));
}
