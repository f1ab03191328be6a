#pragma once

#include "core/error.h"
#include "viewmodel/background.h"

#include <deque>
#include <utility>

namespace yardstick::test {

/// Keeps work waiting until a test lets it be done, on the workspace it is given.
class HandRunBackground final : public Background {
public:
    explicit HandRunBackground(Workspace& workspace) : workspace_(workspace) {}

    void run(Work work, std::function<void(const std::string& why)> failed) override
    {
        waiting_.push_back({std::move(work), std::move(failed)});
        if (is_at_once)
            run_all();
    }

    /// Does the work that has waited longest. False when there is none.
    bool run_one()
    {
        if (waiting_.empty())
            return false;
        const auto [work, failed] = std::move(waiting_.front());
        waiting_.pop_front();
        try {
            if (const Finish finish = work(workspace_))
                finish();
        } catch (const Error& error) {
            failed(error.what());
        }
        return true;
    }
    void run_all()
    {
        while (run_one()) {
        }
    }

    bool is_at_once = false;

private:
    struct Waiting {
        Work work;
        std::function<void(const std::string&)> failed;
    };
    Workspace& workspace_;
    std::deque<Waiting> waiting_;
};

} // namespace yardstick::test
