#pragma once

#include "ui/form/form_context.h"

#include <wx/button.h>
#include <wx/panel.h>

#include <functional>

namespace yardstick::ui {

class Paragraph;

/// The row below a form: how far it is, and the buttons that go back and on.
class FormNavigation : public wxPanel {
public:
    FormNavigation(wxWindow* parent, const FormContext& context);

    std::function<void()> on_back;
    std::function<void()> on_next;

    struct Shown {
        bool has_back = false;
        bool has_next = false;
        bool is_last = false; ///< what goes on completes the form
        bool is_starting = false;
        std::size_t page = 0, pages = 0; ///< from 1; nothing is told of one page
    };
    /// True when it needs another size.
    bool show(const Shown& shown);

    void focus_next() { next_->SetFocus(); }

private:
    wxButton* add_button(std::function<void()> FormNavigation::*act);

    const FormContext& context_;
    Paragraph* progress_ = nullptr;
    wxButton* back_ = nullptr;
    wxButton* next_ = nullptr;
};

} // namespace yardstick::ui
