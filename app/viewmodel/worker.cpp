#include "viewmodel/worker.h"

#include <exception>
#include <string>

namespace yardstick {

Worker::Worker(UiQueue& ui, std::function<std::unique_ptr<OpenWorkspace>()> open)
    : ui_(ui), open_(std::move(open)), thread_([this] { work_through(); })
{
}

Worker::~Worker()
{
    *is_alive_ = false;
    {
        const std::lock_guard lock(mutex_);
        is_ending_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void Worker::run(Work work, std::function<void(const std::string& why)> failed)
{
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back({std::move(work), std::move(failed)});
    }
    changed_.notify_one();
}

// A result that arrives after its window and this worker are gone has nobody to be shown to.
void Worker::post(Finish finish)
{
    ui_.post([finish = std::move(finish), is_alive = is_alive_] {
        if (*is_alive && finish)
            finish();
    });
}

void Worker::work_through()
{
    std::unique_ptr<OpenWorkspace> open;
    while (true) {
        Job job;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return is_ending_ || !waiting_.empty(); });
            if (is_ending_)
                return;
            job = std::move(waiting_.front());
            waiting_.pop_front();
        }
        try {
            if (!open)
                open = open_();
            post(job.work(open->workspace()));
        } catch (const std::exception& error) {
            // An Error, or what nobody foresaw, such as too little memory: neither may end the program. The connection may be what
            // failed: the next work opens it again.
            open.reset();
            post([failed = std::move(job.failed), why = std::string(error.what())] { failed(why); });
        }
    }
}

} // namespace yardstick
