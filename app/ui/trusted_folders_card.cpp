#include "ui/trusted_folders_card.h"

#include "ui/plain_list.h"
#include "ui/rows.h"
#include "ui/text_from_utf8.h"
#include "ui/text_style.h"

#include <wx/intl.h>
#include <wx/wrapsizer.h>

#include <algorithm>

namespace yardstick::ui {

namespace {

constexpr std::size_t most_rows = 3; // the plugins above need the room more
constexpr int row_height = 24;
constexpr int border_height = 4;

} // namespace

TrustedFoldersCard::TrustedFoldersCard(wxWindow* parent, PluginList& model) : Card(parent, _("Trusted folders")), model_(model)
{
    lay_out();
    bind_events();
}

void TrustedFoldersCard::lay_out()
{
    content().Add(add_text(this, _("Trusted folders"), TextStyle::heading), wxSizerFlags().Expand());
    none_ = new Paragraph(this, _("None: every plugin is asked about. A folder is trusted by those who develop plugins."), TextStyle::quiet);
    content().Add(none_, below(*this, spacing::tight));
    folders_ = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_NO_HEADER);
    // The end of a path says more than its beginning.
    folders_->AppendTextColumn(wxEmptyString)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_START);
    set_spoken_name(*folders_, _("Trusted folders"));
    content().Add(folders_, below(*this, spacing::small));
    auto* actions = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    add_ = add_wrapping_button(this, *actions, _("Trust ...   Ctrl+Shift+T"), _("Trust a folder, for development, Control Shift T"));
    remove_ = add_wrapping_button(this, *actions, _("Remove   Ctrl+Shift+D"), _("Trust the chosen folder no longer, Control Shift D"));
    content().Add(actions, wxSizerFlags().Expand());
}

void TrustedFoldersCard::bind_events()
{
    folders_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (const int row = folders_->GetSelectedRow(); row != wxNOT_FOUND)
            model_.choose_folder(static_cast<std::size_t>(row));
    });
    add_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { on_add(); });
    remove_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        folders_->SetFocus(); // this button is of no use meanwhile, and the keyboard must not stay in it
        model_.distrust_folder();
    });
}

void TrustedFoldersCard::show()
{
    remove_->Enable(model_.can_distrust_folder());
    if (shown_ == model_.trusted_folders())
        return;
    shown_ = model_.trusted_folders();
    std::vector<std::vector<wxString>> rows;
    for (const std::filesystem::path& folder : *shown_)
        rows.push_back({text_from_utf8(folder.string())});
    const bool had_keyboard = folders_->HasFocus();
    fill_list(*folders_, rows, model_.chosen_folder());
    folders_->SetMinSize(FromDIP(wxSize(-1, row_height * static_cast<int>(std::min(rows.size(), most_rows)) + border_height)));
    folders_->Show(!rows.empty());
    none_->Show(rows.empty());
    if (had_keyboard && rows.empty())
        add_->SetFocus();
    Layout();
    GetParent()->Layout();
}

} // namespace yardstick::ui
