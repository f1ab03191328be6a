#pragma once

#include "viewmodel/command.h"
#include "viewmodel/survey_editor.h"

#include <wx/button.h>
#include <wx/listbox.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <functional>
#include <vector>

namespace yardstick::ui {

class FormPanel;
class SurveyAdviceCard;
class SurveyDraftPreview;
class SurveyPlacesCard;

/// The survey editor: at the left what the survey is made of and the fields of the chosen part, at the right the survey as it
/// would be asked, below both what is wrong with it or could be better.
class SurveyEditorPanel : public wxPanel {
public:
    SurveyEditorPanel(wxWindow* parent, Workspace& workspace, const Survey& survey);

    std::function<void()> on_close;     ///< the editor is not needed any more
    std::function<void()> on_published; ///< a draft was kept

    std::vector<Command> commands();
    void focus_first();

    // For tests, which look at what the user sees.
    SurveyEditor& model() { return model_; }
    FormPanel* preview();
    wxListBox& places();
    wxListBox& findings();

private:
    void lay_out(Workspace& workspace);
    wxSizer* heading();
    void bind_events();

    void show_edit();
    void act(const std::function<void()>& edit);
    void keep();
    void close();

    SurveyEditor model_;
    bool is_closing_ = false; ///< asked once whether the edits are to be forgotten

    wxStaticText* title_ = nullptr;
    wxButton* undo_ = nullptr;
    wxButton* keep_ = nullptr;
    wxButton* close_ = nullptr;
    SurveyPlacesCard* places_ = nullptr;
    SurveyDraftPreview* preview_ = nullptr;
    SurveyAdviceCard* advice_ = nullptr;
};

} // namespace yardstick::ui
