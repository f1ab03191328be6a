#include "desktop/stored_workspace.h"

#include <wx/utils.h>

namespace yardstick {

StoredWorkspace::StoredWorkspace(const std::string& location, const MetricCatalogue& metrics)
    : store_(WorkspaceStore::open(location, WorkspaceStore::OpenMode::create)),
      workspace_({store_->office(), store_->surveys(), store_->responses(), store_->bindings(), store_->states(), store_->versions(), store_->rounds(), store_->partials(), metrics, clock_})
{
}

std::string StoredWorkspace::seat() const
{
    return is_shared() ? wxGetHostName().utf8_string() : std::string();
}

} // namespace yardstick
