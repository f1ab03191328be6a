#include "support/shared_data.h"

#include <yardstick/plugin.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace ys = yardstick;

namespace {

nlohmann::json examples_of(const char* section)
{
    return nlohmann::json::parse(yardstick::test::read_file(yardstick::test::fixtures_folder() / "metrics" / "golden.json")).at(section);
}

// The answers of a case, from a list or from counts per answer.
std::vector<double> answers(const nlohmann::json& example)
{
    if (example.contains("values"))
        return example.at("values").get<std::vector<double>>();
    std::vector<double> all;
    for (const auto& [answer, count] : example.at("counts").items())
        all.insert(all.end(), count.get<std::size_t>(), std::stod(answer));
    return all;
}

void check_value(const ys::Score& score, const nlohmann::json& expected)
{
    CHECK(score.value().has_value() == !expected.is_null());
    if (score.value() && !expected.is_null())
        CHECK(*score.value() == Approx(expected.get<double>()).margin(1e-6));
}

ys::Score share_of(const std::vector<double>& all, const std::vector<double>& wanted)
{
    ys::Share share;
    for (const double answer : all)
        share.add(std::find(wanted.begin(), wanted.end(), answer) != wanted.end());
    return share.percent();
}

} // namespace

TEST_CASE("a share gives the published satisfaction figures", "[sdk]")
{
    for (const auto& example : examples_of("csat")) {
        INFO(example.at("id"));
        if (example.contains("satisfied"))
            check_value(share_of(answers(example), example.at("satisfied")), example.at("expect"));
        if (example.at("id") == "csat-empty")
            check_value(share_of({}, {4, 5}), example.at("expect"));
        if (example.at("id") == "csat-goodbad")
            check_value(share_of({1, 1, 1, 1, 1, 1, 1, 1, 0, 0}, {1}), example.at("expect"));
    }
}

TEST_CASE("NPS gives the published figures and limits", "[sdk]")
{
    for (const auto& example : examples_of("nps")) {
        INFO(example.at("id"));
        ys::Nps nps;
        if (example.contains("values"))
            for (const double answer : answers(example))
                nps.add(answer);
        for (const auto& [key, answer] : {std::pair{"p", 9.0}, {"n0", 7.0}, {"d", 6.0}})
            for (int count = example.value(key, 0); count > 0; --count)
                nps.add(answer);
        const ys::Score score = nps.points();
        check_value(score, example.at("expect"));
        if (example.contains("aw")) {
            CHECK(score.interval()->low == Approx(example.at("aw")[0].get<double>()).margin(1e-6));
            CHECK(score.interval()->high == Approx(example.at("aw")[1].get<double>()).margin(1e-6));
            CHECK(*score.standard_error() == Approx(example.at("se").get<double>()).margin(1e-6));
        }
    }
}

TEST_CASE("shares and means give the published effort figures", "[sdk]")
{
    for (const auto& example : examples_of("ces")) {
        INFO(example.at("id"));
        if (example.at("variant") == "mean") {
            ys::Mean mean;
            for (const double answer : answers(example))
                mean.add(answer);
            check_value(mean.mean(), example.at("expect"));
        }
        if (example.at("variant") == "share567")
            check_value(share_of(answers(example), {5, 6, 7}), example.at("expect"));
        if (example.at("variant") == "share45")
            check_value(share_of(answers(example), {4, 5}), example.at("expect"));
    }
}

TEST_CASE("a share has the published Wilson limits", "[sdk]")
{
    for (const auto& example : examples_of("wilson")) {
        ys::Share share;
        for (int row = 0; row < example.at("n"); ++row)
            share.add(row < example.at("k"));
        const ys::Score score = share.percent();
        INFO(example);
        CHECK(score.interval()->low == Approx(100 * example.at("expect")[0].get<double>()).margin(1e-6));
        CHECK(score.interval()->high == Approx(100 * example.at("expect")[1].get<double>()).margin(1e-6));
    }
}

TEST_CASE("ratios of sums give the published call-centre figures", "[sdk]")
{
    for (const auto& example : examples_of("ratio")) {
        INFO(example.at("id"));
        ys::RatioOfSums ratio;
        ratio.add(example.at("num").get<double>(), example.at("den").get<double>());
        check_value(example.value("pct", false) ? ratio.percent() : ratio.ratio(), example.at("expect"));
    }
}
