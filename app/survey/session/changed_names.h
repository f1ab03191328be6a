#pragma once

#include "survey/expression/expression.h"

#include <optional>
#include <string>
#include <vector>

namespace yardstick::session {

/// Which answers and variables have changed, so that only what reads them is evaluated again.
class ChangedNames {
public:
    struct Change {
        std::string name;
        Value value;                  ///< the new one
        std::optional<Value> before;  ///< where known, a path below the name counts as changed only if its value did
    };

    ChangedNames() = default;
    explicit ChangedNames(Change change) { note(std::move(change)); }

    void note(Change change); ///< takes the place of an earlier change of that name
    const std::vector<Change>& changes() const { return changes_; }
    const Change* find(std::string_view name) const;

    /// True when one of `names` reads something that changed.
    bool touch(const std::vector<Name>& names) const;
    bool touch(const Name& name) const;
    /// True when `expression` has to be evaluated again; one that reads no name, or calls today(), always has to.
    bool affect(const Expression& expression) const;

private:
    std::vector<Change> changes_;
};

} // namespace yardstick::session
