#pragma once

#include <wx/panel.h>
#include <wx/sizer.h>

namespace yardstick::ui {

/// What a card is about, which its ground tells: nothing in particular, what was chosen among others,
/// something done, something to see to.
enum class CardTone { plain, chosen, improvement, concern };

/// A ground with a border and round corners, for what belongs together. Controls are its children.
class Card : public wxPanel {
public:
    /// `name` is for screen readers; it says what the card holds: "Today at this desk".
    Card(wxWindow* parent, const wxString& name, CardTone tone = CardTone::plain);

    void set_tone(CardTone tone);

    /// Where its content goes: from top to bottom, with the card's padding around it.
    wxBoxSizer& content() { return *content_; }

private:
    void paint();

    CardTone tone_;
    wxBoxSizer* content_; // owned by the panel's sizer
};

} // namespace yardstick::ui
