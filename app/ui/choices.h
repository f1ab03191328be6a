#pragma once

#include "viewmodel/option.h"

#include <wx/choice.h>

#include <string>
#include <vector>

namespace yardstick::ui {

/// Offers `options`, with the one whose id is `chosen` selected, or none. The list is left alone where it is the same.
void fill_choice(wxChoice& choice, const std::vector<Option>& options, const std::string& chosen);

} // namespace yardstick::ui
