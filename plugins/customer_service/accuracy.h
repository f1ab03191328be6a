#pragma once

#include <yardstick/plugin.hpp>

namespace ys = yardstick;

/// METRICS sections 8 and 11. Where Taylor's interval says nothing, Wilson's of the sums (RatioOfSums::percent_of_counts).
struct Accuracy {
    static constexpr ys::Card card()
    {
        return ys::Card{"accuracy", "Accuracy"}
            .version(2)
            .why("A quick answer that is wrong costs everybody the work twice.")
            .how("Sum of the items that were correct, divided by the sum of the items that were checked. "
                 "The interval is Taylor's over answers; of one answer, or of answers that are all alike, it is Wilson's of the sums.")
            .ignores("Items that nobody checked, how grave each error was, and answers of more correct than checked.")
            .gamed_by("Checking what is easy to get right.")
            .unit(ys::percent).better(ys::higher).domain(0, 100)
            .needs("correct", ys::number)
            .needs("checked", ys::number)
            .example({{{"correct", 7}, {"checked", 8}}}, ys::Expected{87.5}.n(1).between(52.911182, 97.758251))
            .example({{{"correct", 9}, {"checked", 10}}, {{"correct", 16}, {"checked", 20}}, {{"correct", 20}, {"checked", 20}}, {{"correct", 5}}},
                     ys::Expected{90}.n(3).between(76.421038, 100))
            .example({{{"correct", 12}, {"checked", 10}}, {{"correct", -1}, {"checked", 10}}, {{"correct", 0}, {"checked", 0}}, {{"correct", 5}, {"checked", 10}}},
                     ys::Expected{50}.n(1))
            .example({{{"correct", 12}, {"checked", 12}}, {{"correct", 8}, {"checked", 8}}}, ys::Expected{100}.n(2).between(83.887484, 100))
            .example({}, ys::no_value);
    }
    ys::RatioOfSums items;
    void add(ys::Row<Accuracy> row)
    {
        const auto correct = row.number("correct"), checked = row.number("checked");
        if (correct && checked && *checked > 0 && *correct >= 0 && *correct <= *checked)
            items.add(correct, checked);
    }
    ys::Score score() const { return items.percent_of_counts(); }
};
