// The rules of value semantics, each in one table: SURVEYJS.md section c, measured with survey-core 3.1.1.

#include "survey/expression/conversion.h"
#include "survey/expression/evaluated.h"

#include <cmath>

using namespace yardstick;
using test::evaluated;

TEST_CASE("a number is written as ECMAScript writes it", "[survey]")
{
    CHECK(text_from(0.1) == "0.1");
    CHECK(text_from(-0.0) == "0");
    CHECK(text_from(1e21) == "1e+21");
    CHECK(text_from(-1.25e22) == "-1.25e+22");
    CHECK(text_from(123456789012345680000.0) == "123456789012345680000");
    CHECK(text_from(1.5e-7) == "1.5e-7");
    CHECK(text_from(0.000001) == "0.000001");
    CHECK(text_from(-1234.5) == "-1234.5");
    CHECK(text_from(1e15 + 0.5) == "1000000000000000.5");
    CHECK(text_from(std::nan("")) == "NaN");
}

TEST_CASE("a text is read as a number as ECMAScript reads it", "[survey]")
{
    CHECK(number_from_text(" 12 ") == 12);
    CHECK(number_from_text("\u00a012\ufeff") == 12);
    CHECK(number_from_text("") == 0);
    CHECK(number_from_text("0x1F") == 31);
    CHECK(number_from_text("5.") == 5);
    CHECK(number_from_text(".5") == 0.5);
    CHECK(number_from_text("-1e3") == -1000);
    CHECK(std::isinf(number_from_text("1e400")));
    CHECK(std::isinf(number_from_text("0.5e400")));
    CHECK(number_from_text("1e-400") == 0);
    CHECK(number_from_text("0." + std::string(400, '0') + "1") == 0);
    for (const char* none : {"5 pears", ".", "1e", "0x", "inf", "nan", "--1", "1_000"})
        CHECK(std::isnan(number_from_text(none)));
    CHECK(leading_integer("12abc") == 12);
    CHECK(leading_number("1.5e") == 1.5);
    CHECK(std::isnan(leading_number("abc")));
}

TEST_CASE("a variable's text that looks like a number, a truth or a quotation counts as one", "[survey]")
{
    const auto variable = [](const char* text) { return evaluated("{a}", {{"a", text}}); };
    CHECK(variable(" 7") == 7);
    CHECK(variable("2,5") == 2.5);
    CHECK(variable("0x1f") == 31);
    CHECK(variable("0.") == 0);
    CHECK(variable("-05") == -5);
    CHECK(variable("False") == false);
    CHECK(variable("'q\"") == "q");
    for (const char* text : {"05", "1,000,000", "Infinity", "1/2", "12345678901234567", " true", "0b1"})
        CHECK(variable(text) == text);
    CHECK(evaluated("{#a}", {{"a", "5"}}) == "5");
    CHECK(evaluated("{a}", {{"a", {"5"}}}) == Json{"5"});
    CHECK(evaluated("'5'") == "5");
}

TEST_CASE("equality goes through its steps in order", "[survey]")
{
    const char* const equal[] = {"'05' = 5",    "'1e3' = 1000",        "true = 1",     "false = 0",
                                 "' x ' = 'X'", "[2, 1] = ['1', '2']", "{none} = ''",  "'undefined' = ''",
                                 "{e} = {l}",   "{none} = {nope}",     "true = 'TRUE'"};
    const char* const different[] = {"'' = 0",     "null = 0", "'yes' = true", "[1] = 1", "{x} = {e}", "[1, 1, 2] = [1, 2, 2]",
                                     "'1abc' = 1", "[] = ''",  "[] = null"};
    const Json values{{"e", Json::object()}, {"l", Json::array()}, {"x", {{"x", ""}}}};
    for (const char* text : equal)
        CHECK(evaluated(text, values) == true);
    for (const char* text : different)
        CHECK(evaluated(text, values) == false);
}

