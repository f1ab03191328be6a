#include <yardstick/plugin.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace ys = yardstick;

namespace {

ys_status YS_CALL take_bytes(void* context, const void* bytes, std::size_t count)
{
    static_cast<std::string*>(context)->append(static_cast<const char*>(bytes), count);
    return YS_OK;
}

} // namespace

TEST_CASE("building blocks refuse saved bytes that no state can have", "[sdk]")
{
    const auto words = [](std::initializer_list<std::int64_t> list) {
        std::string bytes;
        const ys_sink sink{&bytes, take_bytes};
        ys::Writer writer(sink);
        for (const std::int64_t word : list)
            writer.integer(word);
        writer.flush();
        return bytes;
    };
    const auto load = [](auto block, const std::string& bytes) {
        ys::Reader reader(bytes.data(), bytes.size());
        block.load(reader);
    };
    CHECK_THROWS_AS(load(ys::Share{}, words({3, 2})), ys::BadInput);
    CHECK_THROWS_AS(load(ys::Share{}, words({-1, 2})), ys::BadInput);
    CHECK_THROWS_AS(load(ys::Share{}, words({1})), ys::BadInput);
    CHECK_THROWS_AS(load(ys::Nps{}, words({3, 3, 5})), ys::BadInput);
    CHECK_THROWS_AS(load(ys::Mean{}, words({1, 0x7ff8000000000000, 0})), ys::BadInput);
    CHECK_THROWS_AS(load(ys::Quantiles{}, words({2, 0, 1})), ys::BadInput);
    CHECK_THROWS_AS(load(ys::Quantiles{}, words({1, 0, 0})), ys::BadInput);
    CHECK_THROWS_AS(load(ys::Quantiles{}, words({std::int64_t{1} << 62})), ys::BadInput);
    CHECK_NOTHROW(load(ys::Share{}, words({2, 2})));
}

TEST_CASE("quantiles refuse what is no number", "[sdk]")
{
    ys::Quantiles quantiles;
    CHECK_THROWS_AS(quantiles.add(std::numeric_limits<double>::quiet_NaN()), ys::BadInput);
    CHECK_THROWS_AS(quantiles.add(std::numeric_limits<double>::infinity()), ys::BadInput);
    CHECK_FALSE(quantiles.median().value());
}

TEST_CASE("quantiles say from how many answers on they have an interval", "[sdk]")
{
    ys::Quantiles quantiles;
    for (int value = 1; value <= 5; ++value)
        quantiles.add(value);
    CHECK(quantiles.median().wording() == "none: fewer than 6 answers");
    CHECK(quantiles.quantile(0.9).wording() == "none: fewer than 36 answers");
    quantiles.add(6);
    CHECK(quantiles.median().interval()->low == 1);
    CHECK(quantiles.median().interval()->high == 6);
    CHECK(*quantiles.median().value() == Approx(3.5));
}

