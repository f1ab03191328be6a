#pragma once

#include "survey/session/container.h"
#include "ui/form/element_frame.h"

#include <wx/sizer.h>

#include <vector>

namespace yardstick::ui {

/// The questions and panels of a page, a panel or an entry, one under the other. A frame is made when it is first to be seen.
class ContainerView {
public:
    /// Controls are made below `parent`, which owns them; `container` and `context` outlive it.
    ContainerView(wxWindow& parent, session::Container& container, FormContext& context);

    wxSizer* sizer() { return rows_; } ///< to be added to the parent's, which owns it then

    /// Brings up to date what is shown; true when something needs another size.
    bool show();
    bool focus(); ///< false when nothing of it can be answered
    QuestionFrame* first_wrong();

private:
    struct Row {
        session::Element* element;
        ElementFrame* frame = nullptr; ///< null until it is first seen
    };

    ElementFrame* make_frame(session::Element& element, std::size_t place);

    wxWindow& parent_;
    FormContext& context_;
    std::vector<Row> elements_;
    wxBoxSizer* rows_;
};

/// Whether anything in `container` is to be seen.
bool shows_any(session::Container& container, const FormContext& context);

/// The questions of `container` that are to be seen, in the order of the survey.
std::vector<session::Question*> shown_questions(session::Container& container, const FormContext& context);

} // namespace yardstick::ui
