#pragma once

#include "ui/kiosk_setup_panel.h"
#include "ui/page.h"
#include "ui/shell.h"
#include "viewmodel/office_editor.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/listbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <vector>

namespace yardstick::ui {

class Card;
class Paragraph;

/// The Office: its tables at the left, the chosen one's entries, and below them the fields of the entry being edited. Behind the
/// tables stands the kiosk, whose settings take the place of both.
class OfficePage : public Page {
public:
    OfficePage(wxWindow* parent, Shell& shell, Workspace& workspace, Desk& desk);

    void refresh() override;
    std::vector<Command> commands() override;
    void focus_first() override;

    // For tests, which look at what the user sees.
    OfficeEditor& model() { return model_; }
    wxDataViewListCtrl& entries() { return *entries_; }

private:
    void lay_out();
    Card* table_card();
    Card* form_card();
    void bind_events();

    bool is_kiosk_shown() const { return kiosk_ && kiosk_->IsShown(); }
    void show_kiosk();
    void show_table();
    void show_rows();
    void make_fields();
    void show_draft();
    void show_outcome();
    void save();
    void retire();
    void start_new();

    Shell& shell_;
    Workspace& workspace_;
    Desk& desk_;
    OfficeEditor model_;

    wxListBox* tables_ = nullptr;
    wxSizer* columns_ = nullptr;
    wxSizer* work_ = nullptr;           ///< the cards of a table
    KioskSetupPanel* kiosk_ = nullptr;  ///< in their place; made when it is first shown
    wxStaticText* table_title_ = nullptr;
    Paragraph* purpose_ = nullptr;
    wxDataViewListCtrl* entries_ = nullptr;
    Card* form_ = nullptr;
    wxStaticText* form_title_ = nullptr;
    wxFlexGridSizer* grid_ = nullptr;   ///< owned by the form
    std::vector<wxControl*> fields_;    ///< a text field or a choice for each field of the table
    wxTextCtrl* from_ = nullptr;
    Paragraph* problem_ = nullptr;
    wxStaticText* done_ = nullptr;
    wxButton* save_ = nullptr;
    wxButton* new_ = nullptr;
    wxButton* retire_ = nullptr;
};

} // namespace yardstick::ui
