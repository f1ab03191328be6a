#include "survey/answer/ecma_regex.h"

#include "core/json.h"
#include "support/shared_data.h"
#include "survey/answer/email_address.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <fstream>

using namespace yardstick;
using namespace yardstick::test;

TEST_CASE("a regular expression finds what ECMAScript's finds, and is refused where ECMAScript refuses it", "[survey]")
{
    // Measured: tests/fixtures/surveyjs/README.md.
    std::ifstream file(fixtures_folder() / "surveyjs" / "regular_expressions.jsonl");
    int lines = 0;
    for (std::string text; std::getline(file, text); ++lines) {
        INFO(text);
        const Json line = Json::parse(text);
        const auto regex = EcmaRegex::create(line[0].get<std::string>(), line[1] == "i" ? LetterCase::ignored : LetterCase::counts);
        CHECK((regex ? Json(regex->is_found_in(line[2].get<std::string>())) : Json("error")) == line[3]);
    }
    CHECK(lines > 100);
}

TEST_CASE("a regular expression that would take ages is given up and counts as not found", "[survey]")
{
    const auto [pattern, text] = GENERATE(std::pair{"^(a+)+$", std::string(50, 'a') + '!'}, std::pair{"^(a|aa)+$", std::string(200, 'a') + '!'},
                                          std::pair{"(.*)*x$", std::string(100'000, 'y')}, std::pair{"(x+x+)+y", std::string(100'000, 'x')});
    INFO(pattern);
    const auto regex = EcmaRegex::create(pattern, LetterCase::counts);
    REQUIRE(regex);
    const auto start = std::chrono::steady_clock::now();
    CHECK_FALSE(regex->is_found_in(text));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}

TEST_CASE("huge patterns are refused, deep ones too", "[survey]")
{
    CHECK_FALSE(EcmaRegex::create(std::string(10'001, 'a'), LetterCase::counts));
    CHECK_FALSE(EcmaRegex::create(std::string(5'000, '(') + std::string(5'000, ')'), LetterCase::counts));
    CHECK(EcmaRegex::create(std::string(10'000, 'a'), LetterCase::counts));
}

TEST_CASE("what a pattern cannot have here is refused, and not understood otherwise", "[survey]")
{
    // Of PCRE2, and the lookbehind of any length that only ECMAScript has.
    const auto pattern = GENERATE("(*COMMIT)a", "(?{x})", "(?<=a+)b", "(?<n-1>a)", "(?<n", "\\k<n(?<n>a)");
    INFO(pattern);
    CHECK_FALSE(EcmaRegex::create(pattern, LetterCase::counts));
}

TEST_CASE("bytes that are no UTF-8 are read as replacement characters", "[survey]")
{
    const auto any = EcmaRegex::create("^.$", LetterCase::counts);
    REQUIRE(any);
    CHECK(any->is_found_in("\xff"));
    CHECK(EcmaRegex::create("\xfe", LetterCase::counts)->is_found_in("\xff"));
    CHECK(is_email_address("\xff@b.co"));
}

TEST_CASE("an address is looked at once, however long it is", "[survey]")
{
    const auto start = std::chrono::steady_clock::now();
    CHECK_FALSE(is_email_address(std::string(1'000'000, '@') + ".co"));
    CHECK(is_email_address(std::string(1'000'000, 'a') + "@b.co"));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
}
