#include "ui/round_tokens_card.h"

#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/clipbrd.h>
#include <wx/filedlg.h>
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
    slips_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { ask_slips(); });
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
    slips_ = add_button(this, *actions, _("Print ...   Ctrl+P"), _("Slips to print, one for each token, Control P"));
    content().Add(actions, below(*this, spacing::medium));
    auto* last = new wxBoxSizer(wxHORIZONTAL);
    put_away_ = add_button(this, *last, _("I have handed them out"));
    content().Add(last, below(*this, spacing::small));
}

void RoundTokensCard::show()
{
    const bool are_there = has_tokens();
    done_->set_text(text_from_utf8(model_.done()));
    done_->Show(!model_.done().empty());
    wxString lines;
    for (const IssuedToken& each : model_.tokens())
        lines += text_from_utf8(each.token + "   " + each.person.name + '\n');
    tokens_->ChangeValue(lines);
    Show(model_.can_close() || are_there || !model_.done().empty());
    tokens_->Show(are_there);
    copy_->Show(are_there);
    slips_->Show(are_there);
    put_away_->Show(are_there);
    give_out_->Show(model_.can_give_out_tokens());
    Layout();
}

void RoundTokensCard::ask_slips()
{
    wxFileDialog dialog(this, _("Save the slips to print"), wxEmptyString, _("tokens") + ".html", _("Pages that any browser prints (*.html)|*.html"),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK)
        return;
    model_.save_slips(dialog.GetPath().utf8_string());
    on_change();
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
