#pragma once

#include <nlohmann/json.hpp>

namespace yardstick {

/// JSON as people write it: objects keep the order of their keys, so that a file is written back as it was read.
using Json = nlohmann::ordered_json;

} // namespace yardstick
