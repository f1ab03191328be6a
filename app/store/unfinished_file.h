#pragma once

#include <filesystem>

namespace yardstick::store {

/// An SQLite file in the making: it goes away, with what SQLite puts beside it, unless it got its final name.
class UnfinishedFile {
public:
    /// A hidden name beside `final_path`; in the folder for temporary files when that one is on a network share.
    explicit UnfinishedFile(std::filesystem::path final_path);
    ~UnfinishedFile();
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;

    const std::filesystem::path& path() const { return path_; }

    /// Gives the closed file its final name, at once and for good. Returns false when there is a file of that name by
    /// now, which stays as it is. Throws Error when the disk refuses.
    bool finish() const;

private:
    std::filesystem::path final_path_;
    std::filesystem::path path_;
};

} // namespace yardstick::store
