#pragma once

#include "ui/page.h"
#include "viewmodel/first_run.h"

#include <wx/button.h>
#include <wx/textctrl.h>

#include <functional>
#include <string>

namespace yardstick::ui {

class Card;
class Paragraph;

/// What a new workspace offers: a year of made-up data to try, an empty office of one's own, or an office's server.
class FirstRunPage : public Page {
public:
    /// What each offer does. `begin` answers at once; the others are slow, and end with `show_problem` or another page.
    struct Offers {
        std::function<void()> demo;
        std::function<Result<void>(const OfficeBeginning&)> begin;
        std::function<void(const std::string& location)> connect;
    };

    FirstRunPage(wxWindow* parent, Offers offers);

    void refresh() override {}
    std::vector<Command> commands() override;
    void focus_first() override;

    /// Shows what went wrong, and lets another try begin.
    void show_problem(const wxString& why);


private:
    void lay_out();
    Card* demo_card();
    Card* empty_card();
    Card* server_card();
    void wait_for(const wxString& what);
    void try_demo();
    void begin();
    void connect();

    Offers offers_;
    Paragraph* message_ = nullptr;
    wxTextCtrl* office_ = nullptr;
    wxTextCtrl* site_ = nullptr;
    wxTextCtrl* time_zone_ = nullptr;
    wxTextCtrl* department_ = nullptr;
    wxTextCtrl* person_ = nullptr;
    wxTextCtrl* server_ = nullptr;
    wxButton* demo_ = nullptr;
    wxButton* begin_ = nullptr;
    wxButton* connect_ = nullptr;
    bool is_waiting_ = false;
};

} // namespace yardstick::ui
