#pragma once

#include "ui/card.h"
#include "viewmodel/plugin_list.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <vector>

namespace yardstick::ui {

class Paragraph;
class ReadingField;

/// The chosen plugin: what became of it and what to do, where it stands, its hash, its metrics, and what can be decided about it.
class PluginDetailsPanel : public Card {
public:
    PluginDetailsPanel(wxWindow* parent, PluginList& model);

    void show();
    void show_actions();

private:
    void lay_out();
    void show_facts(const PluginDetails& details);
    void show_metrics(const PluginDetails& details);

    PluginList& model_;
    wxStaticText* title_ = nullptr;
    Paragraph* subtitle_ = nullptr;
    wxScrolledWindow* room_ = nullptr;
    Paragraph* state_ = nullptr;
    ReadingField* reasons_ = nullptr;
    wxFlexGridSizer* facts_ = nullptr; ///< owned by the room
    wxDataViewListCtrl* metrics_ = nullptr;
    wxButton* trust_ = nullptr;
    wxButton* distrust_ = nullptr;
    wxButton* retry_ = nullptr;
    wxButton* remove_ = nullptr;
};

} // namespace yardstick::ui
