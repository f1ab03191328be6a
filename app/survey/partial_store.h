#pragma once

#include "survey/partial_entry.h"

#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// Keeps responses that are not complete yet, apart from those that are. Port: implemented by `store`. Throws Error when the
/// world fails, and then nothing was changed. [the store's thread]
class PartialStore {
public:
    virtual ~PartialStore() = default;

    /// Keeps `entry` in place of an earlier one of its id. Durable when it returns.
    virtual void keep(const PartialEntry& entry) = 0;
    virtual std::optional<PartialEntry> find(const std::string& id) const = 0;
    /// All of them, the one kept last first.
    virtual std::vector<PartialEntry> entries() const = 0;
    /// Forgets one for good; nothing happens when there is none of this id.
    virtual void forget(const std::string& id) = 0;
};

} // namespace yardstick
