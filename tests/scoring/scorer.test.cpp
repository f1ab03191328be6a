#include "scoring/scorer.h"

#include "scoring/series.h"
#include "support/memory_stores.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>

using namespace yardstick;

namespace {

/// The share of ratings of at least `from`, with its state as text: "k n". Counts what it is asked to do.
class RatingShare final : public Metric {
public:
    RatingShare()
    {
        card_.plugin = "test";
        card_.plugin_version = "1.0.0";
        card_.id = "share";
        card_.title = "Share";
        card_.unit = "percent";
        card_.fields = {{"rating", FieldType::number}};
        card_.parameters = {{"from", {4}}};
        card_.target = 90;
    }

    const MetricCard& card() const override { return card_; }

    Result<std::vector<SavedState>> accumulate(const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters) override
    {
        if (fails)
            return refuse("plugin test: metric share", "to go well", "a failure");
        const Column& rating = *batch.columns.at(0);
        std::vector<SavedState> states;
        for (const Slice& slice : slices) {
            std::int64_t k = 0;
            std::int64_t n = 0;
            for (std::int64_t row = slice.first; row < slice.first + slice.count; ++row) {
                if (!(rating.validity[static_cast<std::size_t>(row / 8)] >> (row % 8) & 1))
                    continue;
                k += rating.numbers[static_cast<std::size_t>(row)] >= parameters.at(0).at(0);
                ++n;
            }
            rows_added += slice.count;
            states.push_back(std::to_string(k) + ' ' + std::to_string(n));
        }
        return states;
    }

    Result<Figure> score(std::span<const std::string_view> states, const ParameterValues&) override
    {
        Figure figure;
        figure.k = 0;
        for (const std::string_view state : states) {
            const std::string text(state);
            *figure.k += std::atoll(text.c_str());
            figure.n += std::atoll(text.c_str() + text.find(' '));
        }
        if (figure.n > 0)
            figure.value = 100.0 * static_cast<double>(*figure.k) / static_cast<double>(figure.n);
        return figure;
    }

    MetricCard card_;
    std::int64_t rows_added = 0;
    bool fails = false;
};

class OneMetric final : public MetricCatalogue {
public:
    std::vector<std::shared_ptr<Metric>> metrics() const override { return is_there ? std::vector<std::shared_ptr<Metric>>{share} : std::vector<std::shared_ptr<Metric>>{}; }
    std::vector<FoundPlugin> plugins() const override { return {}; }

    std::shared_ptr<RatingShare> share = std::make_shared<RatingShare>();
    bool is_there = true;
};

Day on(const char* text)
{
    return parse_day(text).value();
}

struct ScoringWorld {
    test::MemoryOfficeStore office_store;
    test::MemorySurveyStore surveys;
    test::MemoryResponseStore responses{office_store};
    test::MemoryBindingStore bindings;
    test::MemoryStateStore states;
    OneMetric metrics;
    Office office{office_store};
    test::MemoryRoundStore rounds{responses};
    Scorer scorer{metrics, bindings, states, responses, surveys, rounds, office};
    int next_id = 0;

    ScoringWorld()
    {
        REQUIRE(office.save(Department{"desk", "The desk"}, on("2020-01-01")));
        REQUIRE(office.save(Department{"phone", "The phone"}, on("2020-01-01")));
        REQUIRE(office.save(Site{"main", "Main", "Etc/UTC", ""}, on("2020-01-01")));
        REQUIRE(office.save(Person{"ann", "Ann", "desk", "", true}, on("2020-01-01")));
        REQUIRE(office.save(Person{"bo", "Bo", "desk", "", false}, on("2020-01-01")));
        publish(R"({"id": "poll", "elements": [{"type": "rating", "name": "rating"}, {"type": "text", "name": "area"}]})");
        bind({});
    }

    void publish(const char* json) { surveys.publish(Survey::read(json, "poll.json").value()); }

    void bind(const std::map<std::string, std::string>& fields, std::optional<Day> from = {}, const std::map<std::string, std::vector<double>>& parameters = {})
    {
        Binding binding;
        binding.name = "share";
        binding.source = "poll";
        binding.plugin = "test";
        binding.metric = "share";
        binding.fields = fields;
        binding.parameters = parameters;
        binding.from = from;
        bindings.bind(binding);
    }

    std::string add(const char* day, const std::string& answers, const std::string& department = "desk", const std::string& person = "", int version = 1)
    {
        Response response;
        char id[37];
        std::snprintf(id, sizeof id, "00000000-0000-7000-8000-%012d", ++next_id);
        response.id = id;
        response.source = "poll";
        response.source_version = version;
        response.department = department;
        response.site = "main";
        response.person = person;
        response.channel = "desk";
        response.day = on(day);
        response.answers = answers;
        responses.save(std::span(&response, 1));
        return response.id;
    }

