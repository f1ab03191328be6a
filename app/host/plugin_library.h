#pragma once

#include "host/manifest.h"

#include <yardstick/abi.h>

#include <boost/dll/shared_library.hpp>

#include <memory>

namespace yardstick {

/// A plugin's library, loaded and found to be what its manifest says.
class PluginLibrary {
public:
    /// Loads the library with every symbol bound, checks the ABI before anything else, then compares ids, version and
    /// cards with the manifest. A Problem says which of these was not as expected.
    static Result<std::shared_ptr<PluginLibrary>> load(const Manifest& manifest);

    /// Metric k of the manifest. The library's: valid as long as this object.
    const ys_metric& metric(std::size_t place) const { return *plugin_->metrics[place]; }

    PluginLibrary(boost::dll::shared_library library, const ys_plugin* plugin) : library_(std::move(library)), plugin_(plugin) {}

private:
    boost::dll::shared_library library_; // first in, so last out
    const ys_plugin* plugin_;
};

} // namespace yardstick
