#include "desktop/stored_workspace.h"

#include "host/plugin_folders.h"

#include <wx/utils.h>

namespace yardstick {

StoredWorkspace::StoredWorkspace(const std::string& location)
    : store_(WorkspaceStore::open(location, WorkspaceStore::OpenMode::create)), metrics_(load_plugins(default_plugin_folders())),
      workspace_({store_->office(), store_->surveys(), store_->responses(), store_->bindings(), store_->states(), store_->rounds(), store_->partials(), *metrics_, clock_})
{
}

std::string StoredWorkspace::seat() const
{
    return is_shared() ? wxGetHostName().utf8_string() : std::string();
}

} // namespace yardstick
