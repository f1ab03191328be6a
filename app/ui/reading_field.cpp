#include "ui/reading_field.h"

#include "ui/native_look.h"
#include "ui/text_style.h"

#include <wx/tokenzr.h>

#include <algorithm>

namespace yardstick::ui {

namespace {

constexpr int width_of_edges = 36; // padding, border, and a scroll bar
constexpr int height_of_edges = 12;
constexpr int indent = 20; // in tenths of a millimetre
constexpr double lost_at_line_ends = 1.06; // words are not broken, so lines are not full

} // namespace

ReadingField::ReadingField(wxWindow* parent, const wxString& spoken, int most_height)
    : wxTextCtrl(parent, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | wxTE_READONLY), most_height_(FromDIP(most_height))
{
    set_spoken_name(*this, spoken);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (event.GetSize().x != width_)
            fit(event.GetSize().x);
    });
    Hide();
}

void ReadingField::set_text(const wxString& text)
{
    if (text != GetValue()) {
        ChangeValue(text);
        // Not the padding of Look::field, which GTK leaves black in a window that scrolls.
        wxTextAttr indented;
        indented.SetLeftIndent(indent);
        SetStyle(0, GetLastPosition(), indented);
    }
    Show(!text.empty());
    fit(width_ > 0 ? width_ : FromDIP(400));
}

void ReadingField::fit(int width)
{
    width_ = width;
    const int room = std::max(width - FromDIP(width_of_edges), 1);
    int lines = 0;
    for (wxStringTokenizer each(GetValue(), "\n", wxTOKEN_RET_EMPTY_ALL); each.HasMoreTokens();) {
        const int length = GetTextExtent(each.GetNextToken()).x;
        lines += length <= room ? 1 : static_cast<int>(length * lost_at_line_ends) / room + 1;
    }
    const int height = std::min(lines * GetCharHeight() + FromDIP(height_of_edges), most_height_);
    if (height == GetMinSize().y)
        return;
    SetMinSize(wxSize(FromDIP(40), height));
    lay_out_around_later(*this);
}

} // namespace yardstick::ui
