#include "store/backup.h"

#include "store/content.h"
#include "store/migrations.h"
#include "store/sqlite_dialect.h"
#include "store/unfinished_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace yardstick {

using namespace store;
namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse_existing(const std::string& file)
{
    throw Error(fmt::format("{} is there already. Name a file that is not.", file));
}

void check_backup(const fs::path& file)
{
    std::error_code error;
    if (!fs::is_regular_file(file, error))
        throw Error(fmt::format("There is no backup at {}. Check the name.", file.string()));
    if (!is_workspace_file(file))
        throw Error(fmt::format("{} is not a backup of a workspace. Choose another file.", file.string()));
    const std::uintmax_t waiting = fs::file_size(file.string() + "-wal", error);
    if (!error && waiting > 0)
        throw Error(fmt::format("{} is a workspace that a program has open. Close that program, or make a backup of it and restore that.",
                                file.string()));
}

std::string free_name(const std::string& beginning)
{
    std::string name = beginning;
    for (int number = 2; fs::exists(name); ++number)
        name = fmt::format("{}-{}", beginning, number);
    return name;
}

bool is_empty(const Content& content)
{
    return std::all_of(content.tables.begin(), content.tables.end(), [](const Content::TableRows& table) { return table.rows == 0; });
}

/// A copy of the backup that may be migrated, because the backup itself may not.
void copy_for_reading(const fs::path& file, const fs::path& copy)
{
    std::error_code error;
    fs::copy_file(file, copy, fs::copy_options::overwrite_existing, error);
    if (error)
        throw Error(fmt::format("{} cannot be copied to {} ({}). Check that there is room and that you may write there.", file.string(),
                                copy.parent_path().string(), error.message()));
    fs::permissions(copy, fs::perms::owner_read | fs::perms::owner_write, error);
}

/// Keeps what the workspace holds in a file whose name begins with `keep_beside`, then takes over what `source` holds.
Restored replace_content(Database& source, const std::string& location, const std::string& keep_beside)
{
    const auto target = WorkspaceStore::open(location, WorkspaceStore::OpenMode::create);
    Restored restored;
    if (!is_empty(content_of(target->database()))) {
        restored.kept_as = free_name(keep_beside + ".before-restore");
        backup(*target, restored.kept_as);
    }
    restored.content = copy_content(source, target->database());
    return restored;
}

} // namespace

Content verify(WorkspaceStore& workspace)
{
    check_rules(workspace.database());
    return content_of(workspace.database());
}

Content backup(WorkspaceStore& workspace, const std::string& file)
{
    if (fs::exists(file))
        refuse_existing(file);
    const UnfinishedFile unfinished(file);
    Content content;
    {
        Database copy(create_sqlite(unfinished.path(), file));
        migrate(copy, sqlite_migrations());
        content = copy_content(workspace.database(), copy);
        // A single file, which can be read from where nobody may write.
        copy.translated([&] { copy.dialect().run_script("pragma journal_mode = delete"); });
    }
    if (!unfinished.finish())
        refuse_existing(file);
    return content;
}

Restored restore(const std::string& file, const std::string& location)
{
    check_backup(file);
    const bool is_server = is_server_location(location);
    const bool is_new = !is_server && !fs::exists(location);
    const UnfinishedFile unfinished(is_server ? fs::temp_directory_path() / fs::path(file).filename() : fs::path(location));
    copy_for_reading(file, unfinished.path());

    Restored restored;
    {
        Database source(open_sqlite(unfinished.path(), file));
        migrate(source, sqlite_migrations(), OlderSchema::may_go);
        check_rules(source);
        if (is_new)
            restored.content = content_of(source);
        else
            restored = replace_content(source, location, is_server ? file : location);
    }
    if (is_new && !unfinished.finish())
        refuse_existing(location);
    return restored;
}

} // namespace yardstick
