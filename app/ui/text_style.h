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

/// A text on one line, in the palette's colours. The parent owns it.
wxStaticText* add_text(wxWindow* parent, const wxString& text, TextStyle style = TextStyle::text);

/// A text that breaks its lines to fit the width it is given. The parent owns it.
class Paragraph : public wxStaticText {
public:
    Paragraph(wxWindow* parent, const wxString& text, TextStyle style = TextStyle::text);

    /// Another text, broken to fit as well. Lays out the parent when the height changes.
    void set_text(const wxString& text);
    const wxString& text() const { return text_; }

private:
    void fit(int width);

    wxString text_;
    int width_ = 0;
};

} // namespace yardstick::ui
