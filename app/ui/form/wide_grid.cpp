#include "ui/form/wide_grid.h"

#include "ui/palette.h"

#include <wx/settings.h>

namespace yardstick::ui {

namespace {

constexpr int least_width = 160;

} // namespace

WideGrid::WideGrid(wxWindow* parent) : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxHSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE)
{
    SetScrollRate(FromDIP(spacing::small), 0);
    begin(1);
}

wxFlexGridSizer& WideGrid::begin(int columns)
{
    if (GetSizer())
        GetSizer()->Clear(false);
    auto* grid = new wxFlexGridSizer(columns, FromDIP(wxSize(spacing::medium, spacing::small)));
    SetSizer(grid);
    return *grid;
}

bool WideGrid::fit()
{
    const wxSize needed = GetSizer()->GetMinSize();
    const int bar = wxSystemSettings::GetMetric(wxSYS_HSCROLL_Y, this);
    const wxSize size(FromDIP(least_width), needed.y + std::max(bar, FromDIP(spacing::medium)));
    SetVirtualSize(needed);
    Layout();
    if (size == GetMinSize())
        return false;
    SetMinSize(size);
    return true;
}

} // namespace yardstick::ui
