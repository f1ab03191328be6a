#pragma once

#include "ui/card.h"
#include "viewmodel/dashboard_tiles.h"

#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include <functional>

namespace yardstick::ui {

class Paragraph;
class PictureView;

/// One KPI as a card. Its title is a native button that is pressed while its chart is shown; a screen reader announces
/// it with the whole tile in one sentence. A click anywhere on the card chooses it too.
class DashboardTileCard : public Card {
public:
    explicit DashboardTileCard(wxWindow* parent);

    void show(const DashboardTile& tile);
    void show_chosen(bool is_chosen);

    /// Called when a person chooses it.
    std::function<void()> on_choose;

    wxToggleButton& button() { return *title_; }

private:
    void lay_out();
    void choose_by_click(wxWindow* window);
    void fit_title();

    wxString full_title_;
    wxToggleButton* title_ = nullptr;
    wxStaticText* value_ = nullptr;
    wxStaticText* unit_ = nullptr;
    Paragraph* detail_ = nullptr;
    Paragraph* when_ = nullptr;
    PictureView* sparkline_ = nullptr;
    Paragraph* word_ = nullptr;
    Paragraph* sentence_ = nullptr;
    Paragraph* pair_ = nullptr;
};

} // namespace yardstick::ui
