#include "survey/answer/data_url.h"

#include "core/ascii.h"

#include <sodium.h>

#include <charconv>

namespace yardstick {

namespace {

constexpr std::string_view data_scheme = "data:";
constexpr std::string_view base64_mark = ";base64";

std::string without_escapes(std::string_view text)
{
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned code = 0;
        if (text[i] == '%' && i + 2 < text.size()
            && std::from_chars(text.data() + i + 1, text.data() + i + 3, code, 16).ptr == text.data() + i + 3) {
            bytes += static_cast<char>(static_cast<unsigned char>(code));
            i += 2;
        } else {
            bytes += text[i];
        }
    }
    return bytes;
}

} // namespace

std::string to_base64(std::string_view bytes)
{
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    text.pop_back(); // libsodium ends it with a zero
    return text;
}

std::optional<std::string> from_base64(std::string_view text)
{
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t written = 0;
    const char* end = nullptr;
    const int failed = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), " \t\r\n",
                                         &written, &end, sodium_base64_VARIANT_ORIGINAL);
    if (failed != 0 || end != text.data() + text.size())
        return std::nullopt;
    bytes.resize(written);
    return bytes;
}

bool is_data_url(std::string_view text)
{
    return ascii_lowered(text.substr(0, data_scheme.size())) == data_scheme;
}

std::optional<DataUrl> read_data_url(std::string_view text)
{
    const std::size_t comma = text.find(',');
    if (!is_data_url(text) || comma == std::string_view::npos)
        return std::nullopt;
    std::string_view head = text.substr(data_scheme.size(), comma - data_scheme.size());
    const std::string_view body = text.substr(comma + 1);
    const bool is_base64 = head.size() >= base64_mark.size() && ascii_lowered(head.substr(head.size() - base64_mark.size())) == base64_mark;
    DataUrl url;
    url.type = ascii_lowered(head.substr(0, head.find(';')));
    if (!is_base64) {
        url.bytes = without_escapes(body);
        return url;
    }
    auto bytes = from_base64(body);
    if (!bytes)
        return std::nullopt;
    url.bytes = std::move(*bytes);
    return url;
}

std::string to_text(const DataUrl& url)
{
    return std::string(data_scheme) + url.type + std::string(base64_mark) + "," + to_base64(url.bytes);
}

} // namespace yardstick
