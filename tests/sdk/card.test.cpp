#include <yardstick/plugin.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <clocale>

namespace ys = yardstick;
using Json = nlohmann::json;

namespace {

ys::Card full_card()
{
    return ys::Card{"wait", "Wait \"here\""}
        .version(3)
        .why("Line one\nand a tab\t.").how("C:\\path").ignores("Zoë & \x01")
        .gamed_by("Standing elsewhere.")
        .unit(ys::minutes).better(ys::lower).target(0.1).bands(60, 30.5).paired_with("other").domain(0, 1e300)
        .needs("minutes", ys::number).needs("done", ys::boolean).needs("day", ys::date).needs("reasons", ys::choices).needs("site", ys::text)
        .parameter("top", 5).parameter("good", {1, 2.5})
        .example({ys::times(2, {{"minutes", 10}, {"done", true}, {"day", "2026-01-15T09:30:00Z"}}),
                  {{"reasons", {"queue", "form"}}, {"site", "north"}, {"minutes", ys::blank}}},
                 ys::Expected{15}.n(2).k(1).between(1, 20))
        .example_with({{"top", {3}}}, {}, ys::no_value);
}

} // namespace

TEST_CASE("a card becomes the JSON that the manifest schema describes", "[sdk]")
{
    const Json card = Json::parse(ys::to_json(full_card()));
    CHECK(card.at("id") == "wait");
    CHECK(card.at("title") == "Wait \"here\"");
    CHECK(card.at("version") == 3);
    CHECK(card.at("why") == "Line one\nand a tab\t.");
    CHECK(card.at("how") == "C:\\path");
    CHECK(card.at("ignores") == "Zoë & \x01");
    CHECK(card.at("unit") == "minutes");
    CHECK(card.at("better") == "lower");
    CHECK(card.at("target") == 0.1);
    CHECK(card.at("bands") == Json({60, 30.5}));
    CHECK(card.at("paired_with") == "other");
    CHECK(card.at("highest") == 1e300);
    CHECK(card.at("fields")[4] == Json({{"name", "site"}, {"type", "text"}}));
    CHECK(card.at("parameters") == Json::parse(R"([{"name":"top","values":[5]},{"name":"good","values":[1,2.5]}])"));
    CHECK(card.at("examples") == Json::parse(R"([
        {"rows":[{"minutes":10,"done":true,"day":"2026-01-15T09:30:00Z"},{"minutes":10,"done":true,"day":"2026-01-15T09:30:00Z"},
                 {"reasons":["queue","form"],"site":"north","minutes":null}],"value":15,"n":2,"k":1,"low":1,"high":20},
        {"rows":[],"parameters":{"top":[3]},"value":null}])"));
}

TEST_CASE("a card leaves out what its author did not say", "[sdk]")
{
    const Json card = Json::parse(ys::to_json(ys::Card{"a", "A"}));
    for (const char* key : {"target", "bands", "paired_with", "lowest", "highest"})
        CHECK_FALSE(card.contains(key));
    CHECK(card.at("better") == "higher");
    CHECK(card.at("version") == 1);
}

TEST_CASE("numbers of a card do not follow the locale", "[sdk]")
{
    const char* german = std::setlocale(LC_ALL, "de_DE.UTF-8");
    const std::string text = ys::to_json(full_card());
    std::setlocale(LC_ALL, "C");
    INFO("German locale " << (german ? "used" : "not installed"));
    CHECK(text.find("\"target\":0.1,") != std::string::npos);
}
