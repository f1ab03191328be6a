#pragma once

#include <string>

namespace yardstick {

/// One line on standard error that is written over again and again; nothing at all where that is no terminal.
class ProgressLine {
public:
    ProgressLine();
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(const std::string& text);
    /// Leaves the line to what is written next.
    void clear();

private:
    bool is_on_terminal_;
    bool is_shown_ = false;
};

} // namespace yardstick
