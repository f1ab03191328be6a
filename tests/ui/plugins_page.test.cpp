#include "ui/ui_driver.h"

#include "support/hand_run_background.h"
#include "support/plugin_world.h"
#include "support/shared_data.h"
#include "ui/dashboard_page.h"
#include "ui/plugin_drop_target.h"
#include "ui/plugins_page.h"
#include "ui/trusted_folders_card.h"

#include <catch2/catch.hpp>

#include <wx/dirdlg.h>
#include <wx/filedlg.h>
#include <wx/modalhook.h>
#include <wx/textctrl.h>

#include <filesystem>
#include <fstream>

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
    wxString text_of(const wxString& name)
    {
        const auto* field = dynamic_cast<wxTextCtrl*>(window->find(name));
        return field ? field->GetValue() : wxString();
    }
    bool is_enabled(const wxString& name) { return window->find(name) && window->find(name)->IsEnabled(); }

    HandRunBackground background;
    std::optional<OpenWindow> window;
};

// A dialog for folders takes its path from what was clicked on, and not from SetPath().
struct FolderDialogPath : wxDirDialog {
    static wxString wxDirDialogBase::*of() { return &FolderDialogPath::m_path; }
};

// Answers the dialogs for files and folders as a person does who chooses `path`.
class DialogAnswer final : public wxModalDialogHook {
public:
    explicit DialogAnswer(std::filesystem::path path) : path_(std::move(path)) { Register(); }
    ~DialogAnswer() override { Unregister(); }

    int asked = 0;
    int answer = wxID_OK;

protected:
    int Enter(wxDialog* dialog) override
    {
        ++asked;
        const wxString path = wxString::FromUTF8(path_.string());
        if (auto* file = dynamic_cast<wxFileDialog*>(dialog))
            choose(*file, path);
        else if (auto* folder = dynamic_cast<wxDirDialog*>(dialog))
            folder->*FolderDialogPath::of() = path;
        return answer;
    }

private:
    // The native dialog reads the folder before it has a path.
    void choose(wxFileDialog& dialog, const wxString& path)
    {
        if (answer != wxID_OK)
            return;
        dialog.SetPath(path);
        dialog.Show();
        wait_until([&] { return dialog.GetPath() == path; });
        dialog.Hide();
    }

    std::filesystem::path path_;
};

wxArrayString files(std::initializer_list<const char*> paths)
{
    wxArrayString result;
    for (const char* path : paths)
        result.push_back(wxString::FromUTF8(path));
    return result;
}

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
    page.drop(files({"/downloads/libtill.so"}));
    REQUIRE(has_keyboard("Cancel"));
    CHECK(world.window->shows("Add till 0.3.0?"));
    CHECK(world.text_of("What is known").Contains("in a process of its own without access to files and network"));
    CHECK(nameless_controls(page) == "");
    press(WXK_ESCAPE);
    REQUIRE(has_keyboard("List of plugins"));
    CHECK(world.plugins.found.size() == 2);
    CHECK_FALSE(world.window->shows("Add till 0.3.0?"));
    page.drop(files({"/downloads/libtill.so"}));
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
    world.open().drop(files({"/downloads/picture.png"}));
    CHECK(world.window->shows("plugin /downloads/picture.png, expected a plugin's library or metrics.json, found neither"));
}

