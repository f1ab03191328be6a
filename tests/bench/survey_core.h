#pragma once

#include <string>
#include <vector>

namespace yardstick::bench {

/// What `script`, a file of this folder, prints when node runs it beside survey-core with `input` before it, a line an item.
/// Empty when it cannot run here; the reason was printed then.
std::vector<std::string> run_survey_core(const std::string& script, const std::string& input);

} // namespace yardstick::bench
