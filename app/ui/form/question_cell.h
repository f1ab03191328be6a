#pragma once

#include "ui/form/form_heading.h"
#include "ui/form/question_view.h"

#include <wx/panel.h>

#include <memory>

namespace yardstick::ui {

/// A question without a title of its own: in the cell of a matrix or beside its words in a multipletext. What is wrong with
/// the answer stands above it.
class QuestionCell final : public wxPanel {
public:
    /// `name` is what screen readers call it: row and column. `question` and `context` outlive it.
    QuestionCell(wxWindow* parent, session::Question& question, FormContext& context, const wxString& name);

    bool show(); ///< true when it needs another size
    bool focus() { return IsShown() && view_->focus(); }
    bool is_wrong() const { return IsShown() && has_error(question_.errors()); }
    void set_name(const wxString& name) { view_->set_title(name); }

    /// Whether it is of `question`. A row that is gone may have left its address to another one.
    bool is_of(const session::Question& question) const { return &question_ == &question && definition_ == &question.definition(); }

private:
    wxSize least_size() const;

    session::Question& question_;
    const ElementDefinition* definition_;
    FormHeading heading_;
    std::unique_ptr<QuestionView> view_;
    bool was_measured_ = false;
};

/// Lets `window` go, whose question is gone: no event of it, or of what is in it, reaches anyone any more. It is destroyed once the
/// events under way are done, because it may be what was used.
void let_go(wxWindow& window);

/// Only the first half: to be called before the question goes.
void silence(wxWindow& window);

} // namespace yardstick::ui
