#include "ui/list_card.h"

#include "ui/rows.h"
#include "ui/text_style.h"

namespace yardstick::ui {

namespace {

constexpr int least_width = 200;
constexpr int least_height = 100;

} // namespace

ListCard::ListCard(wxWindow* parent, const wxString& name, const wxString& list_name, const std::vector<ListColumn>& columns)
    : Card(parent, name), list_(add_list(this, list_name, columns)), said_(new Paragraph(this, wxEmptyString, TextStyle::quiet))
{
    // The native list asks for all its columns; it has a scroll bar for those that have no room.
    list_->SetMinSize(FromDIP(wxSize(least_width, least_height)));
    content().Add(list_, wxSizerFlags(1).Expand());
    content().Add(said_, below(*this, spacing::small));
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const int row = list_->GetSelectedRow();
        if (!is_filling_ && row != wxNOT_FOUND)
            on_choose(static_cast<std::size_t>(row));
    });
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
