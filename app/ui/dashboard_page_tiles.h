#pragma once

#include "ui/dashboard_page_tile.h"

#include <wx/scrolwin.h>

#include <cstddef>
#include <functional>
#include <vector>

class wxGridSizer;

namespace yardstick::ui {

/// The tiles of the Dashboard, in as many columns as have room. Arrow keys go from one to the next.
class DashboardTileGrid : public wxScrolledWindow {
public:
    explicit DashboardTileGrid(wxWindow* parent);

    void show(const std::vector<DashboardTile>& tiles);
    void show_chosen(std::size_t chosen);
    /// Takes as many rows as leave the chart below most of the parent, whose layout then follows.
    void arrange();
    /// Chooses, for a person, the tile that stands so many places on, and gives it the keyboard.
    void move_choice(int by);

    /// Called with the tile's place when a person chooses it.
    std::function<void(std::size_t)> on_choose;

    const std::vector<DashboardTileCard*>& cards() const { return cards_; }

private:
    void take_key(wxKeyEvent& event);

    wxGridSizer* grid_ = nullptr; ///< owned by this window
    std::vector<DashboardTileCard*> cards_;
    std::size_t chosen_ = 0;
};

} // namespace yardstick::ui
