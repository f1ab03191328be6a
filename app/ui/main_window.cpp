#include "ui/main_window.h"

#include "ui/icons.h"
#include "ui/idle_events.h"
#include "ui/palette.h"
#include "ui/sidebar.h"
#include "viewmodel/desk.h"

#include <wx/accel.h>
#include <wx/app.h>
#include <wx/combobox.h>
#include <wx/intl.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/statusbr.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <utility>

namespace yardstick::ui {

namespace {

constexpr int first_window_width = 1180;
constexpr int first_window_height = 800;
constexpr int least_window_width = 940;
constexpr int least_window_height = 640;

// Keys that a text field would take as text; all others may be the menu's own.
bool is_character(const std::string& shortcut)
{
    return wxString::FromUTF8(shortcut).length() == 1;
}

bool is_key_of(const Command& command, const wxKeyEvent& event)
{
    if (command.shortcut.empty())
        return false;
    wxAcceleratorEntry key;
    return key.FromString("\t" + wxString::FromUTF8(command.shortcut)) && key.GetFlags() == event.GetModifiers()
        && key.GetKeyCode() == event.GetKeyCode();
}

wxString menu_text(const Command& command)
{
    const wxString label = wxString::FromUTF8(command.label);
    const wxString shortcut = wxString::FromUTF8(command.shortcut);
    if (command.shortcut.empty())
        return label;
    // An accelerator of one character would take it away from text fields, so it is only told.
    return is_character(command.shortcut) ? label + "   " + shortcut : label + "\t" + shortcut;
}

} // namespace

bool is_typing()
{
    wxWindow* focused = wxWindow::FindFocus();
    return dynamic_cast<wxTextCtrl*>(focused) || dynamic_cast<wxComboBox*>(focused);
}

MainWindow::MainWindow(Desk& desk, std::vector<PageEntry> pages)
    : wxFrame(nullptr, wxID_ANY, "Yardstick", wxDefaultPosition, FromDIP(wxSize(first_window_width, first_window_height), nullptr)), desk_(desk), entries_(std::move(pages))
{
    want_idle_events(*this);
    lay_out();
    bind_events();
    collect_commands();
    build_own_menus();
}

void MainWindow::lay_out()
{
    std::vector<Sidebar::Entry> entries;
    for (const PageEntry& entry : entries_)
        entries.push_back({entry.id, entry.label, entry.icon});
    sidebar_ = new Sidebar(this, entries);
    place_ = new wxPanel(this);
    place_->SetBackgroundColour(palette().page);
    place_->SetSizer(new wxBoxSizer(wxVERTICAL));
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(sidebar_, wxSizerFlags().Expand());
    columns->Add(place_, wxSizerFlags(1).Expand());
    SetSizer(columns);
    CreateStatusBar(2);
    const int widths[] = {-2, -1};
    SetStatusWidths(2, widths);
    SetMinSize(FromDIP(wxSize(least_window_width, least_window_height)));
    // For the desktop's list of windows, which comes after the window.
    CallAfter([this] { SetIcons(icon("yardstick", 64, *wxBLACK).GetIcon(FromDIP(wxSize(64, 64)))); });
}

void MainWindow::bind_events()
{
    sidebar_->on_go = [this](const std::string& id) { go_to(id); };
    sidebar_->on_person = [this](const std::string& person) {
        desk_.choose_person(person);
        refresh();
        if (shown_)
            shown_->focus_first();
    };
    Bind(wxEVT_CHAR_HOOK, &MainWindow::take_key, this);
    // Another desk, or the command line, may have written while this window was in the background.
    Bind(wxEVT_ACTIVATE, [this](wxActivateEvent& event) {
        event.Skip();
        // The first time the page was read just now, for showing it.
        if (event.GetActive() && shown_ && std::exchange(was_active_, true))
            shown_->refresh();
    });
}

void MainWindow::collect_commands()
{
    commands_.clear();
    const auto always = [] { return true; };
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const PageEntry& entry = entries_[i];
        commands_.push_back({"go." + entry.id, entry.label.utf8_string(), "Alt+" + std::to_string(i + 1), always,
                             [this, id = entry.id] { go_to(id); }});
    }
    commands_.push_back({"desk.change_person", _("Change person").utf8_string(), "F2", always, [this] { sidebar_->ask_person(); }});
    commands_.push_back({"window.refresh", _("Read again").utf8_string(), "F5", always, [this] { refresh(); }});
    commands_.push_back({"window.quit", _("Quit").utf8_string(), "Ctrl+Q", always, [this] { Close(); }});
    own_commands_ = commands_.size();
    if (!shown_)
        return;
    for (Command& command : shown_->commands())
        commands_.push_back(std::move(command));
}

