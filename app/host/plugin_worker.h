#pragma once

#include "host/column_segment.h"
#include "host/library_runner.h"
#include "host/worker_process.h"

#include <chrono>
#include <cstddef>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>

namespace yardstick {

class WorkerCall;
enum class CallKind;

/// What every worker gets.
struct WorkerSettings {
    std::filesystem::path program;            ///< yardstick-worker
    std::chrono::milliseconds limit{10'000};  ///< for one answer: a chunk of rows added, or states merged and scored
    std::size_t memory = std::size_t{1} << 30; ///< bytes of addresses, its own 40 MiB among them
};

/// The library of one plugin, in a process of its own: started when it is first needed, and again after it failed.
///
/// Calls are worked through in the order in which they are begun; up to `segment_places` chunks of rows are under way at once.
/// When the process fails, every call under way fails with the reason, which names the one that it was at. [any thread]
class PluginWorker : public std::enable_shared_from_this<PluginWorker> {
public:
    PluginWorker(WorkerSettings settings, Manifest manifest, std::string sha256, LibraryRunner::OnFailure on_failure);

    /// Starts the process, if it does not run, and compares the library with its manifest. Throws Error when the system gives
    /// no process or no memory.
    Result<void> open();

    PendingStates begin_accumulate(std::size_t metric, const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters);
    Result<Figure> score(std::size_t metric, std::span<const std::string_view> states, const ParameterValues& parameters);

    const MetricCard& card(std::size_t metric) const { return manifest_.metrics[metric].card; }

private:
    using CallPointer = std::shared_ptr<WorkerCall>;

    Result<void> ensure_open();
    Result<void> take_offer();
    CallPointer begin(CallKind kind, std::size_t metric, std::size_t slices);
    void send_rows(WorkerCall& call, const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters);
    void wait_for(const WorkerCall& call);
    void renew_deadline() { deadline_ = std::chrono::steady_clock::now() + settings_.limit; }
    void take_next();
    Result<void> take(const Message& message);
    std::string fail(std::string how = {});
    Problem named(std::size_t metric, const Problem& problem) const;

    const WorkerSettings settings_;
    const Manifest manifest_;
    const std::string sha256_;
    const LibraryRunner::OnFailure on_failure_;

    std::mutex mutex_;
    std::unique_ptr<ColumnSegment> segment_;
    std::unique_ptr<WorkerProcess> process_;         ///< null while none runs
    std::map<std::uint32_t, CallPointer> under_way_; ///< by number, so the first is the one being worked at
    std::deque<std::size_t> free_places_;
    std::deque<std::size_t> taken_places_;           ///< in the order in which they are read
    std::uint32_t last_call_ = 0;
    WorkerProcess::Deadline deadline_;               ///< of the chunk or score that is waited for
};

} // namespace yardstick
