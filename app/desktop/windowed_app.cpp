#include "desktop/windowed_app.h"

#include "ui/idle_events.h"
#include "ui/native_look.h"

#include <clocale>

namespace yardstick {

bool WindowedApp::OnInit()
{
    // Numbers in files and databases have a point, whatever the desktop's language is.
    std::setlocale(LC_NUMERIC, "C");
    SetAppName("yardstick");
    SetAppDisplayName("Yardstick");
    ui::load_looks();
    ui::ask_few_when_idle();
    return open_first_window();
}

} // namespace yardstick
