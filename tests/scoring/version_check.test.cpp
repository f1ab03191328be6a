#include "core/sha256.h"
#include "scoring/probe_rows.h"
#include "scoring/version_check.h"
#include "scoring_world.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace yardstick;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;
using test::ScoringWorld;

namespace {

/// The metric in another file. Where there are at most so many rows, it counts ratings from `from` on, whatever its binding says.
class OtherShare final : public Metric {
public:
    OtherShare(std::shared_ptr<test::RatingShare> share, double from, std::int64_t most_rows) : share_(std::move(share)), from_(from), most_rows_(most_rows) {}

    const MetricCard& card() const override { return share_->card(); }
    Result<std::vector<SavedState>> accumulate(const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters) override
    {
        return share_->accumulate(batch, slices, batch.rows <= most_rows_ ? ParameterValues{{from_}} : parameters);
    }
    Result<Figure> score(std::span<const std::string_view> states, const ParameterValues& parameters) override { return share_->score(states, parameters); }

private:
    std::shared_ptr<test::RatingShare> share_;
    double from_;
    std::int64_t most_rows_;
};

/// The metric in a file that keeps the other number of its state first: "n k".
class SwappedShare final : public Metric {
public:
    explicit SwappedShare(std::shared_ptr<test::RatingShare> share) : share_(std::move(share)) {}

    const MetricCard& card() const override { return share_->card(); }
    Result<std::vector<SavedState>> accumulate(const Batch& batch, std::span<const Slice> slices, const ParameterValues& parameters) override
    {
        return share_->accumulate(batch, slices, parameters).map([](std::vector<SavedState> states) {
            for (SavedState& state : states)
                state = swapped(state);
            return states;
        });
    }
    Result<Figure> score(std::span<const std::string_view> states, const ParameterValues& parameters) override
    {
        std::vector<std::string> all;
        for (const std::string_view state : states)
            all.push_back(swapped(state));
        return share_->score(std::vector<std::string_view>(all.begin(), all.end()), parameters);
    }

private:
    static std::string swapped(std::string_view state)
    {
        const std::size_t blank = state.find(' ');
        return std::string(state.substr(blank + 1)) + ' ' + std::string(state.substr(0, blank));
    }

    std::shared_ptr<test::RatingShare> share_;
};

/// The metric in a file that does not get over the probe rows: its process ends, it refuses them, or it does not run at all. Of other
/// rows it counts ratings from `from` on.
class ProbeFails final : public Metric {
public:
    enum class How { process_ends, refuses, does_not_run };

    ProbeFails(test::OneMetric& catalogue, How how, double from) : catalogue_(catalogue), how_(how), from_(from) {}

    const MetricCard& card() const override { return catalogue_.share->card(); }
    Result<std::vector<SavedState>> accumulate(const Batch& batch, std::span<const Slice> slices, const ParameterValues&) override
    {
        if (how_ == How::does_not_run)
            return refuse("metric test.share: the process cannot be started");
        if (batch.rows <= 100)
            return catalogue_.share->accumulate(batch, slices, {{from_}});
        if (how_ == How::refuses)
            return refuse("metric test.share: a rating of 3600");
        ++catalogue_.failures;
        return refuse("metric test.share: its plugin crashed");
    }
    Result<Figure> score(std::span<const std::string_view> states, const ParameterValues& parameters) override
    {
        return catalogue_.share->score(states, parameters);
    }

private:
    test::OneMetric& catalogue_;
    How how_;
    double from_;
};

void bring(ScoringWorld& world, ProbeFails::How how, const std::string& sha256, double from = 4)
{
    world.metrics.replaced = std::make_shared<ProbeFails>(world.metrics, how, from);
    world.metrics.sha256 = sha256;
}

void bring_new_library(ScoringWorld& world, double from = 4, std::int64_t most_rows = 1'000'000)
{
    world.metrics.replaced = std::make_shared<OtherShare>(world.metrics.share, from, most_rows);
    world.metrics.sha256 = "bb";
}

std::string reason(ScoringWorld& world)
{
    const Score score = world.scores().front();
    return score.state == ScoreState::failed ? score.reason : "not failed";
}

} // namespace

TEST_CASE("another file with the same formula is taken for the same metric version", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 5})");
    CHECK(world.scores().front().figure.value == 100.0);
    bring_new_library(world);
    CHECK(world.scores().front().figure.value == 100.0);
    CHECK(world.versions.known_libraries("test.share", 1).size() == 2);
}

