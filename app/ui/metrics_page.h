#pragma once

#include "ui/page.h"
#include "ui/shell.h"
#include "viewmodel/binding_editor.h"
#include "viewmodel/desk.h"
#include "viewmodel/metric_overview.h"
#include "viewmodel/metric_targets.h"

#include <wx/dataview.h>
#include <wx/notebook.h>

namespace yardstick::ui {

class BindingEditorPanel;
class ListCard;
class MessageCard;
class MetricBindingsPanel;
class MetricCardPanel;
class MetricTargetsPanel;

/// The metrics: all of them at the left; of the chosen one its bindings, its card, and its targets. A binding that is being made or
/// changed takes the place of all that.
class MetricsPage : public Page {
public:
    MetricsPage(wxWindow* parent, Shell& shell, Workspace& workspace, Background& background, const Desk& desk);

    void refresh() override;
    std::vector<Command> commands() override;
    void focus_first() override;

    // For tests, which look at what the user sees.
    MetricOverview& model() { return model_; }
    wxDataViewListCtrl& metrics();
    MetricBindingsPanel& bindings() { return *bindings_; }
    MetricTargetsPanel& targets() { return *targets_; }
    BindingEditorPanel* editor() { return editor_; } ///< null unless a binding is being edited
    wxString message() const; ///< what is said above the list

private:
    enum class Tab { bindings, card, targets };

    void lay_out();
    void bind_events();
    void show_all();
    void show_list();
    void show_chosen();
    void show_message();
    void go_to(Tab tab);
    void edit(BindingEditor editor);
    void start_new();
    void change();
    void remove();
    void end_editing();
    void answer_question(bool yes);

    Shell& shell_;
    Workspace& workspace_;
    const Desk& desk_;
    MetricOverview model_;
    MetricTargets goals_;

    wxSizer* overview_ = nullptr;          ///< everything but the editor
    BindingEditorPanel* editor_ = nullptr; ///< stands in its place while it is there
    MessageCard* message_ = nullptr;
    ListCard* metrics_ = nullptr;
    wxNotebook* tabs_ = nullptr;
    MetricBindingsPanel* bindings_ = nullptr;
    MetricCardPanel* card_ = nullptr;
    MetricTargetsPanel* targets_ = nullptr;
};

} // namespace yardstick::ui
