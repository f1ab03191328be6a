#include "store/state_frame.h"

#include <sodium.h>

#include <fmt/format.h>

namespace yardstick::store {

namespace {

constexpr std::size_t header_bytes = 12;
constexpr std::size_t checksum_bytes = crypto_generichash_BYTES_MIN;

std::string little_endian(std::uint64_t value, std::size_t bytes)
{
    std::string text;
    for (std::size_t byte = 0; byte < bytes; ++byte)
        text += static_cast<char>(value >> (8 * byte) & 0xff);
    return text;
}

std::string header(const StateOwner& owner, std::size_t length)
{
    return little_endian(static_cast<std::uint32_t>(owner.metric_version), 4) + little_endian(length, 8);
}

std::string checksum(std::string_view body, const StateOwner& owner, const DayKey& key, std::int64_t changes)
{
    std::string all = fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n", owner.metric, owner.metric_version, owner.binding,
                                               owner.binding_version, key.source, key.source_version, key.department, key.site,
                                               to_text(key.day), changes);
    if (!owner.format.empty()) // states that were kept before there were formats have none
        all += owner.format + '\n';
    all.append(body);
    std::string sum(checksum_bytes, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(sum.data()), sum.size(), reinterpret_cast<const unsigned char*>(all.data()), all.size(),
                       nullptr, 0);
    return sum;
}

std::string to_hex(std::string_view bytes)
{
    std::string hex(2 * bytes.size() + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    hex.pop_back(); // libsodium ends it with a zero
    return hex;
}

std::optional<std::string> from_hex(std::string_view hex)
{
    std::string bytes(hex.size() / 2, '\0');
    std::size_t written = 0;
    const char* end = nullptr;
    const int failed = sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), hex.data(), hex.size(), nullptr, &written, &end);
    if (failed != 0 || written != bytes.size() || end != hex.data() + hex.size())
        return std::nullopt;
    return bytes;
}

} // namespace

std::string framed(const StateOwner& owner, const DayState& state)
{
    const std::string body = header(owner, state.state.size()) + state.state;
    return to_hex(body + checksum(body, owner, state.key, state.changes));
}

std::optional<SavedState> unframed(std::string_view text, const StateOwner& owner, const DayKey& key, std::int64_t changes)
{
    const std::optional<std::string> bytes = from_hex(text);
    if (!bytes || bytes->size() < header_bytes + checksum_bytes)
        return std::nullopt;
    const std::size_t length = bytes->size() - header_bytes - checksum_bytes;
    const std::string_view body = std::string_view(*bytes).substr(0, header_bytes + length);
    if (body.substr(0, header_bytes) != header(owner, length) || bytes->substr(body.size()) != checksum(body, owner, key, changes))
        return std::nullopt;
    return SavedState(body.substr(header_bytes));
}

} // namespace yardstick::store
