#include "ui/page.h"

#include "ui/palette.h"

namespace yardstick::ui {

Page::Page(wxWindow* parent, const wxString& name)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, name)
{
    SetBackgroundColour(palette().page);
}

} // namespace yardstick::ui
