#include "host/plugin_folders.h"

#include <boost/dll/runtime_symbol_info.hpp>

#include <cstdlib>
#include <sstream>
#include <string>

namespace yardstick {

namespace {

using Folders = std::vector<std::filesystem::path>;

std::filesystem::path user_data_folder()
{
    // The XDG base directory specification: a relative path is ignored.
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && std::filesystem::path(data).is_absolute())
        return data;
    const char* home = std::getenv("HOME");
    return home && *home ? std::filesystem::path(home) / ".local/share" : std::filesystem::path();
}

Folders usual_folders()
{
    const std::filesystem::path prefix = boost::dll::program_location().parent_path().parent_path();
    Folders folders{prefix / "lib/yardstick/plugins", prefix / "plugins"};
    if (const auto own = user_plugin_folder(); !own.empty())
        folders.push_back(own);
    return folders;
}

} // namespace

std::filesystem::path user_plugin_folder()
{
    const std::filesystem::path data = user_data_folder();
    return data.empty() ? data : (data / "yardstick/plugins").lexically_normal();
}

Folders default_plugin_folders()
{
    const char* wanted = std::getenv("YARDSTICK_PLUGINS");
    if (!wanted || !*wanted)
        return usual_folders();
    Folders folders;
    // A last empty entry would be lost without the colon.
    std::istringstream entries(std::string(wanted) + ':');
    for (std::string entry; std::getline(entries, entry, ':');) {
        const Folders added = entry.empty() ? usual_folders() : Folders{entry};
        folders.insert(folders.end(), added.begin(), added.end());
    }
    return folders;
}

} // namespace yardstick
