#include "store/location.h"
#include "store/network_share.h"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace yardstick;

TEST_CASE("the user's own workspace lies where the XDG specification puts data", "[store]")
{
    const char* data = std::getenv("XDG_DATA_HOME");
    const std::string before = data ? data : "";
    setenv("XDG_DATA_HOME", "/data", 1);
    CHECK(default_location() == "/data/yardstick/workspace.yardstick");
    setenv("XDG_DATA_HOME", "relative", 1);
    CHECK(default_location().ends_with("/.local/share/yardstick/workspace.yardstick"));
    setenv("XDG_DATA_HOME", before.c_str(), 1);
}

TEST_CASE("a password is not shown", "[store]")
{
    CHECK(without_password("postgresql://ann:s3cret@db.example/office") == "postgresql://ann@db.example/office");
    CHECK(without_password("postgresql://ann:a@b@db.example:5432/office") == "postgresql://ann@db.example:5432/office");
    CHECK(without_password("postgresql://db.example:5432/office") == "postgresql://db.example:5432/office");
    CHECK(without_password("postgresql:///office?user=ann&password=secret&port=1") == "postgresql:///office?user=ann&port=1");
    CHECK(without_password("postgresql:///office?password=secret") == "postgresql:///office");
}

TEST_CASE("a network share is known by its file system", "[store]")
{
    using store::network_share_named;
    constexpr unsigned long ext4 = 0xEF53, nfs = 0x6969, cifs = 0xFF534D42, smb2 = 0xFE534D42, fuse = 0x65735546; // statfs(2)
    const std::string mounts = "22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw\n"
                               "40 22 0:50 / /home/ann/the\\040office rw shared:9 - fuse.sshfs ann@db:/ rw\n"
                               "41 22 0:51 / /media/stick rw shared:9 master:1 - fuse.ntfs /dev/sdb1 rw\n"
                               "42 22 0:52 / /home/ann rw - fuseblk /dev/sdc1 rw\n";
    CHECK_FALSE(network_share_named(ext4, mounts, "/home/ann/the office"));
    CHECK(network_share_named(nfs, mounts, "/srv") == "NFS");
    CHECK(network_share_named(cifs, mounts, "/srv") == "CIFS");
    CHECK(network_share_named(smb2, mounts, "/srv") == "SMB2");
    CHECK(network_share_named(fuse, mounts, "/home/ann/the office/a.yardstick") == "sshfs");
    CHECK_FALSE(network_share_named(fuse, mounts, "/media/stick/a.yardstick"));
    CHECK_FALSE(network_share_named(fuse, mounts, "/home/ann/the office 2"));
    CHECK_FALSE(network_share_named(fuse, mounts, "/home/ann/a.yardstick"));
}
