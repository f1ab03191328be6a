#pragma once

#include "support/desk_world.h"
#include "ui/front_desk_page.h"
#include "ui/main_window.h"
#include "ui/native_look.h"

#include <functional>
#include <string>

namespace yardstick::test {

/// Starts wxWidgets, once for the whole program. False without a display.
bool start_ui();

/// Lets events happen until `condition` holds. False when it does not within ten seconds.
bool wait_until(const std::function<bool()>& condition);

/// Presses keys as a keyboard does, into whatever has the focus.
void press(int key, int modifiers = 0);
/// Types letters, digits and blanks.
void type(const std::string& text);

/// The spoken name of the control with the keyboard; empty when none has it.
wxString focused_name();
/// Waits until the keyboard is in the control with this spoken name.
bool has_keyboard(const wxString& spoken_name);

/// The main window at a desk in memory, opened on the Front desk and with the keyboard.
class OpenWindow {
public:
    explicit OpenWindow(DeskWorld& world);
    /// The same with other pages; the first is shown.
    OpenWindow(DeskWorld& world, std::vector<ui::PageEntry> pages);
    ~OpenWindow();
    OpenWindow(const OpenWindow&) = delete;
    OpenWindow& operator=(const OpenWindow&) = delete;

    ui::MainWindow& window() { return *window_; }
    ui::FrontDeskPage& desk_page();
    wxString status() const;
    /// Whether `text` stands somewhere in the window, however its lines are broken.
    bool shows(const wxString& text, const wxWindow* parent = nullptr) const;

    /// The control below `parent` (the window when null) with this spoken name; null when there is none that is shown.
    wxWindow* find(const wxString& spoken_name, wxWindow* parent = nullptr) const;

private:
    ui::MainWindow* window_;
};

/// The shown controls below `parent` that take the keyboard and have no spoken name, by their class; empty when all have.
wxString nameless_controls(const wxWindow& parent);

} // namespace yardstick::test
