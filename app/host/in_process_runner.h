#pragma once

#include "host/library_runner.h"

namespace yardstick {

/// Runs plugins in this process, whose failures they share: it is never told of one.
class InProcessRunner final : public LibraryRunner {
public:
    Result<std::vector<std::shared_ptr<Metric>>> open(const Manifest& manifest, const std::string& sha256, OnFailure on_failure) override;
    std::vector<std::string> missing_protections() const override;
};

} // namespace yardstick
