#pragma once

#include <yardstick/plugin/card.hpp>

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

/// True when each cell of each example is blank, or a field of the card with a value of its type.
constexpr bool has_fitting_examples(const Card& card)
{
    for (const CardExample& example : card.examples()) {
        for (const ExampleRow& row : example.rows)
            for (const Cell& cell : row.cells) {
                const bool is_date = cell.type == FieldType::text && find_field(card, cell.field, FieldType::date) >= 0;
                if (!cell.is_blank && !is_date && find_field(card, cell.field, cell.type) < 0)
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
    bool names_are_unique, examples_fit;
};

constexpr CardCheck check(const Card& card)
{
    return {is_identifier(card.id()), !card.title().empty(), card.version() >= 1, !card.why().empty(), !card.how().empty(),
            !card.ignores().empty(), !card.fields().empty(), !card.examples().empty(), has_unique_names(card), has_fitting_examples(card)};
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
}

} // namespace detail
} // namespace plugin_v1
} // namespace yardstick
