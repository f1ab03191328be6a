#pragma once

#include "ui/native_look.h"
#include "ui/text_style.h"

#include <wx/stattext.h>

namespace yardstick::ui {

/// A text with words in bold, italics and links, that breaks its lines to fit the width it is given. Links are reached by
/// the mouse and the Tab key.
class WrappedText : public wxStaticText {
public:
    /// `markup` as set_wrapped_markup() takes it.
    WrappedText(wxWindow* parent, const wxString& markup, TextStyle style = TextStyle::text, LinkHandler on_link = {});

    bool AcceptsFocus() const override { return has_links_; }

private:
    void fit(int width);

    LinkHandler on_link_;
    bool has_links_;
    int width_ = 0;
};

} // namespace yardstick::ui
