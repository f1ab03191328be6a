#pragma once

#include "ui/form/form_context.h"

#include <wx/sizer.h>
#include <wx/window.h>

#include <utility>
#include <vector>

namespace yardstick::ui {

/// The controls that answer one question: in a frame with its title (question_frame.h), or in the cell of a matrix.
///
/// A view shows what the session says and hands it what the person does; it decides nothing. Every control that takes the
/// keyboard is made known by `name_control`. A new type of question is a class of its own, and a line in view_table.cpp.
class QuestionView {
public:
    QuestionView(session::Question& question, FormContext& context) : question_(question), context_(context) {}
    virtual ~QuestionView() = default;
    QuestionView(const QuestionView&) = delete;
    QuestionView& operator=(const QuestionView&) = delete;

    /// Makes the controls, once, below `parent`, which owns them.
    virtual wxSizer* lay_out(wxWindow& parent) = 0;

    /// Shows what is so now: the answer, what can be chosen, whether it may be answered at all. Called after every answer to
    /// any question, so it touches only what is other than it was shown last. True when the view needs another size.
    virtual bool show() = 0;

    /// Puts the keyboard where the answer begins; false where there is nothing to answer.
    virtual bool focus();

    /// A key that was pressed in a control of the question; false when the view has no use for it.
    virtual bool take_key(const wxKeyEvent&) { return false; }

    /// What the controls are called by who cannot see them: the question's title, or row and column.
    virtual void set_title(const wxString& title);
    const wxString& title() const { return title_; }

    session::Question& question() const { return question_; }

protected:
    /// Makes a control known that takes the keyboard: named after the question, with what it is of it behind: "Satisfaction: 4".
    void name_control(wxWindow& control, const wxString& part = {});
    void forget_controls() { named_.clear(); } ///< before they are made anew

    void answer(const Value& value);
    void take_answer_away(); ///< Delete and Backspace do, where they are not text
    void check();            ///< says what is wrong with the answer; nothing while there is none
    bool is_read_only() const { return question_.is_read_only(); }
    FormContext& context() const { return context_; }

private:
    session::Question& question_;
    FormContext& context_;
    wxString title_;
    std::vector<std::pair<wxWindow*, wxString>> named_;
};

} // namespace yardstick::ui
