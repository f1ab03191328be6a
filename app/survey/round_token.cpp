#include "survey/round_token.h"

#include "core/error.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <cctype>

namespace yardstick {

namespace {

// Crockford's base 32: no I, L, O and U.
constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int letters_per_token = 20;
constexpr int letters_per_group = 4;

std::string without_spelling(std::string_view token)
{
    std::string plain;
    for (const char c : token) {
        const char upper = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        if (upper == '-' || upper == ' ')
            continue;
        plain += upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
    }
    return plain;
}

} // namespace

std::string make_round_token()
{
    if (sodium_init() < 0)
        throw Error("This computer gives no random numbers that can be trusted.");
    std::string token;
    for (int k = 0; k < letters_per_token; ++k) {
        if (k > 0 && k % letters_per_group == 0)
            token += '-';
        token += letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
    }
    return token;
}

std::string round_token_hash(std::string_view token)
{
    const std::string plain = without_spelling(token);
    std::array<unsigned char, crypto_generichash_BYTES> sum{};
    crypto_generichash(sum.data(), sum.size(), reinterpret_cast<const unsigned char*>(plain.data()), plain.size(), nullptr, 0);
    std::string hash;
    for (const unsigned char byte : sum)
        hash += fmt::format("{:02x}", byte);
    return hash;
}

} // namespace yardstick
