#pragma once

#include "store/workspace_store.h"
#include "viewmodel/workspace.h"

namespace yardstick::test {

/// Everything that a workspace keeps, in one store. The store, the metrics and the clock outlive the workspace.
inline WorkspacePorts stored_ports(WorkspaceStore& store, const MetricCatalogue& metrics, const Clock& clock)
{
    return {store.office(), store.surveys(), store.responses(), store.bindings(), store.states(),
            store.versions(), store.rounds(), store.partials(), metrics, clock};
}

} // namespace yardstick::test
