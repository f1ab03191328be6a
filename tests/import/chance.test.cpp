#include "import/import_world.h"

#include "core/error.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <random>

using namespace yardstick;
using namespace yardstick::test;

namespace {

/// More rounds under tests/run --long.
int rounds(int usual)
{
    return std::getenv("YARDSTICK_LONG") ? 50 * usual : usual;
}

class Chance {
public:
    explicit Chance(unsigned seed) : engine_(seed) {}

    std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(engine_); }

    /// Bytes, or pieces that mean something in the place.
    std::string text(std::size_t most, const std::vector<std::string>& pieces)
    {
        std::string text;
        const std::size_t count = below(most);
        for (std::size_t i = 0; i < count; ++i)
            text += below(4) == 0 ? std::string(1, static_cast<char>(below(256))) : pieces[below(pieces.size())];
        return text;
    }

    /// `text` with some of its bytes changed, left out or doubled.
    std::string damaged(std::string text)
    {
        for (std::size_t times = 1 + below(4); times > 0 && !text.empty(); --times) {
            const std::size_t at = below(text.size());
            switch (below(3)) {
            case 0:
                text[at] = static_cast<char>(below(256));
                break;
            case 1:
                text.erase(at, 1 + below(5));
                break;
            default:
                text.insert(at, text.substr(at, 1 + below(20)));
            }
        }
        return text;
    }

private:
    std::mt19937 engine_;
};

const std::string whole_map = small_map(R"("rating": {"column": "r", "blank": [0]},
    "number": {"between": {"from": {"column": "when"}, "to": {"column": "t", "pattern": "dd.MM.yyyy[ HH:mm]"}, "unit": "hours"}},
    "yes": {"compare_days": {"left": {"column": "when"}, "is": "before", "right": {"column": "t"}}},
    "text": {"join": ["a", {"column": "r"}], "blank_when": {"column": "id", "is_not": ["1"]}},
    "day": {"column": "t"})",
                                        R"("person": {"column": "p"}, "on_same_id": "revise", "file": {"time_zone": "UTC"},)");

} // namespace

TEST_CASE("no bytes in place of a file break the import", "[import][chance]")
{
    const std::vector<std::string> pieces{"id,when,r,t,p\n",
                                          "\"",
                                          "\"\"",
                                          ",",
                                          ";",
                                          "\t",
                                          "\n",
                                          "\r\n",
                                          "1",
                                          "2024-01-01",
                                          "31.12.2024 10:00",
                                          "0,5",
                                          "Björn",
                                          "\xEF\xBB\xBF",
                                          "\xFF\xFE",
                                          std::string(1, '\0'),
                                          "12/31/1999 12:00 AM",
                                          "NA",
                                          " "};
    for (int seed = 0; seed < rounds(400); ++seed) {
        INFO("seed " << seed);
        Chance chance(static_cast<unsigned>(seed));
        ImportWorld world;
        world.request.rejects = world.folder.path() / "rejects.csv";
        const std::string csv = (chance.below(2) ? "id,when,r,t,p\n" : "") + chance.text(80, pieces);
        const auto report = world.import(csv, whole_map);
        if (report)
            CHECK(report->rows == report->accepted + report->rejected + report->repeated + report->skipped);
        else
            CHECK_FALSE(report.error().empty());
    }
}

TEST_CASE("no bytes in place of a map break the import", "[import][chance]")
{
    const std::string csv = "id,when,r,t,p\n1,2024-01-01,3,01.02.2024 10:00,Ada\n2,2024-01-02,9,05.02.2024,Bo\n";
    for (int seed = 0; seed < rounds(400); ++seed) {
        INFO("seed " << seed);
        Chance chance(static_cast<unsigned>(seed));
        ImportWorld world;
        const auto report = world.import(csv, ' ' + chance.damaged(whole_map));
        if (!report)
            CHECK_FALSE(report.error().front().text().empty());
    }
}

TEST_CASE("no text in place of a date, a pattern, a number or a duration breaks its reader", "[import][chance]")
{
    const std::vector<std::string> pieces{"1",  "2024",         "-",    "/",  ".",  ":", " ", "T", "Z", "+01:00", "PM",
                                          "99", "000000000000", "yyyy", "MM", "dd", "[", "]", "'", "H"};
    for (int seed = 0; seed < rounds(20000); ++seed) {
        Chance chance(static_cast<unsigned>(seed));
        const std::string text = chance.text(14, pieces);
        const auto date = read_date(text, DateOrder::day_first);
        if (date)
            CHECK(date->local.time_since_epoch().count() > -62'200'000'000'000); // year 1 or later
        const auto pattern = DatePattern::create(text);
        if (pattern)
            pattern->read(chance.text(14, pieces));
        read_number(text, '.');
        read_time_of_day(text);
        for (const DurationForm form :
             {DurationForm::h_mm_ss, DurationForm::mm_ss, DurationForm::h_mm, DurationForm::day_fraction})
            if (const auto length = read_duration(text, form, '.'))
                CHECK(length->count() >= 0);
    }
}
