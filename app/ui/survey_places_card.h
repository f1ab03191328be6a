#pragma once

#include "ui/card.h"
#include "viewmodel/survey_editor.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/textctrl.h>

#include <functional>

namespace yardstick::ui {

class Paragraph;
class SurveyFieldsPanel;

/// What an edited survey is made of: the language that is edited, its pages and questions, and the fields of the chosen one.
class SurveyPlacesCard : public Card {
public:
    SurveyPlacesCard(wxWindow* parent, SurveyEditor& model);

    std::function<void()> on_choose; ///< another place or another language
    /// An edit that makes controls anew, the pressed one among them: to be run later.
    std::function<void(std::function<void()> edit)> on_edit;
    std::function<void()> on_type; ///< a field was typed into

    void show();        ///< everything
    void show_places(); ///< all but the fields and the languages
    void focus_first();
    void add_question(); ///< of the kind that is chosen
    void remove();       ///< the chosen place, or asks first

    SurveyFieldsPanel& fields() { return *fields_; }
    wxListBox& places() { return *places_; }

private:
    wxSizer* language_row();
    wxSizer* place_row();
    wxSizer* kind_row();
    void bind_events();
    void show_languages();
    void show_removal();
    void add_language();

    SurveyEditor& model_;
    wxChoice* languages_ = nullptr;
    wxTextCtrl* new_language_ = nullptr;
    wxButton* add_language_ = nullptr;
    wxListBox* places_ = nullptr;
    wxButton* up_ = nullptr;
    wxButton* down_ = nullptr;
    wxButton* remove_ = nullptr;
    Paragraph* question_ = nullptr; ///< what a removal loses
    wxChoice* kinds_ = nullptr;
    wxButton* add_ = nullptr;
    SurveyFieldsPanel* fields_ = nullptr;
};

} // namespace yardstick::ui
