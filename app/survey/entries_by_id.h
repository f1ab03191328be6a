#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace yardstick {

/// The one of `entries` with this id; null when there is none. Good as long as `entries` is.
template <class T>
const T* find_id(const std::vector<T>& entries, const std::string& id)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const T& entry) { return entry.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

/// What a Problem expects in place of an id that is none: "one of front_desk, helpdesk".
template <class T>
std::string ids_of(const std::vector<T>& entries)
{
    std::string text;
    for (const T& entry : entries)
        text += (text.empty() ? "one of " : ", ") + entry.id;
    return text.empty() ? "one that exists; there is none yet" : text;
}

} // namespace yardstick
