// The smallest metric: a building block holds the state, and does the arithmetic.

#include <yardstick/plugin.hpp>

namespace ys = yardstick;

struct MeanRating {
    static constexpr ys::Card card()
    {
        return ys::Card{"rating", "Mean rating"}
            .version(1)
            .why("It is the customer's own word on the service.")
            .how("Sum of the ratings divided by their number.")
            .ignores("Customers who did not answer.")
            .gamed_by("Asking only those who smile.")
            .unit(ys::score).better(ys::higher).domain(1, 5)
            .needs("rating", ys::number)
            .example({{{"rating", 5}}, {{"rating", 4}}, {{"rating", 3}}}, ys::Expected{4}.n(3))
            .example({}, ys::no_value); // no data is not zero
    }
    ys::Mean ratings;
    void add(ys::Row<MeanRating> row) { ratings.add(row.number("rating")); } // a blank answer adds nothing
    ys::Score score() const { return ratings.mean(); }
};

YARDSTICK_PLUGIN("mean", "1.0.0", "Examples", MeanRating)
