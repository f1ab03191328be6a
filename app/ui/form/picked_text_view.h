#pragma once

#include "ui/form/question_view.h"

#include <wx/button.h>
#include <wx/textctrl.h>

namespace yardstick::ui {

/// text with inputType date, datetime-local, time, month, week or color: typed as ISO 8601 or HTML write it, with a hint how; a calendar or
/// the platform's colours help who has a mouse. What is typed becomes the answer once it is one.
class PickedTextView final : public QuestionView {
public:
    using QuestionView::QuestionView;
    wxSizer* lay_out(wxWindow& parent) override;
    bool show() override;
    bool take_key(const wxKeyEvent& event) override;

private:
    const TextDetails& details() const { return *question().definition().as<TextDetails>(); }
    bool is_date() const;
    void take_text();
    void tell_wrong(); ///< what is typed is no answer, or one that is not allowed
    void pick_date();
    void pick_colour();
    void set(const wxString& text);

    wxTextCtrl* field_ = nullptr;
    wxButton* pick_ = nullptr; ///< null where there is nothing to pick from
};

/// "2026-02-28" for a `date`, and so on; empty when `text` is none. Blanks around it, "9:05" and a slash or point in a date of the order
/// year, month, day are understood.
std::string typed_moment(const std::string& input_type, const std::string& text);

} // namespace yardstick::ui
