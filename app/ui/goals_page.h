#pragma once

#include "ui/page.h"
#include "ui/shell.h"
#include "viewmodel/goal_rounds.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace yardstick::ui {

class Card;
class Paragraph;
class RoundAnswersPanel;
class RoundTokensCard;

/// The Goals page: a team's rounds, what came of the chosen one, the round that is opened next, and its tokens.
class GoalsPage : public Page {
public:
    GoalsPage(wxWindow* parent, Shell& shell, Workspace& workspace, Desk& desk, bool is_shared);

    void refresh() override;
    std::vector<Command> commands() override;
    void focus_first() override;

    // For tests, which look at what the user sees.
    GoalRounds& model() { return model_; }
    wxTextCtrl& tokens();

private:
    void lay_out();
    wxSizer* heading();
    Card* rounds_card();
    Card* result_card();
    Card* open_card();
    void bind_events();

    void show_rounds();
    void show_chosen();
    void show_outcome();

    void open_round();
    void give_out_tokens();
    void put_tokens_away();
    void close_round();

    Shell& shell_;
    Desk& desk_;
    GoalRounds model_;
    bool is_closing_ = false; ///< asked once whether it is meant

    wxChoice* teams_ = nullptr;
    Paragraph* no_team_ = nullptr;
    wxDataViewListCtrl* rounds_ = nullptr;
    Paragraph* no_round_ = nullptr;
    Card* result_ = nullptr;
    wxStaticText* result_title_ = nullptr;
    wxStaticText* result_state_ = nullptr;
    Paragraph* summary_ = nullptr;
    RoundAnswersPanel* answers_ = nullptr;
    wxButton* close_ = nullptr;
    Paragraph* close_note_ = nullptr;
    wxChoice* surveys_ = nullptr;
    Paragraph* no_survey_ = nullptr;
    wxTextCtrl* last_day_ = nullptr;
    wxButton* open_ = nullptr;
    Paragraph* problem_ = nullptr;
    RoundTokensCard* tokens_ = nullptr;
};

} // namespace yardstick::ui
