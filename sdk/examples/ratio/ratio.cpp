// Percentages are never averaged: their parts are summed. A row counts only when both parts are known.

#include <yardstick/plugin.hpp>

namespace ys = yardstick;

struct ErrorFree {
    static constexpr ys::Card card()
    {
        return ys::Card{"error_free", "Error-free items"}
            .version(1)
            .why("Mistakes cost the customer time, and us the work of mending them.")
            .how("All items without an error divided by all items checked, over all samples.")
            .ignores("How grave an error was.")
            .gamed_by("Checking only what is easy.")
            .unit(ys::percent).better(ys::higher).domain(0, 100)
            .needs("correct", ys::number)
            .needs("checked", ys::number)
            .example({{{"correct", 9}, {"checked", 10}}, {{"correct", 30}, {"checked", 40}}, {{"correct", ys::blank}, {"checked", 50}}},
                     ys::Expected{78}.n(2)) // 39 of 50, not the mean of 90 % and 75 %
            .example({}, ys::no_value);
    }
    ys::RatioOfSums items;
    void add(ys::Row<ErrorFree> row) { items.add(row.number("correct"), row.number("checked")); }
    ys::Score score() const { return items.percent().within(0, 100); }
};

YARDSTICK_PLUGIN("ratio", "1.0.0", "Examples", ErrorFree)
