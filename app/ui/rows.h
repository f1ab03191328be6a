#pragma once

#include "ui/native_look.h"
#include "ui/palette.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace yardstick::ui {

/// How something stands below what was added before it, `distance` apart and as wide as there is room.
inline wxSizerFlags below(const wxWindow& window, int distance)
{
    return wxSizerFlags().Expand().Border(wxTOP, window.FromDIP(distance));
}

/// How something stands in a row, with room for the next.
inline wxSizerFlags in_row(const wxWindow& window)
{
    return wxSizerFlags().CenterVertical().Border(wxRIGHT, window.FromDIP(spacing::small));
}

/// Adds a button to a row. `spoken` is what a screen reader says where the label alone does not say it. The parent owns it.
inline wxButton* add_button(wxWindow* parent, wxSizer& row, const wxString& label, const wxString& spoken = {}, long style = 0)
{
    auto* button = new wxButton(parent, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, style);
    if (!spoken.empty())
        set_spoken_name(*button, spoken);
    row.Add(button, in_row(*parent));
    return button;
}

/// The same in a row whose buttons go on below where there is no room beside (wxWrapSizer).
inline wxButton* add_wrapping_button(wxWindow* parent, wxSizer& row, const wxString& label, const wxString& spoken)
{
    auto* button = new wxButton(parent, wxID_ANY, label);
    set_spoken_name(*button, spoken);
    row.Add(button, wxSizerFlags().Border(wxRIGHT | wxTOP, parent->FromDIP(spacing::small)));
    return button;
}

} // namespace yardstick::ui
