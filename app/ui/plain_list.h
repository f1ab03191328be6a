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

inline constexpr std::size_t all_columns = static_cast<std::size_t>(-1);

/// A native list with rows of texts, of which one can be chosen; what does not fit ends with dots. `name` is for screen readers.
/// The widest column takes the room that the others leave. Columns after the first `least_columns` are shown where they have room; for
/// the others there is a scroll bar. The parent owns it.
wxDataViewListCtrl* add_list(wxWindow* parent, const wxString& name, const std::vector<ListColumn>& columns, std::size_t least_columns = all_columns);

/// How wide a list is that shows the first of `columns` whole, before FromDIP.
int width_for(const std::vector<ListColumn>& columns, std::size_t count);

/// Shows `rows`, each with a text for every column, with `chosen` selected and in sight. What it fires meanwhile is told apart by
/// the selection: it is none or `chosen`.
void fill_list(wxDataViewListCtrl& list, const std::vector<std::vector<wxString>>& rows, std::optional<std::size_t> chosen = std::nullopt);

} // namespace yardstick::ui
