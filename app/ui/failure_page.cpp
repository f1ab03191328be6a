#include "ui/failure_page.h"

#include "ui/card.h"
#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>

namespace yardstick::ui {

FailurePage::FailurePage(wxWindow* parent, const wxString& why, std::function<void()> try_again)
    : Page(parent, _("Workspace")), try_again_(std::move(try_again))
{
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(add_text(this, _("The workspace cannot be opened"), TextStyle::page_heading), wxSizerFlags().Expand());
    auto* card = new Card(this, _("Why"), CardTone::concern);
    card->content().Add(new Paragraph(card, why), wxSizerFlags().Expand());
    auto* button = new wxButton(card, wxID_ANY, _("Try again"));
    set_spoken_name(*button, _("Try again"));
    button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { try_again_(); });
    button_ = button;
    card->content().Add(button, wxSizerFlags().Border(wxTOP, FromDIP(spacing::medium)));
    page->Add(card, wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::medium)));
    page->Add(new Paragraph(this, _("Another one is opened with yardstick --workspace FILE."), TextStyle::quiet),
              wxSizerFlags().Expand().Border(wxTOP, FromDIP(spacing::medium)));
    auto* margin = new wxBoxSizer(wxVERTICAL);
    margin->Add(page, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(spacing::large)));
    SetSizer(margin);
}

std::vector<Command> FailurePage::commands()
{
    return {{"workspace.try_again", _("Try again").utf8_string(), "", [] { return true; }, [this] { try_again_(); }}};
}

void FailurePage::focus_first()
{
    button_->SetFocus();
}

} // namespace yardstick::ui
