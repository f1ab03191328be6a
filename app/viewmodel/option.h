#pragma once

#include <string>
#include <vector>

namespace yardstick {

/// One entry of a list to choose from.
struct Option {
    std::string id;
    std::string name;

    bool operator==(const Option&) const = default;
};

/// Entries that have an id and a name, such as sites or departments, in their order.
template <class Entries>
std::vector<Option> options_of(const Entries& entries)
{
    std::vector<Option> options;
    for (const auto& entry : entries)
        options.push_back({entry.id, entry.name});
    return options;
}

} // namespace yardstick
