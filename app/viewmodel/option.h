#pragma once

#include <algorithm>
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

/// True when one of `entries`, which have ids, is `id`.
template <class Entries>
bool has_id(const Entries& entries, const std::string& id)
{
    return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) { return entry.id == id; });
}

} // namespace yardstick
