#pragma once

#include "host/library_runner.h"
#include "host/plugin_worker.h"

namespace yardstick {

/// Runs each library in a process of its own.
class WorkerRunner final : public LibraryRunner {
public:
    explicit WorkerRunner(WorkerSettings settings) : settings_(std::move(settings)) {}

    Result<std::vector<std::shared_ptr<Metric>>> open(const Manifest& manifest, const std::string& sha256, OnFailure on_failure) override;
    std::vector<std::string> missing_protections() const override;

private:
    WorkerSettings settings_;
};

/// yardstick-worker of this installation or build.
std::filesystem::path worker_program();

} // namespace yardstick
