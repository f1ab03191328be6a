#pragma once

#include "core/clock.h"
#include "scoring/metric_catalogue.h"
#include "store/workspace_store.h"
#include "viewmodel/worker.h"
#include "viewmodel/workspace.h"

#include <memory>
#include <string>

namespace yardstick {

/// A workspace of the store, and the metrics that can be used on it. One thread at a time.
class StoredWorkspace final : public OpenWorkspace {
public:
    /// Opens what is at `location`, a file or "postgresql://…", and makes it where there is none. `metrics` must outlive this. Throws Error.
    StoredWorkspace(const std::string& location, const MetricCatalogue& metrics);

    Workspace& workspace() override { return workspace_; }
    bool is_shared() const { return store_->is_shared(); }

    /// What tells this computer from others at the same workspace; empty where there is none.
    std::string seat() const;

private:
    std::unique_ptr<WorkspaceStore> store_;
    SystemClock clock_;
    Workspace workspace_;
};

} // namespace yardstick
