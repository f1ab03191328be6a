#include "ui/idle_events.h"

#include <wx/event.h>
#include <wx/window.h>

namespace yardstick::ui {

void ask_few_when_idle()
{
    wxIdleEvent::SetMode(wxIDLE_PROCESS_SPECIFIED);
    wxUpdateUIEvent::SetMode(wxUPDATE_UI_PROCESS_SPECIFIED);
}

void want_idle_events(wxWindow& window)
{
    window.SetExtraStyle(window.GetExtraStyle() | wxWS_EX_PROCESS_IDLE | wxWS_EX_PROCESS_UI_UPDATES);
}

} // namespace yardstick::ui
