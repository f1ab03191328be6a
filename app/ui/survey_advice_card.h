#pragma once

#include "ui/card.h"
#include "viewmodel/survey_editor.h"

#include <wx/button.h>
#include <wx/listbox.h>

#include <functional>

namespace yardstick::ui {

class Paragraph;

/// What is wrong with the survey that is being edited, what was done last, and what could be better.
class SurveyAdviceCard : public Card {
public:
    SurveyAdviceCard(wxWindow* parent, SurveyEditor& model);

    std::function<void()> on_choose; ///< the place that a piece of advice is about

    void show();
    wxListBox& findings() { return *findings_; }

private:
    void bind_events();
    void show_said();
    void show_findings();
    void switch_rule_off();

    SurveyEditor& model_;
    Paragraph* said_ = nullptr;
    Paragraph* note_ = nullptr;
    wxListBox* findings_ = nullptr;
    wxButton* rule_off_ = nullptr;
    wxButton* rules_on_ = nullptr;
};

} // namespace yardstick::ui
