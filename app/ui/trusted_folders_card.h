#pragma once

#include "ui/card.h"
#include "viewmodel/plugin_list.h"

#include <wx/button.h>
#include <wx/dataview.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace yardstick::ui {

class Paragraph;

/// The folders whose plugins run without being asked about, in a list that stays low however many there are, and buttons to put one on
/// it and to take the chosen one off.
class TrustedFoldersCard : public Card {
public:
    TrustedFoldersCard(wxWindow* parent, PluginList& model);

    void show();
    std::function<void()> on_add;

    // For tests, which look at what the user sees.
    wxDataViewListCtrl& folders() { return *folders_; }

private:
    void lay_out();
    void bind_events();

    PluginList& model_;
    Paragraph* none_ = nullptr;
    wxDataViewListCtrl* folders_ = nullptr;
    wxButton* add_ = nullptr;
    wxButton* remove_ = nullptr;
    std::optional<std::vector<std::filesystem::path>> shown_;
};

} // namespace yardstick::ui
