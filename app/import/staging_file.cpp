#include "import/staging_file.h"

#include "core/error.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>

namespace yardstick {

StagingFile::StagingFile() : file_(std::tmpfile())
{
    if (!file_)
        fail("made");
}

void StagingFile::fail(const char* doing) const
{
    throw Error(fmt::format("A temporary file for the import cannot be {}: {}. Make room in the folder for temporary files.",
                            doing, std::strerror(errno)));
}

void StagingFile::write(std::int64_t number)
{
    if (std::fwrite(&number, sizeof number, 1, file_.get()) != 1)
        fail("written");
}

void StagingFile::write(std::string_view text)
{
    write(static_cast<std::int64_t>(text.size()));
    if (std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size())
        fail("written");
}

std::int64_t StagingFile::read_number()
{
    std::int64_t number = 0;
    if (std::fread(&number, sizeof number, 1, file_.get()) != 1)
        fail("read");
    return number;
}

void StagingFile::read(std::string& text)
{
    text.resize(static_cast<std::size_t>(read_number()));
    if (std::fread(text.data(), 1, text.size(), file_.get()) != text.size())
        fail("read");
}

void StagingFile::add(const StagedRow& row)
{
    for (const std::string* text : {&row.external_id, &row.department, &row.site, &row.person, &row.channel, &row.answers})
        write(*text);
    write(row.occurred_at.time_since_epoch().count());
    write(row.day.time_since_epoch().count());
    ++size_;
}

void StagingFile::rewind()
{
    if (std::fflush(file_.get()) != 0 || std::fseek(file_.get(), 0, SEEK_SET) != 0)
        fail("written");
    read_ = 0;
}

bool StagingFile::next(StagedRow& row)
{
    if (read_ == size_)
        return false;
    for (std::string* text : {&row.external_id, &row.department, &row.site, &row.person, &row.channel, &row.answers})
        read(*text);
    row.occurred_at = Instant{std::chrono::milliseconds{read_number()}};
    row.day = Day{date::days{read_number()}};
    ++read_;
    return true;
}

} // namespace yardstick
