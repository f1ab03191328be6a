#pragma once

#include "viewmodel/survey_catalogue.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <functional>

namespace yardstick::ui {

class Paragraph;

/// The chosen survey: its versions with their states, and what can be done with the chosen one.
class SurveyVersionsPanel : public wxPanel {
public:
    SurveyVersionsPanel(wxWindow* parent, SurveyCatalogue& catalogue);

    void show();
    /// Offers a field for the title of a copy of the chosen version.
    void ask_title();

    std::function<void()> on_choose; ///< another version was chosen
    std::function<void()> on_change; ///< something was done, or was not
    std::function<void()> on_edit;   ///< a copy of the chosen version
    std::function<void()> on_export; ///< of the definition

    wxDataViewListCtrl& versions() { return *versions_; }

private:
    void lay_out();
    wxSizer* actions();
    wxSizer* copy_fields();
    void bind_events();
    void show_actions();
    void act(const std::function<void()>& action);
    void duplicate();
    void end_copy();

    SurveyCatalogue& catalogue_;
    wxStaticText* title_ = nullptr;
    Paragraph* facts_ = nullptr;
    wxDataViewListCtrl* versions_ = nullptr;
    wxButton* test_ = nullptr;
    wxButton* publish_ = nullptr;
    wxButton* retire_ = nullptr;
    wxButton* export_ = nullptr;
    wxButton* copy_ = nullptr;
    wxButton* edit_ = nullptr;
    wxSizer* copy_row_ = nullptr; ///< the fields below, shown while a copy is being made
    wxTextCtrl* copy_title_ = nullptr;
    wxButton* make_copy_ = nullptr;
    wxButton* no_copy_ = nullptr;
};

} // namespace yardstick::ui
