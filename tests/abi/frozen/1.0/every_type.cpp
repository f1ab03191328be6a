// A plugin as a department would have written it for 1.0: parameters, all five types of fields, most building blocks.
#include <yardstick/plugin.hpp>
namespace ys = yardstick;

struct Satisfied {
    static constexpr ys::Card card()
    {
        return ys::Card{"satisfied", "Satisfied customers"}
            .version(1)
            .why("It is the customer's own word on the service.")
            .how("Of the ratings whose moment is known, the share that counts as satisfied.")
            .ignores("Customers who did not answer.")
            .gamed_by("Asking only those who smile.")
            .unit(ys::percent).better(ys::higher).target(80).bands(60, 80).domain(0, 100)
            .paired_with("waiting")
            .needs("rating", ys::number)
            .needs("given", ys::date)
            .parameter("satisfied", {4, 5})
            .example({{{"rating", 5}, {"given", "2026-03-01T10:00:00Z"}}, {{"rating", 4}, {"given", "2026-03-02T10:00:00Z"}},
                      {{"rating", 2}, {"given", "2026-03-03T10:00:00Z"}}, {{"rating", 1}, {"given", "2026-03-04T10:00:00Z"}},
                      {{"rating", ys::blank}, {"given", "2026-03-05T10:00:00Z"}}},
                     ys::Expected{50}.n(4).k(2).between(15.003899, 84.996101))
            .example({}, ys::no_value);
    }
    ys::Setting<ys::Numbers> satisfied;
    ys::Share share;
    void start(ys::Parameters<Satisfied> parameters) { satisfied = parameters.numbers("satisfied"); }
    void add(ys::Row<Satisfied> row)
    {
        const auto rating = row.number("rating");
        if (rating && row.date("given"))
            share.add(satisfied->contains(*rating));
    }
    ys::Score score() const { return share.percent(); }
};

struct Waiting {
    static constexpr ys::Card card()
    {
        return ys::Card{"waiting", "Waiting time"}
            .version(3)
            .why("People who wait feel ignored.")
            .how("Median minutes of those who named a topic and were served.")
            .ignores("People who left before their turn.")
            .gamed_by("Calling people up and letting them wait at the desk.")
            .unit(ys::minutes).better(ys::lower).target(10).bands(20, 10)
            .paired_with("satisfied")
            .needs("minutes", ys::number)
            .needs("served", ys::boolean)
            .needs("desk", ys::text)
            .needs("topics", ys::choices)
            .example({{{"minutes", 10}, {"served", true}, {"desk", "A"}, {"topics", {"tax", "pass"}}},
                      {{"minutes", 20}, {"served", true}, {"desk", "B"}, {"topics", {"tax"}}},
                      {{"minutes", 90}, {"served", false}, {"desk", "A"}, {"topics", {"tax"}}}},
                     ys::Expected{15}.n(2))
            .example({}, ys::no_value);
    }
    ys::Quantiles minutes;
    void add(ys::Row<Waiting> row)
    {
        const auto topics = row.choices("topics");
        if (row.boolean("served").value_or(false) && row.text("desk") && topics && topics->size() > 0)
            minutes.add(row.number("minutes"));
    }
    ys::Score score() const { return minutes.median(); }
};

YARDSTICK_PLUGIN("every_type", "1.0.0", "Frozen", Satisfied, Waiting)
