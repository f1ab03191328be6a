#pragma once

#include <wx/font.h>
#include <wx/stattext.h>

namespace yardstick::ui {

/// The sizes of text that there are: 34, 22, 16, 14 and 12 where the user's own text size is 14, in proportion otherwise.
enum class TextStyle {
    figure,       ///< the one number of a card
    page_heading, ///< once on a page
    card_heading,
    heading,      ///< 14, bold
    text,
    quiet,        ///< 12, in the quiet colour
};

wxFont font_of(TextStyle style);

/// Gives a text a size and the palette's colour.
void set_text_style(wxStaticText& text, TextStyle style);

/// `text` with what markup would take for its own written as entities.
wxString markup_text(const wxString& text);

/// `text` as markup in the size and the colour of TextStyle::quiet.
wxString quiet_markup(const wxString& text);

/// Create a control with this size, then set its minimal size to wxDefaultSize, and it is measured when the page is laid out;
/// otherwise wxWidgets measures it once more at once, before it has its look and its text.
inline const wxSize not_measured{1, 1};

/// A text on one line, in the palette's colours. The parent owns it.
wxStaticText* add_text(wxWindow* parent, const wxString& text, TextStyle style = TextStyle::text);

/// Lays out all that holds `window`, once this round of events is over: for what learns its height from the width it gets.
void lay_out_around_later(wxWindow& window);

/// A text that breaks its lines to fit the width it is given. The parent owns it.
class Paragraph : public wxStaticText {
public:
    Paragraph(wxWindow* parent, const wxString& text, TextStyle style = TextStyle::text);

    /// Another text, broken to fit as well. Lays out the parent when the height changes.
    void set_text(const wxString& text);
    const wxString& text() const { return text_; }
    void enlarge(float factor); ///< what it is shown in; before its text is set

private:
    void fit(int width);

    wxFont font_; ///< as it is shown; the control itself may not know
    wxString text_;
    int width_ = 0;
};

} // namespace yardstick::ui
