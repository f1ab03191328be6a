#include "ui/plain_list.h"

#include "ui/native_look.h"

namespace yardstick::ui {

wxDataViewListCtrl* add_list(wxWindow* parent, const wxString& name, const std::vector<ListColumn>& columns)
{
    auto* list = new wxDataViewListCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES);
    for (const ListColumn& column : columns)
        list->AppendTextColumn(column.title, wxDATAVIEW_CELL_INERT, parent->FromDIP(column.width), column.alignment)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    set_spoken_name(*list, name);
    return list;
}

void fill_list(wxDataViewListCtrl& list, const std::vector<std::vector<wxString>>& rows, std::optional<std::size_t> chosen)
{
    list.DeleteAllItems();
    for (const std::vector<wxString>& row : rows) {
        wxVector<wxVariant> cells;
        for (const wxString& text : row)
            cells.push_back(text);
        list.AppendItem(cells);
    }
    if (!chosen || *chosen >= rows.size())
        return;
    list.SelectRow(static_cast<unsigned>(*chosen));
    list.EnsureVisible(list.RowToItem(static_cast<int>(*chosen)));
}

} // namespace yardstick::ui
