#pragma once

#include "report/chart.h"
#include "ui/card.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include <functional>
#include <optional>
#include <string>

namespace yardstick::ui {

class Paragraph;
class PictureView;

/// A chart with its heading, its sentence and its buttons; one key away it is a table, which a screen reader reads.
class ChartPanel : public Card {
public:
    explicit ChartPanel(wxWindow* parent);

    /// Nothing shows that there is no chart, with `reason`.
    void show(const std::optional<Chart>& chart, const wxString& reason);
    /// The label of the button that starts or takes back a usual range; empty hides it.
    void offer_range(const wxString& label);

    void show_table(bool is_table);
    bool is_table() const { return table_button_->GetValue(); }
    void show_why(bool is_shown) { why_button_->SetValue(is_shown); }

    std::function<void()> on_table; ///< a person asked for the table, or for the picture again
    std::function<void()> on_why;   ///< a person asked for the metric's card, or to close it
    std::function<void()> on_range;

    // For tests, which look at what the user sees.
    wxDataViewListCtrl& table() { return *table_; }
    PictureView& picture() { return *picture_; }

private:
    void lay_out();
    void fill_table(const ChartTable& table);

    wxStaticText* title_ = nullptr;
    Paragraph* summary_ = nullptr;
    wxToggleButton* table_button_ = nullptr;
    wxToggleButton* why_button_ = nullptr;
    wxButton* range_button_ = nullptr;
    PictureView* picture_ = nullptr;
    wxDataViewListCtrl* table_ = nullptr;
    Paragraph* footnote_ = nullptr;
};

} // namespace yardstick::ui
