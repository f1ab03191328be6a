#pragma once

#include "viewmodel/desk_day.h"

#include <wx/listbox.h>

#include <functional>
#include <string>
#include <vector>

namespace yardstick::ui {

/// The last entries as a list of the platform, to choose one by the arrows and Enter. It takes the place of EntryList while
/// one is chosen.
class EntryChooser : public wxListBox {
public:
    explicit EntryChooser(wxWindow* parent);

    void show(const std::vector<DeskLine>& lines);
    /// Calls `on_choose` with the entry under the cursor, if there is one.
    void choose();

    std::function<void(const std::string& id)> on_choose;

private:
    std::vector<std::string> ids_;
};

} // namespace yardstick::ui
