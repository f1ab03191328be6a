#pragma once

#include "viewmodel/metric_overview.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include <functional>

namespace yardstick::ui {

class Paragraph;
class ReadingField;

/// The chosen metric: what became of it, what it is bound to, and what feeds its fields there.
class MetricBindingsPanel : public wxPanel {
public:
    MetricBindingsPanel(wxWindow* parent, MetricOverview& model);

    void show();
    void focus_first(); ///< the bindings, or why there are none
    std::function<void()> on_choose; ///< another binding
    std::function<void()> on_bind, on_change, on_remove;

    // For tests, which look at what the user sees.
    wxDataViewListCtrl& bindings() { return *bindings_; }
    wxDataViewListCtrl& feeds() { return *feeds_; }

private:
    void lay_out();
    void show_facts();
    void show_feeds();

    MetricOverview& model_;
    wxStaticText* title_ = nullptr;
    Paragraph* facts_ = nullptr;
    ReadingField* state_ = nullptr;
    wxDataViewListCtrl* bindings_ = nullptr;
    wxStaticText* feeds_title_ = nullptr;
    wxDataViewListCtrl* feeds_ = nullptr;
    wxButton* bind_ = nullptr;
    wxButton* change_ = nullptr;
    wxButton* remove_ = nullptr;
};

} // namespace yardstick::ui
