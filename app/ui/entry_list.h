#pragma once

#include "viewmodel/desk_day.h"

#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <vector>

namespace yardstick::ui {

/// The last entries of a desk, a line each: when, what was chosen, the comment, and what became of it.
class EntryList : public wxPanel {
public:
    explicit EntryList(wxWindow* parent);

    void show(const std::vector<DeskLine>& lines);

private:
    struct Row {
        wxStaticText* time;
        wxStaticText* entry;
    };

    void add_row();

    wxFlexGridSizer* grid_; ///< owned by the panel's sizer
    std::vector<Row> rows_;
    wxStaticText* empty_;
};

} // namespace yardstick::ui
