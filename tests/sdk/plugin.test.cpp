#include <yardstick/plugin.hpp>

#include <catch2/catch.hpp>

#include <array>
#include <limits>
#include <new>
#include <string>
#include <utility>
#include <vector>

namespace ys = yardstick;

namespace {

/// Counts rows by every type of column: what a row gives is seen in the score.
struct EveryType {
    static constexpr ys::Card card()
    {
        return ys::Card{"every_type", "Every type"}
            .why("Rows must give what is in the columns.").how("A sum.").ignores("Nothing.").unit(ys::score)
            .needs("number", ys::number).needs("boolean", ys::boolean).needs("text", ys::text).needs("date", ys::date).needs("choices", ys::choices)
            .parameter("factor", 10).parameter("wanted", {1, 2})
            .example({}, ys::no_value);
    }
    ys::Setting<double> factor;
    ys::Setting<ys::Numbers> wanted;
    ys::Sum sum;
    ys::Max letters;
    void start(ys::Parameters<EveryType> parameters)
    {
        factor = parameters.number("factor");
        wanted = parameters.numbers("wanted");
    }
    void add(ys::Row<EveryType> row)
    {
        if (const auto number = row.number("number"); number && wanted->contains(*number))
            sum.add(*number * *factor);
        sum.add(row.boolean("boolean") == true ? 1000.0 : 0.0);
        if (const auto text = row.text("text"))
            letters.add(static_cast<double>(text->size()));
        if (const auto date = row.date("date"))
            sum.add(static_cast<double>(date->time_since_epoch().count()));
        if (const auto choices = row.choices("choices"))
            sum.add(choices->contains("b") ? 1e6 * choices->size() : 0);
    }
    ys::Score score() const { return ys::Score(*sum.value().value()).n(static_cast<std::int64_t>(letters.value().value().value_or(0))); }
};

struct Checked {
    static constexpr ys::Card card()
    {
        return ys::Card{"checked", "Checked"}.why("a").how("b").ignores("c").unit(ys::percent).domain(0, 100)
            .needs("correct", ys::number).needs("checked", ys::number).example({}, ys::no_value);
    }
    ys::RatioOfSums items;
    void add(ys::Row<Checked> row) { items.add(row.number("correct"), row.number("checked")); }
    ys::Score score() const { return items.percent(); }
};

struct alignas(64) Aligned {
    static constexpr ys::Card card()
    {
        return ys::Card{"aligned", "Aligned"}.why("a").how("b").ignores("c").unit(ys::score).needs("number", ys::number).example({}, ys::no_value);
    }
    ys::Mean mean;
    void add(ys::Row<Aligned> row) { mean.add(row.number("number")); }
    ys::Score score() const { return mean.mean(); }
};

ArrowArray array_of(std::int64_t length, std::int64_t nulls, const void** buffers, std::int64_t buffer_count)
{
    ArrowArray array{};
    array.length = length;
    array.null_count = nulls;
    array.n_buffers = buffer_count;
    array.buffers = buffers;
    return array;
}

/// Three rows of every type. Row 1 is blank throughout.
struct ThreeRows {
    std::uint8_t validity = 0b101;
    std::array<double, 3> numbers{1, 99, 3};
    std::uint8_t bits = 0b100;
    std::array<std::int32_t, 4> text_offsets{0, 3, 3, 8};
    std::string texts = "oneseven";
    std::array<std::int64_t, 3> dates{5, 99, 7};
    std::array<std::int32_t, 4> list_offsets{0, 1, 1, 3};
    std::array<std::int32_t, 4> item_offsets{0, 1, 2, 3};
    std::string items = "abc";

    std::array<const void*, 2> number_buffers{&validity, numbers.data()};
    std::array<const void*, 2> boolean_buffers{&validity, &bits};
    std::array<const void*, 3> text_buffers{&validity, text_offsets.data(), texts.data()};
    std::array<const void*, 2> date_buffers{&validity, dates.data()};
    std::array<const void*, 2> list_buffers{&validity, list_offsets.data()};
    std::array<const void*, 3> item_buffers{nullptr, item_offsets.data(), items.data()};

