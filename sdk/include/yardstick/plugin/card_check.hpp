#pragma once

#include <yardstick/plugin/card.hpp>

#include <chrono>

namespace yardstick {
inline namespace plugin_v1 {
namespace detail {

constexpr bool has_unique_names(const Card& card)
{
    for (std::size_t one = 0; one < card.fields().size(); ++one)
        for (std::size_t other = 0; other < one; ++other)
            if (card.fields()[one].name == card.fields()[other].name)
                return false;
    for (std::size_t one = 0; one < card.parameters().size(); ++one)
        if (find_parameter(card, card.parameters()[one].name) != static_cast<int>(one))
            return false;
    return true;
}

/// The number that `length` digits at `at` write; -1 when one of them is none.
constexpr int digits(std::string_view text, std::size_t at, std::size_t length)
{
    int value = 0;
    for (const char c : text.substr(at, length)) {
        if (c < '0' || c > '9')
            return -1;
        value = 10 * value + (c - '0');
    }
    return value;
}

/// True for a date as examples write it: "2026-01-15T09:30:00Z" or "2026-01-15", of a day that there is.
constexpr bool is_date(std::string_view text)
{
    constexpr std::string_view day_form = "0000-00-00", moment_form = "0000-00-00T00:00:00Z";
    if (text.size() != day_form.size() && text.size() != moment_form.size())
        return false;
    for (std::size_t place = 0; place < text.size(); ++place)
        if (moment_form[place] != '0' ? text[place] != moment_form[place] : digits(text, place, 1) < 0)
            return false;
    const std::chrono::year_month_day day{std::chrono::year(digits(text, 0, 4)), std::chrono::month(static_cast<unsigned>(digits(text, 5, 2))),
                                          std::chrono::day(static_cast<unsigned>(digits(text, 8, 2)))};
    return day.ok() && (text.size() == day_form.size() || (digits(text, 11, 2) < 24 && digits(text, 14, 2) < 60 && digits(text, 17, 2) < 60));
}

constexpr bool has_readable_dates(const Card& card)
{
    for (const CardExample& example : card.examples())
        for (const ExampleRow& row : example.rows)
            for (const Cell& cell : row.cells)
                if (!cell.is_blank && find_field(card, cell.field, FieldType::date) >= 0 && !is_date(cell.as_text))
                    return false;
    return true;
}

/// True when no row of an example answers a field twice.
constexpr bool answers_once(const Card& card)
{
    for (const CardExample& example : card.examples())
        for (const ExampleRow& row : example.rows)
            for (std::size_t one = 0; one < row.cells.size(); ++one)
                for (std::size_t other = 0; other < one; ++other)
                    if (row.cells[one].field == row.cells[other].field)
                        return false;
    return true;
}

constexpr bool has_field(const Card& card, std::string_view name)
{
    for (const CardField& field : card.fields())
        if (field.name == name)
            return true;
    return false;
}

/// True when each cell of each example is a field of the card, blank or with a value of its type.
constexpr bool has_fitting_examples(const Card& card)
{
    for (const CardExample& example : card.examples()) {
        for (const ExampleRow& row : example.rows)
            for (const Cell& cell : row.cells) {
                const bool is_date_text = cell.type == FieldType::text && find_field(card, cell.field, FieldType::date) >= 0;
                if (cell.is_blank ? !has_field(card, cell.field) : !is_date_text && find_field(card, cell.field, cell.type) < 0)
                    return false;
            }
        for (const CardParameter& parameter : example.parameters)
            if (find_parameter(card, parameter.name) < 0)
                return false;
    }
    return true;
}

/// What a card must have; found in one evaluation of it, since each costs the compiler time.
struct CardCheck {
    bool has_id, has_title, has_version, has_why, has_how, has_ignores, has_fields, has_examples;
    bool names_are_unique, examples_fit, dates_are_readable, answers_are_single;
};

constexpr CardCheck check(const Card& card)
{
    return {is_identifier(card.id()), !card.title().empty(), card.version() >= 1, !card.why().empty(), !card.how().empty(),
            !card.ignores().empty(), !card.fields().empty(), !card.examples().empty(), has_unique_names(card), has_fitting_examples(card),
            has_readable_dates(card), answers_once(card)};
}

template <class Metric>
consteval void check_card()
{
    constexpr CardCheck card = check(Metric::card());
    static_assert(card.has_id, "a card's id is lower-case letters, digits and _, and opens with a letter");
    static_assert(card.has_title, "a card needs a title");
    static_assert(card.has_version, "a card's version counts from 1");
    static_assert(card.has_why, "a card says why the metric matters: .why(\"…\")");
    static_assert(card.has_how, "a card says how the metric is worked out: .how(\"…\")");
    static_assert(card.has_ignores, "a card says what the metric ignores: .ignores(\"…\")");
    static_assert(card.has_fields, "a card says what the metric needs: .needs(\"field\", ys::number)");
    static_assert(card.has_examples, "a card has a worked example: .example({…}, value)");
    static_assert(card.names_are_unique, "two fields or two parameters of the card have the same name");
    static_assert(card.examples_fit, "an example names a field or parameter that the card does not have, or has another type");
    // What does not fit is told first.
    static_assert(!card.examples_fit || card.dates_are_readable, "a date of an example is written \"2026-01-15T09:30:00Z\" or \"2026-01-15\", of a day that there is");
    static_assert(card.answers_are_single, "a row of an example answers a field twice");
}

} // namespace detail
} // namespace plugin_v1
} // namespace yardstick
