#pragma once

#include "ui/editor_place.h"
#include "viewmodel/survey_catalogue.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/notebook.h>

namespace yardstick::ui {

class ListCard;
class MessageCard;
class QuestionCard;
class ResponseListPanel;
class SurveyEditorPanel;
class SurveyPreviewPanel;
class SurveyVersionsPanel;

/// The surveys: all of them at the left; of the chosen one its versions, how it looks, and what was answered. Definitions are
/// imported by a dialog or dropped on the page.
class SurveysPage : public Page {
public:
    SurveysPage(wxWindow* parent, Shell& shell, Workspace& workspace, Background& background);

    void refresh() override;
    std::vector<Command> commands() override;
    void focus_first() override;

    /// Imports definitions, as the dialog and a drop do. What is wrong with each stands above the list.
    void import(const wxArrayString& files);

    // For tests, which look at what the user sees.
    SurveyCatalogue& model() { return model_; }
    ResponseListPanel& responses() { return *responses_; }
    SurveyPreviewPanel& preview() { return *preview_; }
    wxDataViewListCtrl& surveys();
    SurveyEditorPanel* editor() { return editing_.editor(); } ///< null unless a survey is being edited
    wxString message() const; ///< all that is said or asked above the list; empty when nothing is

private:
    enum class Tab { versions, preview, responses };

    void lay_out();
    void bind_events();
    void show_all();
    void show_list();
    void show_chosen();
    void show_message();
    void show_tab();
    void go_to(Tab tab);
    void ask_import();
    void ask_export_definition();
    void become(SurveyState state);
    void forget_message();
    void edit();

    Shell& shell_;
    Workspace& workspace_;
    SurveyCatalogue model_;
    Problems refused_;     ///< of all files imported at once
    std::string imported_; ///< and what became of the others

    EditorPlace<SurveyEditorPanel> editing_;
    wxButton* import_ = nullptr;
    MessageCard* message_ = nullptr;
    QuestionCard* question_ = nullptr;
    ListCard* surveys_ = nullptr;
    wxNotebook* tabs_ = nullptr;
    SurveyVersionsPanel* versions_ = nullptr;
    SurveyPreviewPanel* preview_ = nullptr;
    ResponseListPanel* responses_ = nullptr;
};

} // namespace yardstick::ui
