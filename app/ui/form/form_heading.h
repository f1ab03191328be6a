#pragma once

#include "survey/answer/answer_error.h"
#include "ui/text_style.h"

#include <wx/sizer.h>
#include <wx/window.h>

namespace yardstick::ui {

/// What stands above a question, a panel or a page: its title, what is said about it, and what is wrong with the answer.
/// Each is made when there is something to say.
class FormHeading {
public:
    /// Everything is `scale` times as large as texts of its style are.
    FormHeading(wxWindow& parent, TextStyle title_style, float scale = 1.0F)
        : parent_(parent), title_style_(title_style), scale_(scale), rows_(new wxBoxSizer(wxVERTICAL)) {}

    wxSizer* sizer() { return rows_; } ///< to be added to the parent's, which owns it then

    /// True when that needs another size than what was shown before.
    bool show(const wxString& title, const wxString& description, const AnswerErrors& errors);

private:
    bool show_text(Paragraph*& paragraph, const wxString& text, TextStyle style, std::size_t place);

    wxWindow& parent_;
    TextStyle title_style_;
    float scale_;
    wxBoxSizer* rows_;
    Paragraph* title_ = nullptr;
    Paragraph* description_ = nullptr;
    Paragraph* errors_ = nullptr;
};

} // namespace yardstick::ui
