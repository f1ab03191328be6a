#include "store/test_workspace.h"

using namespace yardstick;
using namespace yardstick::test;

namespace {

OfficeEntry department(const std::string& id, const std::string& name, const std::string& from, bool retired = false)
{
    return {"department", id, 0, day(from), retired, Json{{"name", name}}};
}

std::vector<std::string> names(const std::vector<OfficeEntry>& entries)
{
    std::vector<std::string> found;
    for (const OfficeEntry& entry : entries)
        found.push_back(entry.document["name"]);
    return found;
}

} // namespace

STORE_TEST_CASE("an entry of the office holds from its day on")
{
    OPEN_WORKSPACE();
    OfficeStore& office = workspace->office();
    office.append(department("support", "Support", "2025-01-01"));
    office.append(department("support", "Care", "2025-06-01"));
    office.append(department("sales", "Sales", "2025-03-01", true));
    office.append(department("o'neill", "O'Neill's \"desk\" ü", "2025-03-01"));

    CHECK(office.entries("department", day("2024-12-31")).empty());
    CHECK(names(office.entries("department", day("2025-01-01"))) == std::vector<std::string>{"Support"});
    CHECK(names(office.entries("department", day("2025-06-01"))) == std::vector<std::string>{"O'Neill's \"desk\" ü", "Sales", "Care"});
    CHECK(office.entries("department", day("2025-06-01"))[1].retired);
    CHECK(office.entries("site", day("2025-06-01")).empty());

    const auto history = office.history("department", "support");
    REQUIRE(history.size() == 2);
    CHECK(history[0].revision == 1);
    CHECK(history[1].revision == 2);
    CHECK(history[1].from == day("2025-06-01"));
}

STORE_TEST_CASE("a correction of the past leaves a later change standing")
{
    OPEN_WORKSPACE();
    OfficeStore& office = workspace->office();
    office.append(department("support", "Support", "2025-01-01"));
    office.append(department("support", "Care", "2025-06-01"));
    office.append(department("support", "Suport, spelt right: Support", "2025-01-01"));
    CHECK(names(office.entries("department", day("2025-03-01"))) == std::vector<std::string>{"Suport, spelt right: Support"});
    CHECK(names(office.entries("department", day("2025-06-01"))) == std::vector<std::string>{"Care"});
}

STORE_TEST_CASE("the document of an entry keeps the order of its keys")
{
    OPEN_WORKSPACE();
    OfficeEntry entry = department("support", "Support", "2025-01-01");
    entry.document = Json::parse(R"({"z":1,"a":{"y":[true,null,0.1],"b":"ü"}})");
    workspace->office().append(entry);
    CHECK(workspace->office().history("department", "support").front().document.dump() == entry.document.dump());
}

STORE_TEST_CASE("of a target's revisions the newest counts, and the earlier ones stay")
{
    OPEN_WORKSPACE();
    OfficeStore& office = workspace->office();
    office.set_target({"customer_service.csat", "support", day("2025-01-01"), 80, Bands{60, 80}});
    office.set_target({"customer_service.csat", "support", day("2025-01-01"), 1.0 / 3});
    office.set_target({"customer_service.csat", "sales", day("2025-01-01"), 70, Bands{0.1, -2.5}});
    office.set_target({"customer_service.csat", "support", day("2025-01-01"), 90, {}, "zphone"});
    const auto targets = office.targets();
    REQUIRE(targets.size() == 3);
    CHECK(targets[0].department == "sales");
    CHECK(targets[0].bands == Bands{0.1, -2.5});
    CHECK(targets[1].value == 1.0 / 3);
    CHECK(targets[1].from == day("2025-01-01"));
    CHECK(targets[1].revision == 2);
    CHECK_FALSE(targets[1].bands);
    CHECK(targets[2].binding == "zphone");
    CHECK(targets[2].revision == 1);
    const auto history = office.target_history();
    REQUIRE(history.size() == 4);
    CHECK(history[1].value == 80);
    CHECK(history[1].bands == Bands{60, 80});
}

STORE_TEST_CASE("a target that was taken back counts no longer, until it is set again")
{
    OPEN_WORKSPACE();
    OfficeStore& office = workspace->office();
    office.set_target({"p.m", "support", day("2025-01-01"), 80});
    office.set_target({"p.m", "support", day("2025-02-01"), 85});
    DatedTarget back = office.targets()[1];
    back.is_removed = true;
    office.set_target(back);
    REQUIRE(office.targets().size() == 1);
    CHECK(office.targets()[0].value == 80);
    REQUIRE(office.target_history().size() == 3);
    CHECK(office.target_history()[2].is_removed);
    CHECK(office.target_history()[2].revision == 2);
    office.set_target({"p.m", "support", day("2025-02-01"), 86});
    REQUIRE(office.targets().size() == 2);
    CHECK(office.targets()[1].revision == 3);
}

STORE_TEST_CASE("annotations are found by their day")
{
    OPEN_WORKSPACE();
    OfficeStore& office = workspace->office();
    office.annotate({response_id(1), day("2025-03-01"), "new phone system; it's loud", "support"});
    office.annotate({response_id(2), day("2025-04-01"), "move", ""});
    const auto march = office.annotations(day("2025-03-01"), day("2025-03-31"));
    REQUIRE(march.size() == 1);
    CHECK(march[0].text == "new phone system; it's loud");
    CHECK(march[0].department == "support");
    CHECK(office.annotations(day("2025-03-01"), day("2025-04-01")).size() == 2);
}

STORE_TEST_CASE("a setting is what was set last")
{
    OPEN_WORKSPACE();
    OfficeStore& office = workspace->office();
    CHECK_FALSE(office.setting("desk.survey"));
    office.set_setting("desk.survey", "csat");
    office.set_setting("desk.survey", std::string(100000, 'x') + "'");
    CHECK(office.setting("desk.survey") == std::string(100000, 'x') + "'");
    office.set_setting("desk.survey", "");
    CHECK(office.setting("desk.survey") == "");
}
