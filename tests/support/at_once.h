#pragma once

#include "viewmodel/background.h"

#include <functional>
#include <string>

namespace yardstick::test {

/// Does slow work at once, on the thread and the workspace of the test.
class AtOnce final : public Background {
public:
    explicit AtOnce(Workspace& workspace) : workspace_(workspace) {}
    void run(Work work, std::function<void(const std::string& why)> failed) override
    {
        if (!failure.empty()) {
            failed(failure);
            return;
        }
        if (const Finish finish = work(workspace_))
            finish();
    }

    /// When not empty, all work fails for this reason.
    std::string failure;

private:
    Workspace& workspace_;
};

} // namespace yardstick::test
