#pragma once

#include <wx/textctrl.h>

namespace yardstick::ui {

/// A text to be read, of any length: as high as it needs to be up to `most_height` (before FromDIP), and scrolled beyond. Tab comes to
/// it, so that a keyboard reads all of it.
class ReadingField : public wxTextCtrl {
public:
    ReadingField(wxWindow* parent, const wxString& spoken, int most_height);

    /// Hides it where `text` is empty.
    void set_text(const wxString& text);

private:
    void fit(int width);

    int most_height_;
    int width_ = 0;
};

} // namespace yardstick::ui
