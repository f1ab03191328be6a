#pragma once

#include "ui/form/container_view.h"
#include "ui/form/form_heading.h"

#include <wx/tglbtn.h>

namespace yardstick::ui {

/// A panel of a form: a title, and the questions that belong together under it. A panel that its survey folds up has a button
/// to open it, and opens by itself when something in it is wrong.
class PanelFrame final : public ElementFrame {
public:
    PanelFrame(wxWindow* parent, session::Container& container, FormContext& context);

    bool show() override;
    bool focus() override { return questions_.focus(); }
    QuestionFrame* first_wrong() override;

private:
    void unfold(bool unfolds);

    session::Container& container_;
    FormContext& context_;
    FormHeading heading_;
    ContainerView questions_;
    wxToggleButton* fold_ = nullptr; ///< null where the panel is always open
    wxBoxSizer* body_ = nullptr;
};

} // namespace yardstick::ui