TEST_CASE("a quantile's part lies between 0 and 1, and its ends are the least and the greatest number", "[sdk]")
{
    ys::Quantiles quantiles;
    CHECK_FALSE(quantiles.quantile(1).value());
    for (const double value : {0.1, 3.0, 2.0, 1e16})
        quantiles.add(value);
    for (const double part : {90.0, -0.1, 1.0000001, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
        INFO(part);
        CHECK_THROWS_WITH(quantiles.quantile(part), "a quantile's part lies between 0 and 1: 0.9, not 90");
    }
    CHECK(quantiles.quantile(0).value() == 0.1);
    CHECK(quantiles.quantile(0).wording() == "none: a minimum");
    CHECK(quantiles.quantile(1).value() == 1e16);
    CHECK(quantiles.quantile(1).wording() == "none: a maximum");
    CHECK(quantiles.quantile(1e-300).wording() == "none: no number of answers is enough");
}

TEST_CASE("quantiles merged with themselves have everything twice", "[sdk]")
{
    ys::Quantiles quantiles, half;
    for (int value = 1; value <= 3; ++value)
        (value < 3 ? quantiles : half).add(value);
    quantiles.merge(half);
    quantiles.merge(quantiles);
    CHECK(quantiles.median().n() == 6);
    CHECK(quantiles.median().value() == 2);
}

TEST_CASE("numbers that are too big to add up are refused where they are added, not where they are loaded", "[sdk]")
{
    constexpr double most = std::numeric_limits<double>::max();
    const std::string too_big = "numbers too big to add up";
    ys::Sum sum, other_sum;
    ys::Mean mean, other_mean;
    ys::RatioOfSums ratio, other_ratio;
    sum.add(most);
    other_sum.add(most);
    mean.add(1e200);
    other_mean.add(-1e200);
    ratio.add(1e200, 1);
    other_ratio.add(-1e200, 1);
    CHECK_THROWS_WITH(sum.merge(other_sum), too_big);
    CHECK_THROWS_WITH(mean.merge(other_mean), too_big);
    CHECK_THROWS_WITH(ratio.merge(other_ratio), too_big);
    CHECK_THROWS_WITH(other_sum.add(most), too_big);
    CHECK_THROWS_WITH(other_mean.add(1e200), too_big);
    CHECK_THROWS_WITH(other_ratio.add(1e200, 1.0), too_big);

    constexpr double endless = std::numeric_limits<double>::infinity();
    CHECK_THROWS_AS(ys::Sum{}.add(endless), ys::BadInput);
    CHECK_THROWS_AS(ys::Mean{}.add(endless), ys::BadInput);
    CHECK_THROWS_AS(ys::RatioOfSums{}.add(1.0, endless), ys::BadInput);
    CHECK_THROWS_AS(ys::Max{}.add(endless), ys::BadInput);
    CHECK_THROWS_AS(ys::Min{}.add(std::numeric_limits<double>::quiet_NaN()), ys::BadInput);
}

TEST_CASE("a sum keeps small numbers beside a large one, also merged, and is saved as ever", "[sdk]")
{
    ys::Sum whole, total;
    whole.add(1e16);
    total.add(1e16);
    for (int row = 0; row < 1000; ++row) {
        whole.add(1);
        ys::Sum part;
        part.add(1);
        total.merge(part);
    }
    CHECK(whole.value().value() == 1e16 + 1000);
    CHECK(total.value().value() == 1e16 + 1000);
    CHECK(total.value().n() == 1001);
    total.merge(total);
    CHECK(total.value().value() == 2e16 + 2000);

    std::string bytes;
    const ys_sink sink{&bytes, take_bytes};
    ys::Writer writer(sink);
    whole.save(writer);
    writer.flush();
    CHECK(bytes.size() == 2 * 8); // how many rows, and their sum
    ys::Reader reader(bytes.data(), bytes.size());
    ys::Sum restored;
    restored.load(reader);
    CHECK(restored.value().value() == whole.value().value());
}

// METRICS.md section 9: 42 of 50 is 84 %, Wilson 71.485784 to 91.662579 (section 11).
TEST_CASE("counts of one row, or of rows that are alike, have Wilson's interval; others have none", "[sdk]")
{
    ys::RatioOfSums one;
    one.add(42.0, 50.0);
    CHECK(*one.percent_of_counts().value() == Approx(84));
    CHECK(one.percent_of_counts().interval()->low == Approx(71.485784).margin(1e-6));
    CHECK(one.percent_of_counts().interval()->high == Approx(91.662579).margin(1e-6));
    CHECK(one.percent_of_counts().wording() == "Wilson 95 % of the sums");
    CHECK(one.percent().wording() == "none: one answer");

    ys::RatioOfSums perfect; // two people at 100 %: not 100 to 100
    perfect.add(3.0, 3.0);
    perfect.add(2.0, 2.0);
    CHECK(*perfect.percent_of_counts().value() == 100);
    CHECK(perfect.percent_of_counts().interval()->low == Approx(56.551754).margin(1e-6)); // 5 of 5
    CHECK(perfect.percent_of_counts().interval()->high == 100);
    CHECK_FALSE(perfect.percent().interval());
    CHECK(perfect.percent().wording() == "none: all alike");

    ys::RatioOfSums hours;
    hours.add(2.5, 5.0);
    CHECK(hours.percent_of_counts().wording() == "none: one answer");
    ys::RatioOfSums more;
    more.add(12.0, 10.0);
    CHECK(more.percent_of_counts().wording() == "none: one answer");
    ys::RatioOfSums different;
    different.add(9.0, 10.0);
    different.add(20.0, 20.0);
    CHECK(different.percent_of_counts().wording() == "Taylor 95 %");
    CHECK_FALSE(ys::RatioOfSums{}.percent_of_counts().value());
}

TEST_CASE("what rounding puts beyond a domain is taken off, and what lies outside is not made to look right", "[sdk]")
{
    CHECK(ys::Score(100.00000000000001).between(99, 101, "t").within(0, 100).value() == 100);
    const ys::Score outside = ys::Score(115).between(80, 150, "t").within(0, 100);
    CHECK(outside.value() == 115);
    CHECK(outside.interval()->low == 80);
    CHECK(outside.interval()->high == 150);
    CHECK_FALSE(outside.lies_within(0, 100));
    CHECK(ys::Score::none().lies_within(0, 100));
}

TEST_CASE("NPS does not count what is not on its scale", "[sdk]")
{
    ys::Nps nps;
    for (const double answer : {-1.0, 11.0, 9.5, 1e300, std::numeric_limits<double>::quiet_NaN()})
        nps.add(answer);
    CHECK_FALSE(nps.points().value());
    nps.add(0);
    nps.add(10);
    CHECK(nps.points().n() == 2);
    CHECK(*nps.points().value() == 0);
}
