#pragma once

#include "viewmodel/metric_targets.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/textctrl.h>

#include <functional>

namespace yardstick::ui {

class Paragraph;

/// What departments want the chosen metric to reach, and a row to set another target from a day on.
class MetricTargetsPanel : public wxPanel {
public:
    MetricTargetsPanel(wxWindow* parent, MetricTargets& model);

    void show();
    void focus_first();

    // For tests, which look at what the user sees.
    wxDataViewListCtrl& targets() { return *targets_; }

private:
    void lay_out();
    wxSizer* fields();
    void bind_events();
    void save();
    void show_outcome();

    MetricTargets& model_;
    Paragraph* own_ = nullptr;
    wxDataViewListCtrl* targets_ = nullptr;
    wxChoice* department_ = nullptr;
    wxChoice* concerns_ = nullptr;
    wxTextCtrl* from_ = nullptr;
    wxTextCtrl* value_ = nullptr;
    wxButton* save_ = nullptr;
    Paragraph* outcome_ = nullptr;
};

} // namespace yardstick::ui
