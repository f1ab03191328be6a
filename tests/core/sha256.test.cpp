#include "core/sha256.h"

#include <catch2/catch.hpp>

#include <string>

using yardstick::sha256_of;

TEST_CASE("SHA-256 gives the published figures", "[core]")
{
    // FIPS 180-2, appendix B.1 and B.3; the empty text from NIST's test vectors (SHA256ShortMsg.rsp, Len = 0).
    CHECK(sha256_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_of(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
