#include "store/network_share.h"

#include <fstream>
#include <sstream>
#include <utility>

#include <sys/vfs.h>

namespace yardstick::store {

namespace {

constexpr unsigned long fuse_type = 0x65735546;

constexpr std::pair<unsigned long, const char*> network_types[] = {
    {0x6969, "NFS"},     {0x517B, "SMB"},     {0xFF534D42, "CIFS"}, {0xFE534D42, "SMB2"},   {0x5346414F, "AFS"}, {0x6B414653, "AFS"},
    {0x73757245, "Coda"}, {0x564C, "NCP"},    {0x00C36400, "Ceph"}, {0x0BD00BD0, "Lustre"}, {0x01161970, "GFS2"}, {0x7461636F, "OCFS2"},
};

// FUSE also serves local disks (NTFS, exFAT); these are the ones that go over a network.
constexpr const char* network_fuse_types[] = {"fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.davfs", "fuse.davfs2", "fuse.glusterfs",
                                              "fuse.ceph",  "fuse.gvfsd-fuse", "fuse.curlftpfs", "fuse.smbnetfs"};

std::filesystem::path without_escapes(const std::string& escaped)
{
    std::string path;
    for (std::size_t at = 0; at < escaped.size(); ++at) {
        if (escaped[at] == '\\' && at + 3 < escaped.size()) {
            path += static_cast<char>(std::stoi(escaped.substr(at + 1, 3), nullptr, 8));
            at += 3;
        } else {
            path += escaped[at];
        }
    }
    return path;
}

bool lies_below(const std::filesystem::path& path, const std::filesystem::path& folder)
{
    const std::filesystem::path relative = path.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

/// The type of the deepest mount above `path`; see proc(5) for the form of a line.
std::string mount_type(const std::string& mount_lines, const std::filesystem::path& path)
{
    std::istringstream lines(mount_lines);
    std::string type;
    std::size_t longest = 0;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        std::string skipped, mount_point, field;
        fields >> skipped >> skipped >> skipped >> skipped >> mount_point;
        while (fields >> field && field != "-") {
        }
        fields >> field;
        if (mount_point.size() >= longest && lies_below(path, without_escapes(mount_point))) {
            longest = mount_point.size();
            type = field;
        }
    }
    return type;
}

} // namespace

std::optional<std::string> network_share_named(unsigned long file_system_type, const std::string& mount_lines, const std::filesystem::path& path)
{
    for (const auto& [type, name] : network_types) {
        if (type == file_system_type)
            return name;
    }
    if (file_system_type != fuse_type)
        return std::nullopt;
    const std::string type = mount_type(mount_lines, path);
    for (const char* network_type : network_fuse_types) {
        if (type == network_type)
            return type.substr(std::string("fuse.").size());
    }
    return std::nullopt;
}

std::optional<std::string> network_share_of(const std::filesystem::path& path)
{
    struct statfs status {};
    if (statfs(path.c_str(), &status) != 0)
        return std::nullopt;
    std::ostringstream mounts;
    mounts << std::ifstream("/proc/self/mountinfo").rdbuf();
    return network_share_named(static_cast<unsigned long>(status.f_type) & 0xFFFFFFFF, mounts.str(), std::filesystem::canonical(path));
}

} // namespace yardstick::store
