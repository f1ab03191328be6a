#pragma once

#include "ui/page.h"
#include "ui/shell.h"
#include "viewmodel/plugin_list.h"

#include <wx/button.h>
#include <wx/dataview.h>

namespace yardstick::ui {

class Card;
class ListCard;
class MessageCard;
class Paragraph;
class PluginDetailsPanel;
class QuestionCard;
class TrustedFoldersCard;

/// The plugins that were found, those that wait for a decision first, and what can be decided about the chosen one. A plugin is
/// added by a dialog, or dropped on the page.
class PluginsPage : public Page {
public:
    PluginsPage(wxWindow* parent, Shell& shell, PluginControl& control, Background& background);

    void refresh() override;
    std::vector<Command> commands() override;
    void focus_first() override;

    /// Looks at the plugin that was dropped, and asks; where it does not, the page says why.
    void drop(const wxArrayString& files);

    // For tests, which look at what the user sees.
    PluginList& model() { return model_; }
    wxDataViewListCtrl& plugins();
    TrustedFoldersCard& folders() { return *folders_; }

private:
    void lay_out();
    wxSizer* heading();
    Card* safe_mode_card();
    void bind_events();
    void show_all();
    void show_list();
    void show_message();
    void show_protections();
    void ask_file();
    void ask_folder();

    Shell& shell_;
    PluginList model_;

    wxButton* add_ = nullptr;
    Card* safe_mode_ = nullptr;
    MessageCard* message_ = nullptr;
    QuestionCard* question_ = nullptr;
    ListCard* plugins_ = nullptr;
    TrustedFoldersCard* folders_ = nullptr;
    Paragraph* protections_ = nullptr;
    PluginDetailsPanel* details_ = nullptr;
};

} // namespace yardstick::ui
