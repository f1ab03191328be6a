#include "ui/question_card.h"

#include "ui/reading_field.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/intl.h>

namespace yardstick::ui {

namespace {

constexpr int most_details_height = 132;

} // namespace

QuestionCard::QuestionCard(wxWindow* parent) : Card(parent, _("A question"), CardTone::chosen)
{
    said_ = new Paragraph(this, wxEmptyString, TextStyle::heading);
    details_ = new ReadingField(this, _("What is known"), most_details_height);
    answers_ = new wxBoxSizer(wxHORIZONTAL);
    content().Add(said_, wxSizerFlags().Expand());
    content().Add(details_, below(*this, spacing::small));
    content().Add(answers_, below(*this, spacing::medium));
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE && !buttons_.empty())
            on_answer(buttons_.size() - 1);
        else
            event.Skip();
    });
    Hide();
}

void QuestionCard::show(const std::optional<Confirmation>& question)
{
    if (question == shown_)
        return;
    shown_ = question;
    // The button that was pressed may be among them, so they go when this round of events is over.
    for (wxButton* button : buttons_) {
        answers_->Detach(button);
        button->Hide();
        CallAfter([button] { button->Destroy(); });
    }
    buttons_.clear();
    Show(question.has_value());
    if (question) {
        said_->set_text(text_from_utf8(question->said));
        wxString lines;
        for (const std::string& detail : question->details)
            lines += (lines.empty() ? "" : "\n") + text_from_utf8(detail);
        details_->set_text(lines);
        for (std::size_t k = 0; k < question->answers.size(); ++k) {
            const wxString label = text_from_utf8(question->answers[k]);
            buttons_.push_back(add_button(this, *answers_, label, label));
            buttons_.back()->Bind(wxEVT_BUTTON, [this, k](wxCommandEvent&) { on_answer(k); });
        }
    }
    GetParent()->Layout();
    Layout(); // of the same size as before, it would not lay out its new buttons, and Tab goes by where they stand
    renew_tab_order(*this);
    if (question)
        buttons_.back()->SetFocus();
}

wxString QuestionCard::text() const
{
    return IsShown() ? said_->text() + "\n" + details_->GetValue() : wxString();
}

} // namespace yardstick::ui
