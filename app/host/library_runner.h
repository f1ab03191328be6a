#pragma once

#include "host/manifest.h"
#include "scoring/metric.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace yardstick {

/// Where the code of plugins runs. Port within `host`. [any thread]
class LibraryRunner {
public:
    /// Told each time that the process of a plugin failed, with a sentence that says how: it crashed, it hung, it took too much
    /// memory. May be called on any thread, also while `open` is at work, and as long as a metric of the library lives.
    using OnFailure = std::function<void(const std::string& reason)>;

    virtual ~LibraryRunner() = default;

    /// Opens the library of `manifest` and finds it to be what that says; gives its metrics, in the order of the manifest.
    ///
    /// `sha256` is the hash of the file that may run: no other one is opened, now or when it is opened again after a failure. A
    /// Problem says what was not as expected. The library stays open as long as one of its metrics lives.
    virtual Result<std::vector<std::shared_ptr<Metric>>> open(const Manifest& manifest, const std::string& sha256, OnFailure on_failure) = 0;

    /// See PluginControl.
    virtual std::vector<std::string> missing_protections() const = 0;
};

} // namespace yardstick
