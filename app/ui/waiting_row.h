#pragma once

#include "viewmodel/front_desk.h"

#include <wx/panel.h>
#include <wx/stattext.h>

#include <functional>
#include <vector>

namespace yardstick::ui {

/// Says that entries were begun and wait, and offers the last one: to go on with, or to be thrown away.
class WaitingRow : public wxPanel {
public:
    explicit WaitingRow(wxWindow* parent);

    /// `waiting` holds at least one.
    void show(const std::vector<WaitingEntry>& waiting);

    std::function<void()> on_resume;
    std::function<void()> on_drop;

private:
    wxStaticText* words_;
};

} // namespace yardstick::ui
