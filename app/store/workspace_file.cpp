#include "store/workspace_file.h"

#include "store/migrations.h"
#include "store/network_share.h"
#include "store/sqlite_dialect.h"
#include "store/unfinished_file.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace yardstick::store {

namespace fs = std::filesystem;

namespace {

fs::path folder_of(const fs::path& file) { return fs::absolute(file).parent_path(); }

void check_not_on_network(const fs::path& path)
{
    if (const auto share = network_share_of(path))
        throw Error(fmt::format("{} is on a network share ({}), where a workspace file gets damaged. Put it on a disk of this computer, "
                                "or share one workspace through a PostgreSQL server.", path.string(), *share));
}

} // namespace

void check_workspace_file(const fs::path& file)
{
    const std::string name = file.string();
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (!fs::exists(status))
        throw Error(fmt::format("There is no workspace at {}. Make one with: yardstickctl --workspace '{}' init", name, name));
    if (fs::is_directory(status))
        throw Error(fmt::format("{} is a folder. Name the workspace file in it.", name));
    check_not_on_network(file);
    if (::access(file.c_str(), R_OK) != 0)
        throw Error(fmt::format("{} cannot be read ({}). Ask for the right to read and write it.", name, std::strerror(errno)));
    if (!is_workspace_file(file))
        throw Error(fmt::format("{} is not a Yardstick workspace; it was left as it is. Choose another file.", name));
    if (::access(file.c_str(), W_OK) != 0 && errno == EROFS)
        throw Error(fmt::format("{} lies on a read-only disk. Copy it to one that can be written, and open the copy.", name));
    if (::access(file.c_str(), W_OK) != 0)
        throw Error(fmt::format("{} cannot be written ({}). Ask for the right to write it.", name, std::strerror(errno)));
    if (::access(folder_of(file).c_str(), W_OK) != 0)
        throw Error(fmt::format("The folder of {} cannot be written ({}). Ask for the right to write there, or move the workspace.", name,
                                std::strerror(errno)));
}

bool make_workspace_file(const fs::path& file)
{
    std::error_code error;
    if (fs::exists(file, error))
        return false;
    const fs::path folder = folder_of(file);
    fs::create_directories(folder, error);
    if (error || ::access(folder.c_str(), W_OK) != 0)
        throw Error(fmt::format("No workspace can be made in {} ({}). Choose a folder that you may write to.", folder.string(),
                                error ? error.message() : std::strerror(errno)));
    check_not_on_network(folder);

    const UnfinishedFile unfinished(file);
    {
        Database database(create_sqlite(unfinished.path(), file));
        migrate(database, sqlite_migrations());
    }
    return unfinished.finish();
}

} // namespace yardstick::store