TEST_CASE("order is by code unit between texts, by number otherwise, and never with a missing side", "[survey]")
{
    CHECK(evaluated("'10' > '9'") == false);
    CHECK(evaluated("'10' > 9") == true);
    CHECK(evaluated("{emoji} < {private_use}", {{"emoji", "\U0001F600"}, {"private_use", "\uE000"}}) ==
          true); // D83D is below E000
    CHECK(evaluated("[5] > 4") == true);
    CHECK(evaluated("'' > -1") == true);
    CHECK(evaluated("null > -1") == false);
    CHECK(evaluated("{none} >= {none}") == true);
    CHECK(evaluated("3 < 4 < 5") == true);
}

TEST_CASE("arithmetic fills empty sides and keeps no stray decimals", "[survey]")
{
    CHECK(evaluated("0.1 + 0.2") == 0.3);
    CHECK(evaluated("4.35 * 100") == 435);
    CHECK(evaluated("2 + '3'") == "23");
    CHECK(evaluated("{none} + 'x'") == "x");
    CHECK(evaluated("{none} + 2") == 2);
    CHECK(evaluated("[1, 2] + 'x'") == "1, 2x");
    CHECK(evaluated("[1, 2] + 4") == 7);
    CHECK(evaluated("[1] + 4") == "14");
    CHECK(evaluated("7 / 0").is_null());
    CHECK(evaluated("-11 % 4") == -3);
    CHECK(evaluated("{none} ^ {none}") == 1);
    CHECK(evaluated("{a} * 2", {{"a", "x"}}) == Json{{"$", "NaN"}});
    CHECK(evaluated("10 > 9 and 5") == 5);
    CHECK(evaluated("{none} and 5") == 0);
}

TEST_CASE("set operators keep their surprises", "[survey]")
{
    CHECK(evaluated("0 contains 0") == false);
    CHECK(evaluated("10 contains 1") == true);
    CHECK(evaluated("'a' anyof 'ab'") == true);
    CHECK(evaluated("'ab' anyof 'a'") == false);
    CHECK(evaluated("[] notcontains 1") == true);
    CHECK(evaluated("'' notcontains ''") == false);
    CHECK(evaluated("null allof null") == false);
    CHECK(evaluated("[] noneof [1]") == true);
    CHECK(evaluated("[1] anyof []") == true);
    CHECK(evaluated("{l} contains {none}", {{"l", {nullptr}}}) == true);
}

TEST_CASE("letter case does not count beyond ASCII either", "[survey]")
{
    CHECK(evaluated("'\u00c4RGER' = '\u00e4rger'") == true);
    CHECK(evaluated("'\u00df' = 'SS'") == false);
    CHECK(evaluated("'\u0130' = 'i\u0307'") == true); // a dotted capital I is two characters in lower case
    CHECK(evaluated("'\u00dcberStunden' contains '\u00fcberst'") == true);
}

TEST_CASE("looking for a long text takes no more than the length of both", "[survey]")
{
    const std::string all(200'000, 'a'), nearly = std::string(100'000, 'a') + "b";
    CHECK(evaluated("{all} contains {nearly}", {{"all", all}, {"nearly", nearly}}) == false);
    CHECK(evaluated("{all} contains {nearly}", {{"all", all + "B"}, {"nearly", nearly}}) == true);
}

TEST_CASE("lengths and places in texts count UTF-16 code units", "[survey]")
{
    CHECK(evaluated("{s.length}", {{"s", "a\u00e9\U0001F600"}}) == 4);
    CHECK(evaluated("substring({s}, 1, 3)", {{"s", "a\U0001F600b"}}) == "\U0001F600");
    CHECK(evaluated("substring({s}, 2)", {{"s", "a\U0001F600b"}}) == "\uFFFDb");
    CHECK(evaluated("substring('abc', 2, 0)") == "ab");
}

TEST_CASE("values come from JSON and go back as a response holds them", "[survey]")
{
    const Json json = Json::parse(R"({"b": [1, 2.5, "x", null, true], "a": {"n": -3}})");
    CHECK(Value::from_json(json).to_json().dump() == json.dump());
    CHECK(Value(std::nan("")).to_json().is_null());
    CHECK(Value(-0.0).to_json().dump() == "0");
    CHECK(Value(Date{0}).to_json() == "1970-01-01T00:00:00.000Z");
    Json deep = 1;
    for (int level = 0; level < 300; ++level)
        deep = Json::array({std::move(deep)});
    CHECK(Value::from_json(deep).to_json().dump().find("[null]") != std::string::npos);
}
