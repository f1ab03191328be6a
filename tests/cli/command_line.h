#pragma once

#include "core/json.h"

#include <string>
#include <vector>

namespace yardstick::test {

/// What one run of yardstickctl, in this process, wrote and answered.
struct CommandResult {
    int exit_code = 0;
    std::string out;
    std::string err;

    /// The output as JSON, a line an object.
    std::vector<Json> lines() const;
};

/// yardstickctl on one workspace.
class CommandLine {
public:
    explicit CommandLine(std::string workspace) : workspace_(std::move(workspace)) {}

    CommandResult run(std::vector<std::string> arguments, const std::string& input = {}) const;
    /// The same, and the test fails unless it exits with 0.
    CommandResult must(std::vector<std::string> arguments, const std::string& input = {}) const;

    /// Runs a script of tests/fixtures/FOLDER/bindings.sh as a user would, with the built program.
    void bind_as_in(const std::string& fixtures_folder) const;

private:
    std::string workspace_;
};

} // namespace yardstick::test
