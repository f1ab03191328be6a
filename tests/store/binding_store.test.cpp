#include "store/test_workspace.h"

using namespace yardstick;
using namespace yardstick::test;

STORE_TEST_CASE("a binding gets its version from the store and comes back as it was")
{
    OPEN_WORKSPACE();
    Binding binding;
    binding.name = "csat";
    binding.source = "poll";
    binding.plugin = "customer_service";
    binding.metric = "csat";
    binding.fields = {{"rating", "How was it, \"really\"?"}};
    binding.parameters = {{"satisfied", {4, 5}}, {"scale", {1, 5.5}}};
    CHECK(workspace->bindings().bind(binding).version == 1);
    binding.from = day("2025-06-01");
    binding.is_removed = true;
    CHECK(workspace->bindings().bind(binding).version == 2);
    binding.source = "nps";
    CHECK(workspace->bindings().bind(binding).version == 1);

    const auto history = workspace->bindings().binding_history();
    REQUIRE(history.size() == 3);
    CHECK(history[0].source == "nps");
    CHECK(history[1].version == 1);
    CHECK_FALSE(history[1].from);
    CHECK_FALSE(history[1].is_removed);
    CHECK(history[1].fields == binding.fields);
    CHECK(history[1].parameters == binding.parameters);
    CHECK(history[1].metric_id() == "customer_service.csat");
    CHECK(history[2].from == day("2025-06-01"));
    CHECK(history[2].is_removed);
}
