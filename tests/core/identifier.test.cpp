#include "core/identifier.h"

#include "support/hand_set_clock.h"

#include <catch2/catch.hpp>

#include <set>

using namespace yardstick;

TEST_CASE("an identifier is lower-case letters, digits and underscores after a letter", "[core]")
{
    CHECK(is_identifier("front_desk2"));
    for (const char* wrong : {"", "2desk", "_desk", "Desk", "front desk", "büro", "front-desk"}) {
        INFO(wrong);
        CHECK_FALSE(is_identifier(wrong));
    }
    CHECK(is_identifier(std::string(64, 'a')));
    CHECK_FALSE(is_identifier(std::string(65, 'a')));
}

TEST_CASE("an identifier made from a name is one, whatever the name", "[core]")
{
    CHECK(identifier_from("Hand-off Desk") == "hand_off_desk");
    CHECK(identifier_from("O'Neil, Fay") == "o_neil_fay");
    CHECK(identifier_from("REFUSE,") == "refuse");
    CHECK(identifier_from("Zürich Straße") == "zurich_strasse");
    CHECK(identifier_from("Chloé d'Or") == "chloe_d_or");
    CHECK(identifier_from("Łódź Øst") == "lodz_ost");
    CHECK(identifier_from("Zoe\u0308") == "zoe");
    CHECK(identifier_from("Анна") == "anna");
    CHECK(identifier_from("Ωmega") == "omega");
    for (const char* name : {"", "311", "Ωmega", "   ", "\xFF\xFE"}) {
        INFO(name);
        CHECK(is_identifier(identifier_from(name)));
    }
    CHECK(is_identifier(identifier_from(std::string(500, 'Q'))));
}

TEST_CASE("UUIDs of one generator sort in the order in which they were made, also when the clock steps back", "[core]")
{
    test::HandSetClock clock("2026-01-15T10:00:00Z");
    UuidGenerator generator(clock);
    std::string last;
    std::set<std::string> seen;
    for (int i = 0; i < 20'000; ++i) {
        if (i == 5'000)
            clock.advance(std::chrono::milliseconds{3});
        if (i == 10'000)
            clock.set("2026-01-15T09:00:00Z");
        const std::string id = generator.next();
        REQUIRE(is_uuid(id));
        REQUIRE(last < id);
        seen.insert(id);
        last = id;
    }
    CHECK(seen.size() == 20'000);
}

TEST_CASE("a UUID carries version 7, its variant, and the time it was made", "[core]")
{
    // RFC 9562, appendix A.6: 2022-02-22T19:22:22.00Z is 0x017F22E279B0 milliseconds.
    test::HandSetClock clock("2022-02-22T19:22:22Z");
    const std::string id = UuidGenerator(clock).next();
    CHECK(id.substr(0, 13) == "017f22e2-79b0");
    CHECK(id[14] == '7');
    CHECK(std::string("89ab").find(id[19]) != std::string::npos);
}
