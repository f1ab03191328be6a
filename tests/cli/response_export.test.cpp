#include "cli/one_desk.h"

#include "support/shared_data.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using test::OneDesk;

TEST_CASE("responses are exported as a table, with labels or codes", "[cli][export]")
{
    const OneDesk desk;
    desk.ctl.must({"log", "csat", "rating=5", "--department", "front_desk"});
    desk.ctl.must({"log", "csat", "rating=1", "--department", "front_desk"});
    const std::string file = (desk.folder.path() / "it's all.csv").string();
    const auto exported = desk.ctl.must({"--json", "response", "export", "csat", "-o", file, "--codes"}).lines();
    CHECK(exported.at(0)["rows"] == 2);
    const std::string codes = test::read_file(file);
    CHECK_THAT(codes, Catch::Contains("_external_id,rating,") && Catch::Contains(",front_desk,"));

    desk.ctl.must({"response", "export", "csat", "-o", file});
    CHECK_THAT(test::read_file(file), !Catch::Contains(",front_desk,"));
    desk.ctl.must({"response", "export", "csat", "-o", (desk.folder.path() / "all.xlsx").string()});
    CHECK(test::read_file(desk.folder.path() / "all.xlsx").starts_with("PK"));

    const auto refused = desk.ctl.run({"response", "export", "csat", "-o", "all.pdf"});
    CHECK(refused.exit_code == 1);
    CHECK_THAT(refused.err, Catch::Contains(".csv or .xlsx"));
    CHECK(desk.ctl.run({"response", "export", "csat"}).exit_code == 2);
    CHECK(desk.ctl.run({"response", "export", "csat", "-o", (desk.folder.path() / "none" / "a.csv").string()}).exit_code == 3);
}
