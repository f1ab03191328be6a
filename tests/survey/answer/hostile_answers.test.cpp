#include "survey/answer/asked.h"

#include <chrono>

using namespace yardstick;
using namespace yardstick::test;

TEST_CASE("a regular expression that cannot be used keeps nobody from answering", "[survey]")
{
    const auto pattern = GENERATE("(", "(*COMMIT)a", "(?{x})", "(?<=a+)b", "a++");
    CHECK(Asked({{"type", "text"}, {"name", "q"}, {"validators", {{{"type", "regex"}, {"regex", pattern}}}}}).check("x").empty());
}

TEST_CASE("a huge answer is checked in time", "[survey]")
{
    const std::string text(5'000'000, 'a');
    const Json validators = Json::parse(R"([{"type": "numeric", "minValue": 1}, {"type": "text", "maxLength": 9}, {"type": "email"}, {"type": "regex", "regex": "b$"}])");
    const Asked asked({{"type", "text"}, {"name", "q"}, {"inputType", "number"}, {"step", 3}, {"min", 5}, {"validators", validators}});
    const auto start = std::chrono::steady_clock::now();
    CHECK(asked.check(text).size() == 4);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}
