#include "host/untrusted_file.h"

#include "core/error.h"
#include "core/whole_file.h"

namespace yardstick {

namespace {

constexpr std::uintmax_t largest = 4 * 1024 * 1024;

} // namespace

Result<std::string> read_description(const std::filesystem::path& file)
{
    const auto refuse_with = [&](const std::string& found) {
        return refuse("file " + file.filename().string(), "a plain file of at most 4 MiB that can be read", found);
    };
    std::error_code failure;
    // Reading a pipe would wait for ever.
    if (!std::filesystem::is_regular_file(file, failure))
        return refuse_with(failure ? failure.message() : "another kind of file");
    if (const auto size = std::filesystem::file_size(file, failure); failure || size > largest)
        return refuse_with(failure ? failure.message() : std::to_string(size) + " bytes");
    try {
        return read_whole_file(file);
    } catch (const Error& error) {
        return refuse_with(error.what());
    }
}

} // namespace yardstick
