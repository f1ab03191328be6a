#include "cli/one_desk.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using test::OneDesk;

namespace {

struct TwoBoundDesks : OneDesk {
    TwoBoundDesks()
    {
        ctl.must({"bind", "front_desk.csat", "--survey", "csat"});
        ctl.must({"bind", "front_desk.csat", "--survey", "csat", "--as", "zphone"});
    }

    test::CommandResult target(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), {"--json", "target"});
        arguments.insert(arguments.end(), {"--department", "front_desk"});
        return ctl.run(arguments);
    }

    /// The score of a binding in March.
    Json march(const std::string& binding) const
    {
        for (const Json& score : ctl.must({"--json", "score", "--department", "front_desk", "--from", "2026-03-01", "--to", "2026-03-31"}).lines())
            if (score["binding"] == binding)
                return score;
        return {};
    }
};

} // namespace

TEST_CASE("a target of the binding's own name goes before the metric's, and each is taken back by itself", "[cli][target]")
{
    const TwoBoundDesks desk;
    REQUIRE(desk.target({"set", "front_desk.csat", "80", "--from", "2026-01-01"}).exit_code == 0);
    CHECK(desk.target({"set", "zphone", "90", "--from", "2026-01-01", "--bands", "60,85"}).lines().front() ==
          Json::parse(R"({"metric":"front_desk.csat","value":90.0,"department":"front_desk","from":"2026-01-01","binding":"zphone","bands":[60.0,85.0]})"));
    REQUIRE(desk.target({"set", "front_desk.csat", "82", "--from", "2026-02-01"}).exit_code == 0);
    CHECK(desk.march("csat")["target"] == 82.0);
    CHECK(desk.march("zphone")["target"] == 90.0);
    CHECK(desk.march("zphone")["bands"] == Json::parse("[60.0, 85.0]"));
    CHECK_THAT(desk.ctl.must({"score", "--explain", "--department", "front_desk", "--from", "2026-03", "--to", "2026-03"}).out, Catch::Contains("target: 90; poor ends at 60, good begins at 85"));

    CHECK(desk.target({"remove", "zphone", "--from", "2026-01-01"}).lines().front()["removed"] == true);
    CHECK(desk.march("zphone")["target"] == 82.0);
    const auto twice = desk.target({"remove", "zphone", "--from", "2026-01-01"});
    CHECK(twice.exit_code == 1);
    CHECK(twice.err == "target of zphone in front_desk, expected one that is set, found none\n");
    REQUIRE(desk.target({"remove", "front_desk.csat", "--from", "2026-02"}).exit_code == 0);
    CHECK(desk.march("zphone")["target"] == 80.0);

    CHECK(desk.ctl.must({"--json", "target", "list"}).lines().size() == 1);
    const auto all = desk.ctl.must({"--json", "target", "list", "--history"}).lines();
    REQUIRE(all.size() == 5);
    CHECK(all[0]["binding"].is_null());
    CHECK(all[3]["bands"] == Json::parse("[60.0, 85.0]"));
    CHECK(all[4]["revision"] == 2);
    CHECK(all[4]["removed"] == true);
}

TEST_CASE("a target's name that several metrics could be meant by is refused with the ids to choose from", "[cli][target]")
{
    const TwoBoundDesks desk;
    desk.ctl.must({"bind", "customer_service.csat", "--survey", "service_contact"});
    const auto refused = desk.target({"set", "csat", "80", "--from", "2026-01-01"});
    CHECK(refused.exit_code == 1);
    CHECK(refused.err == "metric, expected one of customer_service.csat, front_desk.csat, since bindings of several are meant by that name, found \"csat\"\n");
    CHECK(desk.target({"set", "front_desk.csat", "80", "--binding", "csat", "--from", "2026-01-01"}).exit_code == 0);
    CHECK(desk.ctl.must({"target", "list"}).out == "metric           binding  department  from        bands  value\n"
                                                   "front_desk.csat  csat     front_desk  2026-01-01         80\n");
}

TEST_CASE("a target that is nonsense is refused, and nothing is kept", "[cli][target]")
{
    const TwoBoundDesks desk;
    for (const char* value : {"nan", "inf", "many"}) {
        const auto refused = desk.target({"set", "front_desk.csat", value, "--from", "2026-01-01"});
        CHECK(refused.exit_code == 1);
        CHECK(refused.err == "target, expected a number, found \"" + std::string(value) + "\"\n");
    }
    for (const char* value : {"850", "-5"}) {
        const auto refused = desk.target({"set", "front_desk.csat", value, "--from", "2026-01-01"});
        CHECK(refused.exit_code == 1);
        CHECK(refused.err == "target of front_desk.csat, expected from 0 to 100 percent, found " + std::string(value) + '\n');
    }
    CHECK(desk.target({"set", "front_desk.csat", "80", "--from", "2026-01-01", "--bands", "80,60"}).exit_code == 1);
    CHECK(desk.ctl.must({"--json", "target", "list"}).out.empty());
}
