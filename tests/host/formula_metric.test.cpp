#include "host/metric_rows.h"
#include "host/metrics_folder.h"

#include <catch2/catch.hpp>

using namespace yardstick;
using Catch::Contains;
using test::metric_of;
using test::metric_of_x;
using test::MetricsFolder;
using test::numbers;
using test::plugin_with;
using test::score_rows;

TEST_CASE("blank, zero and not asked are three different things", "[host]")
{
    // Three were asked: one has no complaint, one has two, one gave no answer. The fourth was not asked.
    auto asked = std::make_shared<Column>(FieldType::boolean);
    for (const bool is_asked : {true, true, true, false})
        asked->add_boolean(is_asked);
    const Batch batch{{asked, numbers({0, 2, std::nullopt, 0}).columns.front()}, 4};
    const auto score = [&](const char* formula) { return score_rows(*metric_of({{"asked", "boolean"}, {"complaints", "number"}}, "score", formula), batch, {}); };

    const Figure answered = score(R"({"kind": "mean", "of": "{complaints}", "where": "{asked}"})");
    CHECK(*answered.value == 1); // the zero counts, the blank does not
    CHECK(answered.n == 2);
    const Figure as_zero = score(R"json({"kind": "mean", "of": "iif({complaints} empty, 0, {complaints})", "where": "{asked}", "may_be_blank": ["complaints"]})json");
    CHECK(*as_zero.value == Approx(2.0 / 3)); // the author says that a blank is a zero
    CHECK(as_zero.n == 3);
    const Figure who_answered = score_rows(
        *metric_of({{"asked", "boolean"}, {"complaints", "number"}}, "percent",
                   R"({"kind": "share", "of": "{complaints} notempty", "where": "{asked} = true", "may_be_blank": ["complaints"]})"),
        batch, {});
    CHECK(who_answered.k == 2);
    CHECK(who_answered.n == 3);
}

TEST_CASE("no rows that count are no data, and rows that count none are zero", "[host]")
{
    const auto count = metric_of_x("count", R"({"kind": "count", "of": "{x} > 3"})");
    CHECK(score_rows(*count, numbers({1, 2}), {}).value == 0.0);
    CHECK_FALSE(score_rows(*count, numbers({std::nullopt}), {}).value);
    CHECK_FALSE(score_rows(*metric_of_x("percent", R"({"kind": "share", "of": "{x} > 3", "where": "{x} > 9"})"), numbers({1, 2}), {}).value);
}

TEST_CASE("a row whose expression gives no number does not count", "[host]")
{
    const auto metric = metric_of_x("score", R"({"kind": "mean", "of": "6 / {x}"})");
    const Figure figure = score_rows(*metric, numbers({2, 0, 3}), {});
    CHECK(figure.n == 2);
    CHECK(*figure.value == 2.5);
}

TEST_CASE("several numbers are added up as they are, and within one expression as SurveyJS adds", "[host]")
{
    const auto sum = metric_of_x("score", R"({"kind": "mean", "of": ["{x}", "0.2", "{x} * 2"]})");
    CHECK(*score_rows(*sum, numbers({0.1}), {}).value == 0.1 + 0.2 + 0.2);
    CHECK(*score_rows(*metric_of_x("score", R"({"kind": "mean", "of": "{x} + 0.2"})"), numbers({0.1}), {}).value == 0.3);
}

TEST_CASE("texts, choices and dates are what expressions know them as", "[host]")
{
    auto channel = std::make_shared<Column>(FieldType::text);
    auto topics = std::make_shared<Column>(FieldType::choices);
    auto when = std::make_shared<Column>(FieldType::date);
    channel->add_text("Phone");
    channel->add_text("desk");
    channel->add_blank();
    topics->add_choices({"bill", "move"});
    topics->add_choices({});
    topics->add_choices({"bill"});
    for (const std::int64_t day : {0, 1, 2})
        when->add_date(day * 86'400'000);
    const auto share_of = [](const char* name, const char* type, std::shared_ptr<const Column> column, const char* condition) {
        const Json formula{{"kind", "share"}, {"of", condition}};
        return score_rows(*MetricsFolder(plugin_with({{name, type}}, "percent", formula)).metric(), Batch{{std::move(column)}, 3}, {});
    };
    CHECK(share_of("channel", "text", channel, "{channel} = 'phone'").k == 1);
    CHECK(share_of("channel", "text", channel, "{Channel} = 'phone'").n == 2);
    CHECK(share_of("topics", "choices", topics, "{topics} contains 'bill'").k == 2);
    CHECK(share_of("topics", "choices", topics, "{topics.length} > 1").k == 1);
    CHECK(share_of("topics", "choices", topics, "{topics[0]} = 'bill'").k == 2);
    CHECK(share_of("occurred_at", "date", when, "{occurred_at} > '1970-01-01'").k == 2);
}

