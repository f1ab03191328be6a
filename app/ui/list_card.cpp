#include "ui/list_card.h"

#include "ui/rows.h"
#include "ui/text_style.h"

namespace yardstick::ui {

namespace {

constexpr int least_list_card_height = 100;
constexpr std::size_t columns_always_shown = 2;

} // namespace

ListCard::ListCard(wxWindow* parent, const wxString& name, const wxString& list_name, const std::vector<ListColumn>& columns)
    : Card(parent, name), list_(add_list(this, list_name, columns, columns_always_shown)), said_(new Paragraph(this, wxEmptyString, TextStyle::quiet))
{
    list_->SetMinSize(FromDIP(wxSize(width_for(columns, columns_always_shown), least_list_card_height)));
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
