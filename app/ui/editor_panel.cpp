#include "ui/editor_panel.h"

#include "ui/native_look.h"
#include "ui/palette.h"

#include <utility>

namespace yardstick::ui {

EditorPanel::EditorPanel(wxWindow* parent, const wxString& name) : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, name)
{
    SetBackgroundColour(palette().page);
}

void EditorPanel::closes_by(Closing closing)
{
    closing_ = std::move(closing);
    set_spoken_name(*closing_.button, closing_.spoken);
    closing_.button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { close(); });
}

void EditorPanel::close()
{
    if (may_close() && on_close)
        on_close();
}

bool EditorPanel::may_close()
{
    if (!is_changed() || was_warned_)
        return true;
    was_warned_ = true;
    closing_.button->SetLabel(closing_.losing_label);
    set_spoken_name(*closing_.button, closing_.losing_spoken);
    closing_.button->GetParent()->Layout();
    closing_.button->SetFocus();
    return false;
}

void EditorPanel::was_edited()
{
    if (!std::exchange(was_warned_, false))
        return;
    closing_.button->SetLabel(closing_.label);
    set_spoken_name(*closing_.button, closing_.spoken);
    closing_.button->GetParent()->Layout();
}

} // namespace yardstick::ui