void MainWindow::build_own_menus()
{
    SetMenuBar(new wxMenuBar);
    std::vector<std::size_t> window, go;
    for (std::size_t i = 0; i < own_commands_; ++i)
        (commands_[i].id.starts_with("go.") ? go : window).push_back(i);
    GetMenuBar()->Append(menu_of(window), _("&Yardstick"));
    GetMenuBar()->Append(menu_of(go), _("&Go"));
}

void MainWindow::build_page_menu()
{
    constexpr std::size_t place = 2;
    if (GetMenuBar()->GetMenuCount() > place)
        delete GetMenuBar()->Remove(place);
    std::vector<std::size_t> page;
    for (std::size_t i = own_commands_; i < commands_.size(); ++i)
        page.push_back(i);
    if (!page.empty())
        GetMenuBar()->Append(menu_of(page), shown_->title());
}

wxMenu* MainWindow::menu_of(const std::vector<std::size_t>& commands)
{
    auto* menu = new wxMenu;
    for (const std::size_t index : commands) {
        const int id = menu->Append(wxID_ANY, menu_text(commands_[index]))->GetId();
        // A copy is run: what runs may change the list.
        menu->Bind(wxEVT_MENU, [this, index](wxCommandEvent&) { Command(commands_[index]).try_run(); }, id);
        menu->Bind(wxEVT_UPDATE_UI, [this, index](wxUpdateUIEvent& event) {
            event.Enable(index < commands_.size() && commands_[index].can_run());
        }, id);
    }
    return menu;
}

const Command* MainWindow::find_command(const std::string& id) const
{
    const auto found = std::find_if(commands_.begin(), commands_.end(), [&](const Command& command) { return command.id == id; });
    return found == commands_.end() ? nullptr : &*found;
}

void MainWindow::take_key(wxKeyEvent& event)
{
    // A field has first use of what is typed, also of Ctrl+Delete; what it leaves reaches the menu.
    if (!shown_ || is_typing()) {
        event.Skip();
        return;
    }
    const wxChar character = event.GetUnicodeKey();
    const bool is_plain = !event.HasModifiers() && character > WXK_SPACE && character < WXK_DELETE;
    if (is_plain && shown_->take_character(static_cast<char>(character)))
        return;
    // Lists have keys of their own (Ctrl+N is "down" in GTK's), so Commands do not wait for the menu to be asked.
    const auto found = std::find_if(commands_.begin(), commands_.end(), [&](const Command& command) { return is_key_of(command, event); });
    if (found == commands_.end() || !Command(*found).try_run())
        event.Skip();
}

void MainWindow::go_to(const std::string& id)
{
    const auto entry = std::find_if(entries_.begin(), entries_.end(), [&](const PageEntry& each) { return each.id == id; });
    if (entry == entries_.end())
        return;
    sidebar_->show_chosen(id);
    if (shown_id_ == id)
        return;
    Page*& page = pages_[id];
    if (!page) {
        page = entry->make(place_, *this);
        place_->GetSizer()->Add(page, wxSizerFlags(1).Expand());
    }
    if (shown_)
        shown_->Hide();
    shown_ = page;
    shown_id_ = id;
    page->Show();
    SetStatusText(wxEmptyString);
    SetTitle(page->title() + " – Yardstick");
    page->refresh();
    desk_changed();
    if (IsShown()) // else the window lays out everything when it appears
        place_->Layout();
    commands_changed();
    page->focus_first();
}

void MainWindow::refresh()
{
    if (shown_)
        shown_->refresh();
    desk_changed();
}

void MainWindow::show_status(const wxString& text)
{
    SetStatusText(text);
}

void MainWindow::show_failure(const wxString& why)
{
    SetStatusText(wxString::Format(_("Not done: %s"), why));
}

void MainWindow::commands_changed()
{
    collect_commands();
    // The menu may be what is running just now; at the start it comes after what is drawn first.
    CallAfter([this] { build_page_menu(); });
}

void MainWindow::desk_changed()
{
    sidebar_->show_desk(desk_);
    SetStatusText(wxString::FromUTF8(desk_.department_name()), 1);
}

} // namespace yardstick::ui
