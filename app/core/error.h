#pragma once

#include <stdexcept>
#include <string>

namespace yardstick {

/// The world failed: a disk is full, a connection is lost, a workspace is newer than the program.
///
/// `what()` is a sentence for the user that says what happened and what to do about it. Thrown by the folders
/// that touch the world (store, host, import), caught by the running command.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The user asked a running command to stop. Not an Error, and never shown as one.
class Cancelled {};

} // namespace yardstick
