#include <yardstick/plugin.hpp>

#include <limits>
#include <stdexcept>

namespace ys = yardstick;

/// Metrics of which only `sound` and `throws_later` pass their own examples.
namespace {

constexpr ys::Card card_of(const char* id)
{
    return ys::Card{id, id}.why("Tests need it.").how("Wrongly.").ignores("Its duty.").unit(ys::score).needs("value", ys::number);
}

struct Sound {
    static constexpr ys::Card card() { return card_of("sound").example({{{"value", 1}}, {{"value", 3}}}, 2); }
    ys::Mean mean;
    void add(ys::Row<Sound> row) { mean.add(row.number("value")); }
    ys::Score score() const { return mean.mean(); }
};

struct WrongExample {
    static constexpr ys::Card card() { return card_of("wrong_example").example({}, ys::no_value).example({{{"value", 1}}, {{"value", 3}}}, 2.5); }
    ys::Mean mean;
    void add(ys::Row<WrongExample> row) { mean.add(row.number("value")); }
    ys::Score score() const { return mean.mean(); }
};

struct Throws {
    static constexpr ys::Card card() { return card_of("throws").example({{{"value", 1}}}, 1); }
    ys::Mean mean;
    void add(ys::Row<Throws>) { throw std::runtime_error("the cat sat on the keyboard"); }
    ys::Score score() const { return mean.mean(); }
};

struct ThrowsANumber {
    static constexpr ys::Card card() { return card_of("throws_a_number").example({{{"value", 1}}}, 1); }
    ys::Mean mean;
    void add(ys::Row<ThrowsANumber> row) { mean.add(row.number("value")); }
    ys::Score score() const { throw 42; }
};

struct ThrowsLater {
    static constexpr ys::Card card() { return card_of("throws_later").example({{{"value", 1}}}, 1); }
    ys::Mean mean;
    void add(ys::Row<ThrowsLater> row)
    {
        if (row.number("value").value_or(0) > 1000)
            throw std::out_of_range("more than a thousand");
        mean.add(row.number("value"));
    }
    ys::Score score() const { return mean.mean(); }
};

/// A building block of one's own whose merge takes in the first rows alone.
class Forgetful {
public:
    void add(double value) { sum_ += value; ++n_; }
    double sum() const { return sum_; }
    std::int64_t n() const { return n_; }
    void merge(const Forgetful& other)
    {
        if (n_ == 0)
            sum_ = other.sum_;
        n_ += other.n_;
    }
    void save(ys::Writer& writer) const { writer.number(sum_); writer.integer(n_); }
    void load(ys::Reader& reader) { sum_ = reader.number(); n_ = reader.counted(); }

private:
    double sum_ = 0;
    std::int64_t n_ = 0;
};

struct ForgetsInMerge {
    static constexpr ys::Card card() { return card_of("forgets_in_merge").example({{{"value", 1}}, {{"value", 3}}}, 4); }
    Forgetful total;
    void add(ys::Row<ForgetsInMerge> row) { total.add(row.number("value").value_or(0)); }
    ys::Score score() const { return ys::Score(total.sum()).n(total.n()); }
};

struct GivesNaN {
    static constexpr ys::Card card() { return card_of("gives_nan").example({{{"value", 1}}}, 1); }
    ys::Mean mean;
    void add(ys::Row<GivesNaN> row) { mean.add(row.number("value")); }
    ys::Score score() const { return std::numeric_limits<double>::quiet_NaN(); }
};

} // namespace

YARDSTICK_PLUGIN("troubled", "1.0.0", "Trouble", Sound, WrongExample, Throws, ThrowsANumber, ThrowsLater, ForgetsInMerge, GivesNaN)
