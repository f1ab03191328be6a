#include "ui/form/text_view.h"

#include "survey/expression/conversion.h"
#include "ui/form/shown_text.h"
#include "ui/palette.h"

#include <cmath>

namespace yardstick::ui {

namespace {

constexpr int usual_width = 420;
constexpr int number_width = 160;

bool is_of_number(int character)
{
    return character < WXK_SPACE || character >= WXK_DELETE || wxString("0123456789+-.,eE").Contains(wxUniChar(character));
}

} // namespace

bool TextView::takes_number() const
{
    return details().input_type == "number" || details().input_type == "range";
}

wxSizer* TextView::lay_out(wxWindow& parent)
{
    const long style = wxTE_PROCESS_ENTER | (details().input_type == "password" ? wxTE_PASSWORD : 0);
    const wxSize size(takes_number() ? number_width : usual_width, context().is_kiosk() ? context().target_height() : -1);
    field_ = new wxTextCtrl(&parent, wxID_ANY, wxEmptyString, wxDefaultPosition, parent.FromDIP(size), style);
    if (details().max_length > 0)
        field_->SetMaxLength(static_cast<unsigned long>(details().max_length));
    field_->SetHint(text_from_utf8(details().placeholder.text(context().language())));
    name_control(*field_);
    field_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { answer(read()); });
    field_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        check();
    });
    if (takes_number())
        field_->Bind(wxEVT_CHAR, [](wxKeyEvent& event) { event.Skip(event.HasModifiers() || is_of_number(event.GetKeyCode())); });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(field_, wxSizerFlags(takes_number() ? 0 : 1));
    return row;
}

Value TextView::read() const
{
    wxString text = field_->GetValue();
    if (text.empty())
        return {};
    if (!takes_number())
        return text.utf8_string();
    text.Replace(",", "."); // whichever of them a keyboard has
    const double number = number_from(Value(text.utf8_string()));
    return std::isfinite(number) ? Value(number) : Value();
}

bool TextView::show()
{
    field_->SetEditable(!is_read_only());
    // While something is being typed that means the answer already, "4." or " 4", it stays as it is typed.
    const Value& now = question().value();
    if (text_from(read()) != text_from(now) || (question().is_empty() && !field_->HasFocus()))
        show_text(*field_, question().is_empty() ? std::string() : text_from(now));
    return false;
}

} // namespace yardstick::ui
