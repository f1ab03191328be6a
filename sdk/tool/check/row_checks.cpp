#include "check/check.h"
#include "check/guarded_batch.h"
#include "check/trial.h"
#include "host/arrow_batch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace yardstick {

namespace {

/// Adds a batch and goes on with what comes of it; a refusal is an answer too, and only a figure that is no number is wrong.
Finding takes_or_refuses(Trial& trial, const Batch& batch, const std::string& what)
{
    MetricState state = trial.start();
    if (!state.add(*ArrowBatch(batch).array(), {0, batch.rows}))
        return passed();
    const auto scored = state.score();
    if (!scored && scored.error().what == "score")
        return failed(what + ": " + scored.error().text());
    return passed();
}

Finding takes_none(Trial& trial)
{
    const Figure figure = score(trial.start());
    return figure.value || figure.n != 0 ? failed("expected no value of n 0, found " + in_words(figure)) : passed();
}

Finding takes_empty_slice(Trial& trial)
{
    const Batch batch = trial.rows(50);
    MetricState state = trial.state_of(batch);
    add(state, batch, {25, 0});
    return same_or_fail("after adding no rows", trial.figure_of(batch), score(state));
}

Finding takes_each_alone(Trial& trial)
{
    const std::int64_t most = std::min<std::int64_t>(trial.example_rows().rows, 200);
    for (std::int64_t row = 0; row < most; ++row)
        trial.figure_of(rows_of(trial.example_rows(), Slice{row, 1}));
    return passed();
}

Finding takes_blanks(Trial& trial)
{
    trial.figure_of(trial.blank_rows(40));
    return passed();
}

/// Puts something into each answer that is blank, which nobody may look at.
void fill_blanks(Batch& batch)
{
    for (const auto& column : own_columns(batch))
        for (std::int64_t row = 0; row < column->rows; ++row) {
            const auto place = static_cast<std::size_t>(row);
            if ((column->validity[place / 8] >> (place % 8) & 1) != 0)
                continue;
            if (column->type == FieldType::number)
                column->numbers[place] = 4096.5;
            if (column->type == FieldType::date)
                column->integers[place] = 4102444800000; // the year 2100
            if (column->type == FieldType::boolean)
                column->bits[place / 8] = static_cast<std::uint8_t>(column->bits[place / 8] | 1u << (place % 8));
        }
}

Finding ignores_under_blanks(Trial& trial)
{
    const Batch batch = trial.rows(300);
    Batch filled = batch;
    fill_blanks(filled);
    return same_or_fail("when something else stands under blank answers", trial.figure_of(batch), trial.figure_of(filled));
}

Finding leaves_batch(Trial& trial)
{
    Batch batch = trial.rows(300);
    fill_blanks(batch);
    Batch before = batch;
    own_columns(before);
    trial.figure_of(batch);
    for (std::size_t place = 0; place < batch.columns.size(); ++place) {
        const Column& now = *batch.columns[place];
        const Column& then = *before.columns[place];
        if (now.numbers != then.numbers || now.integers != then.integers || now.bits != then.bits || now.validity != then.validity ||
            now.bytes != then.bytes || now.offsets != then.offsets || now.list_offsets != then.list_offsets)
            return failed("the column " + trial.card().fields[place].name + " was changed");
    }
    return passed();
}

Finding keeps_to_slice(Trial& trial)
{
    const Batch batch = trial.rows(3000);
    MetricState state = trial.start();
    add(state, batch, {1500, 1500});
    return same_or_fail("rows 1500 to 2999 of a batch", trial.figure_of(rows_of(batch, Slice{1500, 1500})), score(state));
}

Finding keeps_to_rows(Trial& trial)
{
    for (const std::int64_t count : {64, 511, 513}) {
        const Batch batch = trial.rows(count);
        const GuardedBatch guarded(batch, GuardedBatch::Guard::buffers);
        MetricState state = trial.start();
        if (const auto added = state.add(*guarded.array(), {0, count}); !added)
            return failed(added.error().text());
    }
    return passed();
}

Finding keeps_to_fields(Trial& trial)
{
    const Batch batch = trial.rows(64);
    const GuardedBatch guarded(batch, GuardedBatch::Guard::columns);
    MetricState state = trial.start();
    const auto added = state.add(*guarded.array(), {0, batch.rows});
    return added ? passed() : failed(added.error().text());
}

Finding is_order_free(Trial& trial)
{
    const Batch batch = trial.rows(600);
    const Figure expected = trial.figure_of(batch);
    std::vector<std::int64_t> places(600);
    std::iota(places.begin(), places.end(), 0);
    for (int round = 0; round < 8; ++round) {
        std::shuffle(places.begin(), places.end(), trial.random());
        if (const Finding found = same_or_fail("the same rows in another order", expected, trial.figure_of(rows_of(batch, places))); found.outcome != Outcome::pass)
            return found;
    }
    return passed();
}

/// Every number column full of one number, which may be none that the host would send.
Batch all_numbers(Trial& trial, double value)
{
    Batch batch = trial.rows(40);
    for (const auto& column : own_columns(batch))
        if (column->type == FieldType::number) {
            std::fill(column->numbers.begin(), column->numbers.end(), value);
            std::fill(column->validity.begin(), column->validity.end(), std::uint8_t{0xff});
            column->nulls = 0;
        }
    return batch;
}

Finding takes_numbers(Trial& trial, std::initializer_list<double> values, bool must_be_finite)
{
    if (!trial.has_field(FieldType::number))
        return skipped("it has no number field");
    for (const double value : values) {
        const Finding found = takes_or_refuses(trial, all_numbers(trial, value), "all numbers " + std::to_string(value));
        if (must_be_finite && found.outcome != Outcome::pass)
            return found;
    }
    return passed();
}

Finding takes_usual_numbers(Trial& trial)
{
    return takes_numbers(trial, {0.0, -0.0, -1.0, 0.5, 1e6}, true);
}

Finding survives_extreme_numbers(Trial& trial)
{
    constexpr double most = std::numeric_limits<double>::max();
    return takes_numbers(trial, {most, -most, std::numeric_limits<double>::denorm_min(), 9007199254740993.0, 1e18, -1e18}, false);
}

Finding survives_nan(Trial& trial)
{
    return takes_numbers(trial, {std::numeric_limits<double>::quiet_NaN()}, false);
}

Finding survives_infinity(Trial& trial)
{
    return takes_numbers(trial, {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()}, false);
}

Finding survives_texts(Trial& trial)
{
    if (!trial.has_field(FieldType::text) && !trial.has_field(FieldType::choices))
        return skipped("it has no text or choices field");
    const std::vector<std::string> texts{"", std::string(100'000, 'x'), "Z\xc3\xbcrich \xe2\x82\xac \xf0\x9f\x98\x80", std::string("a\0b", 3), "\"{}\\\n", "\xff\xfe"};
    Batch batch = trial.blank_rows(0);
    const auto columns = own_columns(batch);
    for (const std::string& text : texts)
        for (const auto& column : columns) {
            if (column->type == FieldType::text)
                column->add_text(text);
            else if (column->type == FieldType::choices)
                column->add_choices(std::vector<std::string>(text.size() % 7, text));
            else
                column->add_blank();
        }
    batch.rows = static_cast<std::int64_t>(texts.size());
    return takes_or_refuses(trial, batch, "strange texts");
}

Finding survives_dates(Trial& trial)
{
    if (!trial.has_field(FieldType::date))
        return skipped("it has no date field");
    Batch batch = trial.rows(0);
    const auto columns = own_columns(batch);
    constexpr std::array<std::int64_t, 5> moments{0, -62135596800000, 253402300799999, 951782399999, 1709164800000}; // years 1 and 9999, leap days
    for (const std::int64_t moment : moments)
        for (const auto& column : columns) {
            if (column->type == FieldType::date)
                column->add_date(moment);
            else
                column->add_blank();
        }
    batch.rows = moments.size();
    return takes_or_refuses(trial, batch, "dates far away");
}

Finding takes_many(Trial& trial)
{
    constexpr std::int64_t thousand = 1000;
    const Batch some = trial.rows(thousand);
    std::vector<std::int64_t> places(static_cast<std::size_t>(1000 * thousand));
    for (std::size_t place = 0; place < places.size(); ++place)
        places[place] = static_cast<std::int64_t>(place) % thousand;
    trial.figure_of(rows_of(some, places));
    return passed();
}

constexpr const char* to_be_believed = "Say in \"where\" which answers are to be believed.";

} // namespace

std::span<const Check> row_checks()
{
    static const std::array list{
        Check{"rows.none", "No rows give no value: no data is not zero.", {"Return ys::Score::none() where nothing was added.", no_formula_should}, takes_none},
        about_code(Check{"rows.empty_slice", "Adding a slice without rows changes nothing.", "Loop from first to first + count - 1, and do nothing beside.", takes_empty_slice}),
        Check{"rows.each_alone", "Each row of the examples is taken alone.", {"Do not expect several rows in a batch.", "Look at the formula with that row alone."}, takes_each_alone},
        Check{"rows.blank", "Rows without any answer are taken.", {"A blank answer is an ordinary outcome: let it add nothing.", "Take the field out of \"may_be_blank\", or say in \"where\" which rows count."}, takes_blanks},
        about_code(Check{"rows.under_blanks", "What stands in the memory of a blank answer does not matter.", "Look at the validity bits before the value.", ignores_under_blanks}),
        about_code(Check{"rows.left_alone", "The batch stays as it was: it is the host's.", "Copy what you want to change.", leaves_batch}),
        about_code(Check{"rows.slice", "Rows outside of the slice are not counted.", "Start at row first, not at row 0.", keeps_to_slice}),
        about_code(Check{"rows.inside", "No memory is read past the last row.", "Read count rows, and no more for speed.", keeps_to_rows}),
        about_code(Check{"rows.declared", "Only the fields on the card are asked for.", "Name the field on the card with .needs(…); no other column is there.", keeps_to_fields}),
        Check{"rows.order", "The order of the rows does not matter.", {"A metric is an aggregate: keep sums, counts or sorted values.", small_enough}, is_order_free},
        Check{"rows.numbers", "Zero, negative, broken and large numbers give a finite value, none, or a refusal.", {"Look for divisions by zero and roots of negative numbers.", "Look for divisions by zero; say in \"where\" which rows count."}, takes_usual_numbers},
        Check{"rows.extreme_numbers", "The largest and smallest numbers do no harm.", {"Do not use an answer as an index or a size without looking at it.", to_be_believed}, survives_extreme_numbers},
        Check{"rows.nan", "A number that is none (NaN) does no harm.", {"Test with !(a <= b) in mind: comparisons with NaN are false.", to_be_believed}, survives_nan},
        Check{"rows.infinity", "Infinite numbers do no harm.", {"Do not turn an answer into an integer or a number of rounds without looking at it.", to_be_believed}, survives_infinity},
        Check{"rows.texts", "Empty, long and strange texts do no harm.", {"Use the length that comes with a text; it does not end in NUL.", to_be_believed}, survives_texts},
        Check{"rows.dates", "Dates far in the past and future do no harm.", {"Use <chrono>, and do not count days in an int of seconds.", to_be_believed}, survives_dates},
        Check{"rows.many", "A million rows in one batch are taken in time.", {"Do a fixed amount of work for each row, and keep nothing of it on the stack.", "Shorten the expressions: each is worked out for every row."}, takes_many},
    };
    return list;
}

} // namespace yardstick