    std::vector<Score> scores(const std::vector<std::string>& by = {}, const std::string& department = "")
    {
        ScoreQuery query;
        query.department = department;
        query.by = by;
        return scorer.scores(query).value();
    }
};

} // namespace

TEST_CASE("a group's score merges the states of its days", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 5})");
    world.add("2026-01-06", R"({"rating": 1})");
    world.add("2026-01-06", R"({"rating": 4})", "phone");
    world.add("2026-02-01", R"({"rating": 2})");
    CHECK(world.scores().front().figure.value == 50.0);

    const auto months = world.scores({"month"});
    REQUIRE(months.size() == 2);
    CHECK(months[0].by == std::vector<std::pair<std::string, std::string>>{{"month", "2026-01"}});
    CHECK(months[0].figure.k == 2);
    CHECK(months[0].figure.n == 3);
    CHECK(to_text(months[0].period.from) == "2026-01-05"); // from the first response on, not before
    CHECK(to_text(months[0].period.to) == "2026-01-31");

    const auto departments = world.scores({"department", "month"});
    REQUIRE(departments.size() == 3);
    CHECK(departments[2].by.front().second == "The phone");
}

TEST_CASE("one new response adds the rows of its own day only", "[scoring]")
{
    ScoringWorld world;
    for (int day = 10; day < 30; ++day)
        for (int i = 0; i < 5; ++i)
            world.add(("2026-01-" + std::to_string(day)).c_str(), R"({"rating": 5})");
    CHECK(world.scorer.refresh() == 20);
    CHECK(world.metrics.share->rows_added == 100);
    CHECK(world.scorer.refresh() == 0);

    world.add("2026-01-15", R"({"rating": 1})");
    CHECK(world.scorer.refresh() == 1);
    CHECK(world.metrics.share->rows_added == 106);
    CHECK(world.scores().front().figure.n == 101);
    CHECK(world.metrics.share->rows_added == 106);
}

TEST_CASE("dropping all states changes no score", "[scoring]")
{
    ScoringWorld world;
    for (const char* day : {"2026-01-05", "2026-01-06", "2026-02-07"})
        for (const char* answers : {R"({"rating": 5})", R"({"rating": 3})", R"({})"})
            world.add(day, answers);
    const auto before = world.scores({"month"});
    world.states.drop_states();
    const auto after = world.scores({"month"});
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < after.size(); ++i)
        CHECK(after[i].figure == before[i].figure);
}

TEST_CASE("a state kept from fewer changes than the day has is computed again", "[scoring]")
{
    ScoringWorld world;
    const std::string id = world.add("2026-01-05", R"({"rating": 5})");
    world.scorer.refresh();
    Response corrected = world.responses.find(id).value();
    corrected.answers = R"({"rating": 1})";
    world.responses.revise(std::span(&corrected, 1));
    CHECK(world.scores().front().figure.value == 0.0);
    corrected.is_voided = true;
    world.responses.revise(std::span(&corrected, 1));
    const Score voided = world.scores().front();
    CHECK(voided.state == ScoreState::no_data);
    CHECK(voided.voided == 1);
}

TEST_CASE("groups that only the rows tell apart add up to the whole", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 5, "area": "A"})", "desk", "ann");
    world.add("2026-01-05", R"({"rating": 1, "area": "B"})", "desk", "bo");
    world.add("2026-01-06", R"({"rating": 4})", "desk", "ann");
    const auto agents = world.scores({"agent"});
    REQUIRE(agents.size() == 2);
    CHECK(agents[0].by.front().second == "Ann");
    CHECK(agents[0].figure.n == 2);
    CHECK(std::count(agents[0].flags.begin(), agents[0].flags.end(), "no_seat") == 0);
    CHECK(std::count(agents[1].flags.begin(), agents[1].flags.end(), "no_seat") == 1);

    const auto areas = world.scores({"area"});
    REQUIRE(areas.size() == 3);
    CHECK(areas[0].by.front().second.empty());
    CHECK(areas[0].figure.n + areas[1].figure.n + areas[2].figure.n == 3);
}

TEST_CASE("two people of one name are two groups", "[scoring]")
{
    ScoringWorld world;
    REQUIRE(world.office.save(Person{"ann_2", "Ann", "desk", "", true}, on("2020-01-01")));
    world.add("2026-01-05", R"({"rating": 5})", "desk", "ann");
    world.add("2026-01-05", R"({"rating": 1})", "desk", "ann_2");
    const auto agents = world.scores({"agent"});
    REQUIRE(agents.size() == 2);
    CHECK(agents[0].by.front().second == "Ann");
    CHECK(agents[1].by.front().second == "Ann (ann_2)");
}

