#pragma once

#include "core/sha256.h"
#include "core/whole_file.h"
#include "host/worker_runner.h"

#include <memory>
#include <vector>

namespace yardstick::test {

/// Workers as the program has them.
inline WorkerSettings worker_settings()
{
    WorkerSettings settings;
    settings.program = worker_program();
    return settings;
}

/// The metrics of a library that runs in a worker of its own; whatever file it is.
inline Result<std::vector<std::shared_ptr<Metric>>> open_in_worker(
    const Manifest& manifest, const WorkerSettings& settings = worker_settings(), LibraryRunner::OnFailure on_failure = [](const std::string&) {})
{
    return WorkerRunner(settings).open(manifest, sha256_of(read_whole_file(manifest.library)), std::move(on_failure));
}

} // namespace yardstick::test