TEST_CASE("another formula under the same version is refused by the probe rows, with both figures and what to do", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 5})");
    world.scores();
    bring_new_library(world, 5);
    CHECK(reason(world) == "metric test.share was refused: /plugins/test.so: plugin test 1.0.0 gives another figure than before for the made-up rows that "
                           "every file is tried with under version 1 of the metric, expected 70.24 of n 457, k 321, found 62.58 of n 457, k 286; raise the "
                           "metric's version in its card, or put the plugin back that was there before");
    CHECK_THAT(world.checked_metrics.find("share").error().text(), StartsWith("metric test.share was refused: /plugins/test.so: plugin test"));
    world.metrics.is_removable = true;
    bring_new_library(world, 5);
    CHECK_THAT(reason(world), EndsWith("put the plugin back that was there before (one that was replaced is kept in .replaced/test of your plugin folder)"));
    CHECK(world.versions.known_libraries("test.share", 1).size() == 1);

    world.metrics.share->card_.version = 2;
    bring_new_library(world, 5);
    CHECK(world.scores().front().state == ScoreState::shown);
}

TEST_CASE("another formula that the probe rows do not tell is refused by the last closed days", "[scoring]")
{
    ScoringWorld world;
    for (const char* day : {"2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08"})
        world.add(day, R"({"rating": 4})");
    world.scores();
    bring_new_library(world, 5, 100);
    CHECK_THAT(reason(world), Contains("than before for 2026-01-06 of poll, department desk, binding share under version 1 of the metric, expected 100 of n 1, k 1, found 0 of n 1, k 0; raise"));
}

TEST_CASE("of each of two surveys that a name is bound on, the last three closed days are compared", "[scoring]")
{
    ScoringWorld world;
    world.publish(R"({"id": "call", "elements": [{"type": "rating", "name": "rating"}]})");
    world.bind({}, std::nullopt, {}, "call");
    // The names' order decides nothing: "call" sorts first, and its days are the older ones.
    const std::string source = GENERATE("call", "poll");
    for (const char* day : {"2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"})
        world.add(day, source == "call" ? R"({"rating": 4})" : R"({"rating": 5})", "desk", "", 1, "call");
    for (const char* day : {"2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08"})
        world.add(day, source == "poll" ? R"({"rating": 4})" : R"({"rating": 5})");
    world.scorer.refresh();
    const auto owners = world.versions.owners_of_figures("test.share", 1);
    REQUIRE(owners.size() == 2);
    bring_new_library(world, 5, 100);
    CHECK_THAT(reason(world), Contains(source == "call" ? "2026-01-02 of call" : "2026-01-06 of poll") && Contains("raise the metric's version"));
}

TEST_CASE("days whose rows have changed since prove nothing", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    world.scores();
    world.add("2026-01-05", R"({"rating": 1})");
    bring_new_library(world);
    CHECK(world.scores().front().figure.value == 50.0);
}

TEST_CASE("only days that are over everywhere go on record", "[scoring]")
{
    ScoringWorld world;
    world.clock.set("2026-01-09T11:59:00Z"); // the 8th goes on where the sun sets last
    for (const char* day : {"2026-01-04", "2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08", "2026-01-09"})
        world.add(day, R"({"rating": 4})");
    world.scorer.refresh();
    const auto days_on_record = [&] {
        std::string days;
        for (const FigureOwner& owner : world.versions.owners_of_figures("test.share", 1))
            for (const DayFigure& figure : world.versions.day_figures(owner))
                days += to_text(figure.key.day) + ' ';
        return days;
    };
    CHECK(days_on_record() == "2026-01-04 2026-01-05 2026-01-06 2026-01-07 ");
    world.clock.set("2026-01-09T12:00:00Z");
    world.scorer.refresh();
    CHECK(days_on_record() == "2026-01-04 2026-01-05 2026-01-06 2026-01-07 2026-01-08 ");
}

TEST_CASE("a file whose process fails while it is tried is put on record by nothing, and is tried again when it is next opened", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    bring(world, ProbeFails::How::process_ends, "aa");
    CHECK(world.scores().front().figure.value == 100.0);
    CHECK(world.versions.known_libraries("test.share", 1).empty());
    CHECK(world.versions.owners_of_figures("test.share", 1).empty());

    SECTION("the mended file with the same formula is the first of its version")
    {
        bring_new_library(world);
        CHECK(world.scores().front().figure.value == 100.0);
        CHECK(world.versions.known_libraries("test.share", 1).size() == 1);
        bring_new_library(world, 5);
        world.metrics.sha256 = "cc";
        CHECK_THAT(reason(world), Contains("raise the metric's version"));
    }
    SECTION("it may come through when it is next opened")
    {
        world.metrics.replaced = nullptr;
        CHECK(world.scores().front().figure.value == 100.0);
        CHECK(world.versions.known_libraries("test.share", 1).size() == 1);
        CHECK(world.versions.owners_of_figures("test.share", 1).size() == 1);
    }
}

