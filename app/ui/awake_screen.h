#pragma once

#include <cstdint>

namespace yardstick::ui {

/// Keeps the screen from going dark and from being locked, as long as it lives; also when the program is killed, the platform ends it.
///
/// wxWidgets offers this on Windows and macOS alone, so on GTK it asks the X server (XScreenSaverSuspend) and the desktop
/// (org.freedesktop.ScreenSaver on the session bus). What a power cut or a switch on the screen does is out of its hands.
class AwakeScreen {
public:
    AwakeScreen();
    ~AwakeScreen();
    AwakeScreen(const AwakeScreen&) = delete;
    AwakeScreen& operator=(const AwakeScreen&) = delete;

private:
    std::uint32_t cookie_ = 0; ///< of the desktop's promise; 0: it gave none
};

} // namespace yardstick::ui
