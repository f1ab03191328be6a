#include "ui/message_card.h"

#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/intl.h>

namespace yardstick::ui {

namespace {

constexpr int reasons_height = 110;

wxString lines_of(const Problems& problems)
{
    wxString lines;
    for (const Problem& problem : problems)
        lines += (lines.empty() ? "" : "\n") + wxString::FromUTF8(problem.text());
    return lines;
}

} // namespace

MessageCard::MessageCard(wxWindow* parent) : Card(parent, _("What was done"))
{
    said_ = new Paragraph(this, wxEmptyString);
    reasons_ = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(-1, reasons_height)), wxTE_MULTILINE | wxTE_READONLY);
    set_look(*reasons_, Look::field);
    set_spoken_name(*reasons_, _("Reasons"));
    yes_ = new wxButton(this, wxID_ANY, _("Go on"));
    no_ = new wxButton(this, wxID_ANY, _("Cancel"));
    set_spoken_name(*yes_, _("Go on"));
    set_spoken_name(*no_, _("Cancel"));
    auto* answers = new wxBoxSizer(wxHORIZONTAL);
    answers->Add(yes_, wxSizerFlags().Border(wxRIGHT, FromDIP(spacing::small)));
    answers->Add(no_, wxSizerFlags());
    content().Add(said_, wxSizerFlags().Expand());
    content().Add(reasons_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::small)));
    content().Add(answers, wxSizerFlags().Border(wxTOP, FromDIP(spacing::small)));
    bind_events();
    Hide();
}

void MessageCard::bind_events()
{
    yes_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_answer(true); });
    no_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_answer(false); });
    for (wxButton* button : {yes_, no_})
        button->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
            if (event.GetKeyCode() == WXK_ESCAPE)
                on_answer(false);
            else
                event.Skip();
        });
}

void MessageCard::show(const Message& message)
{
    set_tone(message.tone);
    said_->set_text(message.said);
    reasons_->ChangeValue(lines_of(message.reasons));
    reasons_->Show(!message.reasons.empty());
    yes_->Show(message.is_question);
    no_->Show(message.is_question);
    Show(!message.said.empty());
    GetParent()->Layout();
    renew_tab_order(*this);
    if (message.is_question)
        no_->SetFocus();
}

wxString MessageCard::text() const
{
    if (!IsShown())
        return {};
    return said_->text() + (reasons_->IsShown() ? "\n" + reasons_->GetValue() : wxString());
}

} // namespace yardstick::ui