TEST_CASE("a passing failure of a new file with the same formula refuses nothing", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    world.scores();
    bring(world, ProbeFails::How::process_ends, "bb");
    CHECK(world.scores().front().figure.value == 100.0);
    CHECK(world.versions.known_libraries("test.share", 1).size() == 1);
    bring_new_library(world);
    CHECK(world.scores().front().figure.value == 100.0);
    CHECK(world.versions.known_libraries("test.share", 1).size() == 2);
}

TEST_CASE("a metric's own refusal of rows belongs to its version as a figure does", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    bring(world, ProbeFails::How::refuses, "aa");
    world.scores();
    bring(world, ProbeFails::How::refuses, "bb");
    CHECK(world.scores().front().figure.value == 100.0);
    CHECK(world.versions.known_libraries("test.share", 1).size() == 2);
    bring_new_library(world);
    world.metrics.sha256 = "cc";
    CHECK_THAT(reason(world), Contains("expected no figure (metric test.share: a rating of 3600), found "));
}

TEST_CASE("what does not run at all was not refused by the metric, and goes on no record", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    bring(world, ProbeFails::How::does_not_run, "aa");
    CHECK(reason(world) == "metric test.share: the process cannot be started");
    CHECK(world.versions.known_libraries("test.share", 1).empty());
    bring_new_library(world);
    CHECK(world.scores().front().figure.value == 100.0);
}

TEST_CASE("states that another file left are used where it makes the same figures of them, and only there", "[scoring]")
{
    ScoringWorld world;
    for (const char* answers : {R"({"rating": 5})", R"({"rating": 5})", R"({"rating": 1})"})
        world.add("2026-01-05", answers);
    CHECK(world.scores().front().figure.value == Approx(200.0 / 3));
    world.metrics.share->rows_added = 0;

    bring_new_library(world);
    CHECK(world.scores().front().figure.value == Approx(200.0 / 3));
    const std::int64_t probed = world.metrics.share->rows_added; // and the day, to compare it
    world.metrics.replaced = std::make_shared<SwappedShare>(world.metrics.share);
    world.metrics.sha256 = "cc";
    world.metrics.share->rows_added = 0;
    CHECK(world.scores().front().figure.value == Approx(200.0 / 3));
    CHECK(world.metrics.share->rows_added == probed + 3);

    world.metrics.share->rows_added = 0;
    CHECK(world.scores().front().figure.value == Approx(200.0 / 3));
    CHECK(world.metrics.share->rows_added == 0);
}

TEST_CASE("a file that could not be tried leaves no states for others", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    CHECK(world.scores().front().figure.value == 100.0);
    bring(world, ProbeFails::How::process_ends, "bb", 5);
    world.add("2026-01-06", R"({"rating": 4})");
    CHECK(world.scores({"day"}).back().figure.value == 0.0);
    world.metrics.replaced = nullptr;
    world.metrics.sha256 = "aa";
    CHECK(world.scores().front().figure.value == 100.0);
    CHECK(world.scores({"day"}).back().figure.value == 100.0);
}

TEST_CASE("an answer that comes while files are compared refuses none", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    world.scores();
    bring_new_library(world);
    world.responses.after_days = [&] { world.add("2026-01-05", R"({"rating": 1})"); };
    CHECK(world.scores().front().figure.value == 50.0);
}

TEST_CASE("of two first files that come at once, the second is compared with the first", "[scoring]")
{
    ScoringWorld world;
    world.metrics.replaced = std::make_shared<OtherShare>(world.metrics.share, 5, 1'000'000);
    world.versions.before_adding = [&] {
        ScoringWorld other;
        other.scores();
        world.versions.add_known_library("test.share", 1, {"bb", other.versions.known_libraries("test.share", 1).front().probe}, "");
    };
    world.add("2026-01-05", R"({"rating": 4})");
    CHECK_THAT(reason(world), Contains("raise the metric's version"));
    CHECK(world.versions.known_libraries("test.share", 1).size() == 1);
}

