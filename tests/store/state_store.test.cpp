#include "store/test_workspace.h"

using namespace yardstick;
using namespace yardstick::test;

namespace {

const StateOwner owner{"customer_service.csat", 1, "csat", 1};

DayState state_of(const std::string& text, std::int64_t changes, const SavedState& bytes)
{
    DayKey key = day_key(some_response(response_id(1)));
    key.day = day(text);
    return {key, changes, bytes};
}

} // namespace

STORE_TEST_CASE("a state of any bytes comes back for its owner alone")
{
    OPEN_WORKSPACE();
    const SavedState bytes("\0\x01\xff'\\x\n", 7);
    workspace->states().keep(owner, {state_of("2025-03-15", 4, ""), state_of("2025-03-14", 2, bytes)});

    const auto states = workspace->states().states(owner, {});
    REQUIRE(states.size() == 2);
    CHECK(states[0].key.day == day("2025-03-14"));
    CHECK(states[0].state == bytes);
    CHECK(states[0].changes == 2);
    CHECK(states[1].state.empty());
    CHECK(workspace->states().states({"customer_service.csat", 2, "csat", 1}, {}).empty());
    CHECK(workspace->states().states({"customer_service.csat", 1, "csat", 2}, {}).empty());
    CHECK(workspace->states().states(owner, {.period = Period{day("2025-03-15"), day("2025-04-01")}}).size() == 1);
    CHECK(workspace->states().states(owner, {.department = "sales"}).empty());

    workspace->states().drop_states();
    CHECK(workspace->states().states(owner, {}).empty());
}

STORE_TEST_CASE("a state from fewer changes does not overwrite one from more")
{
    OPEN_WORKSPACE();
    workspace->states().keep(owner, {state_of("2025-03-14", 3, "three")});
    workspace->states().keep(owner, {state_of("2025-03-14", 2, "two")});
    CHECK(workspace->states().states(owner, {}).front().state == "three");
    workspace->states().keep(owner, {state_of("2025-03-14", 3, "three again")});
    CHECK(workspace->states().states(owner, {}).front().state == "three again");
    workspace->states().keep(owner, {state_of("2025-03-14", 4, "four")});
    CHECK(workspace->states().states(owner, {}).front().changes == 4);
}

STORE_TEST_CASE("a state that was damaged on the disk is not returned")
{
    OPEN_WORKSPACE();
    const std::string damage = GENERATE(as<std::string>{}, "state = substr(state, 1, 24) || '00' || substr(state, 27)", "state = substr(state, 3)",
                                        "state = ''", "state = 'zz' || substr(state, 3)", "state = state || '0'", "changes = 9",
                                        "site = 'north'", "metric_version = 2");
    workspace->states().keep(owner, {state_of("2025-03-14", 3, "bytes"), state_of("2025-03-15", 3, "whole")});
    REQUIRE(workspace->states().states(owner, {}).size() == 2);
    place.run("update day_state set " + damage + " where day = '2025-03-14'");

    INFO(damage);
    CHECK(workspace->states().states(owner, {}).size() == 1);
    CHECK(workspace->states().states({"customer_service.csat", 2, "csat", 1}, {}).empty());
}
