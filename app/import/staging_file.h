#pragma once

#include "core/instant.h"

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace yardstick {

/// A row that was read and checked, with the ids of its places and person.
struct StagedRow {
    std::string external_id;
    std::string department;
    std::string site;
    std::string person;
    std::string channel;
    Instant occurred_at;
    Day day;
    std::string answers;
};

/// The checked rows of an import on disk, so that memory stays small and the workspace is locked for the insert alone.
///
/// A temporary file that vanishes with this object, or with the program. Throws Error when the disk is full. [one thread]
class StagingFile {
public:
    StagingFile();

    void add(const StagedRow& row);
    std::int64_t size() const { return size_; } ///< rows added

    /// Goes to the first row. Adds nothing more.
    void rewind();
    /// The next row; false at the end.
    bool next(StagedRow& row);

private:
    void write(std::string_view text);
    void write(std::int64_t number);
    std::int64_t read_number();
    void read(std::string& text);
    [[noreturn]] void fail(const char* doing) const;

    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::unique_ptr<std::FILE, Close> file_;
    std::int64_t size_ = 0;
    std::int64_t read_ = 0;
};

} // namespace yardstick
