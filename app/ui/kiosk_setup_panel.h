#pragma once

#include "viewmodel/kiosk_setup.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace yardstick::ui {

class Card;
class Paragraph;

/// How the kiosk is set up, on the Office page: what it asks and shows, how long it waits, and the PIN that it is left by.
///
/// A PIN is never shown: its fields hide it, and are empty as soon as it was tried.
class KioskSetupPanel : public wxScrolledWindow {
public:
    KioskSetupPanel(wxWindow* parent, KioskSetup model);

    /// Reads again and shows.
    void refresh();
    void focus_first() { survey_->SetFocus(); }
    void save();
    void take_logo(const std::filesystem::path& file);

    KioskSetup& model() { return model_; } ///< for tests

private:
    void lay_out();
    Card* settings_card();
    wxSizer* logo_row();
    Card* pin_card();
    wxChoice* add_choice(const wxString& label, std::function<void(const std::string&)> choose, const std::vector<Option>& (KioskSetup::*offered)() const);
    wxTextCtrl* add_seconds(const wxString& label, const wxString& unit, std::function<void(const std::string&)> type);
    void add_row(const wxString& label, wxWindow* control, wxSizer* row = nullptr);
    void ask_logo();
    void set_pin();
    void act(const std::function<void()>& action);
    void show_all();
    void show_logo();
    void show_outcome();

    KioskSetup model_;
    Card* settings_ = nullptr;
    wxFlexGridSizer* grid_ = nullptr;
    wxChoice* survey_ = nullptr;
    wxChoice* department_ = nullptr;
    wxChoice* site_ = nullptr;
    wxChoice* language_ = nullptr;
    wxTextCtrl* words_ = nullptr;
    wxSizer* logo_place_ = nullptr;
    std::string logo_shown_; ///< its bytes
    wxStaticText* logo_words_ = nullptr;
    wxButton* choose_logo_ = nullptr;
    wxButton* remove_logo_ = nullptr;
    wxTextCtrl* idle_ = nullptr;
    wxChoice* left_ = nullptr;
    wxTextCtrl* repeat_ = nullptr;
    wxStaticText* repeats_ = nullptr;
    Paragraph* problem_ = nullptr;
    wxButton* save_ = nullptr;
    wxStaticText* done_ = nullptr;
    wxStaticText* has_pin_ = nullptr;
    wxTextCtrl* pin_ = nullptr;
    wxTextCtrl* again_ = nullptr;
    wxButton* set_pin_ = nullptr;
    Paragraph* pin_problem_ = nullptr;
    wxStaticText* pin_done_ = nullptr;
    bool is_about_pin_ = false; ///< what was done last, so that its outcome stands beside it
};

} // namespace yardstick::ui
