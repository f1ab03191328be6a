#include "host/metric_rows.h"
#include "support/plugins_of.h"
#include "support/used_plugins.h"

#include <catch2/catch.hpp>

#include <filesystem>

#include <dlfcn.h>

using namespace yardstick;
using test::numbers;

namespace {

std::unique_ptr<MetricCatalogue> shipped()
{
    return test::plugins_of({std::filesystem::path(YARDSTICK_BINARY_DIR) / "plugins"});
}

Metric& metric_of(const MetricCatalogue& catalogue, std::string_view id)
{
    const auto found = catalogue.find(id);
    REQUIRE(found);
    return **found;
}

} // namespace

TEST_CASE("the shipped plugins load with all their metrics and nothing is refused", "[host]")
{
    const auto catalogue = shipped();
    for (const RefusedPlugin& refused : catalogue->refused())
        FAIL_CHECK(refused.path << " " << refused.id << ": " << refused.reason);
    std::vector<std::string> ids;
    for (const auto& metric : catalogue->metrics())
        ids.push_back(metric->card().full_id());
    CHECK(ids == std::vector<std::string>{
                     "customer_service.csat", "customer_service.csat_mean", "customer_service.nps", "customer_service.ces",
                     "customer_service.first_response", "customer_service.first_response_p90", "customer_service.talk_time",
                     "customer_service.handle_time", "customer_service.resolution_rate", "customer_service.resolved_count",
                     "customer_service.answered_rate", "customer_service.resolution_time", "customer_service.resolution_time_p90",
                     "customer_service.deadline_rate", "customer_service.accuracy", "front_desk.csat", "front_desk.response_rate",
                     "front_desk.recovery", "own_work.task_completion", "own_work.on_time_rate", "own_work.accuracy", "team_goals.buy_in",
                     "team_goals.support_share", "team_goals.spread", "team_goals.confidence"});
    const auto used = test::used_plugins(*catalogue);
    REQUIRE(used.size() == 4);
    CHECK(used[0].department == "Customer service");
    CHECK(test::metric_ids(used[1]) == std::vector<std::string>{"csat", "response_rate", "recovery"});
    CHECK(used[2].path == std::string(YARDSTICK_BINARY_DIR) + "/plugins/own_work/metrics.json");
}

TEST_CASE("two plugins with a struct of the same name each give their own card", "[host]")
{
    const auto catalogue = shipped();
    CHECK(metric_of(*catalogue, "customer_service.csat").card().title == "Customer satisfaction");
    CHECK(metric_of(*catalogue, "front_desk.csat").card().title == "Satisfaction at the desk");
    CHECK(metric_of(*catalogue, "front_desk.csat").card().paired_with == "response_rate");
}

TEST_CASE("no library of a plugin is loaded into the program itself", "[host]")
{
    const auto catalogue = shipped();
    CHECK(catalogue->metrics().size() > 20);
    void* handle = dlopen((std::string(YARDSTICK_BINARY_DIR) + "/plugins/front_desk/front_desk.so").c_str(), RTLD_NOW | RTLD_NOLOAD);
    CHECK(handle == nullptr);
}

TEST_CASE("a loaded metric scores columns, and slices of them to the same figure", "[host]")
{
    const auto catalogue = shipped();
    Metric& csat = metric_of(*catalogue, "customer_service.csat");
    const Batch ratings = numbers({5, 4, 4, std::nullopt, 1, 3, 5, 2, 5, 4});
    const Figure whole = test::score_rows(csat, ratings, {{4, 5}});
    CHECK(*whole.value == Approx(100.0 * 6 / 9));
    CHECK(whole.n == 9);
    CHECK(whole.k == 6);
    CHECK(whole.interval == "Wilson 95 %");
    const auto slice_rows = GENERATE(1, 2, 3, 7);
    CHECK(test::score_rows(csat, ratings, {{4, 5}}, slice_rows) == whole);
}

TEST_CASE("a parameter changes what counts", "[host]")
{
    const auto catalogue = shipped();
    Metric& csat = metric_of(*catalogue, "customer_service.csat");
    CHECK(*test::score_rows(csat, numbers({1, 2, 3}), {{3}}).value == Approx(100.0 / 3));
    CHECK(*test::score_rows(csat, numbers({1, 2, 3}), {{2, 3}}).value == Approx(200.0 / 3));
}

TEST_CASE("no rows, no states and empty states give no value", "[host]")
{
    const auto catalogue = shipped();
    for (const auto& metric : catalogue->metrics()) {
        INFO(metric->card().full_id());
        const ParameterValues parameters = test::default_parameters(metric->card());
        const std::vector<std::string_view> empty(3);
        CHECK_FALSE(metric->score({}, parameters)->value);
        CHECK_FALSE(metric->score(empty, parameters)->value);
        CHECK(metric->score({}, parameters)->n == 0);
    }
}

TEST_CASE("a saved state that is cut short is refused, and the metric goes on working", "[host]")
{
    const auto catalogue = shipped();
    Metric& mean = metric_of(*catalogue, "customer_service.csat_mean");
    const std::vector<Slice> all{{0, 3}};
    const auto states = mean.accumulate(numbers({1, 2, 6}), all, {});
    REQUIRE(states);
    const std::vector<std::string_view> cut{std::string_view((*states)[0]).substr(0, 11)};
    const auto refused = mean.score(cut, {});
    REQUIRE_FALSE(refused);
    CHECK_THAT(refused.error().text(), Catch::Contains("customer_service.csat_mean") && Catch::Contains("ends too early"));
    CHECK(*mean.score(std::vector<std::string_view>{(*states)[0]}, {})->value == Approx(3));
}

TEST_CASE("of two plugins with one id the first found is used", "[host]")
{
    const auto folder = std::filesystem::path(YARDSTICK_BINARY_DIR) / "plugins";
    const test::TemporaryFolder copy;
    std::filesystem::copy(folder / "front_desk", copy.path() / "front_desk");
    const auto catalogue = test::plugins_of({copy.path(), folder});
    CHECK(catalogue->metrics().size() == 25);
    REQUIRE(catalogue->refused().size() == 1);
    CHECK(catalogue->refused()[0].id == "front_desk");
    CHECK_THAT(catalogue->refused()[0].reason, Catch::Contains("is already there: " + copy.path().string()));
}
