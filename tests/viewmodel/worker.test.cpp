#include "viewmodel/worker.h"

#include "core/error.h"
#include "support/desk_world.h"

#include <catch2/catch.hpp>

#include <future>
#include <new>
#include <queue>

using namespace yardstick;
using yardstick::test::DeskWorld;

namespace {

/// Keeps what was posted until the test runs it, as a window does between two events.
class WaitingQueue final : public UiQueue {
public:
    void post(std::function<void()> task) override
    {
        {
            const std::lock_guard lock(mutex_);
            tasks_.push(std::move(task));
        }
        posted_.notify_one();
    }

    void run_next()
    {
        std::unique_lock lock(mutex_);
        REQUIRE(posted_.wait_for(lock, std::chrono::seconds(10), [this] { return !tasks_.empty(); }));
        const auto task = std::move(tasks_.front());
        tasks_.pop();
        lock.unlock();
        task();
    }

private:
    std::mutex mutex_;
    std::condition_variable posted_;
    std::queue<std::function<void()>> tasks_;
};

class OpenWorld final : public OpenWorkspace {
public:
    Workspace& workspace() override { return world_.workspace; }

private:
    DeskWorld world_;
};

} // namespace

TEST_CASE("work runs on another thread and its result on the one that draws", "[viewmodel][worker]")
{
    WaitingQueue queue;
    Worker worker(queue, [] { return std::make_unique<OpenWorld>(); });
    std::thread::id worked_on;
    std::thread::id finished_on;
    std::size_t departments = 0;
    worker.run(
        [&](Workspace& workspace) -> Background::Finish {
            worked_on = std::this_thread::get_id();
            const auto count = workspace.office().departments(parse_day("2026-01-15").value()).size();
            return [&, count] {
                finished_on = std::this_thread::get_id();
                departments = count;
            };
        },
        [](const std::string&) { FAIL("nothing failed"); });
    queue.run_next();
    CHECK(departments == 2);
    CHECK(worked_on != std::this_thread::get_id());
    CHECK(finished_on == std::this_thread::get_id());
}

TEST_CASE("what fails is told, and the next work opens the workspace again", "[viewmodel][worker]")
{
    WaitingQueue queue;
    int opened = 0;
    Worker worker(queue, [&opened]() -> std::unique_ptr<OpenWorkspace> {
        if (++opened == 1)
            throw Error("The server cannot be reached.");
        return std::make_unique<OpenWorld>();
    });
    std::string why;
    bool is_done = false;
    const auto work = [&](Workspace&) -> Background::Finish { return [&] { is_done = true; }; };
    worker.run(work, [&](const std::string& reason) { why = reason; });
    queue.run_next();
    CHECK(why == "The server cannot be reached.");
    worker.run(work, [](const std::string&) { FAIL("it opens now"); });
    queue.run_next();
    CHECK(is_done);
    CHECK(opened == 2);
}

TEST_CASE("work that ends in what nobody foresaw is told, and ends nothing else", "[viewmodel][worker]")
{
    WaitingQueue queue;
    Worker worker(queue, [] { return std::make_unique<OpenWorld>(); });
    std::string why;
    worker.run([](Workspace&) -> Background::Finish { throw std::bad_alloc(); }, [&](const std::string& reason) { why = reason; });
    queue.run_next();
    CHECK_FALSE(why.empty());
    bool is_done = false;
    worker.run([&](Workspace&) -> Background::Finish { return [&] { is_done = true; }; }, [](const std::string&) { FAIL("this works"); });
    queue.run_next();
    CHECK(is_done);
}

TEST_CASE("a result is not given to what is gone", "[viewmodel][worker]")
{
    WaitingQueue queue;
    bool is_shown = false;
    std::promise<void> worked;
    {
        Worker worker(queue, [] { return std::make_unique<OpenWorld>(); });
        worker.run(
            [&](Workspace&) -> Background::Finish {
                worked.set_value();
                return [&] { is_shown = true; };
            },
            [](const std::string&) {});
        worked.get_future().wait();
    }
    queue.run_next();
    CHECK_FALSE(is_shown);
}
