#pragma once

#include <wx/textctrl.h>

#include <string>

namespace yardstick::ui {

/// Shows `text` in a field where it holds something else. What is being typed stays as it is while it comes to the same but for
/// blanks around it: the next word may follow.
void show_text(wxTextCtrl& field, const std::string& text);

} // namespace yardstick::ui
