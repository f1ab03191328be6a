#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

namespace yardstick {

/// The texts with ", " between them.
inline std::string joined(const std::vector<std::string>& texts)
{
    return fmt::format("{}", fmt::join(texts, ", "));
}

} // namespace yardstick
