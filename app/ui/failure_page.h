#pragma once

#include "ui/page.h"

#include <functional>

namespace yardstick::ui {

/// Stands where the pages would, when the workspace cannot be opened: says which, why, and what to do.
class FailurePage : public Page {
public:
    FailurePage(wxWindow* parent, const wxString& why, std::function<void()> try_again);

    void refresh() override {}
    std::vector<Command> commands() override;
    void focus_first() override;

private:
    std::function<void()> try_again_;
    wxWindow* button_ = nullptr;
};

} // namespace yardstick::ui
