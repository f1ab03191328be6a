#include "ui/form/shown_text.h"

namespace yardstick::ui {

namespace {

wxString trimmed(wxString text)
{
    return text.Trim(true).Trim(false);
}

} // namespace

void show_text(wxTextCtrl& field, const std::string& utf8)
{
    const wxString text = wxString::FromUTF8(utf8);
    const wxString before = field.GetValue();
    if (before == text || (field.HasFocus() && trimmed(before) == trimmed(text)))
        return;
    field.ChangeValue(text);
    field.SetInsertionPointEnd();
}

} // namespace yardstick::ui
