#include "cli/one_desk.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using test::OneDesk;

namespace {

constexpr const char* claim = R"({"id":"claim","title":"Claim","elements":[
    {"type":"file","name":"photos","allowMultiple":true,"maxSize":20},{"type":"signaturepad","name":"signed"}]})";

std::string photo(const std::string& name, const std::string& base64)
{
    return Json{{"name", name}, {"type", "text/plain"}, {"content", "data:text/plain;base64," + base64}}.dump();
}

} // namespace

TEST_CASE("a file and a signature are logged, and written out again by their number", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"survey", "publish", desk.write("claim.json", claim)});
    const std::string id = desk.ctl.must({"--json", "log", "claim", "photos=[" + photo("a.txt", "YWJj") + "," + photo("b.txt", "eHl6") + "]",
                                          "signed=data:image/png;base64,iVBORw==", "--department", "front_desk"}).lines().front()["id"];
    const Json shown = desk.ctl.must({"--json", "response", "show", id}).lines().front();
    CHECK(shown["answers"]["photos"][1]["name"] == "b.txt");
    CHECK(shown["answers"]["signed"].get<std::string>().starts_with("attachment:sha256-"));

    const std::string file = (desk.folder.path() / "out").string();
    const Json written = desk.ctl.must({"--json", "response", "show", id, "--attachment", "2", "-o", file}).lines().front();
    CHECK(written["name"] == "b.txt");
    CHECK(test::read_file(file) == "xyz");
    desk.ctl.must({"response", "show", id, "--attachment", "3", "-o", file});
    CHECK(test::read_file(file) == "\x89PNG");
    CHECK(desk.ctl.run({"response", "show", id, "--attachment", "4", "-o", file}).err == "attachment of response " + id + ", expected 1 to 3, found 4\n");
    CHECK(desk.ctl.must({"verify"}).exit_code == 0);
}

TEST_CASE("a file that is larger than its question allows is refused by name", "[cli]")
{
    const OneDesk desk;
    desk.ctl.must({"survey", "publish", desk.write("claim.json", claim)});
    const auto refused = desk.ctl.run({"log", "claim", "photos=[" + photo("big.txt", "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4") + "]", "--department", "front_desk"});
    CHECK(refused.exit_code == 1);
    CHECK(refused.err == "file big.txt of question photos, expected at most 20 bytes, found 24 bytes\n");
    const auto damaged = desk.ctl.run({"log", "claim", "photos=[" + photo("odd.txt", "YWJ") + "]", "--department", "front_desk"});
    CHECK(damaged.err == "file odd.txt of question photos, expected a data: URL whose base64 is sound, found a damaged one\n");
}
