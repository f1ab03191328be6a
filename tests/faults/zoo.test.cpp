#include "plugin_office.h"
#include "support/built.h"
#include "viewmodel/dashboard_data.h"
#include "zoo.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

using namespace yardstick;
using Catch::Contains;
using test::built;

namespace {

/// An office whose only trouble is its plugins: the whole zoo beside a shipped plugin, all bound to one survey.
class Zoo {
public:
    Zoo()
    {
        for (const test::Animal& animal : test::zoo)
            std::filesystem::copy(built / "faults/zoo" / animal.name, office.plugins() / animal.name, std::filesystem::copy_options::recursive);
        std::filesystem::copy(built / "plugins/customer_service", office.plugins() / "customer_service");
        office.start();
        office.bind("customer_service", "csat");
        for (const test::Animal& animal : test::zoo)
            office.bind(animal.name, "satisfied");
    }

    void log(int rating)
    {
        office.log(rating);
        ++logged_;
        satisfied_ += rating >= 4 ? 1 : 0;
        threes_ += rating == 3 ? 1 : 0;
    }

    void check_others()
    {
        const Score csat = office.score("customer_service", "csat");
        CHECK(csat.figure.value.value_or(-1) == Approx(share()));
        CHECK(csat.figure.n == logged_);
        CHECK(office.workspace().responses().count({}).counted == logged_);
    }

    void check(const test::Animal& animal)
    {
        INFO(animal.name);
        const Score found = office.score(animal.name);
        const bool is_harmful = animal.shows == test::Shows::when_loaded || (animal.shows == test::Shows::at_a_three && threes_ > 0);
        if (is_harmful) {
            CHECK(found.state == ScoreState::failed);
            CHECK_THAT(found.reason, Contains(animal.name) && Contains(animal.reason));
        } else {
            CHECK(found.figure.value.value_or(-1) == Approx(share()));
        }
    }

    /// Lets an animal that failed try again, so that it harms what it can once more.
    void retry(const test::Animal& animal)
    {
        if (office.host().plugin(animal.name)->failures > 0)
            REQUIRE(office.host().retry(animal.name));
    }

    test::PluginOffice office;

private:
    double share() const { return 100.0 * static_cast<double>(satisfied_) / static_cast<double>(logged_); }

    std::int64_t logged_ = 0;
    std::int64_t satisfied_ = 0;
    std::int64_t threes_ = 0;
};

/// These cost a second each time, which is what they are let try; so they take part in one round of ten.
bool takes_time(const test::Animal& animal)
{
    const std::string_view reason = animal.reason;
    return reason.find("gave no answer") != std::string_view::npos || reason.find("closed its connection") != std::string_view::npos;
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
    const DashboardData data = read_dashboard(zoo.office.workspace(), "desk");
    CHECK(data.problem.empty());
    CHECK(std::any_of(data.scores.begin(), data.scores.end(), [](const Score& score) { return score.plugin == "customer_service" && score.state == ScoreState::shown; }));
}

TEST_CASE("a plugin that fails three times is quarantined with its reason, and may try again", "[faults]")
{
    SKIP_WITHOUT_SANDBOX();
    Zoo zoo;
    zoo.log(3);
    for (int time = 0; time < 3; ++time)
        CHECK(zoo.office.score("aborts").state == ScoreState::failed);
    const Score quarantined = zoo.office.score("aborts");
    CHECK_THAT(quarantined.reason, Contains("quarantined") && Contains("crashed (Aborted)"));
    CHECK(zoo.office.host().plugin("aborts")->state == PluginState::quarantined);
    zoo.check_others();

    REQUIRE(zoo.office.host().retry("aborts"));
    CHECK(zoo.office.host().plugin("aborts")->state == PluginState::used);
    CHECK_THAT(zoo.office.score("aborts").reason, Contains("crashed (Aborted)") && !Contains("quarantined"));
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
        for (const test::Animal& animal : animals)
            if (!takes_time(animal) || round % 10 == 0)
                zoo.retry(animal);
    }
}