TEST_CASE("a list parameter is a set, and one with a single value is a number", "[host]")
{
    Json plugin = plugin_with({{"rating", "number"}}, "percent", Json::parse(R"({"kind": "share", "of": "{rating} anyof {satisfied} and {rating} < {limit}"})"));
    plugin["metrics"][0]["parameters"] = Json::parse(R"([{"name": "satisfied", "values": [4, 5]}, {"name": "limit", "value": 5}])");
    const auto metric = MetricsFolder(plugin).metric();
    const Batch ratings = numbers({0, 3, 4, 5, 45});
    CHECK(metric->card().parameters[1].values == std::vector<double>{5});
    CHECK(score_rows(*metric, ratings, {{4, 5}, {5}}).k == 1);
    CHECK(score_rows(*metric, ratings, {{4, 5}, {6}}).k == 2);
    CHECK(score_rows(*metric, ratings, {{45}, {99}}).k == 1); // not 4 and 5, which "45" contains
    CHECK(score_rows(*metric, ratings, {{0}, {99}}).k == 1);
    const std::vector<Slice> all{{0, 5}};
    const auto refused = metric->accumulate(ratings, all, {{4, 5}, {5, 6}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().text() == "metric desk.one: parameter limit, expected one number, found 2");
}

TEST_CASE("an interval is cut to what the card says that values can be", "[host]")
{
    Json plugin = plugin_with({{"x", "number"}}, "score", Json::parse(R"({"kind": "mean", "of": "{x}"})"));
    plugin["metrics"][0]["lowest"] = 1;
    plugin["metrics"][0]["highest"] = 5;
    const Figure figure = score_rows(*MetricsFolder(plugin).metric(), numbers({1, 5}), {});
    CHECK(figure.low == 1.0);
    CHECK(figure.high == 5.0);
}

TEST_CASE("a value outside of its card's domain is refused by name, and not cut to fit", "[host]")
{
    Json plugin = plugin_with({{"correct", "number"}, {"checked", "number"}}, "percent", Json::parse(R"({"kind": "ratio", "above": "{correct}", "below": "{checked}"})"));
    plugin["metrics"][0]["lowest"] = 0;
    plugin["metrics"][0]["highest"] = 100;
    const auto metric = MetricsFolder(plugin).metric();
    Batch batch = numbers({12, 11});
    batch.columns.push_back(numbers({10, 10}).columns.front());
    const std::vector<Slice> all{{0, 2}};
    const auto states = metric->accumulate(batch, all, {});
    REQUIRE(states);
    const auto figure = metric->score(std::vector<std::string_view>{(*states)[0]}, {});
    REQUIRE_FALSE(figure);
    CHECK(figure.error().text() == "metric desk.one: value, expected one between 0 and 100, unless its data are wrong: mend these, or leave such rows out, found 115");
}

TEST_CASE("numbers that are too big to add up are refused where they are added or merged", "[host]")
{
    const auto mean = metric_of_x("score", R"({"kind": "mean", "of": "{x}"})");
    const std::vector<Slice> all{{0, 2}}, each{{0, 1}, {1, 1}};
    const Batch big = numbers({1e200, -1e200});
    const auto added = mean->accumulate(big, all, {});
    REQUIRE_FALSE(added);
    CHECK(added.error().text() == "metric desk.one: numbers too big to add up");
    const auto states = mean->accumulate(big, each, {});
    REQUIRE(states);
    const auto merged = mean->score(std::vector<std::string_view>(states->begin(), states->end()), {});
    REQUIRE_FALSE(merged);
    CHECK(merged.error().text() == "metric desk.one: numbers too big to add up");

    const auto median = metric_of_x("score", R"({"kind": "quantile", "of": ["{x}", "{x}"], "part": 0.5})");
    CHECK_FALSE(median->accumulate(numbers({1.7e308, 1}), all, {}));
}

TEST_CASE("a formula that asks what time it is gives no figure, because tomorrow's would be another", "[host]")
{
    const auto metric = metric_of({{"born", "date"}}, "score", R"json({"kind": "mean", "of": "age({born})"})json");
    auto born = std::make_shared<Column>(FieldType::date);
    born->add_date(0);
    const std::vector<Slice> all{{0, 1}};
    const auto states = metric->accumulate(Batch{{born}, 1}, all, {});
    REQUIRE_FALSE(states);
    CHECK_THAT(states.error().text(), Contains("desk.one") && Contains("the same tomorrow"));
}

TEST_CASE("a state of another formula is not taken for this one's", "[host]")
{
    const auto higher = metric_of_x("percent", R"({"kind": "share", "of": "{x} > 3"})");
    const auto lower = metric_of_x("percent", R"({"kind": "share", "of": "{x} < 3"})");
    const std::vector<Slice> all{{0, 2}};
    const auto states = higher->accumulate(numbers({1, 5}), all, {});
    REQUIRE(states);
    const std::vector<std::string_view> saved{(*states)[0]};
    CHECK(higher->score(saved, {})->k == 1);
    const auto mixed = lower->score(saved, {});
    REQUIRE_FALSE(mixed);
    CHECK_THAT(mixed.error().text(), Contains("raise the metric's version"));
    const std::vector<std::string_view> cut{std::string_view((*states)[0]).substr(0, 20)};
    CHECK_THAT(higher->score(cut, {}).error().text(), Contains("desk.one") && Contains("ends too early"));
}
