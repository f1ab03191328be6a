#include "ui/round_tokens_card.h"

#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/clipbrd.h>
#include <wx/intl.h>

namespace yardstick::ui {

namespace {

constexpr int tokens_height = 150;

} // namespace

RoundTokensCard::RoundTokensCard(wxWindow* parent, Shell& shell, GoalRounds& model) : Card(parent, _("Tokens")), shell_(shell), model_(model)
{
    lay_out();
    give_out_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_give_out(); });
    copy_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { copy(); });
    put_away_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_put_away(); });
}

void RoundTokensCard::lay_out()
{
    content().Add(add_text(this, _("Tokens"), TextStyle::card_heading), wxSizerFlags().Expand());
    content().Add(new Paragraph(this, _("Everybody answers with a token of their own. Tokens are shown once; of whose they are, nothing is kept."), TextStyle::quiet),
                  below(*this, spacing::tight));
    done_ = new Paragraph(this, wxEmptyString);
    done_->SetForegroundColour(palette().improvement);
    content().Add(done_, below(*this, spacing::small));
    tokens_ = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(-1, tokens_height)), wxTE_MULTILINE | wxTE_READONLY | wxTE_DONTWRAP);
    tokens_->SetFont(wxFont(wxFontInfo(tokens_->GetFont().GetPointSize()).Family(wxFONTFAMILY_TELETYPE)));
    set_spoken_name(*tokens_, _("Tokens by name"));
    content().Add(tokens_, below(*this, spacing::small));
    auto* actions = new wxBoxSizer(wxHORIZONTAL);
    give_out_ = add_button(this, *actions, _("Give out the tokens   Ctrl+T"), _("Give out the tokens, Control T"));
    copy_ = add_button(this, *actions, _("Copy"), _("Copy the tokens with what is promised"));
    put_away_ = add_button(this, *actions, _("I have handed them out"));
    content().Add(actions, below(*this, spacing::medium));
}

void RoundTokensCard::show()
{
    const bool has_tokens = !model_.tokens().empty();
    done_->set_text(text_from_utf8(model_.done()));
    done_->Show(!model_.done().empty());
    wxString lines;
    for (const IssuedToken& each : model_.tokens())
        lines += text_from_utf8(each.token + "   " + each.person.name + '\n');
    tokens_->ChangeValue(lines);
    Show(model_.can_close() || has_tokens || !model_.done().empty());
    tokens_->Show(has_tokens);
    copy_->Show(has_tokens);
    put_away_->Show(has_tokens);
    give_out_->Show(model_.can_give_out_tokens());
    Layout();
}

void RoundTokensCard::copy()
{
    const wxClipboardLocker clipboard;
    if (!clipboard)
        return;
    wxTheClipboard->SetData(new wxTextDataObject(text_from_utf8(model_.tokens_text())));
    shell_.show_status(_("The tokens are on the clipboard"));
}

} // namespace yardstick::ui
