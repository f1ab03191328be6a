#pragma once

#include <wx/string.h>
#include <wx/window.h>

class wxChoice;

namespace yardstick::ui {

/// What kind of control it is, where the platform's own look says too little.
enum class Look {
    navigation, ///< an entry of the sidebar
    rating,     ///< a choice of a rating
    primary,    ///< the one button that the page is for
    tile,       ///< the title of a card that can be chosen
    field,      ///< a field of several lines
};

/// Gives a native control its look. It stays native: only colours, borders and spaces change.
void set_look(wxWindow& control, Look look);

/// Makes the looks known to the platform; call once, before the first window. A high-contrast theme is left alone.
void load_looks();

/// The name by which a screen reader announces `control`, where its own label is not enough.
void set_spoken_name(wxWindow& control, const wxString& name);

/// What a screen reader would say: the name that was set, else the control's own label.
wxString spoken_name(const wxWindow& control);

/// Centres the lines of a button's label.
void centre_label(wxWindow& button);

/// Opens the list of a choice, as if it had been clicked.
void open_list(wxChoice& choice);

} // namespace yardstick::ui
