#pragma once

#include <tl/expected.hpp>

#include <string>
#include <vector>

namespace yardstick {

/// A no that the user can act on: what was looked at, what was expected of it, and what was found instead.
///
/// Texts are UTF-8 and written for the person who reads them. `where` is empty when there is no file to name.
struct Problem {
    std::string where;    ///< "poll.json:41", "calls.csv:17" or empty
    std::string what;     ///< the thing: "element type", "plugin helpdesk", "department frontdesk"
    std::string expected; ///< may be empty when `what` says it all
    std::string found;    ///< may be empty when nothing was found

    /// One line: `WHERE: WHAT, expected EXPECTED, found FOUND`, without the parts that are empty.
    std::string text() const;

    bool operator==(const Problem&) const = default;
};

/// A value, or the one reason why there is none.
template <class T>
using Result = tl::expected<T, Problem>;

using Problems = std::vector<Problem>;

/// A value, or every reason why there is none: for files, whose author wants to mend all of it at once.
template <class T>
using Checked = tl::expected<T, Problems>;

/// Shorthand for the failing side of a Result.
inline tl::unexpected<Problem> refuse(std::string what, std::string expected = {}, std::string found = {})
{
    return tl::unexpected(Problem{{}, std::move(what), std::move(expected), std::move(found)});
}

} // namespace yardstick
