#include "ui/plain_list.h"

#include "ui/native_look.h"

#include <algorithm>

namespace yardstick::ui {

namespace {

constexpr int list_edges = 18; // a scroll bar and the border

void share_width(wxDataViewListCtrl& list, const std::vector<ListColumn>& columns, std::size_t least_columns)
{
    const int room = list.GetSize().x - list.FromDIP(list_edges);
    int taken = 0;
    bool has_room = true;
    for (std::size_t k = 0; k < columns.size(); ++k) {
        const int width = list.FromDIP(columns[k].width);
        has_room = k < least_columns || (has_room && taken + width <= room);
        list.GetColumn(static_cast<unsigned>(k))->SetHidden(!has_room);
        taken += has_room ? width : 0;
    }
    const auto widest = std::max_element(columns.begin(), columns.end(), [](const ListColumn& a, const ListColumn& b) { return a.width < b.width; });
    list.GetColumn(static_cast<unsigned>(widest - columns.begin()))->SetWidth(list.FromDIP(widest->width) + std::max(room - taken, 0));
}

} // namespace

int width_for(const std::vector<ListColumn>& columns, std::size_t count)
{
    int width = list_edges;
    for (std::size_t k = 0; k < std::min(columns.size(), count); ++k)
        width += columns[k].width;
    return width;
}

wxDataViewListCtrl* add_list(wxWindow* parent, const wxString& name, const std::vector<ListColumn>& columns, std::size_t least_columns)
{
    auto* list = new wxDataViewListCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES);
    for (const ListColumn& column : columns)
        list->AppendTextColumn(column.title, wxDATAVIEW_CELL_INERT, parent->FromDIP(column.width), column.alignment)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    set_spoken_name(*list, name);
    list->Bind(wxEVT_SIZE, [list, columns, least_columns](wxSizeEvent& event) {
        event.Skip();
        share_width(*list, columns, least_columns);
    });
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
