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

    /// A line as one text: "10:41, 5, Found the book at once".
    wxString text_of(std::size_t line) const;
    std::size_t lines() const { return shown_; }

private:
    struct Row {
        wxStaticText* time;
        wxStaticText* rating;
        wxStaticText* comment;
        wxStaticText* note;
    };

    void add_row();

    wxFlexGridSizer* grid_;
    std::vector<Row> rows_;
    wxStaticText* empty_;
    std::size_t shown_ = 0;
};

} // namespace yardstick::ui
