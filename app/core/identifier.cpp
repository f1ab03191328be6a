#include "core/identifier.h"

#include "core/ascii.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>

namespace yardstick {

namespace {

std::uint64_t random_bits()
{
    thread_local std::mt19937_64 engine = [] {
        std::random_device seed;
        return std::mt19937_64((std::uint64_t(seed()) << 32) ^ seed());
    }();
    return engine();
}

} // namespace

bool is_identifier(std::string_view text)
{
    if (text.empty() || text.size() > 64 || !is_ascii_lower(text.front()))
        return false;
    return std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_lower(c) || is_ascii_digit(c) || c == '_'; });
}

bool is_uuid(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool wants_dash = i == 8 || i == 13 || i == 18 || i == 23;
        const char c = text[i];
        if (wants_dash ? c != '-' : !(is_ascii_digit(c) || (c >= 'a' && c <= 'f')))
            return false;
    }
    return true;
}

std::string UuidGenerator::next()
{
    // RFC 9562 section 6.2, method 1: the 12 bits after the version and 14 after the variant count the ids of one
    // millisecond; a counter that runs over borrows the next millisecond, so order holds whatever the clock does.
    const std::lock_guard lock(mutex_);
    const auto now = static_cast<std::uint64_t>(clock_.now().time_since_epoch().count());
    if (now > last_milliseconds_) {
        last_milliseconds_ = now;
        counter_ = static_cast<std::uint32_t>(random_bits() & 0xFFFFFF); // room for at least 50 million more
    } else if (++counter_ > 0x3FFFFFF) {
        ++last_milliseconds_;
        counter_ = 0;
    }
    const std::uint64_t random = random_bits();
    return fmt::format("{:08x}-{:04x}-7{:03x}-{:04x}-{:012x}", last_milliseconds_ >> 16, last_milliseconds_ & 0xFFFF, counter_ >> 14,
                       0x8000 | (counter_ & 0x3FFF), random & 0xFFFFFFFFFFFF);
}

} // namespace yardstick
