#pragma once

#include <string>
#include <string_view>

namespace yardstick {

/// A new token: proof that somebody belongs to the round, and nothing else. 100 random bits as "K7M2-…", five groups of
/// four letters and digits that nobody confuses when reading them aloud. [any thread]
std::string make_round_token();

/// What is stored of a token: BLAKE2b-256 in hex. Blanks, dashes and capitals make no difference, nor O for 0, I and L for 1.
/// A token is too long to be guessed, so its hash needs no salt and no stretching.
std::string round_token_hash(std::string_view token);

} // namespace yardstick
