#pragma once

#include "viewmodel/option.h"

#include <wx/button.h>
#include <wx/menu.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace yardstick::ui {

/// A button that says what is chosen and opens a menu of what can be chosen instead.
///
/// It does what a wxChoice does, which is six controls in one on GTK and takes as long to show as all the buttons of a page:
/// for pages that must be there at once. Space, Enter and the arrow down open the menu.
class ChoiceButton : public wxButton {
public:
    /// `name` says what is chosen here: "Channel". It is read out before the choice and shown as a hint.
    ChoiceButton(wxWindow* parent, wxString name);

    /// Offers `options`, with the one whose id is `chosen` chosen, or none.
    void offer(std::vector<Option> options, const std::string& chosen);
    void open();

    std::function<void(const std::string& id)> on_choose; ///< after the menu has closed

private:
    void show_chosen(const std::string& chosen);

    wxString name_;
    std::vector<Option> options_;
    std::string chosen_;
    std::unique_ptr<wxMenu> menu_; ///< of the last opening; GTK still needs it when the choice arrives
};

} // namespace yardstick::ui
