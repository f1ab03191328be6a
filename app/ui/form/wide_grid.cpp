#include "ui/form/wide_grid.h"

#include "ui/palette.h"

#include <wx/settings.h>

#include <algorithm>

namespace yardstick::ui {

namespace {

constexpr int narrowest_grid = 160;
constexpr int widest_row_head = 240;
constexpr int narrowest_row_head = 72;
constexpr double row_heads_share = 0.4; // of the width at most, or nothing would be left for the cells

const wxSize gaps{spacing::medium, spacing::small};

TellingScrolledWindow* page_around(wxWindow* window)
{
    while (window && !window->IsTopLevel()) {
        if (auto* page = dynamic_cast<TellingScrolledWindow*>(window); page && page->HasFlag(wxVSCROLL))
            return page;
        window = window->GetParent();
    }
    return nullptr;
}

wxColour ground_around(const wxWindow* window)
{
    while (!window->UseBackgroundColour() && !window->IsTopLevel() && window->GetParent())
        window = window->GetParent();
    return window->GetBackgroundColour();
}

void place(wxWindow& window, int x, int y, int width, int height)
{
    window.SetSize(x, y, std::max(1, width), std::max(1, height));
}

} // namespace

WideGrid::WideGrid(wxWindow* parent)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE), page_(page_around(parent)), side_(new wxPanel(this)),
      cells_(new TellingScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxHSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE)),
      top_(new wxPanel(this)), top_sight_(new wxPanel(top_)), column_heads_(new wxPanel(top_sight_)), row_head_width_(FromDIP(widest_row_head))
{
    top_->SetBackgroundColour(ground_around(parent));
    cells_->SetScrollRate(FromDIP(spacing::small), 0);
    begin(1);
    Bind(wxEVT_SIZE, [this](wxSizeEvent&) { take_width(); });
    cells_->Bind(EVT_SCROLLED, [this](wxCommandEvent&) { arrange(); });
    if (page_)
        page_->Bind(EVT_SCROLLED, &WideGrid::on_page_scrolled, this);
    // Of scrolled windows in each other wxWidgets scrolls none but the outermost.
    Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent& event) {
        event.Skip();
        CallAfter([this] { show_focus(); });
    });
}

void WideGrid::on_page_scrolled(wxCommandEvent& event)
{
    event.Skip(); // other grids follow it too
    arrange();
}

void WideGrid::begin(int columns)
{
    if (cells_->GetSizer())
        cells_->GetSizer()->Clear(false);
    side_->DestroyChildren();
    column_heads_->DestroyChildren();
    row_head_texts_.clear();
    const wxSize gap = FromDIP(gaps);
    side_->SetSizer(side_tracks_ = new TrackSizer(1, gap));
    cells_->SetSizer(cell_tracks_ = new TrackSizer(columns, gap));
    column_heads_->SetSizer(column_tracks_ = new TrackSizer(columns, gap));
}

wxStaticText& WideGrid::add_column_head(const wxString& text, const wxSizerFlags& flags)
{
    wxStaticText* head = add_text(column_heads_, text, TextStyle::quiet);
    column_tracks_->Add(head, flags);
    return *head;
}

wxStaticText& WideGrid::add_row_head(const wxString& text, TextStyle style)
{
    wxStaticText* head = add_text(side_, text, style);
    head->Wrap(row_head_width_);
    row_head_texts_.emplace_back(head, text);
    side_tracks_->Add(head, wxSizerFlags().CenterVertical());
    return *head;
}

int WideGrid::top_height() const
{
    return column_tracks_->IsEmpty() ? 0 : column_tracks_->CalcMin().y + FromDIP(gaps.y);
}

int WideGrid::side_width() const
{
    return side_tracks_->IsEmpty() ? 0 : side_tracks_->CalcMin().x + FromDIP(gaps.x);
}

int WideGrid::top_place() const
{
    if (!page_ || column_tracks_->IsEmpty())
        return 0;
    int y = 0; // of this grid, as the page shows it
    for (const wxWindow* window = this; window && window != page_; window = window->GetParent())
        y += window->GetPosition().y;
    // The last row keeps its heads, and pushes them out.
    const int lowest = cell_tracks_->CalcMin().y - cell_tracks_->last_height();
    return std::clamp(-y, 0, std::max(0, lowest));
}

void WideGrid::arrange()
{
    const wxSize size = GetClientSize();
    if (size.x < FromDIP(narrowest_grid))
        return; // not laid out yet
    const int top = top_height(), side = side_width(), head = top - FromDIP(gaps.y);
    top_->Show(top > 0);
    side_->Show(side > 0);
    place(*cells_, side, top, size.x - side, size.y - top);
    if (side > 0)
        place(*side_, 0, top, side, size.y - top);
    if (top == 0)
        return;
    place(*top_, 0, top_place(), size.x, top);
    place(*top_sight_, side, 0, size.x - side, head);
    place(*column_heads_, cells_->moved().x, 0, column_tracks_->CalcMin().x, head);
}

void WideGrid::take_width()
{
    if (GetClientSize().x < FromDIP(narrowest_grid))
        return; // not laid out yet
    const int width = std::clamp(static_cast<int>(GetClientSize().x * row_heads_share), FromDIP(narrowest_row_head), FromDIP(widest_row_head));
    if (width != row_head_width_) {
        row_head_width_ = width;
        wrap_row_heads();
        if (fit())
            lay_out_around_later(*this);
    }
    arrange();
}

void WideGrid::wrap_row_heads()
{
    for (const auto& [head, text] : row_head_texts_) {
        head->SetLabelText(text);
        head->Wrap(row_head_width_);
    }
}

bool WideGrid::fit()
{
    TrackSizer::share_columns(*cell_tracks_, *column_tracks_);
    TrackSizer::share_rows(*cell_tracks_, *side_tracks_);
    const wxSize needed = cell_tracks_->CalcMin();
    const int bar = wxSystemSettings::GetMetric(wxSYS_HSCROLL_Y, this);
    cells_->SetVirtualSize(needed);
    arrange();
    for (wxWindow* part : {static_cast<wxWindow*>(cells_), static_cast<wxWindow*>(side_), static_cast<wxWindow*>(column_heads_)})
        part->Layout();
    const wxSize size(FromDIP(narrowest_grid), top_height() + needed.y + std::max(bar, FromDIP(spacing::medium)));
    if (size == GetMinSize())
        return false;
    SetMinSize(size);
    return true;
}

void WideGrid::show_focus()
{
    wxWindow* focused = FindFocus();
    if (!focused || !cells_->IsDescendant(focused))
        return;
    cells_->show_child(*focused);
    if (page_)
        page_->show_child(*focused, top_height()); // below the heads of its column
}

} // namespace yardstick::ui
