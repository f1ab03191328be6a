#pragma once

#include "core/descriptor.h"
#include "core/problem.h"

#include <filesystem>
#include <string>

namespace yardstick {

/// The bytes of a library in a sealed memory file: those that were hashed are those that a worker loads, whatever becomes of the
/// file meanwhile. Throws Error when the system gives no memory.
class LibraryImage {
public:
    /// Reads the library. A Problem when it is not the file whose SHA-256 this is.
    static Result<LibraryImage> read(const std::filesystem::path& library, const std::string& sha256);

    int descriptor() const { return memory_.number(); }

private:
    explicit LibraryImage(Descriptor memory) : memory_(std::move(memory)) {}

    Descriptor memory_;
};

} // namespace yardstick
