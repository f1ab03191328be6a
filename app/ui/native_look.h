#pragma once

#include <wx/string.h>
#include <wx/window.h>

#include <functional>

class wxMenu;
class wxMenuItem;
class wxStaticText;

namespace yardstick::ui {

/// What kind of control it is, where the platform's own look says too little.
enum class Look {
    navigation, ///< an entry of the sidebar
    rating,     ///< a choice of a rating
    language,   ///< a language of a kiosk
    primary,    ///< the one button that the page is for
    tile,       ///< the title of a card that can be chosen
    field,      ///< a field of several lines
    figure,     ///< a text in one of the sizes of TextStyle: this and those that follow
    page_heading,
    card_heading,
    heading,
    text,
    quiet_text,
};

/// Gives a native control its look. It stays native: only colours, sizes, borders and spaces change. False where the
/// platform has no looks; what cannot do without then sets fonts and colours itself.
bool set_look(wxWindow& control, Look look);

/// Makes the looks known to the platform; call once, before the first window. A high-contrast theme keeps its own colours.
void load_looks();

/// The name by which a screen reader announces `control`, where its own label is not enough.
void set_spoken_name(wxWindow& control, const wxString& name);

/// What a screen reader would say: the name that was set, else the control's own label.
wxString spoken_name(const wxWindow& control);

/// Puts `markup` (Pango's: b, small, span) in the place of a button's label, with its lines centred. Elsewhere than on GTK the
/// label stays as it is.
void set_label_markup(wxWindow& button, const wxString& markup);

/// Sets the lines of a text apart: `factor` times the height they have by themselves.
void set_line_height(wxWindow& text, double factor);

/// Called with the address of a link that was clicked or chosen by key.
using LinkHandler = std::function<void(const wxString& address)>;

/// Shows `markup` (Pango's: b, i, u, s, span, and a with an address) in `text`, broken to the width it has. `on_link` stays
/// as long as the text. Call once.
void set_wrapped_markup(wxStaticText& text, const wxString& markup, LinkHandler& on_link);

/// How high a text of set_wrapped_markup() is at this width.
int wrapped_height(const wxStaticText& text, int width);

/// Lets Tab find a container whose controls were hidden, or not there, when the order of Tab was made. The order stays the same.
void renew_tab_order(wxWindow& container);

/// Opens `menu` below `button`, with the keyboard on `first` if there is one, and returns at once. The menu must stay until
/// the next one is opened.
void open_menu(wxMenu& menu, wxWindow& button, wxMenuItem* first);

} // namespace yardstick::ui
