#pragma once

#include "survey/session/form_session.h"
#include "viewmodel/command.h"
#include "viewmodel/survey_editor.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/panel.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include <functional>
#include <memory>
#include <vector>

namespace yardstick::ui {

class Card;
class FormPanel;
class Paragraph;

/// The survey editor: at the left what the survey is made of and the fields of the chosen part, at the right the survey as it
/// would be asked, below both what is wrong with it or could be better.
class SurveyEditorPanel : public wxPanel {
public:
    SurveyEditorPanel(wxWindow* parent, Workspace& workspace, const Survey& survey);
    ~SurveyEditorPanel() override;

    std::function<void()> on_close;     ///< the editor is not needed any more
    std::function<void()> on_published; ///< a draft was kept

    std::vector<Command> commands();
    void focus_first();

    // For tests, which look at what the user sees.
    SurveyEditor& model() { return model_; }
    FormPanel* preview() { return preview_; }
    wxListBox& places() { return *places_; }
    wxListBox& findings() { return *findings_; }

private:
    struct FieldControls {
        std::string property;
        Paragraph* problem;
    };

    void lay_out();
    wxSizer* heading();
    Card* places_card();
    Card* preview_card();
    Card* advice_card();
    void bind_events();

    void show_places();
    void show_languages();
    void show_fields();
    wxTextCtrl* add_field(const wxString& label, const std::string& text, const std::string& default_text);
    void add_choices(std::string_view list);
    void add_choice_row(wxSizer& rows, std::string_view list, std::size_t index, const SurveyEditor::ChoiceLine& line);
    void show_edit();
    void show_problems();
    void show_advice();
    void show_preview();

    void act(const std::function<void()>& edit);
    void add_language();
    void switch_rule_off();
    void keep();
    void close();

    Workspace& workspace_;
    SurveyEditor model_;
    std::shared_ptr<const Survey> previewed_;   ///< what the preview shows
    std::unique_ptr<FormSession> session_;      ///< of the preview; outlives it
    wxTimer preview_timer_;                     ///< the preview follows when typing pauses
    bool is_closing_ = false;                   ///< asked once whether the edits are to be forgotten
    std::vector<FieldControls> fields_;

    wxStaticText* title_ = nullptr;
    wxChoice* languages_ = nullptr;
    wxTextCtrl* new_language_ = nullptr;
    wxButton* undo_ = nullptr;
    wxButton* keep_ = nullptr;
    wxButton* close_ = nullptr;
    wxListBox* places_ = nullptr;
    wxButton* up_ = nullptr;
    wxButton* down_ = nullptr;
    wxScrolledWindow* form_ = nullptr;
    Card* preview_card_ = nullptr;
    FormPanel* preview_ = nullptr;
    Paragraph* said_ = nullptr;
    Paragraph* advice_note_ = nullptr;
    wxListBox* findings_ = nullptr;
    wxButton* rule_off_ = nullptr;
    wxButton* rules_on_ = nullptr;
};

} // namespace yardstick::ui