TEST_CASE("in safe mode the page says why no plugin runs, and turns them on", "[ui][plugins]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenPluginsPage world;
    world.plugins.is_safe = true;
    world.plugins.protections = {"Nothing stands behind the filter of system calls."};
    world.open();
    CHECK(world.window->shows("Plugins are off: no plugin runs. Yardstick was started so, or did not end cleanly last time."));
    CHECK(world.window->shows("Nothing stands behind the filter of system calls."));
    REQUIRE(world.window->find("Turn plugins on, Control Shift O"));
    press('O', wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(wait_until([&] { return !world.window->find("Turn plugins on, Control Shift O"); }));
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
    wxWindow* remove = world.window->find("Trust the chosen folder no longer, Control Shift D");
    REQUIRE(remove);
    remove->SetFocus();
    press(WXK_SPACE);
    REQUIRE(wait_until([&] { return world.plugins.folders.empty(); }));
    REQUIRE(wait_until([&] { return world.window->shows("None: every plugin is asked about."); }));
    CHECK_FALSE(remove->IsEnabled());
    REQUIRE(has_keyboard("Trust a folder, for development, Control Shift T"));
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
    CHECK(world.window->shows("reception 0.3.0 was removed."));
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
    for (const char* name : {"List of plugins", "Add a plugin, Control O", "Cancel", trust, "Remove the plugin, Control Delete", "Trust a folder, for development, Control Shift T"}) {
        INFO(name);
        REQUIRE(world.window->find(name));
        CHECK(room.Contains(world.window->find(name)->GetScreenRect()));
    }
}

TEST_CASE("of many trusted folders the chosen one is taken off by a key, and the plugins keep their room", "[ui][plugins]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenPluginsPage world;
    for (char name = 'a'; name <= 'l'; ++name)
        world.plugins.folders.insert(std::string("/home/ada/a/folder/whose/path/is/quite/long/and/goes/on/") + name);
    ui::PluginsPage& page = world.open();
    world.window->window().SetSize(940, 640);
    REQUIRE(wait_until([&] { return world.window->window().GetSize() == wxSize(940, 640); }));
    REQUIRE(wait_until([&] { return page.plugins().GetSize().y >= 90; }));
    const wxRect room = page.GetScreenRect();
    for (const char* name : {"List of plugins", "Trusted folders", "Trust the chosen folder no longer, Control Shift D", "Remove the plugin, Control Delete"}) {
        INFO(name);
        CHECK(room.Contains(world.window->find(name)->GetScreenRect()));
    }
    page.folders().folders().SetFocus();
    press(WXK_DOWN);
    REQUIRE(wait_until([&] { return page.model().chosen_folder() == 1; }));
    press('D', wxMOD_CONTROL | wxMOD_SHIFT);
    REQUIRE(wait_until([&] { return world.plugins.folders.size() == 11; }));
    CHECK_FALSE(world.plugins.folders.contains("/home/ada/a/folder/whose/path/is/quite/long/and/goes/on/b"));
    CHECK(world.window->shows("/goes/on/b are asked about again."));
}

TEST_CASE("a question about a plugin with very many metrics can be answered", "[ui][plugins]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenPluginsPage world;
    FoundPlugin many = waiting_plugin();
    many.id = "till";
    many.path = "/downloads/a/folder/whose/path/is/quite/long/and/goes/on/and/on/libtill.so";
    many.metrics.assign(60, many.metrics.front());
    for (MetricCard& card : many.metrics)
        card.title = "A metric with a title that is much longer than any list has room for, really";
    world.plugins.files[many.path] = many;
    ui::PluginsPage& page = world.open();
    page.drop(files({many.path.c_str()}));
    REQUIRE(has_keyboard("Cancel"));
    CHECK(world.text_of("What is known").Contains("and 52 more"));
    const wxRect room = page.GetScreenRect();
    for (const char* name : {"What is known", "Add and trust", "Add without trusting", "Cancel", "List of plugins"}) {
        INFO(name);
        CHECK(room.Contains(world.window->find(name)->GetScreenRect()));
    }
}

TEST_CASE("a plugin is added, and a folder trusted, by key and dialog", "[ui][plugins]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenPluginsPage world;
    TemporaryFolder folder;
    const std::filesystem::path library = folder.path() / "libtill.so";
    std::ofstream(library) << "a library";
    FoundPlugin till = waiting_plugin();
    till.id = "till";
    till.path = library.string();
    world.plugins.files[till.path] = till;
    world.open();
    {
        DialogAnswer dialog(library);
        press('O', wxMOD_CONTROL);
        REQUIRE(has_keyboard("Cancel"));
        CHECK(dialog.asked == 1);
        CHECK(world.window->shows("Add till 0.3.0?"));
        press(WXK_TAB, wxMOD_SHIFT);
        press(WXK_SPACE);
        REQUIRE(wait_until([&] { return world.plugins.found.size() == 3; }));
    }
    {
        DialogAnswer dialog(folder.path());
        press('T', wxMOD_CONTROL | wxMOD_SHIFT);
        REQUIRE(has_keyboard("Cancel"));
        CHECK(dialog.asked == 1);
        CHECK(world.text_of("What is known").StartsWith(wxString::FromUTF8(folder.path().string())));
        press(WXK_TAB, wxMOD_SHIFT);
        press(WXK_SPACE);
        REQUIRE(wait_until([&] { return world.plugins.folders.contains(folder.path()); }));
    }
    {
        DialogAnswer dialog(library);
        dialog.answer = wxID_CANCEL;
        press('O', wxMOD_CONTROL);
        REQUIRE(wait_until([&] { return dialog.asked == 1; }));
        CHECK_FALSE(world.window->find("Add and trust"));
    }
}

TEST_CASE("the page says what becomes of everything that is dropped on it", "[ui][plugins]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenPluginsPage world;
    FoundPlugin till = waiting_plugin();
    till.id = "till";
    till.path = "/downloads/libtill.so";
    world.plugins.files[till.path] = till;
    ui::PluginsPage& page = world.open();
    auto* target = dynamic_cast<ui::PluginDropTarget*>(page.GetDropTarget());
    REQUIRE(target);
    CHECK(target->OnDropFiles(10, 10, files({"/downloads/libtill.so", "/downloads/other.so"})));
    CHECK(world.window->shows("2 files were dropped, and none was looked at"));
    world.background.is_at_once = false;
    press(WXK_F5);
    REQUIRE(wait_until([&] { return !page.model().busy().empty(); }));
    CHECK(target->OnDropFiles(10, 10, files({"/downloads/libtill.so"})));
    CHECK(world.window->shows("Then libtill.so."));
    world.background.run_all();
    CHECK(world.window->shows("Add till 0.3.0?"));
}

TEST_CASE("what was done to a plugin is not said any more when the page is shown anew", "[ui][plugins]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenPluginsPage world;
    ui::PluginsPage& page = world.open();
    press('T', wxMOD_CONTROL);
    REQUIRE(wait_until([&] { return world.window->shows("reception 0.3.0 is trusted now."); }));
    page.refresh();
    CHECK(world.window->shows("reception 0.3.0 is trusted now."));
    page.Hide(); // as the window does for another page
    page.Show();
    page.refresh();
    CHECK_FALSE(world.window->shows("reception 0.3.0 is trusted now."));
}

TEST_CASE("a plugin's state can be read whole in the list, at every size of the window", "[ui][plugins]")
{
    if (!start_ui())
        SKIP_CASE("there is no display");
    OpenPluginsPage world;
    ui::PluginsPage& page = world.open();
    for (const wxSize& size : {wxSize(940, 640), wxSize(1180, 800)}) {
        world.window->window().SetSize(size);
        REQUIRE(wait_until([&] { return world.window->window().GetSize() == size; }));
        INFO(size.x);
        const auto fits = [&] {
            int width = 0;
            for (unsigned k = 0; k < page.plugins().GetColumnCount(); ++k)
                width += page.plugins().GetColumn(k)->IsHidden() ? 0 : page.plugins().GetColumn(k)->GetWidth();
            return width <= page.plugins().GetSize().x + 2; // the last one fills up the list
        };
        CHECK(wait_until(fits));
        CHECK(page.plugins().GetColumn(1)->GetWidth() >= page.plugins().GetTextExtent("waits for trust").x + 20);
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
