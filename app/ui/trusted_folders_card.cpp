#include "ui/trusted_folders_card.h"

#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/intl.h>

namespace yardstick::ui {

TrustedFoldersCard::TrustedFoldersCard(wxWindow* parent, PluginList& model) : Card(parent, _("Trusted folders")), model_(model)
{
    auto* heading = new wxBoxSizer(wxHORIZONTAL);
    heading->Add(add_text(this, _("Trusted folders"), TextStyle::heading), wxSizerFlags(1).CenterVertical());
    add_ = new wxButton(this, wxID_ANY, _("Trust a folder ..."));
    set_spoken_name(*add_, _("Trust a folder, for development"));
    add_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_add(); });
    heading->Add(add_, wxSizerFlags().CenterVertical());
    content().Add(heading, wxSizerFlags().Expand());
    rows_ = new wxBoxSizer(wxVERTICAL);
    content().Add(rows_, below(*this, spacing::small));
}

void TrustedFoldersCard::show()
{
    if (was_shown_ && shown_ == model_.trusted_folders())
        return;
    was_shown_ = true;
    shown_ = model_.trusted_folders();
    rows_->Clear(true);
    if (shown_.empty())
        rows_->Add(new Paragraph(this, _("None: every plugin is asked about. A folder is trusted by those who develop plugins."), TextStyle::quiet), wxSizerFlags().Expand());
    for (const std::filesystem::path& folder : shown_) {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        const wxString path = text_from_utf8(folder.string());
        auto* text = new wxStaticText(this, wxID_ANY, path, wxDefaultPosition, FromDIP(wxSize(80, -1)), wxST_ELLIPSIZE_START | wxST_NO_AUTORESIZE);
        text->SetForegroundColour(palette().text);
        text->SetToolTip(path);
        row->Add(text, wxSizerFlags(1).CenterVertical());
        auto* remove = new wxButton(this, wxID_ANY, _("Remove"), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
        set_spoken_name(*remove, _("Trust no longer: ") + path);
        remove->Bind(wxEVT_BUTTON, [this, folder](wxCommandEvent&) {
            add_->SetFocus(); // this button goes
            CallAfter([this, folder] { model_.distrust_folder(folder); });
        });
        row->Add(remove, wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(spacing::small)));
        rows_->Add(row, below(*this, spacing::tight));
    }
    Layout();
    GetParent()->Layout();
}

} // namespace yardstick::ui
