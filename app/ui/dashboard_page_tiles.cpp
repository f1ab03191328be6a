#include "ui/dashboard_page_tiles.h"

#include "ui/palette.h"
#include "ui/rows.h"

#include <wx/sizer.h>

#include <algorithm>

namespace yardstick::ui {

namespace {

constexpr int tile_width = 210;
constexpr int most_percent_of_page = 35;

} // namespace

DashboardTileGrid::DashboardTileGrid(wxWindow* parent)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL)
{
    SetBackgroundColour(palette().page);
    SetScrollRate(0, FromDIP(spacing::medium));
    const int gap = FromDIP(spacing::medium);
    grid_ = new wxGridSizer(1, gap, gap);
    SetSizer(grid_);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        arrange();
    });
    Bind(wxEVT_CHAR_HOOK, &DashboardTileGrid::take_key, this);
}

void DashboardTileGrid::show(const std::vector<DashboardTile>& tiles)
{
    while (cards_.size() > tiles.size()) {
        cards_.back()->Destroy();
        cards_.pop_back();
    }
    while (cards_.size() < tiles.size()) {
        auto* card = new DashboardTileCard(this);
        card->on_choose = [this, index = cards_.size()] { on_choose(index); };
        grid_->Add(card, wxSizerFlags().Expand());
        cards_.push_back(card);
    }
    for (std::size_t i = 0; i < cards_.size(); ++i)
        cards_[i]->show(tiles[i]);
    Show(!cards_.empty());
}

void DashboardTileGrid::show_chosen(std::size_t chosen)
{
    chosen_ = chosen;
    for (std::size_t i = 0; i < cards_.size(); ++i)
        cards_[i]->show_chosen(i == chosen);
}

void DashboardTileGrid::arrange()
{
    if (cards_.empty())
        return;
    const int gap = FromDIP(spacing::medium);
    const int columns = std::clamp((GetClientSize().x + gap) / (FromDIP(tile_width) + gap), 1, static_cast<int>(cards_.size()));
    if (grid_->GetCols() != columns)
        grid_->SetCols(columns);
    const int needed = grid_->GetMinSize().y;
    if (needed != GetVirtualSize().y)
        FitInside();
    const int rows = (static_cast<int>(cards_.size()) + columns - 1) / columns;
    const int one_row = (needed - (rows - 1) * gap) / rows;
    const int most = std::max(one_row, GetParent()->GetClientSize().y * most_percent_of_page / 100);
    const wxSize wanted(-1, std::min(needed, most));
    if (GetMinSize() == wanted)
        return;
    SetMinSize(wanted);
    CallAfter([this] { GetParent()->Layout(); });
}

void DashboardTileGrid::move_choice(int by)
{
    if (cards_.empty())
        return;
    const auto wanted = static_cast<std::size_t>(std::clamp(static_cast<int>(chosen_) + by, 0, static_cast<int>(cards_.size()) - 1));
    cards_[wanted]->button().SetFocus();
    on_choose(wanted);
}

void DashboardTileGrid::take_key(wxKeyEvent& event)
{
    switch (event.GetKeyCode()) {
    case WXK_LEFT:
        move_choice(-1);
        return;
    case WXK_RIGHT:
        move_choice(1);
        return;
    case WXK_UP:
        move_choice(-grid_->GetCols());
        return;
    case WXK_DOWN:
        move_choice(grid_->GetCols());
        return;
    default:
        event.Skip();
    }
}

} // namespace yardstick::ui
