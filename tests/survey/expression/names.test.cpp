#include "survey/expression/evaluated.h"

using namespace yardstick;
using test::evaluated;

TEST_CASE("a name is looked up by its longest key first, in any letter case", "[survey]")
{
    CHECK(evaluated("{a.b}", {{"a.b", 1}, {"a", {{"b", 2}}}}) == 1);
    CHECK(evaluated("{a.b.c}", {{"a", {{"b.c", 3}}}}) == 3);
    CHECK(evaluated("{a.b.c}", {{"a.b", {{"x", 1}}}, {"a", {{"b", {{"c", 4}}}}}}).is_null()); // the longer key was meant
    CHECK(evaluated("{STRASSE.\u00dcBER}", {{"Strasse", {{"\u00fcber", 5}}}}) == 5);
    CHECK(evaluated("{a}", {{"A", 1}, {"a", 2}}) == 1);
    CHECK(evaluated("{ a }", {{"a", 1}}).is_null());
    CHECK(evaluated("{$a}", {{"a", 1}}) == 1);
}

TEST_CASE("an index counts from zero, or from the end when it is negative", "[survey]")
{
    const Json values{{"l", {1, 2, 3}}, {"m", {{5, 6}, {7, 8}}}, {"p", Json::array({{{"x", 4}}})}};
    CHECK(evaluated("{l[0]}", values) == 1);
    CHECK(evaluated("{l[-1]}", values) == 3);
    CHECK(evaluated("{l[ 0x1 ]}", values) == 2);
    CHECK(evaluated("{l.2}", values) == 3);
    CHECK(evaluated("{l[3]}", values).is_null());
    CHECK(evaluated("{l[x]}", {{"l[x]", 9}}) == 9);
    CHECK(evaluated("{p[0].x}", values) == 4);
    CHECK(evaluated("{m[1][0]}", values).is_null());
    CHECK(evaluated("{m[1].0}", values) == 7);
}

TEST_CASE("the length of what is not there is 0, and everything else that is not there is null", "[survey]")
{
    CHECK(evaluated("{none.length}") == 0);
    CHECK(evaluated("{none.Length}").is_null());
    CHECK(evaluated("{l.length}", {{"l", {1, 2}}}) == 2);
    CHECK(evaluated("{none}").is_null());
    CHECK(evaluated(R"({"m": 4})") == Json{{"m", 4}});
}

TEST_CASE("an expression tells each name that it reads once, also those of row conditions", "[survey]")
{
    const auto expression =
        Expression::parse("{a} + {b} > {a} and sumInArray({rows}, 'x', {y} > {limit}) > iif({#c} empty, 1, {d.e[0]})");
    REQUIRE(expression);
    std::vector<std::string> names;
    for (const Name& name : expression->names())
        names.push_back(name.text());
    CHECK(names == std::vector<std::string>{"a", "b", "rows", "y", "limit", "c", "d.e[0]"});
    CHECK(Name("Panel.x").begins_with("panel"));
    CHECK(Name("panel[0].x").begins_with("panel"));
    CHECK_FALSE(Name("panels.x").begins_with("panel"));
}

TEST_CASE("a path is looked up below a value without an expression", "[survey]")
{
    const Value root = Value::from_json({{"a", {{"b", {1, 2}}}}});
    CHECK(look_up(root, "a.b[1]").to_json() == 2);
    CHECK(look_up(root, "a.c").is_missing());
    CHECK(look_up(root, "").is_missing());
}
