#pragma once

#include <wx/string.h>

#include <string>

namespace yardstick::ui {

/// What a page may ask of the window that shows it.
class Shell {
public:
    virtual ~Shell() = default;

    /// Shows how the last save went, or when figures were read, at the left of the status bar.
    virtual void show_status(const wxString& text) = 0;

    /// The page's commands are others now: the menu is made anew.
    virtual void commands_changed() = 0;

    /// Shows another page, by its id: "plugins". Nothing happens where there is none.
    virtual void go_to(const std::string& page) = 0;

    /// What the sidebar shows is other now: the office's name, or who can sign on.
    virtual void desk_changed() = 0;
};

} // namespace yardstick::ui
