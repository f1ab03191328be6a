// A plugin that has looked at every answer of every type: its figure is a check sum of all of them, so that a row that arrives
// otherwise than it was sent shows.

#include <yardstick/plugin.hpp>

#include <bit>
#include <cstdint>
#include <string_view>

namespace ys = yardstick;

namespace {

/// Of one row; FNV-1a over its answers.
class CheckSum {
public:
    void add(std::uint64_t value) { sum_ = (sum_ ^ value) * 0x100000001b3u; }
    void add(std::string_view text)
    {
        for (const char c : text)
            add(static_cast<std::uint64_t>(static_cast<unsigned char>(c)));
        add(text.size());
    }
    std::int64_t value() const { return static_cast<std::int64_t>(sum_ >> 40); }

private:
    std::uint64_t sum_ = 0xcbf29ce484222325u;
};

/// The state: of all rows.
class Total {
public:
    void add(std::int64_t value) { sum_ += value; ++n_; }
    ys::Score score() const { return n_ == 0 ? ys::Score::none() : ys::Score(static_cast<double>(sum_)).n(n_).without_interval("none: a check sum"); }

    void merge(const Total& other) { sum_ += other.sum_; n_ += other.n_; }
    void save(ys::Writer& writer) const { writer.integer(sum_); writer.integer(n_); }
    void load(ys::Reader& reader)
    {
        sum_ = reader.counted();
        n_ = reader.counted();
    }

private:
    std::int64_t sum_ = 0;
    std::int64_t n_ = 0;
};

} // namespace

struct Witness {
    static constexpr ys::Card card()
    {
        return ys::Card{"witness", "Check sum of all answers"}
            .version(1)
            .why("So that nothing is lost on the way.")
            .how("A sum over what was seen.")
            .ignores("Nothing.")
            .gamed_by("Nothing known.")
            .unit(ys::count).better(ys::higher)
            .needs("amount", ys::number)
            .needs("comment", ys::text)
            .needs("resolved", ys::boolean)
            .needs("occurred_at", ys::date)
            .needs("reasons", ys::choices)
            .example({}, ys::no_value);
    }
    Total total;

    void add(ys::Row<Witness> row)
    {
        constexpr std::uint64_t blank = 0xb1a;
        CheckSum sum;
        const auto amount = row.number("amount");
        sum.add(amount ? std::bit_cast<std::uint64_t>(*amount) : blank);
        if (const auto comment = row.text("comment"))
            sum.add(*comment);
        const auto resolved = row.boolean("resolved");
        sum.add(resolved ? static_cast<std::uint64_t>(*resolved) : blank);
        const auto when = row.date("occurred_at");
        sum.add(when ? static_cast<std::uint64_t>(when->time_since_epoch().count()) : blank);
        if (const auto reasons = row.choices("reasons"))
            for (int place = 0; place < reasons->size(); ++place)
                sum.add((*reasons)[place]);
        total.add(sum.value());
    }
    ys::Score score() const { return total.score(); }
};

YARDSTICK_PLUGIN("witness", "1.0.0", "Tests", Witness)
