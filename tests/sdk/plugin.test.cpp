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
