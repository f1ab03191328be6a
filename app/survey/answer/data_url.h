#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yardstick {

/// What a data: URL (RFC 2397) holds.
struct DataUrl {
    std::string type;  ///< "image/png", without parameters; empty when the URL names none
    std::string bytes;

    bool operator==(const DataUrl&) const = default;
};

/// Reads a data: URL, in base64 or with escapes. Nothing when `text` is no data: URL, or its base64 is not sound. [any thread]
std::optional<DataUrl> read_data_url(std::string_view text);

/// The URL in base64, as browsers write it.
std::string to_text(const DataUrl& url);

/// True for what starts like a data: URL, whether or not it is a sound one.
bool is_data_url(std::string_view text);

/// Base64 with "=" at its end (RFC 4648, section 4), and back: nothing when the text is not sound.
std::string to_base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);

} // namespace yardstick
