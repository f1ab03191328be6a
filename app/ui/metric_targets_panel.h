#pragma once

#include "viewmodel/command.h"
#include "viewmodel/metric_targets.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/textctrl.h>

#include <vector>

namespace yardstick::ui {

class Paragraph;

/// What departments want the chosen metric to reach, each of which can be taken back, and fields to set another from a day on.
class MetricTargetsPanel : public wxPanel {
public:
    MetricTargetsPanel(wxWindow* parent, MetricTargets& model);

    void show();
    void focus_first();
    std::vector<Command> commands(); ///< what the page's menu offers of it

    // For tests, which look at what the user sees.
    wxDataViewListCtrl& targets() { return *targets_; }

private:
    void lay_out();
    wxSizer* fields();
    void bind_events();
    void save();
    void remove();
    bool can_remove() const { return IsEnabled() && model_.can_remove(); }
    void show_outcome();

    MetricTargets& model_;
    Paragraph* own_ = nullptr;
    Paragraph* rule_ = nullptr;
    wxDataViewListCtrl* targets_ = nullptr;
    wxChoice* department_ = nullptr;
    wxChoice* concerns_ = nullptr;
    wxTextCtrl* from_ = nullptr;
    wxTextCtrl* value_ = nullptr;
    wxTextCtrl* bands_ = nullptr;
    wxButton* save_ = nullptr;
    wxButton* remove_ = nullptr;
    Paragraph* outcome_ = nullptr;
};

} // namespace yardstick::ui
