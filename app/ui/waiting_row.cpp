#include "ui/waiting_row.h"

#include "ui/native_look.h"
#include "ui/palette.h"
#include "ui/text_style.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>

namespace yardstick::ui {

WaitingRow::WaitingRow(wxWindow* parent) : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, _("Entries kept for later"))
{
    SetBackgroundColour(palette().card);
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    words_ = add_text(this, wxEmptyString);
    line->Add(words_, wxSizerFlags(1).CenterVertical());
    auto* resume = new wxButton(this, wxID_ANY, _("Resume   Ctrl+R"));
    set_spoken_name(*resume, _("Resume the entry begun last, Control R"));
    line->Add(resume, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(spacing::small)));
    auto* drop = new wxButton(this, wxID_ANY, _("Drop"));
    set_spoken_name(*drop, _("Drop the entry begun last"));
    line->Add(drop, wxSizerFlags().CenterVertical());
    SetSizer(line);
    resume->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_resume(); });
    drop->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_drop(); });
}

void WaitingRow::show(const std::vector<WaitingEntry>& waiting)
{
    const wxString begun = wxString::FromUTF8(waiting.front().begun);
    const auto count = static_cast<unsigned>(waiting.size());
    words_->SetLabelText(wxString::Format(wxPLURAL("%u entry waits, begun %s", "%u entries wait, the last begun %s", count), count, begun));
}

} // namespace yardstick::ui
