#include "host/worker_runner.h"

#include <boost/dll/runtime_symbol_info.hpp>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace yardstick {

namespace {

/// A metric of a library that runs in a worker.
class WorkerMetric final : public Metric {
public:
    WorkerMetric(std::shared_ptr<PluginWorker> worker, std::size_t place) : worker_(std::move(worker)), place_(place) {}

    const MetricCard& card() const override { return worker_->card(place_); }

    Result<std::vector<SavedState>> accumulate(const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters) override
    {
        return begin_accumulate(batch, slices, parameters)();
    }
    PendingStates begin_accumulate(const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters) override
    {
        return worker_->begin_accumulate(place_, batch, slices, parameters);
    }
    Result<Figure> score(std::span<const std::string_view> states, const ParameterValues& parameters) override
    {
        return worker_->score(place_, states, parameters);
    }

private:
    std::shared_ptr<PluginWorker> worker_;
    std::size_t place_;
};

} // namespace

Result<std::vector<std::shared_ptr<Metric>>> WorkerRunner::open(const Manifest& manifest, const std::string& sha256, OnFailure on_failure)
{
    const auto worker = std::make_shared<PluginWorker>(settings_, manifest, sha256, std::move(on_failure));
    return worker->open().map([&] {
        std::vector<std::shared_ptr<Metric>> metrics;
        for (std::size_t place = 0; place < manifest.metrics.size(); ++place)
            metrics.push_back(std::make_shared<WorkerMetric>(worker, place));
        return metrics;
    });
}

std::vector<std::string> WorkerRunner::missing_protections() const
{
    if (syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) >= 1)
        return {};
    return {"This computer's kernel lacks Landlock: only the filter of system calls keeps plugins from files, and nothing behind it."};
}

std::filesystem::path worker_program()
{
    return boost::dll::program_location().parent_path().parent_path() / "lib/yardstick/yardstick-worker";
}

} // namespace yardstick
