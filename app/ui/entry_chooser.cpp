#include "ui/entry_chooser.h"

#include "ui/entry_list.h"
#include "ui/native_look.h"

#include <wx/intl.h>

#include <algorithm>

namespace yardstick::ui {

EntryChooser::EntryChooser(wxWindow* parent) : wxListBox(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, nullptr, wxLB_SINGLE)
{
    // As wide as its place, however long a comment is.
    SetMinSize(wxSize(FromDIP(60), -1));
    set_spoken_name(*this, _("Last entries; Enter opens one"));
    Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { choose(); });
}

void EntryChooser::show(const std::vector<DeskLine>& lines)
{
    const int before = GetSelection();
    ids_.clear();
    wxArrayString texts;
    for (const DeskLine& line : lines) {
        ids_.push_back(line.id);
        texts.push_back(entry_words(line));
    }
    Set(texts);
    if (!ids_.empty())
        SetSelection(std::clamp(before, 0, static_cast<int>(ids_.size()) - 1));
}

void EntryChooser::choose()
{
    if (const int row = GetSelection(); row != wxNOT_FOUND)
        on_choose(std::string(ids_[static_cast<std::size_t>(row)]));
}

} // namespace yardstick::ui
