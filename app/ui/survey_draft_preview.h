#pragma once

#include "survey/session/form_session.h"
#include "ui/card.h"
#include "viewmodel/survey_editor.h"

#include <wx/timer.h>

#include <memory>

namespace yardstick::ui {

class FormPanel;

/// The survey that is being edited, as it would be asked. Answers to it are kept nowhere.
class SurveyDraftPreview : public Card {
public:
    SurveyDraftPreview(wxWindow* parent, SurveyEditor& model, const Clock& clock);
    ~SurveyDraftPreview() override;

    void show();       ///< at once, on the page of the chosen place
    void show_later(); ///< when typing pauses

    FormPanel* form() { return form_; }

private:
    void go_to_place();

    SurveyEditor& model_;
    const Clock& clock_;
    std::shared_ptr<const Survey> shown_;
    std::unique_ptr<FormSession> session_; ///< outlives the form
    FormPanel* form_ = nullptr;
    wxTimer timer_;
};

} // namespace yardstick::ui
