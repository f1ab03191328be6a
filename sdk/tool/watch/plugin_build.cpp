#include "watch/plugin_build.h"

#include <algorithm>
#include <sstream>
#include <string_view>
#include <thread>

namespace yardstick {

namespace {

namespace fs = std::filesystem;

constexpr const char* build_folder = "build/watch"; // beside what is built to be used

CommandEnd set_up(const fs::path& folder, const fs::path& build, int stop)
{
    std::vector<std::string> words{"cmake", "-S", folder.string(), "-B", build.string(), "-DYARDSTICK_QUICK=ON", "-DBUILD_TESTING=OFF"};
    const fs::path prefix = fs::read_symlink("/proc/self/exe").parent_path().parent_path();
    if (fs::exists(prefix / "lib/cmake/YardstickSDK"))
        words.push_back("-DCMAKE_PREFIX_PATH=" + prefix.string());
    return run_command(words, stop);
}

} // namespace

bool is_set_up(const fs::path& folder)
{
    const fs::path build = folder / build_folder;
    return fs::exists(build / "CMakeCache.txt") && (fs::exists(build / "Makefile") || fs::exists(build / "build.ninja"));
}

CommandEnd build_plugin(const fs::path& folder, int stop)
{
    const fs::path build = folder / build_folder;
    if (!is_set_up(folder))
        if (const CommandEnd end = set_up(folder, build, stop); end.code != 0 || end.is_stopped)
            return end;
    const unsigned jobs = std::max(1u, std::thread::hardware_concurrency());
    return run_command({"cmake", "--build", build.string(), "--target", "yardstick_plugin_libraries", "--parallel", std::to_string(jobs)}, stop);
}

std::vector<fs::path> plugins_in(const fs::path& folder)
{
    std::vector<fs::path> plugins;
    std::error_code none;
    for (fs::directory_iterator entry(folder / build_folder / "plugins", none), end; !none && entry != end; entry.increment(none)) {
        const fs::path library = entry->path() / (entry->path().filename().string() + ".so");
        if (fs::is_regular_file(library))
            plugins.push_back(library);
    }
    std::sort(plugins.begin(), plugins.end());
    if (fs::is_regular_file(folder / "metrics.json"))
        plugins.push_back(folder / "metrics.json");
    return plugins;
}

std::string without_progress(const std::string& said)
{
    std::istringstream lines(said);
    std::string kept;
    for (std::string line; std::getline(lines, line);) {
        const std::string_view view(line);
        const bool is_progress = view.starts_with('[') || view.starts_with("gmake") || view.starts_with("make") || view.starts_with("ninja:") || view.starts_with("FAILED:");
        if (!is_progress)
            kept += line + '\n';
    }
    return kept;
}

} // namespace yardstick
