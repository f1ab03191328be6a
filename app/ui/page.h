#pragma once

#include "viewmodel/command.h"

#include <wx/panel.h>

#include <vector>

namespace yardstick::ui {

/// One page of the main window: what stands beside the sidebar while its entry is chosen.
///
/// A page is made when it is first shown, and lives as long as the window. Its heading is its own: `PageHeading`.
class Page : public wxPanel {
public:
    /// `name` is the page's name for people and for screen readers: "Front desk".
    Page(wxWindow* parent, const wxString& name);

    /// Shows what is true now. Called each time the page is shown, and when data changed while it is.
    virtual void refresh() = 0;

    /// What can be done on this page. The main window puts it in the menu, with its keys, while the page is shown.
    /// Asked for when the page is shown and after `Shell::commands_changed`. A shortcut of one character acts only where
    /// nothing is being typed.
    virtual std::vector<Command> commands() { return {}; }

    /// A character that was typed outside text fields. True when the page had a use for it.
    virtual bool take_character(char) { return false; }

    /// Puts the keyboard where work on this page begins.
    virtual void focus_first() { SetFocus(); }

    wxString title() const { return GetName(); }
};

} // namespace yardstick::ui
