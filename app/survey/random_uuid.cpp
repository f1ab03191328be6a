#include "survey/random_uuid.h"

#include "core/error.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>

namespace yardstick {

std::string random_uuid()
{
    if (sodium_init() < 0)
        throw Error("This computer gives no random numbers that can be trusted.");
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0F) | 0x40); // version 4
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3F) | 0x80); // the variant of RFC 9562
    std::string text;
    for (std::size_t k = 0; k < bytes.size(); ++k)
        text += fmt::format("{}{:02x}", k == 4 || k == 6 || k == 8 || k == 10 ? "-" : "", bytes[k]);
    return text;
}

} // namespace yardstick
