#include "ui/long_list.h"

#include "ui/native_look.h"

#include <wx/sizer.h>

#include <algorithm>
#include <utility>

namespace yardstick::ui {

namespace {

constexpr int guessed_row_height = 24; // before there are rows to be measured
const wxSize least_size(240, 120);
constexpr int rows_per_turn_of_wheel = 3;

} // namespace

LongList::LongList(wxWindow* parent, const wxString& name, std::vector<Column> columns)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, name), columns_(std::move(columns))
{
    lay_out(name);
    bind_events();
}

void LongList::lay_out(const wxString& name)
{
    list_ = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES);
    for (const Column& column : columns_)
        list_->AppendTextColumn(column.title, wxDATAVIEW_CELL_INERT, FromDIP(column.width), wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE)
            ->GetRenderer()
            ->EnableEllipsize(wxELLIPSIZE_END);
    list_->SetMinSize(FromDIP(least_size));
    set_spoken_name(*list_, name);
    bar_ = new wxScrollBar(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSB_VERTICAL);
    bar_->SetMinSize(wxSize(-1, FromDIP(least_size.y)));
    bar_->SetCanFocus(false); // the list has the keys for it
    bar_->Hide();
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(list_, wxSizerFlags(1).Expand());
    row->Add(bar_, wxSizerFlags().Expand());
    SetSizer(row);
}

void LongList::bind_events()
{
    list_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        // Fitting lays out the list again, which tells its size again.
        if (std::exchange(fitted_, event.GetSize()) != event.GetSize())
            CallAfter([this] { fit(); });
    });
    list_->Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) {
        scroll_to(first_ + (event.GetWheelRotation() > 0 ? -rows_per_turn_of_wheel : rows_per_turn_of_wheel));
    });
    list_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.HasModifiers() || !take_key(event.GetKeyCode()))
            event.Skip();
    });
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const int row = list_->GetSelectedRow();
        if (is_filling_ || row == wxNOT_FOUND)
            return;
        chosen_ = first_ + row;
        if (on_choose)
            on_choose();
    });
    for (const auto& scrolled : {wxEVT_SCROLL_THUMBTRACK, wxEVT_SCROLL_CHANGED})
        bar_->Bind(scrolled, [this](wxScrollEvent&) { scroll_to(bar_->GetThumbPosition()); });
}

bool LongList::take_key(int key)
{
    const std::int64_t at = chosen_.value_or(first_ - 1);
    const int page = std::max(rows_in_sight() - 1, 1);
    switch (key) {
    case WXK_UP: choose(at - 1); return true;
    case WXK_DOWN: choose(at + 1); return true;
    case WXK_PAGEUP: choose(at - page); return true;
    case WXK_PAGEDOWN: choose(at + page); return true;
    case WXK_HOME: choose(0); return true;
    case WXK_END: choose(length_ - 1); return true;
    default: return false;
    }
}

int LongList::rows_that_fit() const
{
    int height = FromDIP(guessed_row_height);
    int top = height; // of the header
    if (list_->GetItemCount() > 1) {
        // From row to row: the rectangle of one leaves out the space between them.
        const wxRect first = list_->GetItemRect(list_->RowToItem(0));
        if (const int distance = list_->GetItemRect(list_->RowToItem(1)).y - first.y; distance > 0) {
            height = distance;
            top = std::max(first.y, height); // where it is told without the header
        }
    }
    return std::max((list_->GetClientSize().y - top) / height, 1);
}

void LongList::show(std::int64_t length)
{
    length_ = length;
    if (chosen_ && *chosen_ >= length)
        chosen_.reset();
    fit();
}

void LongList::fit()
{
    const auto rows = static_cast<unsigned>(std::min<std::int64_t>(rows_that_fit(), length_));
    is_filling_ = true;
    while (list_->GetItemCount() > static_cast<int>(rows))
        list_->DeleteItem(rows);
    while (list_->GetItemCount() < static_cast<int>(rows))
        list_->AppendItem(wxVector<wxVariant>(columns_.size(), wxVariant(wxString())));
    is_filling_ = false;
    int rest = list_->GetClientSize().x;
    for (const Column& column : columns_)
        rest -= column.takes_rest ? 0 : FromDIP(column.width);
    for (std::size_t column = 0; column < columns_.size(); ++column)
        if (columns_[column].takes_rest)
            list_->GetColumn(static_cast<unsigned>(column))->SetWidth(std::max(rest, FromDIP(columns_[column].width)));
    if (bar_->Show(length_ > rows))
        GetSizer()->Layout();
    bar_->SetScrollbar(static_cast<int>(first_), static_cast<int>(rows), static_cast<int>(length_), static_cast<int>(std::max(rows, 1U)));
    scroll_to(first_);
}

void LongList::scroll_to(std::int64_t first)
{
    first_ = std::clamp<std::int64_t>(first, 0, std::max<std::int64_t>(length_ - rows_in_sight(), 0));
    if (bar_->GetThumbPosition() != first_)
        bar_->SetThumbPosition(static_cast<int>(first_));
    fill();
}

void LongList::fill()
{
    is_filling_ = true;
    for (int row = 0; row < list_->GetItemCount(); ++row) {
        const std::vector<wxString> texts = cells(first_ + row);
        for (std::size_t column = 0; column < columns_.size(); ++column)
            list_->SetTextValue(texts[column], static_cast<unsigned>(row), static_cast<unsigned>(column));
    }
    show_chosen();
    is_filling_ = false;
}

void LongList::show_chosen()
{
    const bool is_in_sight = chosen_ && *chosen_ >= first_ && *chosen_ < first_ + rows_in_sight();
    if (!is_in_sight) {
        list_->UnselectAll();
        return;
    }
    const wxDataViewItem item = list_->RowToItem(static_cast<int>(*chosen_ - first_));
    list_->SetCurrentItem(item);
    list_->Select(item);
}

void LongList::choose(std::int64_t row)
{
    if (length_ == 0)
        return;
    chosen_ = std::clamp<std::int64_t>(row, 0, length_ - 1);
    if (*chosen_ < first_)
        scroll_to(*chosen_);
    else if (*chosen_ >= first_ + rows_in_sight())
        scroll_to(*chosen_ - rows_in_sight() + 1);
    else {
        is_filling_ = true;
        show_chosen();
        is_filling_ = false;
    }
    if (on_choose)
        on_choose();
}

} // namespace yardstick::ui
