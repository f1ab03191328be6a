#pragma once

#include <tl/expected.hpp>

#include <string>

namespace yardstick::test {

/// What a script of the shared SurveyJS oracle prints: `run_survey_oracle("generate-expressions.mjs --seed 7")`. The reason to
/// skip where node, npm or the shared data are not there. `input` goes to the script. Fails the test when the script fails.
tl::expected<std::string, std::string> run_survey_oracle(const std::string& command, const std::string& input = {});

} // namespace yardstick::test
