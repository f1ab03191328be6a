#pragma once

#include <filesystem>
#include <optional>

namespace yardstick {

/// A lock on a file, held until this object or its process ends, however it ends.
class FileLock {
public:
    /// Makes the file where there is none. Nothing while somebody else holds it, in this process or another. Throws Error when
    /// the file cannot be made.
    static std::optional<FileLock> try_take(const std::filesystem::path& file);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : descriptor_(descriptor) {}

    int descriptor_;
};

} // namespace yardstick
