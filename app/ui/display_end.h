#pragma once

namespace yardstick::ui {

/// Calls `act` when the X server goes away, just before the program ends of that. To be called once the display is connected to.
/// `act` may do no more than a signal handler.
void when_display_ends(void (*act)());

} // namespace yardstick::ui
