#include "survey/answer/data_url.h"

#include <catch2/catch.hpp>

using namespace yardstick;

TEST_CASE("data: URLs are read in base64 and with escapes", "[survey][answer]")
{
    // The examples of RFC 2397, section 4, and RFC 4648, section 10.
    CHECK(read_data_url("data:,A%20brief%20note") == DataUrl{"", "A brief note"});
    CHECK(read_data_url("data:text/plain;charset=iso-8859-7,%be%fg%be") == DataUrl{"text/plain", "\xBE%fg\xBE"});
    CHECK(read_data_url("DATA:Image/PNG;base64,Zm9vYmE=") == DataUrl{"image/png", "fooba"});
    CHECK(read_data_url("data:a/b;base64,") == DataUrl{"a/b", ""});
}

TEST_CASE("what is no sound data: URL is none", "[survey][answer]")
{
    CHECK_FALSE(read_data_url("https://example.org/a.png"));
    CHECK_FALSE(read_data_url("data:image/png;base64"));
    CHECK_FALSE(read_data_url("data:image/png;base64,Zm9v!"));
    CHECK_FALSE(read_data_url("data:image/png;base64,Zm9vYg"));
    CHECK_FALSE(read_data_url(""));
}

TEST_CASE("what is written as a data: URL is read again", "[survey][answer]")
{
    std::string bytes;
    for (int i = 0; i < 1000; ++i) {
        const DataUrl url{"application/octet-stream", bytes};
        REQUIRE(read_data_url(to_text(url)) == url);
        bytes += static_cast<char>(i * 7);
    }
    CHECK(to_text({"text/plain", "foobar"}) == "data:text/plain;base64,Zm9vYmFy");
}
