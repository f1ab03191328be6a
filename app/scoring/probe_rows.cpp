#include "scoring/probe_rows.h"

#include <array>
#include <random>

namespace yardstick {

namespace {

constexpr std::int64_t row_count = 512;
constexpr std::array probe_words{"yes", "no", "desk", "phone", "item 1", "other"};

/// Only the generator itself is the same everywhere; the library's distributions are not.
class Dice {
public:
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(random_() % count); }

private:
    std::mt19937 random_{20'260'101};
};

/// Ratings and counts mostly, some times in seconds, some fractions.
double number(Dice& dice)
{
    switch (dice.below(8)) {
    case 0: return static_cast<double>(dice.below(3600));
    case 1: return static_cast<double>(dice.below(1000)) / 8;
    default: return static_cast<double>(dice.below(11));
    }
}

void add_answer(Column& column, Dice& dice)
{
    if (dice.below(8) == 0)
        return column.add_blank();
    constexpr std::int64_t start_of_2026 = 1'767'225'600'000, minute = 60'000;
    switch (column.type) {
    case FieldType::number:
        return column.add_number(number(dice));
    case FieldType::boolean:
        return column.add_boolean(dice.below(2) == 1);
    case FieldType::text:
        return column.add_text(probe_words[dice.below(probe_words.size())]);
    case FieldType::date:
        return column.add_date(start_of_2026 + static_cast<std::int64_t>(dice.below(500'000)) * minute);
    case FieldType::choices: {
        // One after the other: in one call's arguments each compiler throws them in an order of its own.
        const char* word = probe_words[dice.below(probe_words.size())];
        const std::size_t count = dice.below(3);
        return column.add_choices(std::vector<std::string>(count, word));
    }
    }
}

} // namespace

Batch probe_rows(const MetricCard& card)
{
    Dice dice;
    Batch batch;
    batch.rows = row_count;
    for (const Field& field : card.fields) {
        auto column = std::make_shared<Column>(field.type);
        for (std::int64_t row = 0; row < row_count; ++row)
            add_answer(*column, dice);
        batch.columns.push_back(std::move(column));
    }
    return batch;
}

} // namespace yardstick
