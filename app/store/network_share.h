#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace yardstick::store {

/// The name of the network file system that `path` lies on ("NFS"), or nothing when it lies on a disk of this machine.
/// `path` must exist. SQLite files on a network file system corrupt, because locks do not hold there.
std::optional<std::string> network_share_of(const std::filesystem::path& path);

/// The same from what statfs says (`f_type`, see statfs(2)) and, for FUSE, from the lines of /proc/self/mountinfo.
std::optional<std::string> network_share_named(unsigned long file_system_type, const std::string& mount_lines, const std::filesystem::path& path);

} // namespace yardstick::store
