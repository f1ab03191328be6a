#pragma once

#include "viewmodel/desk_day.h"

#include <wx/string.h>

namespace yardstick::ui {

/// Today at a desk in words: the one figure, what it is, and the sentence that makes it believable.
struct DayWords {
    wxString figure;      ///< "82 %", or the number of answers where no satisfaction is worked out
    wxString of_what;     ///< "satisfied", "answers"
    wxString explanation; ///< "31 of 38 answers · 95 % interval 67 to 91 % · asked 44, answered 38"
};

DayWords words_for(const DeskDay& day);

} // namespace yardstick::ui
