#pragma once

#include "core/clock.h"
#include "host/plugin_catalogue.h"
#include "store/workspace_store.h"
#include "viewmodel/worker.h"
#include "viewmodel/workspace.h"

#include <memory>
#include <string>

namespace yardstick {

/// A workspace of the store, with the plugins that are installed. One thread at a time.
class StoredWorkspace final : public OpenWorkspace {
public:
    /// Opens what is at `location`, a file or "postgresql://…", and makes it where there is none. Throws Error.
    explicit StoredWorkspace(const std::string& location);

    Workspace& workspace() override { return workspace_; }
    bool is_shared() const { return store_->is_shared(); }

    /// What tells this computer from others at the same workspace; empty where there is none.
    std::string seat() const;

private:
    std::unique_ptr<WorkspaceStore> store_;
    std::unique_ptr<MetricCatalogue> metrics_;
    SystemClock clock_;
    Workspace workspace_;
};

} // namespace yardstick
