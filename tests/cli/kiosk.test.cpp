#include "cli/one_desk.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using yardstick::test::OneDesk;

namespace {

Json shown(const OneDesk& desk)
{
    return desk.ctl.must({"--json", "kiosk", "show"}).lines().at(0);
}

} // namespace

TEST_CASE("a kiosk is set up from the command line, and what is not named stays", "[cli][kiosk]")
{
    OneDesk desk;
    desk.ctl.must({"kiosk", "set", "--survey", "csat", "--words", "Tell us", "--idle", "20"});
    desk.ctl.must({"kiosk", "set", "--left", "drop", "--logo", desk.write("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")});
    CHECK(shown(desk) == Json{{"survey", "csat"}, {"department", "front_desk"}, {"site", "main"}, {"language", ""}, {"words", "Tell us"}, {"logo_bytes", 41},
                              {"idle_seconds", 20}, {"left", "drop"}, {"repeat_seconds", 5}, {"repeat_presses", 0}, {"pin", false}});
    CHECK(desk.ctl.run({"kiosk", "set", "--idle", "14"}).err == "idle time of the kiosk, expected 15 s or more, found 14 s\n");
    CHECK(desk.ctl.run({"kiosk", "set", "--survey", "employee_pulse"}).exit_code == 1);
    CHECK(shown(desk)["idle_seconds"] == 20);
}

TEST_CASE("a kiosk's PIN comes on standard input and is never shown", "[cli][kiosk]")
{
    OneDesk desk;
    CHECK(desk.ctl.run({"kiosk", "pin"}, "12\n").exit_code == 1);
    const auto set = desk.ctl.run({"kiosk", "pin"}, "2580\n");
    CHECK(set.exit_code == 0);
    CHECK((set.out + set.err).find("2580") == std::string::npos);
    CHECK(shown(desk)["pin"] == true);
}
