#include "survey/expression/evaluated.h"

using namespace yardstick;
using test::evaluated;

namespace {

std::string repeated(const std::string& text, int times)
{
    std::string result;
    for (int i = 0; i < times; ++i)
        result += text;
    return result;
}

bool parses(const std::string& text)
{
    return Expression::parse(text).has_value();
}

} // namespace

TEST_CASE("keywords match as prefixes, in any letter case, and need no blanks", "[survey]")
{
    CHECK(evaluated("{a} = 1orange", {{"a", 2}}) == "ange");
    CHECK(evaluated("1LESS2") == true);
    CHECK(evaluated("orange") == "orange");
    CHECK(evaluated("4 -1") == 3);
    CHECK(evaluated("1--1") == 2);
    for (const char* text :
         {"trueish", "nullable", "null", "(null)", "0x1A", "007", ".5", "5.", "2e3", "not 1", "1 === 1", "- 1", "", "  "})
        CHECK_FALSE(parses(text));
}

TEST_CASE("set operators bind tightest, and operators of one level from the left", "[survey]")
{
    CHECK(evaluated("2 ^ 2 ^ 3") == 64);
    CHECK(evaluated("1 + 2 * 3") == 7);
    CHECK(evaluated("{a} * 2 contains 3", {{"a", 5}}) == 0);
    CHECK(evaluated("! {a} = 3", {{"a", 3}}) == false);
    CHECK(evaluated("true or false and false") == true);
}

TEST_CASE("what may be missing may be missing", "[survey]")
{
    CHECK(evaluated("((1 + 2") == 3);
    CHECK(evaluated("sum(4, 5") == 9);
    CHECK(evaluated("2 contains") == false);
    CHECK(evaluated("[ , 3]") == Json::array());
    CHECK(evaluated("[]") == Json::array());
    for (const char* text : {"[ ]", "[1", "1)", "{}", "{a", "'a", "'a\"b'", "[1,]", "sum (1)"})
        CHECK_FALSE(parses(text));
}

TEST_CASE("some spellings are mended everywhere, also inside quotes and braces", "[survey]")
{
    CHECK(evaluated("3 => 3") == true);
    CHECK(evaluated("3 <> 4") == true);
    CHECK(evaluated("{a} equals 3", {{"a", 3}}) == true);
    CHECK(evaluated("'notequals'") == "notequal ");
    CHECK(evaluated("'a\\'b'") == "a'b");
}

TEST_CASE("a text that does not parse says where and why", "[survey]")
{
    const auto error_of = [](const char* text) { return Expression::parse(text).error(); };
    CHECK(error_of("{a} = ").at == 6u);
    CHECK(error_of("{a} = ").what == "expected a value, found the end");
    CHECK(error_of("{a} and (1 + ))").at == 13u);
    CHECK(error_of("{a} {b}").at == 4u);
    CHECK(error_of("{a} {b}").what == "expected an operator");
    CHECK(error_of("1 + older(2)").at == 4u);
    CHECK(error_of("1 + older(2)").what == "unknown function older");
    CHECK(error_of("displayValue('q')").what == "unknown function displayValue");
    CHECK(error_of("sumInArray({l}, 'x', '{y} >')").what == "condition \"{y} >\": expected a value, found the end");
}

TEST_CASE("nesting is bounded, and long or broken texts take no more than their length", "[survey]")
{
    CHECK(parses(repeated("(", 150) + "1"));
    for (const char* bracket : {"(", "[", "!", "sum(", "[(1 = ", "(1 = (", "negate "})
        CHECK_FALSE(parses(repeated(bracket, 100'000)));
    CHECK(evaluated("0" + repeated(" + 1", 50'000)) == 50'000);
    CHECK(parses("1" + repeated(" and {a} = 1", 50'000)));
    CHECK_FALSE(parses(repeated("[(1 = ", 150)));
    CHECK(parses("'" + repeated("equals ", 50'000) + "'"));
}
