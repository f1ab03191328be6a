#pragma once

#include "ui/form/telling_scrolled_window.h"
#include "ui/form/track_sizer.h"
#include "ui/text_style.h"

#include <wx/panel.h>

#include <utility>
#include <vector>

namespace yardstick::ui {

/// A grid of controls with heads that stay, so that nothing of it is cut and no cell loses its meaning: where the page is too narrow
/// the cells scroll sideways beside the heads of their rows, and while the page scrolls the heads of the columns stay at its top.
/// What has the keyboard is scrolled into sight.
class WideGrid : public wxPanel {
public:
    explicit WideGrid(wxWindow* parent);

    wxWindow& cells() { return *cells_; } ///< what stands in a cell is made below this

    /// Starts anew with so many columns; the heads go, what stands in cells stays, to be added again or destroyed.
    void begin(int columns);
    /// One for each column, or none at all. To be broken with Wrap() where it may be long.
    wxStaticText& add_column_head(const wxString& text, const wxSizerFlags& flags);
    /// One for each row, or none at all. Breaks its lines by itself.
    wxStaticText& add_row_head(const wxString& text, TextStyle style = TextStyle::text);
    void add_cell(wxWindow* cell, const wxSizerFlags& flags) { cell_tracks_->Add(cell, flags); }
    void add_empty_cell() { cell_tracks_->AddSpacer(0); }

    /// Takes the size that the grid now needs. True when that is another than before.
    bool fit();

    wxWindow& column_heads() { return *top_; }
    wxWindow& row_heads() { return *side_; }

private:
    void on_page_scrolled(wxCommandEvent& event);
    void take_width();
    void wrap_row_heads();
    void arrange();
    int top_height() const; ///< with the gap below
    int side_width() const; ///< with the gap beside
    int top_place() const;
    void show_focus();

    TellingScrolledWindow* page_; ///< around it; null for none
    wxPanel* side_;
    TellingScrolledWindow* cells_;
    wxPanel* top_; ///< above the rest, with a ground of its own: cells pass below it
    wxPanel* top_sight_; ///< the part of it that is above the cells
    wxPanel* column_heads_; ///< moves in it as the cells scroll
    TrackSizer* side_tracks_ = nullptr;
    TrackSizer* cell_tracks_ = nullptr;
    TrackSizer* column_tracks_ = nullptr;
    std::vector<std::pair<wxStaticText*, wxString>> row_head_texts_;
    int row_head_width_;
};

} // namespace yardstick::ui
