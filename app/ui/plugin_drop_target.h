#pragma once

#include "ui/plugins_page.h"

#include <wx/dnd.h>

namespace yardstick::ui {

/// Takes the file or folder of a plugin that is dropped on the Plugins page, one at a time: each is asked about. The page owns it.
class PluginDropTarget final : public wxFileDropTarget {
public:
    explicit PluginDropTarget(PluginsPage& page) : page_(page) {}

    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& files) override
    {
        if (files.size() != 1)
            return false;
        page_.add(files.front());
        return true;
    }

private:
    PluginsPage& page_;
};

} // namespace yardstick::ui
