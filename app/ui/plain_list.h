#pragma once

#include <wx/dataview.h>

#include <optional>
#include <vector>

namespace yardstick::ui {

/// A column of texts.
struct ListColumn {
    wxString title;
    int width = 100; ///< before FromDIP
    wxAlignment alignment = wxALIGN_LEFT;
};

/// A native list with rows of texts, of which one can be chosen; what does not fit ends with dots. `name` is for screen readers.
/// The parent owns it.
wxDataViewListCtrl* add_list(wxWindow* parent, const wxString& name, const std::vector<ListColumn>& columns);

/// Shows `rows`, each with a text for every column, with `chosen` selected and in sight. What it fires meanwhile is told apart by
/// the selection: it is none or `chosen`.
void fill_list(wxDataViewListCtrl& list, const std::vector<std::vector<wxString>>& rows, std::optional<std::size_t> chosen = std::nullopt);

} // namespace yardstick::ui
