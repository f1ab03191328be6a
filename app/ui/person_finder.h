#pragma once

#include "viewmodel/option.h"

#include <wx/listbox.h>
#include <wx/panel.h>
#include <wx/textctrl.h>

#include <functional>
#include <string>
#include <vector>

namespace yardstick::ui {

/// Finds a person by typing: a field over the names that fit it. The arrows move, Enter chooses, Escape leaves all as it was.
class PersonFinder : public wxPanel {
public:
    explicit PersonFinder(wxWindow* parent);

    /// Offers `people` anew, with the keyboard in the empty field.
    void open(std::vector<Option> people, const std::string& chosen);

    std::function<void(const std::string& id)> on_choose;
    std::function<void()> on_leave;

private:
    void show_matching();
    void take_key(wxKeyEvent& event);
    void choose();

    wxTextCtrl* field_;
    wxListBox* list_;
    std::vector<Option> people_, shown_;
    std::string chosen_;
};

} // namespace yardstick::ui
