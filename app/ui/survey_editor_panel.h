#pragma once

#include "ui/editor_panel.h"
#include "viewmodel/survey_editor.h"

#include <wx/listbox.h>
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
class SurveyEditorPanel : public EditorPanel {
public:
    SurveyEditorPanel(wxWindow* parent, Workspace& workspace, const Survey& survey);

    std::function<void()> on_published; ///< a draft was kept

    std::vector<Command> commands() override;
    void focus_first() override;

    // For tests, which look at what the user sees.
    SurveyEditor& model() { return model_; }
    FormPanel* preview();
    wxListBox& places();
    wxListBox& findings();

private:
    bool is_changed() const override { return model_.is_changed(); }
    void lay_out(Workspace& workspace);
    wxSizer* heading();
    void bind_events();

    void show_edit();
    void act(const std::function<void()>& edit);
    void keep();

    SurveyEditor model_;

    wxStaticText* title_ = nullptr;
    wxButton* undo_ = nullptr;
    wxButton* keep_ = nullptr;
    SurveyPlacesCard* places_ = nullptr;
    SurveyDraftPreview* preview_ = nullptr;
    SurveyAdviceCard* advice_ = nullptr;
};

} // namespace yardstick::ui