TEST_CASE("a record that tells neither figure nor refusal proves nothing", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    world.versions.add_known_library("test.share", 1, {"aa", "metric test.share: its plugin crashed (Aborted)"}, "");
    CHECK(world.scores().front().figure.value == 100.0);
    bring_new_library(world, 5);
    CHECK_THAT(reason(world), Contains("raise the metric's version"));
}

namespace {

void raise_version(ScoringWorld& world, int version, double from)
{
    world.metrics.share->card_.version = version;
    world.metrics.share->card_.plugin_version = std::to_string(version) + ".0.0";
    world.metrics.replaced = std::make_shared<OtherShare>(world.metrics.share, from, 1'000'000);
    world.metrics.sha256 = "version " + std::to_string(version);
}

/// "DAY=VALUE by VERSION", with "again" behind a score that is flagged rescored.
std::string in_short(const std::vector<Score>& scores)
{
    std::string all;
    for (const Score& score : scores) {
        all += (all.empty() ? "" : ", ") + (score.by.empty() ? "" : score.by.front().second + '=') +
               (score.figure.value ? std::to_string(static_cast<int>(*score.figure.value)) : "none") + " by " + to_json(score).at("metric_version").dump();
        if (std::count(score.flags.begin(), score.flags.end(), "rescored") == 1)
            all += " again";
    }
    return all;
}

} // namespace

TEST_CASE("a closed day keeps the figure of the version that scored it, and what spans versions is of one, and says so", "[scoring]")
{
    ScoringWorld world;
    world.clock.set("2026-02-01T12:00:00Z");
    world.add("2026-01-05", R"({"rating": 4})", "desk", "ann");
    world.add("2026-01-06", R"({"rating": 4})", "desk", "ann");
    world.add("2026-02-01", R"({"rating": 4})", "desk", "ann"); // not over yet
    CHECK(in_short(world.scores({"day"})) == "2026-01-05=100 by 1, 2026-01-06=100 by 1, 2026-02-01=100 by 1");
    raise_version(world, 2, 5);
    CHECK(in_short(world.scores({"day"})) == "2026-01-05=100 by 1, 2026-01-06=100 by 1, 2026-02-01=0 by 2");
    CHECK(world.scores({"day"}).front().plugin_version == "1.0.0");
    CHECK(world.scores({"day"}).back().plugin_version == "2.0.0");

    SECTION("figures are never merged")
    {
        CHECK(in_short(world.scores()) == "0 by 2 again");
        CHECK(in_short(world.scores({"month"})) == "2026-01=0 by 2 again, 2026-02=0 by 2");
        CHECK(in_short(world.scores({"agent"})) == "Ann=0 by 2 again");
        CHECK(in_short(world.scores({"month", "agent"})) == "2026-01=0 by 2 again, 2026-02=0 by 2");
        world.add("2026-01-05", R"({"rating": 4})", "phone");
        CHECK(in_short(world.scores({"day"})) == "2026-01-05=0 by 2 again, 2026-01-06=100 by 1, 2026-02-01=0 by 2");
        CHECK(in_short(world.scores({"day"}, "desk")) == "2026-01-05=100 by 1, 2026-01-06=100 by 1, 2026-02-01=0 by 2");
    }
    SECTION("a day whose rows change is scored by the version of now, and keeps that")
    {
        world.add("2026-01-05", R"({"rating": 4})");
        CHECK(in_short(world.scores({"day"})) == "2026-01-05=0 by 2, 2026-01-06=100 by 1, 2026-02-01=0 by 2");
        raise_version(world, 3, 4);
        CHECK(in_short(world.scores({"day"})) == "2026-01-05=0 by 2, 2026-01-06=100 by 1, 2026-02-01=100 by 3");
    }
    SECTION("files of the later version are compared by the closed days that it has not scored first")
    {
        world.metrics.share->card_.version = 3;
        bring_new_library(world, 5, 100); // the probe rows do not tell it from the next
        world.scores({"month"});
        world.metrics.replaced = nullptr;
        world.metrics.sha256 = "another";
        CHECK_THAT(reason(world), Contains("2026-01-05 of poll") && Contains("under version 3 of the metric") && Contains("raise"));
    }
    SECTION("a version that is put back changes nothing of the days between")
    {
        world.clock.set("2026-02-03T12:00:00Z");
        world.scores();
        raise_version(world, 1, 4);
        CHECK(in_short(world.scores({"day"})) == "2026-01-05=100 by 1, 2026-01-06=100 by 1, 2026-02-01=0 by 2");
        CHECK(in_short(world.scores()) == "100 by 1 again");
    }
    SECTION("a figure in another unit is none of the metric of now")
    {
        world.metrics.share->card_.unit = "share";
        CHECK(in_short(world.scores({"day"})) == "2026-01-05=0 by 2 again, 2026-01-06=0 by 2 again, 2026-02-01=0 by 2");
    }
    SECTION("another program finds the same")
    {
        VersionCheck check(world.versions, world.bindings, world.responses, world.surveys, world.clock);
        VersionedCatalogue metrics(world.metrics, check);
        Scorer scorer(metrics, world.bindings, world.states, world.responses, world.surveys, world.rounds, world.office, &check);
        ScoreQuery by_day;
        by_day.by = {"day"};
        CHECK(in_short(scorer.scores(by_day).value()) == "2026-01-05=100 by 1, 2026-01-06=100 by 1, 2026-02-01=0 by 2");
    }
}

