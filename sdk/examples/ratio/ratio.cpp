// Percentages are never averaged: their parts are summed. A row counts only when both parts are known, and can be right.

#include <yardstick/plugin.hpp>

namespace ys = yardstick;

struct ErrorFree {
    static constexpr ys::Card card()
    {
        return ys::Card{"error_free", "Error-free items"}
            .version(1)
            .why("Mistakes cost the customer time, and us the work of mending them.")
            .how("All items without an error divided by all items checked, over all samples.")
            .ignores("How grave an error was, and samples of more correct than checked.")
            .gamed_by("Checking only what is easy.")
            .unit(ys::percent).better(ys::higher).domain(0, 100)
            .needs("correct", ys::number)
            .needs("checked", ys::number)
            .example({{{"correct", 9}, {"checked", 10}}, {{"correct", 30}, {"checked", 40}}, {{"correct", ys::blank}, {"checked", 50}}},
                     ys::Expected{78}.n(2).between(68.592173, 87.407827)) // 39 of 50, not the mean of 90 % and 75 %
            .example({{{"correct", 20}, {"checked", 20}}, {{"correct", 12}, {"checked", 10}}}, ys::Expected{100}.n(1).between(83.887484, 100))
            .example({}, ys::no_value);
    }
    ys::RatioOfSums items;
    void add(ys::Row<ErrorFree> row)
    {
        const auto correct = row.number("correct"), checked = row.number("checked");
        if (correct && checked && *correct >= 0 && *correct <= *checked)
            items.add(correct, checked);
    }
    ys::Score score() const { return items.percent_of_counts(); } // both are counts of items
};

YARDSTICK_PLUGIN("ratio", "1.0.0", "Examples", ErrorFree)
