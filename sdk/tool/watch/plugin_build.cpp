#include "watch/plugin_build.h"

#include "utf8.h"
#include "watch/saved_files.h"

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>
#include <string_view>
#include <thread>

namespace yardstick {

namespace {

namespace fs = std::filesystem;

constexpr const char* build_folder = "build/watch"; // beside what is built to be used
constexpr const char* list_of_plugins = "yardstick_plugins.txt"; // of yardstick_add_plugin()

/// The package of the SDK that this program belongs to; empty where it was built and not installed.
fs::path own_package()
{
    const fs::path package = fs::read_symlink("/proc/self/exe").parent_path().parent_path() / "lib/cmake/YardstickSDK";
    return fs::exists(package) ? package : fs::path();
}

/// What CMake keeps under `name`; empty where it keeps nothing.
fs::path kept_by_cmake(const fs::path& cache, const std::string& name)
{
    std::ifstream in(cache);
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(name + ':'))
            return line.substr(line.find('=') + 1);
    return {};
}

bool are_same(const fs::path& one, const fs::path& other)
{
    return fs::weakly_canonical(one) == fs::weakly_canonical(other);
}

/// A folder that was copied or renamed brings the build of another place with it: CMake refuses that one, or builds there.
bool is_set_up_elsewhere(const fs::path& folder)
{
    const fs::path build = folder / build_folder, cache = build / "CMakeCache.txt", package = own_package();
    if (!fs::exists(cache))
        return false;
    return !are_same(kept_by_cmake(cache, "CMAKE_HOME_DIRECTORY"), folder) || !are_same(kept_by_cmake(cache, "CMAKE_CACHEFILE_DIR"), build) ||
           (!package.empty() && !are_same(kept_by_cmake(cache, "YardstickSDK_DIR"), package));
}

CommandEnd set_up(const fs::path& folder, const fs::path& build, int stop)
{
    std::error_code stays; // CMake has words for it
    if (is_set_up_elsewhere(folder))
        fs::remove_all(build, stays);
    std::vector<std::string> words{"cmake", "-S", folder.string(), "-B", build.string(), "-DYARDSTICK_QUICK=ON", "-DBUILD_TESTING=OFF"};
    if (const fs::path package = own_package(); !package.empty())
        words.push_back("-DYardstickSDK_DIR:PATH=" + package.string());
    return run_command(words, stop);
}

} // namespace

bool is_set_up(const fs::path& folder)
{
    const fs::path build = folder / build_folder;
    return fs::exists(build / "CMakeCache.txt") && (fs::exists(build / "Makefile") || fs::exists(build / "build.ninja")) &&
           fs::exists(build / list_of_plugins) && !is_set_up_elsewhere(folder);
}

CommandEnd build_plugin(const fs::path& folder, int stop)
{
    const fs::path build = folder / build_folder;
    if (!is_set_up(folder))
        if (const CommandEnd end = set_up(folder, build, stop); end.code != 0 || end.is_stopped)
            return end;
    if (!fs::exists(build / list_of_plugins))
        return {}; // there is nothing to build
    const unsigned jobs = std::max(1u, std::thread::hardware_concurrency());
    return run_command({"cmake", "--build", build.string(), "--target", "yardstick_all_plugins", "--parallel", std::to_string(jobs)}, stop);
}

std::vector<fs::path> plugins_in(const fs::path& folder)
{
    std::vector<fs::path> plugins;
    std::ifstream list(folder / build_folder / list_of_plugins);
    for (std::string line; std::getline(list, line);)
        if (fs::is_regular_file(line))
            plugins.emplace_back(line);
    std::sort(plugins.begin(), plugins.end());
    if (fs::is_regular_file(folder / "metrics.json"))
        plugins.push_back(folder / "metrics.json");
    return plugins;
}

std::string without_progress(const std::string& said)
{
    static const std::regex progress(R"(\[ *\d+(%|/\d+)\].*|\w*make(\[\d+\])?: (Entering|Leaving) directory.*)");
    std::istringstream lines(said);
    std::string kept;
    for (std::string line; std::getline(lines, line);)
        if (!std::regex_match(line, progress))
            kept += line + '\n';
    return kept.empty() ? said : kept;
}

std::string sources_in_another_encoding(const fs::path& folder)
{
    std::string named;
    for (const fs::path& file : sources_in(folder)) {
        std::ifstream in(file, std::ios::binary);
        int number = 0;
        for (std::string line; std::getline(in, line);) {
            ++number;
            if (is_utf8(line))
                continue;
            named += file.string() + ':' + std::to_string(number) + ": expected UTF-8, found other bytes: save the file as UTF-8\n";
            break;
        }
    }
    return named;
}

} // namespace yardstick