    ArrowArray number = array_of(3, 1, number_buffers.data(), 2);
    ArrowArray boolean = array_of(3, 1, boolean_buffers.data(), 2);
    ArrowArray text = array_of(3, 1, text_buffers.data(), 3);
    ArrowArray date = array_of(3, 1, date_buffers.data(), 2);
    ArrowArray list = array_of(3, 1, list_buffers.data(), 2);
    ArrowArray item = array_of(3, 0, item_buffers.data(), 3);
    ArrowArray* list_child = &item;
    std::array<ArrowArray*, 5> children{&number, &boolean, &text, &date, &list};
    ArrowArray batch{};

    ThreeRows()
    {
        list.n_children = 1;
        list.children = &list_child;
        batch.length = 3;
        batch.n_children = 5;
        batch.children = children.data();
    }
};

ys_status YS_CALL append(void* context, const void* bytes, std::size_t count)
{
    static_cast<std::string*>(context)->append(static_cast<const char*>(bytes), count);
    return YS_OK;
}

ys_status YS_CALL refuse_bytes(void*, const void*, std::size_t)
{
    return YS_FAILED;
}

/// A started state of a metric.
class State {
public:
    State(const ys_metric& metric, const std::vector<std::vector<double>>& parameters = {})
        : metric_(metric), memory_(::operator new(metric.state_size, std::align_val_t(metric.state_alignment)))
    {
        std::vector<ys_parameter> values;
        for (const auto& parameter : parameters)
            values.push_back({parameter.data(), static_cast<std::int64_t>(parameter.size()), {}});
        status = metric_.start(&metric_, memory_, values.data(), static_cast<std::int64_t>(values.size()), &problem);
        is_started_ = status == YS_OK;
    }
    ~State()
    {
        if (is_started_)
            metric_.end(memory_);
        ::operator delete(memory_, std::align_val_t(metric_.state_alignment));
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    ys_status add(const ArrowArray& batch, std::int64_t first, std::int64_t count) { return metric_.add(memory_, &batch, first, count, &problem); }
    ys_status load(const std::string& bytes) { return metric_.load(memory_, bytes.data(), bytes.size(), &problem); }
    void* get() { return memory_; }
    ys_score score()
    {
        ys_score out{};
        out.struct_size = sizeof out;
        REQUIRE(metric_.score(memory_, &out, &problem) == YS_OK);
        return out;
    }
    std::string save()
    {
        std::string bytes;
        const ys_sink sink{&bytes, append};
        REQUIRE(metric_.save(memory_, &sink, &problem) == YS_OK);
        return bytes;
    }

    ys_status status = YS_OK;
    ys_problem problem{};

private:
    const ys_metric& metric_;
    void* memory_;
    bool is_started_ = false;
};

const ys_metric& every_type()
{
    return *ys::detail::Table<EveryType>::metric();
}

} // namespace

TEST_CASE("a row gives what is in the columns, and blank rows give nothing", "[sdk]")
{
    const ThreeRows rows;
    State state(every_type(), {{10}, {1, 3}});
    REQUIRE(state.add(rows.batch, 0, 3) == YS_OK);
    // 10·1 + 10·3, one true, dates 5 and 7, the second list holds b and c.
    CHECK(state.score().value == 40 + 1000 + 12 + 2e6);
    CHECK(state.score().n == 5);
}

TEST_CASE("add takes the rows it is told to, and settings of a parameter hold", "[sdk]")
{
    const ThreeRows rows;
    State state(every_type(), {{100}, {3}});
    REQUIRE(state.add(rows.batch, 0, 2) == YS_OK);
    CHECK(state.score().value == 5);
    REQUIRE(state.add(rows.batch, 2, 1) == YS_OK);
    CHECK(state.score().value == 5 + 300 + 1000 + 7 + 2e6);
}

TEST_CASE("what cannot be used is bad input with a sentence, not a crash", "[sdk]")
{
    const ThreeRows rows;
    State state(every_type(), {{10}, {1}});
    CHECK(state.add(rows.batch, 2, 2) == YS_BAD_INPUT);
    CHECK_THAT(state.problem.text, Catch::Contains("rows"));
    CHECK(state.add(rows.number, 0, 1) == YS_BAD_INPUT);

    State without_parameters(every_type());
    CHECK(without_parameters.status == YS_BAD_INPUT);
    CHECK_THAT(without_parameters.problem.text, Catch::Contains("parameters"));
    State two_numbers(every_type(), {{1, 2}, {1}});
    CHECK(two_numbers.status == YS_BAD_INPUT);
    CHECK(std::string(two_numbers.problem.text) == "parameter factor is one number, and was given 2");
}

TEST_CASE("states merge and save without the settings", "[sdk]")
{
    const ThreeRows rows;
    State left(every_type(), {{10}, {1, 3}}), right(every_type(), {{10}, {1, 3}}), restored(every_type(), {{10}, {1, 3}});
    REQUIRE(left.add(rows.batch, 0, 1) == YS_OK);
    REQUIRE(right.add(rows.batch, 1, 2) == YS_OK);
    REQUIRE(every_type().merge(left.get(), right.get(), &left.problem) == YS_OK);
    CHECK(left.score().value == 40 + 1000 + 12 + 2e6);

    const std::string saved = left.save();
    CHECK(saved.size() == 4 * 8); // a sum and a maximum, with their counts
    REQUIRE(restored.load(saved) == YS_OK);
    CHECK(restored.save() == saved);
    CHECK(restored.score().value == left.score().value);
    CHECK(restored.load(saved + "12345678") == YS_BAD_INPUT);
}

TEST_CASE("a refused sink stops save with the sink's own status", "[sdk]")
{
    State state(every_type(), {{10}, {1}});
    const ys_sink sink{nullptr, refuse_bytes};
    CHECK(every_type().save(state.get(), &sink, &state.problem) == YS_FAILED);
}

TEST_CASE("an aligned state says so", "[sdk]")
{
    const ys_metric& metric = *ys::detail::Table<Aligned>::metric();
    CHECK(metric.state_alignment == 64);
    CHECK(metric.state_size == sizeof(Aligned));
}

TEST_CASE("a sentence that is too long is cut at a whole character", "[sdk]")
{
    char text[8];
    ys::detail::copy_text(text, sizeof text, "123456ü");
    CHECK(std::string(text) == "123456");
    ys::detail::copy_text(text, sizeof text, "12345ü");
    CHECK(std::string(text) == "12345ü");
}

TEST_CASE("building blocks refuse saved bytes that no state can have", "[sdk]")
{
    const auto words = [](std::initializer_list<std::int64_t> list) {
        std::string bytes;
        const ys_sink sink{&bytes, append};
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
    const ys_sink sink{&bytes, append};
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

TEST_CASE("a value outside of its card's domain is refused by name, and an interval is cut to the domain", "[sdk]")
{
    const ys_metric& metric = *ys::detail::Table<Checked>::metric();
    struct Rows {
        std::array<double, 2> correct, checked;
    };
    const auto score = [&](State& state, Rows rows, std::int64_t count) {
        std::array<const void*, 2> above{nullptr, rows.correct.data()}, below{nullptr, rows.checked.data()};
        ArrowArray correct = array_of(2, 0, above.data(), 2), checked = array_of(2, 0, below.data(), 2);
        std::array<ArrowArray*, 2> children{&correct, &checked};
        ArrowArray batch{};
        batch.length = 2;
        batch.n_children = 2;
        batch.children = children.data();
        REQUIRE(state.add(batch, 0, count) == YS_OK);
        ys_score out{};
        out.struct_size = sizeof out;
        return std::pair(metric.score(state.get(), &out, &state.problem), out);
    };
    State wrong(metric), sound(metric);
    CHECK(score(wrong, {{12, 11}, {10, 10}}, 2).first == YS_BAD_INPUT);
    CHECK(std::string(wrong.problem.text) == "a value of 115, where checked lies between 0 and 100: its data are wrong");
    const auto [status, figure] = score(sound, {{5, 20}, {10, 20}}, 2);
    CHECK(status == YS_OK);
    CHECK(figure.value == Approx(100.0 * 25 / 30));
    CHECK(figure.low < figure.value);
    CHECK(figure.high == 100);
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

TEST_CASE("the plugin of the design compiles and lists its metrics", "[sdk]")
{
    const ys_plugin* plugin = yardstick_plugin();
    REQUIRE(plugin);
    CHECK(std::string(plugin->id) == "helpdesk");
    CHECK(std::string(plugin->department) == "IT Helpdesk");
    CHECK(plugin->metric_count == 2);
    CHECK_THAT(plugin->metrics[0]->card, Catch::Contains("\"target\":30,\"bands\":[60,30]"));
    CHECK(yardstick_plugin() == plugin);
}
