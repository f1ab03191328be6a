#pragma once

#include "ui/dashboard_page_tiles.h"
#include "ui/page.h"
#include "ui/shell.h"
#include "viewmodel/background.h"
#include "viewmodel/dashboard.h"

#include <wx/choice.h>
#include <wx/stattext.h>

#include <vector>

namespace yardstick::ui {

class ChartPanel;
class MetricCardPanel;
class Paragraph;

/// The Dashboard: department and period above, a tile for every KPI, the chosen one's chart, and its card on demand.
///
/// Figures are read in the background; until they are there the page says so and keeps what it showed before.
class DashboardPage : public Page {
public:
    DashboardPage(wxWindow* parent, Shell& shell, Workspace& workspace, Background& background);

    void refresh() override;
    std::vector<Command> commands() override;
    void focus_first() override;

    // For tests, which look at what the user sees.
    Dashboard& model() { return model_; }
    wxChoice& departments() { return *departments_; }
    wxChoice& periods() { return *periods_; }
    const std::vector<DashboardTileCard*>& tiles() const { return tiles_->cards(); }
    ChartPanel& chart() { return *chart_; }
    MetricCardPanel& card() { return *card_; }
    wxString hint() const;

private:
    void lay_out();
    wxSizer* heading();
    wxSizer* decision_row();
    void bind_events();
    void read();
    void show_choices();
    void show_all();
    void show_chosen();
    void choose_tile(std::size_t index);
    void toggle_table();
    void toggle_card();
    void change_range();
    wxString read_at() const;

    Shell& shell_;
    Workspace& workspace_;
    Background& background_;
    Dashboard model_;
    bool wants_focus_ = false; ///< the keyboard should go to the tiles when there are some

    wxChoice* departments_ = nullptr;
    wxChoice* periods_ = nullptr;
    Paragraph* filters_ = nullptr;
    Paragraph* hint_ = nullptr;
    Paragraph* refusals_ = nullptr;
    wxSizer* decision_row_ = nullptr; ///< with what somebody has to decide about plugins
    wxStaticText* decision_ = nullptr;
    DashboardTileGrid* tiles_ = nullptr;
    ChartPanel* chart_ = nullptr;
    MetricCardPanel* card_ = nullptr;
};

} // namespace yardstick::ui
