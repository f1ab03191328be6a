#pragma once

#include "ui/plugins_page.h"

#include <wx/dnd.h>

namespace yardstick::ui {

/// Takes what is dropped on the Plugins page, which says what becomes of it. The page owns it.
class PluginDropTarget final : public wxFileDropTarget {
public:
    explicit PluginDropTarget(PluginsPage& page) : page_(page) {}

    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& files) override
    {
        page_.drop(files);
        return true;
    }

private:
    PluginsPage& page_;
};

} // namespace yardstick::ui
