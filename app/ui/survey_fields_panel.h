#pragma once

#include "viewmodel/survey_editor.h"

#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick::ui {

class Paragraph;

/// The fields of the place of a survey that is being edited: its texts, whether it must be answered, its choices, rows and columns.
class SurveyFieldsPanel : public wxScrolledWindow {
public:
    SurveyFieldsPanel(wxWindow* parent, SurveyEditor& model);

    std::function<void()> on_type; ///< a field was typed into, and the model knows it
    /// An edit that makes the fields anew, the pressed button among them: to be run later.
    std::function<void(std::function<void()> edit)> on_edit;

    void show();          ///< all fields, made anew
    void focus_first();
    void show_problems(); ///< what is wrong with each

private:
    struct FieldProblem {
        std::string property;
        Paragraph* text;
    };

    wxTextCtrl* add_field(const wxString& label, const std::string& text, const std::string& default_text);
    void add_text_field(const SurveyEditor::Field& field);
    void add_identifier();
    void add_required();
    void add_choices(std::string_view list);
    void add_choice_row(std::string_view list, std::size_t index, const SurveyEditor::ChoiceLine& line);

    SurveyEditor& model_;
    std::vector<FieldProblem> problems_;
};

} // namespace yardstick::ui