TEST_CASE("a new version of a survey keeps feeding the metric, also under another name", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 5})");
    world.publish(R"({"id": "poll", "elements": [{"type": "rating", "name": "stars", "measure": "rating"}]})");
    world.add("2026-01-05", R"({"stars": 1})", "desk", "", 2);
    CHECK(world.scores().front().figure.value == 50.0);
}

TEST_CASE("a binding from a day on leaves the days before to the version before it", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    world.add("2026-02-05", R"({"rating": 4})");
    world.bind({}, on("2026-02-01"), {{"from", {5}}});
    const auto months = world.scores({"month"});
    REQUIRE(months.size() == 2);
    CHECK(months[0].figure.value == 100.0);
    CHECK(months[1].figure.value == 0.0);

    world.bind({}, std::nullopt, {{"from", {5}}}); // replaces everything before it
    CHECK(world.scores({"month"})[0].figure.value == 0.0);
}

TEST_CASE("a metric that fails or is gone says so and leaves nothing behind", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    world.metrics.share->fails = true;
    const Score failed = world.scores().front();
    CHECK(failed.state == ScoreState::failed);
    CHECK(failed.reason == "plugin test: metric share, expected to go well, found a failure");
    CHECK(to_json(failed)["value"].is_null());

    world.metrics.share->fails = false;
    CHECK(world.scores().front().figure.value == 100.0);
    world.metrics.is_there = false;
    CHECK(world.scores().front().reason == "plugin test is not installed");
}

TEST_CASE("few answers are marked, and an unknown key or department is refused", "[scoring]")
{
    ScoringWorld world;
    for (int i = 0; i < 29; ++i)
        world.add("2026-01-05", R"({"rating": 4})");
    const auto has_few = [&] {
        const Score score = world.scores().front();
        return std::count(score.flags.begin(), score.flags.end(), "few_answers") == 1;
    };
    CHECK(has_few());
    world.add("2026-01-05", R"({"rating": 4})");
    CHECK_FALSE(has_few());

    ScoreQuery query;
    query.by = {"mnoth"};
    CHECK(world.scorer.scores(query).error().found == "\"mnoth\"");
    query.by = {};
    query.department = "nowhere";
    CHECK(world.scorer.scores(query).error().what == "department");
}

TEST_CASE("figures on two scales are never mixed in one score, and are shown apart when asked for", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 5})");
    world.add("2026-02-05", R"({"rating": 2})");
    world.publish(R"({"id": "poll", "elements": [{"type": "rating", "name": "rating", "rateMax": 10}, {"type": "text", "name": "area"}]})");
    world.add("2026-02-06", R"({"rating": 10, "area": "north"})", "desk", "", 2);

    const Score mixed = world.scores().front();
    CHECK(mixed.state == ScoreState::failed);
    CHECK(mixed.reason == "the scale of question rating of survey poll changed between version 1 (rating 1, 2, 3, 4, 5) and version 2 "
                          "(rating 1, 2, 3, 4, 5, 6, 7, 8, 9, 10); score them apart with --by survey_version");
    CHECK(to_json(mixed)["value"].is_null());
    const auto months = world.scores({"month"});
    CHECK(months[0].figure.value == 100.0); // one scale alone
    CHECK(months[1].state == ScoreState::failed);
    CHECK(world.scores({"channel"}).front().state == ScoreState::failed); // from the rows, likewise

    const auto versions = world.scores({"survey_version"});
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].by.front().second == "1");
    CHECK(versions[0].figure.value == 50.0);
    CHECK(versions[1].figure.value == 100.0);
}

TEST_CASE("publishing says beforehand which series a changed scale would split", "[scoring]")
{
    ScoringWorld world;
    const auto split = [&](const char* json) {
        return series_split_by(Survey::read(json, "poll.json").value(), *world.surveys.find("poll", 1), world.bindings, world.metrics);
    };
    CHECK(split(R"({"id": "poll", "elements": [{"type": "rating", "name": "rating", "title": "New words"}]})").empty());
    const auto longer = split(R"({"id": "poll", "elements": [{"type": "rating", "name": "rating", "rateMax": 3}]})");
    REQUIRE(longer.size() == 1);
    CHECK(longer[0].binding == "share");
    CHECK(longer[0].change.before == "rating 1, 2, 3, 4, 5");
    CHECK(longer[0].change.after == "rating 1, 2, 3");
    CHECK(split(R"({"id": "poll", "elements": [{"type": "text", "name": "area"}]})").at(0).change.after == "no such question");
    // Also while the metric cannot be asked, as far as the binding names its questions.
    world.bind({{"rating", "rating"}});
    world.metrics.is_there = false;
    CHECK(split(R"({"id": "poll", "elements": [{"type": "rating", "name": "rating", "rateMax": 3}]})").size() == 1);
}
