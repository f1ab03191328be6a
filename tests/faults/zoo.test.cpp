#include "host/metric_rows.h"
#include "host/plugin_host.h"
#include "store/workspace_store.h"
#include "support/hand_set_clock.h"
#include "support/in_worker.h"
#include "support/shared_data.h"
#include "viewmodel/dashboard_data.h"
#include "viewmodel/workspace.h"
#include "zoo.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

using namespace yardstick;
using namespace std::chrono_literals;
using Catch::Contains;
using std::filesystem::path;

namespace {

/// An office whose only trouble is its plugins: the whole zoo beside a shipped plugin, all trusted, all bound to one survey.
class Zoo {
public:
    Zoo()
    {
        for (const test::Animal& animal : test::zoo)
            std::filesystem::copy(path(YARDSTICK_BINARY_DIR) / "faults/zoo" / animal.name, plugins() / animal.name, std::filesystem::copy_options::recursive);
        std::filesystem::copy(path(YARDSTICK_BINARY_DIR) / "plugins/customer_service", plugins() / "customer_service");
        REQUIRE(host.trust_folder(plugins()));
        const Day day = parse_day("2026-01-01").value();
        REQUIRE(workspace.office().save(Department{"desk", "The desk"}, day));
        REQUIRE(workspace.office().save(Site{"main", "Main", "Etc/UTC", ""}, day));
        workspace.surveys().publish(Survey::read(R"({"id": "poll", "elements": [{"type": "rating", "name": "rating"}]})", "poll.json").value());
        bind("customer_service", "csat");
        for (const test::Animal& animal : test::zoo)
            bind(animal.name, "satisfied");
    }

    /// A customer's rating, which must be kept whatever plugins do.
    void log(int rating)
    {
        Response response;
        response.id = workspace.ids().next();
        response.source = "poll";
        response.department = "desk";
        response.site = "main";
        response.channel = "desk";
        response.day = parse_day("2026-01-15").value();
        response.answers = R"({"rating":)" + std::to_string(rating) + '}';
        workspace.responses().save(std::span(&response, 1));
        ++logged;
        satisfied += rating >= 4 ? 1 : 0;
        threes += rating == 3 ? 1 : 0;
    }

    Score score(const std::string& plugin, const std::string& metric = "satisfied")
    {
        ScoreQuery query;
        query.metric = plugin + '.' + metric;
        const auto scores = workspace.scorer().scores(query);
        REQUIRE(scores);
        REQUIRE(scores->size() == 1);
        return scores->front();
    }

    double share() const { return 100.0 * satisfied / logged; }

    void check_others()
    {
        const Score csat = score("customer_service", "csat");
        CHECK(csat.figure.value.value_or(-1) == Approx(share()));
        CHECK(csat.figure.n == logged);
        CHECK(workspace.responses().count({}).counted == logged);
    }

    void check(const test::Animal& animal)
    {
        INFO(animal.name);
        const Score found = score(animal.name);
        const bool is_harmful = animal.shows == test::Shows::when_loaded || (animal.shows == test::Shows::at_a_three && threes > 0);
        if (is_harmful) {
            CHECK(found.state == ScoreState::failed);
            CHECK_THAT(found.reason, Contains(animal.name) && Contains(animal.reason));
        } else {
            CHECK(found.figure.value.value_or(-1) == Approx(share()));
        }
    }

    /// Lets every animal that failed try again, so that it harms what it can once more.
    void retry()
    {
        for (const FoundPlugin& plugin : host.plugins())
            if (plugin.failures > 0)
                REQUIRE(host.retry(plugin.id));
    }

private:
    path plugins() const
    {
        std::filesystem::create_directories(folder_.path() / "plugins");
        return folder_.path() / "plugins";
    }

    void bind(const std::string& plugin, const std::string& metric)
    {
        Binding binding;
        binding.name = plugin;
        binding.source = "poll";
        binding.plugin = plugin;
        binding.metric = metric;
        workspace.bindings().bind(binding);
    }

    static std::unique_ptr<LibraryRunner> impatient_runner()
    {
        WorkerSettings settings = test::worker_settings();
        settings.limit = 1s;
        settings.memory = std::size_t{256} << 20;
        return std::make_unique<WorkerRunner>(settings);
    }

    test::TemporaryFolder folder_;

public:
    PluginHost host{PluginSetting{{plugins()}, {}, {}, false}, std::make_shared<PluginRecords>(std::nullopt), impatient_runner()};
    std::unique_ptr<WorkspaceStore> store = WorkspaceStore::open((folder_.path() / "zoo.yardstick").string(), WorkspaceStore::OpenMode::create);
    test::HandSetClock clock{"2026-01-20T10:00:00Z"};
    Workspace workspace{{store->office(), store->surveys(), store->responses(), store->bindings(), store->states(), store->versions(), store->rounds(),
                         store->partials(), host, clock}};
    std::int64_t logged = 0;
    std::int64_t satisfied = 0;
    std::int64_t threes = 0;
};

/// These cost a second each time, which is what they are let try; so they take part in one round of ten.
bool takes_time(const test::Animal& animal)
{
    return std::string_view(animal.reason).find("gave no answer") != std::string_view::npos;
}

} // namespace

TEST_CASE("after each animal of the zoo the others' figures are right, no response is lost, and the reason is named", "[faults]")
{
    SKIP_WITHOUT_SANDBOX();
    Zoo zoo;
    zoo.log(5);
    zoo.log(2);
    for (const test::Animal& animal : test::zoo) {
        zoo.log(3);
        zoo.check(animal);
        zoo.check_others();
    }
    // The Dashboard reads all of them at once.
    const DashboardData data = read_dashboard(zoo.workspace, "desk");
    CHECK(data.problem.empty());
    CHECK(std::any_of(data.scores.begin(), data.scores.end(), [](const Score& score) { return score.plugin == "customer_service" && score.state == ScoreState::shown; }));
}

TEST_CASE("a plugin that fails three times is quarantined with its reason, and may try again", "[faults]")
{
    SKIP_WITHOUT_SANDBOX();
    Zoo zoo;
    zoo.log(3);
    for (int time = 0; time < 3; ++time)
        CHECK(zoo.score("aborts").state == ScoreState::failed);
    const Score quarantined = zoo.score("aborts");
    CHECK_THAT(quarantined.reason, Contains("quarantined") && Contains("crashed (Aborted)"));
    CHECK(zoo.host.plugin("aborts")->state == PluginState::quarantined);
    zoo.check_others();

    REQUIRE(zoo.host.retry("aborts"));
    CHECK(zoo.host.plugin("aborts")->state == PluginState::used);
    CHECK_THAT(zoo.score("aborts").reason, Contains("crashed (Aborted)") && !Contains("quarantined"));
}

TEST_CASE("the whole zoo at once, in any order, harms nobody but itself", "[faults]")
{
    SKIP_WITHOUT_SANDBOX();
    const int rounds = std::getenv("YARDSTICK_LONG") ? 1000 : 20;
    std::mt19937 random(20'260'101);
    Zoo zoo;
    for (const int rating : {5, 3, 1}) // one of each kind that animals look for
        zoo.log(rating);
    std::vector<test::Animal> animals(test::zoo.begin(), test::zoo.end());
    for (int round = 1; round <= rounds; ++round) {
        INFO("round " << round);
        std::shuffle(animals.begin(), animals.end(), random);
        zoo.log(1 + static_cast<int>(random() % 5));
        for (const test::Animal& animal : animals)
            if (!takes_time(animal) || round % 10 == 0)
                zoo.check(animal);
        zoo.check_others();
        zoo.retry();
    }
}
