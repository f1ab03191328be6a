#pragma once

#include "ui/editor_panel.h"
#include "viewmodel/binding_editor.h"
#include "viewmodel/metric_card_text.h"

#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <functional>
#include <vector>

namespace yardstick::ui {

class Card;
class Paragraph;

/// A binding being made or changed: what it is bound to, which question feeds which field, parameters, from which day. Beside it the
/// metric's card. What is wrong stands below the control it concerns.
class BindingEditorPanel : public EditorPanel {
public:
    BindingEditorPanel(wxWindow* parent, BindingEditor model, const MetricCardText& card);

    std::vector<Command> commands() override;
    void focus_first() override;

    // For tests, which look at what the user sees.
    BindingEditor& model() { return model_; }
    wxChoice& question(std::size_t field) { return *questions_.at(field); }

private:
    bool is_changed() const override { return model_.is_changed(); }
    void lay_out(const MetricCardText& card);
    Card* form_card();
    void add_heading(const wxString& text);
    Paragraph* add_row(const wxString& label, const wxString& spoken, wxControl* control);
    wxTextCtrl* add_text_field(const std::string& value, std::function<void(const std::string&)> type);
    void add_source();
    void add_fields();
    void add_parameters();
    void show_questions();
    void show_edit();
    void show_problems();
    void save();
    void focus_problem();

    BindingEditor model_;
    wxScrolledWindow* room_ = nullptr;
    wxFlexGridSizer* grid_ = nullptr; ///< owned by the room
    wxChoice* source_ = nullptr;
    wxTextCtrl* name_ = nullptr;
    wxTextCtrl* from_ = nullptr;
    std::vector<wxChoice*> questions_;
    std::vector<wxTextCtrl*> parameters_;
    Paragraph* lacks_ = nullptr;
    Paragraph* name_problem_ = nullptr;
    Paragraph* from_problem_ = nullptr;
    std::vector<Paragraph*> question_problems_, parameter_problems_;
    Paragraph* problem_ = nullptr;
    Paragraph* consequence_ = nullptr;
    wxButton* save_ = nullptr;
    wxButton* cancel_ = nullptr;
};

} // namespace yardstick::ui
