#pragma once

#include <functional>
#include <string>

namespace yardstick {

/// One thing that a user can do: the same object stands behind the menu entry, the button, the key and the test.
struct Command {
    std::string id;       ///< "desk.save"; unique in the program
    std::string label;    ///< as the menu shows it: "Save the entry"
    std::string shortcut; ///< as the menu shows it: "Ctrl+Z", "F2", "D"; empty for none
    std::function<bool()> can_run = [] { return true; };
    std::function<void()> run;

    /// Runs it if it can be run now. Returns whether it was.
    bool try_run() const
    {
        if (!can_run())
            return false;
        run();
        return true;
    }
};

} // namespace yardstick
