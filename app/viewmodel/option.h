#pragma once

#include <string>

namespace yardstick {

/// One entry of a list to choose from.
struct Option {
    std::string id;
    std::string name;

    bool operator==(const Option&) const = default;
};

} // namespace yardstick
