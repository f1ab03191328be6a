#pragma once

#include "viewmodel/desk_day.h"

#include <wx/stattext.h>

#include <vector>

namespace yardstick::ui {

/// One of the last entries in words: when it happened, what was chosen, by which channel, the comment, and what became of it.
wxString entry_words(const DeskLine& line);

/// The last entries of a desk, a line each.
///
/// One text of many lines rather than many texts: it is read out line by line as well, and is there at once.
class EntryList : public wxStaticText {
public:
    explicit EntryList(wxWindow* parent);

    void show(const std::vector<DeskLine>& lines);

private:
    void point_at(wxMouseEvent& event);

    std::vector<DeskLine> lines_;
};

} // namespace yardstick::ui
