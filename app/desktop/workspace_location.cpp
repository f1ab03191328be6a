#include "desktop/workspace_location.h"

#include "store/workspace_store.h"

#include <filesystem>
#include <fstream>

namespace yardstick {

namespace {

/// Names the server that was connected to last.
std::filesystem::path server_file()
{
    return std::filesystem::path(default_location()).parent_path() / "server";
}

} // namespace

std::string usual_location()
{
    std::string server;
    std::ifstream(server_file()) >> server;
    return server.empty() ? default_location() : server;
}

std::string demo_location()
{
    return (std::filesystem::path(default_location()).parent_path() / "demo.yardstick").string();
}

void remember_server(const std::string& location)
{
    std::filesystem::create_directories(server_file().parent_path());
    std::ofstream file(server_file());
    std::filesystem::permissions(server_file(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    file << location << '\n';
}

} // namespace yardstick
