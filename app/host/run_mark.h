#pragma once

#include "core/file_lock.h"

#include <filesystem>
#include <optional>
#include <string>

namespace yardstick {

/// Marks that a program runs, so that the next one knows whether it ended as it should.
///
/// The mark is a file, locked as long as its program lives. One that is left without its lock, from the same boot of the machine, is of a
/// program that crashed or was killed. One from another boot tells nothing: the machine may have lost its power. Neither does one of a
/// Wayland display that is gone: its programs end with it, without a word. Where no mark can be set, nothing is known of this program later.
class RunMark {
public:
    /// Takes away the marks that others left in `folder`, and sets one. An empty folder: there is no place for marks. `boot` names
    /// this boot of the machine.
    explicit RunMark(const std::filesystem::path& folder, const std::string& boot = boot_of_this_machine());
    /// The program ends as it should.
    ~RunMark() { remove(); }
    RunMark(const RunMark&) = delete;
    RunMark& operator=(const RunMark&) = delete;

    bool has_other_crashed() const { return has_other_crashed_; }

    /// Takes the mark away. Safe in a signal handler.
    void remove() const noexcept;

    /// From now on the mark goes when the program is asked to end by a signal (SIGTERM, SIGHUP, SIGINT), of which it then ends. It must
    /// outlive the program's other work. One mark of a program. [the main thread]
    void remove_on_signals() const;
    /// Takes away the mark of which that was asked. Safe in a signal handler.
    static void remove_this_programs() noexcept;

    static std::string boot_of_this_machine();

private:
    void look_at_others(const std::filesystem::path& folder, const std::string& boot);
    void look_at(const std::filesystem::path& mark, const std::string& boot);
    void set(const std::filesystem::path& folder, const std::string& boot);

    bool has_other_crashed_ = false;
    std::string path_; ///< empty: no mark could be set
    std::optional<FileLock> lock_;
};

} // namespace yardstick
