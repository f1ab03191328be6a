#pragma once

#include "ui/form/container_view.h"
#include "ui/form/form_heading.h"
#include "ui/form/telling_scrolled_window.h"


namespace yardstick::ui {

/// One page of a form on screen: its title and its questions, scrolled from top to bottom where they need more room.
class FormPage final : public TellingScrolledWindow {
public:
    FormPage(wxWindow* parent, session::Container& page, FormContext& context);

    /// Brings up to date what is shown.
    void show();
    bool focus() { return questions_.focus(); }
    QuestionFrame* first_wrong() { return questions_.first_wrong(); }
    session::Container& page() const { return page_; }

    bool Layout() override; ///< what does not fit is scrolled to

private:
    wxString survey_title() const;

    session::Container& page_;
    FormContext& context_;
    FormHeading survey_heading_;
    FormHeading heading_;
    ContainerView questions_;
    bool is_fitting_ = false;
};

} // namespace yardstick::ui
