#pragma once

/// All that a metric's author includes. A metric is a struct:
///
/// - `static constexpr ys::Card card()` says what it is (plugin/card.hpp); it stands above add().
/// - Members hold its state: building blocks (plugin/blocks.hpp, plugin/quantiles.hpp), or classes with the same
///   `merge`, `save` and `load`. They are merged, saved and loaded for you, in their order.
/// - `void add(ys::Row<Metric> row)` takes one row (plugin/row.hpp); `row.number("name")` is checked while compiling.
/// - `ys::Score score() const` gives value, n and interval (plugin/score.hpp).
/// - `void start(ys::Parameters<Metric>)`, if the card has parameters, fills members of type ys::Setting
///   (plugin/parameters.hpp).
///
/// A metric may throw: its figures are then shown as failed, with the sentence thrown, and nothing else suffers. It has
/// no globals, reads no clock, and opens nothing; its methods may run on any thread, one at a time for each object.

#include <yardstick/abi.h>
#include <yardstick/plugin/blocks.hpp>
#include <yardstick/plugin/card.hpp>
#include <yardstick/plugin/parameters.hpp>
#include <yardstick/plugin/quantiles.hpp>
#include <yardstick/plugin/row.hpp>
#include <yardstick/plugin/score.hpp>
#include <yardstick/plugin/table.hpp>

/// Makes a library of these metrics a plugin: YARDSTICK_PLUGIN("helpdesk", "1.0.0", "IT Helpdesk", FirstResponse).
/// Once, outside any namespace.
#define YARDSTICK_PLUGIN(id, version, department, ...)                                                                 \
    static_assert(::yardstick::is_identifier(id), "a plugin's id is lower-case letters, digits and _");              \
    extern "C" YS_EXPORT const ys_plugin* YS_CALL yardstick_plugin(void)                                               \
    {                                                                                                                  \
        return ::yardstick::detail::plugin<__VA_ARGS__>(id, version, department);                                      \
    }
