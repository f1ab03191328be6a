#pragma once

#include <yardstick/plugin.hpp>

namespace ys = yardstick;

/// METRICS sections 8 and 11.
struct Accuracy {
    static constexpr ys::Card card()
    {
        return ys::Card{"accuracy", "Accuracy"}
            .version(1)
            .why("A quick answer that is wrong costs everybody the work twice.")
            .how("Sum of the items that were correct, divided by the sum of the items that were checked.")
            .ignores("Items that nobody checked, and how grave each error was.")
            .gamed_by("Checking what is easy to get right.")
            .unit(ys::percent).better(ys::higher).domain(0, 100)
            .needs("correct", ys::number)
            .needs("checked", ys::number)
            .example({{{"correct", 7}, {"checked", 8}}}, ys::Expected{87.5}.n(1))
            .example({{{"correct", 9}, {"checked", 10}}, {{"correct", 16}, {"checked", 20}}, {{"correct", 20}, {"checked", 20}}, {{"correct", 5}}},
                     ys::Expected{90}.n(3).between(76.421038, 100))
            .example({}, ys::no_value);
    }
    ys::RatioOfSums items;
    void add(ys::Row<Accuracy> row) { items.add(row.number("correct"), row.number("checked")); }
    ys::Score score() const { return items.percent().within(0, 100); }
};
