#include "ui/list_card.h"

#include "ui/rows.h"
#include "ui/text_style.h"

#include <algorithm>

namespace yardstick::ui {

namespace {

constexpr int least_list_card_height = 100;
constexpr int list_edges = 18; // a scroll bar and the border
constexpr std::size_t columns_always_shown = 2;

} // namespace

ListCard::ListCard(wxWindow* parent, const wxString& name, const wxString& list_name, const std::vector<ListColumn>& columns)
    : Card(parent, name), columns_(columns), list_(add_list(this, list_name, columns)), said_(new Paragraph(this, wxEmptyString, TextStyle::quiet))
{
    int least_width = list_edges;
    for (std::size_t k = 0; k < columns.size() && k < columns_always_shown; ++k)
        least_width += columns[k].width;
    list_->SetMinSize(FromDIP(wxSize(least_width, least_list_card_height)));
    content().Add(list_, wxSizerFlags(1).Expand());
    content().Add(said_, below(*this, spacing::small));
    list_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit_columns();
    });
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const int row = list_->GetSelectedRow();
        if (!is_filling_ && row != wxNOT_FOUND)
            on_choose(static_cast<std::size_t>(row));
    });
}

void ListCard::fit_columns()
{
    const int room = list_->GetSize().x - FromDIP(list_edges);
    int taken = FromDIP(columns_.front().width);
    bool has_room = true;
    for (std::size_t k = 1; k < columns_.size(); ++k) {
        const int width = FromDIP(columns_[k].width);
        has_room = has_room && (k < columns_always_shown || taken + width <= room);
        list_->GetColumn(static_cast<unsigned>(k))->SetHidden(!has_room);
        taken += has_room ? width : 0;
    }
    list_->GetColumn(0)->SetWidth(FromDIP(columns_.front().width) + std::max(room - taken, 0));
}

void ListCard::fill(const std::vector<std::vector<wxString>>& rows, std::optional<std::size_t> chosen)
{
    is_filling_ = true;
    fill_list(*list_, rows, chosen);
    is_filling_ = false;
}

void ListCard::say(const wxString& text)
{
    said_->set_text(text);
}

} // namespace yardstick::ui
