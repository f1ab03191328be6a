#pragma once

#include "ui/page.h"
#include "ui/shell.h"
#include "viewmodel/command.h"

#include <wx/frame.h>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace yardstick {
class Desk;
}

namespace yardstick::ui {

class Sidebar;

/// A page that the window can show. It is made when it is first asked for.
struct PageEntry {
    std::string id;    ///< "front_desk"
    wxString label;    ///< as the sidebar shows it
    std::string icon;  ///< a drawing's name
    std::function<Page*(wxWindow* parent, Shell& shell)> make;
};

/// The window: sidebar, the page that was chosen, menu and status bar.
///
/// Every Command is in the menu with its key. Where nothing is being typed a key goes to the page
/// (`Page::take_character`), then to the Commands, then to the control; in a text field it is the field's first, and the
/// menu gets what the field has no use for. Single characters are never the menu's.
class MainWindow : public wxFrame, public Shell {
public:
    MainWindow(Desk& desk, std::vector<PageEntry> pages);

    Page* shown() const { return shown_; }

    /// Reads again what is shown, on the page and beside it.
    void refresh();

    /// The Commands that can be chosen now: the window's own, then the shown page's.
    const std::vector<Command>& commands() const { return commands_; }
    const Command* find_command(const std::string& id) const;

    void go_to(const std::string& id) override;
    void show_status(const wxString& text) override;
    void commands_changed() override;
    void desk_changed() override;

    /// Shows what went wrong in the world, where a page did not do so itself.
    void show_failure(const wxString& why);

private:
    void lay_out();
    void bind_events();
    void collect_commands();
    void build_own_menus();
    void build_page_menu();
    wxMenu* menu_of(const std::vector<std::size_t>& commands); // by their places in commands_
    void take_key(wxKeyEvent& event);

    Desk& desk_;
    std::vector<PageEntry> entries_;
    std::map<std::string, Page*> pages_; ///< those made so far; owned by the window
    Page* shown_ = nullptr;
    std::string shown_id_;
    std::vector<Command> commands_;
    std::size_t own_commands_ = 0; ///< how many of them are the window's
    Sidebar* sidebar_ = nullptr;
    wxPanel* place_ = nullptr;     ///< where the page stands
    bool was_active_ = false;
};

/// True while the keyboard is in a field that takes text.
bool is_typing();

} // namespace yardstick::ui
