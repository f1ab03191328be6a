#pragma once

#include "survey/session/form_session.h"
#include "ui/form/form_panel.h"
#include "viewmodel/survey_catalogue.h"

#include <wx/button.h>
#include <wx/panel.h>

#include <functional>
#include <memory>

namespace yardstick::ui {

class Paragraph;

/// How the chosen version looks to those who answer it: the form itself. What is answered here is kept as a test answer where
/// the version is testing, else nowhere; it never counts.
class SurveyPreviewPanel : public wxPanel {
public:
    SurveyPreviewPanel(wxWindow* parent, SurveyCatalogue& catalogue, const Clock& clock);
    ~SurveyPreviewPanel() override;

    /// Begins anew where another version was chosen, or the same has another state.
    void show();
    void start_again();
    void focus_form();

    std::function<void()> on_kept; ///< a test answer was kept

    // For tests; there is a survey.
    FormPanel& form() { return *form_; }
    const FormSession& session() const { return *session_; }

private:
    bool submit();
    void show_promise();

    SurveyCatalogue& catalogue_;
    const Clock& clock_;
    std::shared_ptr<const Survey> survey_; ///< shown now
    std::unique_ptr<FormSession> session_; ///< outlives the form
    Paragraph* promise_ = nullptr;         ///< what becomes of answers, then what became of them
    wxButton* again_ = nullptr;
    FormPanel* form_ = nullptr;
};

} // namespace yardstick::ui
