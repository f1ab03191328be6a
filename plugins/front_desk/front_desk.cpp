#include <yardstick/plugin.hpp>

namespace ys = yardstick;

struct Csat {
    static constexpr ys::Card card()
    {
        return ys::Card{"csat", "Satisfaction at the desk"}
            .version(1)
            .why("The customer still stands there: no other rating is so close to the service.")
            .how("Of the ratings given at the desk, the share in the satisfied set (4 and 5 of 5).")
            .ignores("Customers who were not asked or declined: read it beside the response rate.")
            .gamed_by("Asking only those who smile.")
            .unit(ys::percent).better(ys::higher).domain(0, 100).paired_with("response_rate")
            .needs("rating", ys::number)
            .parameter("satisfied", {4, 5})
            .example({{{"rating", 5}}, {{"rating", 4}}, {{"rating", 3}}, {{"rating", 1}}, {{"rating", 5}}}, ys::Expected{60}.k(3).n(5))
            .example_with({{"satisfied", {3}}}, {ys::times(7, {{"rating", 3}}), {{"rating", 2}}, {{"rating", 1}}, {{"rating", 1}}}, ys::Expected{70}.k(7).n(10))
            .example({}, ys::no_value);
    }
    ys::Setting<ys::Numbers> satisfied;
    ys::Share share;
    void start(ys::Parameters<Csat> parameters) { satisfied = parameters.numbers("satisfied"); }
    void add(ys::Row<Csat> row)
    {
        if (const auto rating = row.number("rating"))
            share.add(satisfied->contains(*rating));
    }
    ys::Score score() const { return share.percent(); }
};

struct ResponseRate {
    static constexpr ys::Card card()
    {
        return ys::Card{"response_rate", "Response rate"}
            .version(1)
            .why("A rating says little when most people who were asked did not give one.")
            .how("Of the customers asked, the share that answered.")
            .ignores("Customers who were not asked.")
            .gamed_by("Noting as asked only those who answer.")
            .unit(ys::percent).better(ys::higher).domain(0, 100)
            .needs("declined", ys::boolean)
            .example({ys::times(8, {{"declined", false}}), ys::times(2, {{"declined", true}})},
                     ys::Expected{80}.k(8).n(10).between(49.016247, 94.331785))
            .example({}, ys::no_value);
    }
    ys::Share answered;
    void add(ys::Row<ResponseRate> row)
    {
        if (const auto declined = row.boolean("declined"))
            answered.add(!*declined);
    }
    ys::Score score() const { return answered.percent(); }
};

struct Recovery {
    static constexpr ys::Card card()
    {
        return ys::Card{"recovery", "Recovery"}
            .version(1)
            .why("A service that went wrong and was put right at once is often remembered better than one that went well.")
            .how("Of the bad ratings, the share where something was done about it at once.")
            .ignores("Whether it helped, and what was done later.")
            .gamed_by("Noting a recovery that did not happen. Read it beside satisfaction.")
            .unit(ys::percent).better(ys::higher).domain(0, 100).paired_with("csat")
            .needs("bad", ys::boolean)
            .needs("recovered", ys::boolean)
            .example({{{"bad", true}, {"recovered", true}}, {{"bad", true}, {"recovered", false}}, {{"bad", false}}, {{"bad", ys::blank}}},
                     ys::Expected{50}.k(1).n(2))
            .example({{{"bad", false}}}, ys::no_value)
            .example({}, ys::no_value);
    }
    ys::Share recovered;
    void add(ys::Row<Recovery> row)
    {
        if (row.boolean("bad").value_or(false))
            recovered.add(row.boolean("recovered"));
    }
    ys::Score score() const { return recovered.percent(); }
};

YARDSTICK_PLUGIN("front_desk", "1.0.0", "Front desk", Csat, ResponseRate, Recovery)
