#pragma once

#include "core/problem.h"

#include <filesystem>
#include <string>
#include <vector>

namespace yardstick {

/// What a shared library offers and needs, read from its file without loading it.
struct ElfFile {
    std::vector<std::string> exported; ///< functions and data that others may use
    std::vector<std::string> needed;   ///< libraries that are loaded with it

    /// A Problem when it is no 64-bit ELF library, or a damaged one.
    static Result<ElfFile> read(const std::filesystem::path& file);
};

} // namespace yardstick
