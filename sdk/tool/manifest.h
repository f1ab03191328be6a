#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

/// A library that cannot be described; `what()` is a sentence for the plugin's author.
class NotAPlugin : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The manifest of a plugin as JSON text (schemas/plugin.schema.json). Loads the library, and so runs its code: for
/// the machine that builds it. Throws NotAPlugin.
std::string describe_plugin(const std::filesystem::path& library);
