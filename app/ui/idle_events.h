#pragma once

class wxWindow;

namespace yardstick::ui {

/// Between two keys wxWidgets asks every control of a window whether it wants to change itself; a form of 300 questions has
/// some thousands, and none does. After this only windows that `want_idle_events` are asked. Call once, before the first window.
void ask_few_when_idle();

/// Has `window` asked nevertheless: a frame whose menu says what can be done.
void want_idle_events(wxWindow& window);

} // namespace yardstick::ui
