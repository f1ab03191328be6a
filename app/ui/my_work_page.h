#pragma once

#include "ui/page.h"
#include "ui/shell.h"
#include "viewmodel/my_work.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace yardstick::ui {

class Card;
class FormPanel;
class Paragraph;

/// My work: what is open for one's team, a token that is typed, what is promised, the form, and that it was sent.
///
/// These come one after the other at the left. A form that was begun stays while other pages are looked at.
class MyWorkPage : public Page {
public:
    MyWorkPage(wxWindow* parent, Shell& shell, Workspace& workspace, Desk& desk, bool is_shared);

    void refresh() override;
    std::vector<Command> commands() override;
    void focus_first() override;

    // For tests, which look at what the user sees.
    MyWork& model() { return model_; }
    wxTextCtrl& token() { return *token_; }
    FormPanel* form() { return form_; } ///< null unless it is shown

private:
    enum class Step { token, promise, form, sent };

    void lay_out();
    Card* token_card();
    Card* promise_card();
    Card* form_card();
    Card* sent_card();
    Card* waiting_card();
    void bind_events();

    void go_to(Step step);
    void show_waiting();
    void begin();
    void show_form();
    bool send();
    void put_away();

    Shell& shell_;
    Desk& desk_;
    MyWork model_;
    Step step_ = Step::token;
    bool is_putting_away_ = false; ///< asked once whether it is meant

    Card* waiting_ = nullptr;
    Paragraph* waiting_note_ = nullptr;
    wxBoxSizer* waiting_lines_ = nullptr; ///< owned by the card
    Card* token_card_ = nullptr;
    wxTextCtrl* token_ = nullptr;
    wxButton* begin_ = nullptr;
    Paragraph* problem_ = nullptr;
    Card* promise_card_ = nullptr;
    wxStaticText* promise_title_ = nullptr;
    Paragraph* promise_ = nullptr;
    wxButton* agree_ = nullptr;
    wxButton* not_now_ = nullptr;
    Card* form_card_ = nullptr;
    FormPanel* form_ = nullptr;
    Paragraph* put_away_note_ = nullptr;
    wxButton* put_away_ = nullptr;
    Card* sent_card_ = nullptr;
    Paragraph* sent_ = nullptr;
    wxButton* another_ = nullptr;
};

} // namespace yardstick::ui
