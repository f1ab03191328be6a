#pragma once

#include "viewmodel/background.h"
#include "viewmodel/ui_queue.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace yardstick {

/// A workspace together with everything that it stands on.
class OpenWorkspace {
public:
    virtual ~OpenWorkspace() = default;
    virtual Workspace& workspace() = 0;
};

/// Does slow work on one thread of its own, with a workspace that is opened there when the first work comes.
///
/// Ends after the work under way; what is still waiting, and results on their way back, are dropped.
class Worker final : public Background {
public:
    /// `open` runs on the worker's thread; what it throws is given to the work's `failed`, and so is what the work throws.
    Worker(UiQueue& ui, std::function<std::unique_ptr<OpenWorkspace>()> open);
    ~Worker() override;

    void run(Work work, std::function<void(const std::string& why)> failed) override;

private:
    struct Job {
        Work work;
        std::function<void(const std::string&)> failed;
    };

    void work_through();
    void post(Finish finish);

    UiQueue& ui_;
    std::function<std::unique_ptr<OpenWorkspace>()> open_;
    std::shared_ptr<bool> is_alive_ = std::make_shared<bool>(true); ///< read and written on the thread that draws
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> waiting_;
    bool is_ending_ = false;
    std::thread thread_; ///< last: it uses all of the above
};

} // namespace yardstick
