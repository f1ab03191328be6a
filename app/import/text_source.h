#pragma once

#include "core/problem.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace yardstick {

/// True when there is a converter for an encoding of this name: "UTF-8", "windows-1252", "UTF-16LE" …
bool is_known_encoding(const std::string& name);

/// A file of any encoding, read as UTF-8 a piece at a time. A byte-order mark at its start is left out.
///
/// Throws Error when the disk fails while reading. [one thread]
class TextSource {
public:
    /// A Problem when the file cannot be opened or `encoding` has no converter.
    static Result<TextSource> open(const std::filesystem::path& file, const std::string& encoding);

    TextSource(TextSource&&) noexcept;
    TextSource& operator=(TextSource&&) noexcept;
    ~TextSource();

    /// The next piece, good until the next call; empty at the end. A Problem without a line when the bytes that come
    /// now are not of the encoding: what stood before them has been handed out.
    Result<std::string_view> next();

    std::int64_t bytes_read() const; ///< of the file, as stored

private:
    struct Converter;
    explicit TextSource(std::unique_ptr<Converter> converter);
    std::unique_ptr<Converter> converter_;
};

} // namespace yardstick
