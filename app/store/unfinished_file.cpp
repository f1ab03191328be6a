#include "store/unfinished_file.h"

#include "core/error.h"
#include "store/network_share.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace yardstick::store {

namespace fs = std::filesystem;

namespace {

void synchronise(const fs::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

/// Renames without replacing, as well as the file system can. Returns 0 or an error number.
int rename_to_new(const fs::path& from, const fs::path& to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    if (::link(from.c_str(), to.c_str()) == 0)
        return 0;
    if (errno != EPERM && errno != ENOTSUP && errno != ENOSYS)
        return errno;
    if (fs::exists(to))
        return EEXIST;
    return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

fs::path hidden_name(const fs::path& file) { return fmt::format(".{}.new-{}", file.filename().string(), ::getpid()); }

void remove_database(const fs::path& file)
{
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm", "-journal"})
        fs::remove(file.string() + ending, ignored);
}

} // namespace

UnfinishedFile::UnfinishedFile(fs::path final_path) : final_path_(fs::absolute(final_path))
{
    const fs::path folder = final_path_.parent_path();
    path_ = (network_share_of(folder) ? fs::temp_directory_path() : folder) / hidden_name(final_path_);
    remove_database(path_);
}

UnfinishedFile::~UnfinishedFile() { remove_database(path_); }

bool UnfinishedFile::finish() const
{
    synchronise(path_);
    const fs::path folder = final_path_.parent_path();
    int code = rename_to_new(path_, final_path_);
    if (code == EXDEV) {
        const fs::path copy = folder / hidden_name(final_path_);
        std::error_code error;
        fs::copy_file(path_, copy, fs::copy_options::overwrite_existing, error);
        if (!error)
            synchronise(copy);
        code = error ? error.value() : rename_to_new(copy, final_path_);
        fs::remove(copy, error);
    }
    if (code == EEXIST)
        return false;
    if (code != 0)
        throw Error(fmt::format("{} cannot be written ({}). Choose another place.", final_path_.string(), std::strerror(code)));
    synchronise(folder);
    return true;
}

} // namespace yardstick::store
