#pragma once

#include <wx/bmpbndl.h>
#include <wx/panel.h>
#include <wx/tglbtn.h>

#include <functional>
#include <optional>
#include <vector>

namespace yardstick::ui {

/// Buttons beside each other, in as many rows as they need, of which one at most is pressed. Arrows, Home and End go from one
/// to another.
class ToggleRow {
public:
    struct Item {
        wxString label;
        wxBitmapBundle picture;
        bool operator==(const Item& other) const { return label == other.label; }
    };

    /// `least` is the size of a button before FromDIP; buttons grow with what they say.
    ToggleRow(wxWindow& parent, const wxSize& least) : parent_(parent), least_(least) {}

    wxSizer* make(const std::vector<Item>& items);
    void press(const std::optional<std::size_t>& index);
    const std::vector<wxToggleButton*>& buttons() const { return buttons_; }

    std::function<void(std::size_t index, bool is_pressed)> on_press;

private:
    void go(wxKeyEvent& event, std::size_t from);

    wxWindow& parent_;
    wxSize least_;
    std::vector<wxToggleButton*> buttons_; ///< owned by the parent
};

} // namespace yardstick::ui
