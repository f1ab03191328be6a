#pragma once

#include "ui/card.h"
#include "viewmodel/plugin_list.h"

#include <filesystem>
#include <functional>
#include <vector>

class wxButton;

namespace yardstick::ui {

/// The folders whose plugins run without being asked about, each with a button to take it off the list.
class TrustedFoldersCard : public Card {
public:
    TrustedFoldersCard(wxWindow* parent, PluginList& model);

    void show();
    std::function<void()> on_add;

private:
    PluginList& model_;
    wxBoxSizer* rows_ = nullptr; ///< owned by the card
    wxButton* add_ = nullptr;
    std::vector<std::filesystem::path> shown_;
    bool was_shown_ = false;
};

} // namespace yardstick::ui
