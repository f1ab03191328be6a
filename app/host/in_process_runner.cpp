#include "host/in_process_runner.h"

#include "core/sha256.h"
#include "core/whole_file.h"
#include "host/loaded_metric.h"
#include "host/plugin_library.h"

namespace yardstick {

Result<std::vector<std::shared_ptr<Metric>>> InProcessRunner::open(const Manifest& manifest, const std::string& sha256, OnFailure)
{
    if (sha256_of(read_whole_file(manifest.library)) != sha256)
        return refuse("library " + manifest.library.string(), "the file that was looked at", "another one; try again");
    const auto library = PluginLibrary::load(manifest);
    if (!library)
        return tl::unexpected(library.error());
    std::vector<std::shared_ptr<Metric>> metrics;
    for (std::size_t place = 0; place < manifest.metrics.size(); ++place)
        metrics.push_back(std::make_shared<LoadedMetric>(*library, (*library)->metric(place), manifest.metrics[place].card));
    return metrics;
}

std::vector<std::string> InProcessRunner::missing_protections() const
{
    return {"Plugins are not kept apart: they run in the program itself."};
}

} // namespace yardstick
