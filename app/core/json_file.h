#pragma once

#include "core/json.h"
#include "core/problem.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// A JSON text that somebody wrote, with the line of everything in it, so that a problem can say where it is.
class JsonFile {
public:
    /// Parses `text`. The Problem names `name`, line and column. Objects with the same key twice are refused.
    static Result<JsonFile> parse(std::string_view text, std::string name);

    const Json& root() const { return root_; }
    const std::string& name() const { return name_; }

    /// The line of the value at `pointer`, or of its nearest parent that exists.
    int line(const std::string& pointer) const;
    /// "poll.json:41" for the value at `pointer` (RFC 6901, "" is the root), or for its nearest parent that exists.
    std::string where(const std::string& pointer) const;

    /// A Problem about the value at `pointer`; `what` is prefixed with its path, "pages[1].elements[3]: …".
    Problem problem(const std::string& pointer, std::string what, std::string expected = {}, std::string found = {}) const;

    /// Where a value and what is in it begins.
    struct Lines {
        int line = 0;
        std::map<std::string, Lines, std::less<>> members;
        std::vector<Lines> items;
    };

private:
    std::string name_;
    Json root_;
    Lines lines_;
};

/// The keys and indices of a JSON pointer, without escapes.
std::vector<std::string> steps_of(const std::string& pointer);

/// A pointer as people write it: "/pages/1/elements/3" is "pages[1].elements[3]".
std::string readable_path(const std::string& pointer);

/// One step further down a JSON pointer, with `~` and `/` of the key escaped.
std::string pointer_to(const std::string& parent, std::string_view key);
std::string pointer_to(const std::string& parent, std::size_t index);

} // namespace yardstick
