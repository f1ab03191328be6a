#pragma once

#include "ui/card.h"
#include "ui/shell.h"
#include "viewmodel/goal_rounds.h"

#include <wx/button.h>
#include <wx/textctrl.h>

#include <functional>

namespace yardstick::ui {

class Paragraph;

/// The tokens of a round: given out once, shown until they are put away.
class RoundTokensCard : public Card {
public:
    RoundTokensCard(wxWindow* parent, Shell& shell, GoalRounds& model);

    std::function<void()> on_give_out;
    std::function<void()> on_put_away;
    std::function<void()> on_change; ///< something was done that the page has to tell

    void show();
    void ask_slips(); ///< where to, and writes them
    bool has_tokens() const { return !model_.tokens().empty(); }
    void focus_give_out() { give_out_->SetFocus(); }
    void focus_tokens() { tokens_->SetFocus(); }
    wxTextCtrl& tokens() { return *tokens_; }

private:
    void lay_out();
    void copy();

    Shell& shell_;
    GoalRounds& model_;
    Paragraph* done_ = nullptr;
    wxTextCtrl* tokens_ = nullptr;
    wxButton* give_out_ = nullptr;
    wxButton* copy_ = nullptr;
    wxButton* slips_ = nullptr;
    wxButton* put_away_ = nullptr;
};

} // namespace yardstick::ui
