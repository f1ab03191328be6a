#pragma once

#include "ui/form/form_context.h"

#include <wx/panel.h>

#include <vector>

namespace yardstick::ui {

class QuestionFrame;

/// What stands on a page of a form: a question, or a panel with questions in it.
class ElementFrame : public wxPanel {
public:
    /// Brings up to date what is shown; true when something now needs another size.
    virtual bool show() = 0;
    /// Puts the keyboard on the first control that can be answered; false when there is none.
    virtual bool focus() = 0;
    /// The first question with an error; null when there is none.
    virtual QuestionFrame* first_wrong() = 0;
};

} // namespace yardstick::ui
