#include "ui/form/toggle_row.h"

#include "ui/native_look.h"
#include "ui/palette.h"

#include <wx/wrapsizer.h>

namespace yardstick::ui {

wxSizer* ToggleRow::make(const std::vector<Item>& items)
{
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxWRAPSIZER_DEFAULT_FLAGS & ~wxEXTEND_LAST_ON_EACH_LINE);
    buttons_.clear();
    const int gap = parent_.FromDIP(spacing::tight);
    for (const Item& item : items) {
        const std::size_t index = buttons_.size();
        auto* button = new wxToggleButton(&parent_, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
        button->SetLabelText(item.label);
        if (item.picture.IsOk())
            button->SetBitmap(item.picture, wxTOP);
        set_look(*button, Look::rating);
        const wxSize least = parent_.FromDIP(least_);
        const wxSize best = button->GetBestSize();
        button->SetMinSize(wxSize(std::max(least.x, best.x), std::max(least.y, best.y)));
        button->Bind(wxEVT_TOGGLEBUTTON, [this, index](wxCommandEvent& event) { on_press(index, event.IsChecked()); });
        button->Bind(wxEVT_KEY_DOWN, [this, index](wxKeyEvent& event) { go(event, index); });
        row->Add(button, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, gap));
        buttons_.push_back(button);
    }
    return row;
}

void ToggleRow::go(wxKeyEvent& event, std::size_t from)
{
    const std::size_t last = buttons_.size() - 1;
    switch (event.GetKeyCode()) {
    case WXK_LEFT:
    case WXK_UP: buttons_[from > 0 ? from - 1 : last]->SetFocus(); return;
    case WXK_RIGHT:
    case WXK_DOWN: buttons_[from < last ? from + 1 : 0]->SetFocus(); return;
    case WXK_HOME: buttons_.front()->SetFocus(); return;
    case WXK_END: buttons_.back()->SetFocus(); return;
    default: event.Skip();
    }
}

void ToggleRow::press(const std::optional<std::size_t>& index)
{
    for (std::size_t i = 0; i < buttons_.size(); ++i)
        if (buttons_[i]->GetValue() != (index == i))
            buttons_[i]->SetValue(index == i);
}

} // namespace yardstick::ui
