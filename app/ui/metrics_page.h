#pragma once

#include "ui/editor_place.h"
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
class Paragraph;
class QuestionCard;

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
    BindingEditorPanel* editor() { return editing_.editor(); } ///< null unless a binding is being edited
    wxString message() const; ///< what is said or asked above the list

private:
    enum class Tab { bindings, card, targets };

    void lay_out();
    wxWindow* targets_tab();
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
    void forget_message();
    bool has_targets() const;

    Shell& shell_;
    Workspace& workspace_;
    const Desk& desk_;
    MetricOverview model_;
    MetricTargets goals_;

    EditorPlace<BindingEditorPanel> editing_;
    MessageCard* message_ = nullptr;
    QuestionCard* question_ = nullptr;
    ListCard* metrics_ = nullptr;
    wxNotebook* tabs_ = nullptr;
    MetricBindingsPanel* bindings_ = nullptr;
    MetricCardPanel* card_ = nullptr;
    Paragraph* no_targets_ = nullptr; ///< stands in the place of the targets where those of the metric cannot be read
    MetricTargetsPanel* targets_ = nullptr;
};

} // namespace yardstick::ui
