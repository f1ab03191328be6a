#pragma once

#include "survey/session/checkbox_question.h"
#include "ui/form/question_view.h"

#include <wx/button.h>
#include <wx/listbox.h>

namespace yardstick::ui {

/// ranking: a list that is put in order by Alt+Up and Alt+Down, or by buttons. With selectToRank a second list holds what is not ranked:
/// Enter takes it in, Delete out again.
class RankingView final : public QuestionView {
public:
    using QuestionView::QuestionView;
    wxSizer* lay_out(wxWindow& parent) override;
    bool show() override;
    bool take_key(const wxKeyEvent& event) override;

private:
    session::RankingQuestion& ranking() const { return static_cast<session::RankingQuestion&>(question()); }
    bool selects() const { return question().definition().as<SelectDetails>()->select_to_rank_enabled; }
    Value::List ranked();     ///< in the order that is shown
    Value::List not_ranked(); ///< with selectToRank
    wxString words_of(const Value& choice);
    bool fill(wxListBox& list, const Value::List& choices, bool has_numbers);
    void move(int step);
    void keep_order();
    void rank();
    void take_out();
    void follow(int marked);

    wxListBox* list_ = nullptr;
    wxListBox* rest_ = nullptr; ///< null without selectToRank
    wxButton* up_ = nullptr;
    wxButton* down_ = nullptr;
    wxButton* keep_ = nullptr; ///< accepts the order as it stands; null with selectToRank
};

} // namespace yardstick::ui
