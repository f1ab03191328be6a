#include "desktop/kiosk_app.h"

#include "core/error.h"
#include "ui/kiosk_window.h"

#include <cstdlib>
#include <iostream>

namespace yardstick {

bool KioskApp::open_first_window()
{
    // The shipped session says so itself: yardstick-kiosk-session.
    const auto surroundings = std::getenv("YARDSTICK_KIOSK_SESSION") ? Kiosk::Surroundings::own_session : Kiosk::Surroundings::desktop;
    try {
        session_ = std::make_unique<StoredWorkspace>(location_, plugins_);
        const auto opened = ui::open_kiosk(session_->workspace(), session_->seat(), [] {}, surroundings);
        if (!opened)
            return end_with(1, opened.error().text());
        (*opened)->Show();
    } catch (const Error& error) {
        return end_with(3, error.what());
    }
    return true;
}

// The loop does not begin then, and OnRun gives the exit code.
bool KioskApp::end_with(int exit_code, const std::string& why)
{
    std::cerr << "yardstick: " << why << std::endl;
    exit_code_ = exit_code;
    return true;
}

// What fails while nobody answers is tried again with the next tick.
bool KioskApp::OnExceptionInMainLoop()
{
    try {
        throw;
    } catch (const Error& error) {
        std::cerr << "yardstick: " << error.what() << std::endl;
    }
    return true;
}

} // namespace yardstick
