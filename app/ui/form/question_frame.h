#pragma once

#include "ui/form/element_frame.h"
#include "ui/form/form_heading.h"
#include "ui/form/question_view.h"

#include <wx/textctrl.h>

#include <memory>
#include <optional>
#include <string>

namespace yardstick::ui {

/// Whether something is wrong with the answer, or with one inside of it: a cell, an item, a question of an entry.
bool has_error_within(session::Question& question);

/// One question of a form: its title and description, what is wrong with the answer, the view that answers it, and the field
/// for a comment where the survey has one.
class QuestionFrame final : public ElementFrame {
public:
    QuestionFrame(wxWindow* parent, session::Question& question, FormContext& context);

    bool show() override;
    bool focus() override;
    QuestionFrame* first_wrong() override;

    QuestionView& view() { return *view_; }

private:
    void lay_out();
    bool show_heading();
    void show_comment();
    wxTextCtrl* make_comment();

    session::Question& question_;
    FormContext& context_;
    FormHeading heading_;
    std::unique_ptr<QuestionView> view_;
    wxTextCtrl* comment_ = nullptr;

    /// What the heading was made from.
    struct Words {
        std::string title, description;
        bool is_required = false;
        std::size_t errors = 0;
        bool operator==(const Words&) const = default;
    };
    std::optional<Words> shown_;
};

} // namespace yardstick::ui