TEST_CASE("figures of days are compared even where no file is on record for them", "[scoring]")
{
    ScoringWorld world;
    world.add("2026-01-05", R"({"rating": 4})");
    world.versions.keep_day_figures({{"test.share", 1, "share", 1}, "poll"}, {{world.responses.days({}).front().key, 1, {}, "percent", "1.0.0"}});
    CHECK_THAT(reason(world), Contains("for 2026-01-05 of poll") && Contains("expected no value of n 0") && Contains("found 100 of n 1"));
}

TEST_CASE("a workspace that cannot be written to still has its scores", "[scoring]")
{
    ScoringWorld world;
    world.versions.failure = "read-only";
    world.add("2026-01-05", R"({"rating": 5})");
    CHECK(world.scores().front().figure.value == 100.0);
}

namespace {

/// A column's answers as a text, row after row; numbers as eighths.
std::string written_out(const Column& column)
{
    std::string all;
    const auto text = [&](std::int32_t place) {
        const auto first = static_cast<std::size_t>(column.offsets[static_cast<std::size_t>(place)]);
        const auto last = static_cast<std::size_t>(column.offsets[static_cast<std::size_t>(place) + 1]);
        return column.bytes.substr(first, last - first);
    };
    for (std::int64_t row = 0; row < column.rows; ++row) {
        const auto place = static_cast<std::size_t>(row);
        if (!(column.validity[place / 8] >> (row % 8) & 1))
            all += "blank";
        else if (column.type == FieldType::number)
            all += std::to_string(static_cast<std::int64_t>(column.numbers[place] * 8));
        else if (column.type == FieldType::date)
            all += std::to_string(column.integers[place]);
        else if (column.type == FieldType::boolean)
            all += column.bits[place / 8] >> (row % 8) & 1 ? "true" : "false";
        else if (column.type == FieldType::text)
            all += text(static_cast<std::int32_t>(row));
        else
            for (std::int32_t chosen = column.list_offsets[place]; chosen < column.list_offsets[place + 1]; ++chosen)
                all += text(chosen) + '+';
        all += '\n';
    }
    return all;
}

} // namespace

TEST_CASE("probe rows are the same everywhere and for ever", "[scoring]")
{
    MetricCard card;
    card.fields = {{"a", FieldType::number}, {"b", FieldType::text}, {"c", FieldType::boolean}, {"d", FieldType::date}, {"e", FieldType::choices}};
    const Batch rows = probe_rows(card);
    REQUIRE(rows.rows == 512);
    // From the same generator written in Python; the standard fixes the sequence of std::mt19937.
    CHECK(rows.columns[0]->nulls == 55);
    CHECK(sha256_of(written_out(*rows.columns[0])) == "8b218dd1c3d7f8cac0e628b3d8d33ea6b88f132bcf9ffb96a431b87f790af395");
    CHECK(sha256_of(written_out(*rows.columns[1])) == "a42bec59578abf4f6831db64a4689e5ad7f1333e35ed15947bfcbb6b4fc8d55b");
    CHECK(sha256_of(written_out(*rows.columns[2])) == "272f1a0763056b818cfdf52b63e6a98c082979f3169aef6d3edfe6cbaddd6f0f");
    CHECK(sha256_of(written_out(*rows.columns[3])) == "3b0d86b5f0636d748e52b463a78d8f54896106268b540d7bd5f21565128e74cc");
    CHECK(sha256_of(written_out(*rows.columns[4])) == "f415f17bc8e6c5720228ace55f4d733eb363b6b9695e54fb49c9e7f7990c1889");
}
