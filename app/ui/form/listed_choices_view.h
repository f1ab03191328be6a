#pragma once

#include "survey/session/select_question.h"
#include "ui/form/other_field.h"
#include "ui/form/question_view.h"

#include <vector>

namespace yardstick::ui {

/// Choices one under the other, each a control of its own, with a field for words behind "other": what radiogroup and
/// checkbox have in common. Digits choose, the first nine choices; on a kiosk each choice is a wide button.
class ListedChoicesView : public QuestionView {
public:
    ListedChoicesView(session::Question& question, FormContext& context);
    wxSizer* lay_out(wxWindow& parent) final;
    bool show() final;
    bool take_key(const wxKeyEvent& event) final;

protected:
    /// Makes the control of one choice; what it does reaches `on_use`.
    virtual wxControl* make_choice(wxWindow& parent, const wxString& words, std::size_t index) = 0;
    virtual void set_chosen(wxControl& control, bool is_chosen) = 0;
    virtual void before_choices(wxWindow&) {}
    virtual bool is_chosen(const session::LiveChoice& choice) { return select().is_chosen(choice); }
    /// What a digit does to a choice.
    virtual bool chosen_by_key(const session::LiveChoice& choice) = 0;

    session::SelectQuestion& select() const { return static_cast<session::SelectQuestion&>(question()); }
    void choose(std::size_t index, bool is_chosen);

private:
    struct Shown {
        Value value;
        wxString words;
        bool has_names; ///< in its words, which may be others after any answer
        wxControl* control;
    };

    bool are_shown() const;
    void make_choices();

    wxWindow* parent_ = nullptr;
    wxBoxSizer* rows_ = nullptr;
    std::vector<Shown> shown_;
    OtherField other_;
};

} // namespace yardstick::ui
