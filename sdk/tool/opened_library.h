#pragma once

#include <yardstick/abi.h>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace yardstick {

/// A library that cannot be described; `what()` is a sentence for the plugin's author.
class NotAPlugin : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// How far one gets with a library: each step is null when it or one before it failed. It stays loaded until the
/// process ends.
struct OpenedLibrary {
    void* handle = nullptr;
    std::string load_error; ///< the loader's own words, when there is no handle
    const ys_plugin* (*entry)() = nullptr;
    const ys_plugin* plugin = nullptr;

    /// Loads `file` with every symbol bound and calls its entry. Runs the library's code.
    static OpenedLibrary open(const std::filesystem::path& file);
};

/// True when the rest of the table may be read.
bool has_our_abi(const ys_plugin& plugin);

} // namespace yardstick
