#pragma once

#include <yardstick/plugin.hpp>

namespace ys = yardstick;

/// What customers say: satisfaction, recommendation, effort. METRICS sections 1 to 3 give formulas and examples.

struct Csat {
    static constexpr ys::Card card()
    {
        return ys::Card{"csat", "Customer satisfaction"}
            .version(1)
            .why("It is the customer's own word on the service, given while it is fresh.")
            .how("Of those who rated, the share whose rating is in the satisfied set (4 and 5 of 5).")
            .ignores("Customers who were not asked or did not answer, and how dissatisfied the others were.")
            .gamed_by("Asking only after contacts that went well. Read it beside the number of answers.")
            .unit(ys::percent).better(ys::higher).domain(0, 100)
            .needs("rating", ys::number)
            .parameter("satisfied", {4, 5})
            .example({ys::times(42, {{"rating", 5}}), ys::times(32, {{"rating", 4}}), ys::times(10, {{"rating", 3}}),
                      ys::times(9, {{"rating", 2}}), ys::times(14, {{"rating", 1}})},
                     ys::Expected{69.158879}.k(74).n(107).between(59.871509, 77.118260))
            .example({{{"rating", 5}}, {{"rating", 4}}, {{"rating", 2}}, {{"rating", 1}}, {{"rating", ys::blank}}}, ys::Expected{50}.n(4))
            .example_with({{"satisfied", {1}}}, {ys::times(8, {{"rating", 1}}), ys::times(2, {{"rating", 0}})},
                          ys::Expected{80}.k(8).n(10).between(49.016247, 94.331785))
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

struct CsatMean {
    static constexpr ys::Card card()
    {
        return ys::Card{"csat_mean", "Mean rating"}
            .version(1)
            .why("It moves with every rating, also within the satisfied and within the dissatisfied.")
            .how("Sum of the ratings divided by their number, on the scale of the question.")
            .ignores("Customers who did not answer, and that the steps of a rating scale may not be equally wide.")
            .gamed_by("Asking only after contacts that went well. Read it beside the number of answers.")
            .unit(ys::score).better(ys::higher)
            .needs("rating", ys::number)
            .example({ys::times(42, {{"rating", 5}}), ys::times(32, {{"rating", 4}}), ys::times(10, {{"rating", 3}}),
                      ys::times(9, {{"rating", 2}}), ys::times(14, {{"rating", 1}})}, ys::Expected{400.0 / 107}.n(107))
            .example({{{"rating", 1}}, {{"rating", 2}}}, ys::Expected{1.5}.n(2).between(-4.853102368, 7.853102368))
            .example({}, ys::no_value);
    }
    ys::Mean rating;
    void add(ys::Row<CsatMean> row) { rating.add(row.number("rating")); }
    ys::Score score() const { return rating.mean(); }
};

struct NetPromoterScore {
    static constexpr ys::Card card()
    {
        return ys::Card{"nps", "Net promoter score"}
            .version(1)
            .why("Whether people would recommend the service sums up more than one contact.")
            .how("Share of promoters (9 and 10) less share of detractors (0 to 6), in points, on the question's own scale of 0 to 10.")
            .ignores("The difference between a 0 and a 6, the passives (7 and 8), and any answer that is not on 0 to 10.")
            .gamed_by("Begging for a 10, or explaining to customers what the numbers mean.")
            .unit(ys::points).better(ys::higher).domain(-100, 100)
            .needs("recommend", ys::number)
            .example({{{"recommend", 10}}, {{"recommend", 7}}, {{"recommend", 3}}, {{"recommend", 9}}}, ys::Expected{25}.n(4))
            .example({ys::times(162, {{"recommend", 9}}), ys::times(108, {{"recommend", 8}}), ys::times(54, {{"recommend", 0}})},
                     ys::Expected{33.333333}.n(324).between(24.945251, 41.109794))
            .example({{{"recommend", 0}}, {{"recommend", 11}}, {{"recommend", 9.5}}}, ys::Expected{-100}.n(1))
            .example({}, ys::no_value);
    }
    ys::Nps answers;
    void add(ys::Row<NetPromoterScore> row) { answers.add(row.number("recommend")); }
    ys::Score score() const { return answers.points(); }
};

struct CustomerEffort {
    static constexpr ys::Card card()
    {
        return ys::Card{"ces", "Customer effort"}
            .version(1)
            .why("Customers stay where it is easy to get help; effort drives them away more than delight holds them.")
            .how("Of those who answered \"it was easy to get this settled\" (1 to 7), the share that agrees (5, 6 and 7).")
            .ignores("How strongly people agree, and effort before they reached us.")
            .gamed_by("Asking only after simple matters.")
            .unit(ys::percent).better(ys::higher).domain(0, 100)
            .needs("effort", ys::number)
            .parameter("agreeing", {5, 6, 7})
            .example({ys::times(8, {{"effort", 1}}), ys::times(21, {{"effort", 2}}), ys::times(14, {{"effort", 3}}), ys::times(11, {{"effort", 4}}),
                      ys::times(16, {{"effort", 5}}), ys::times(18, {{"effort", 6}}), ys::times(12, {{"effort", 7}})},
                     ys::Expected{46}.k(46).n(100))
            .example_with({{"agreeing", {4, 5}}}, {ys::times(5, {{"effort", 2}}), ys::times(5, {{"effort", 3}}), ys::times(10, {{"effort", 5}})},
                          ys::Expected{50}.k(10).n(20))
            .example({}, ys::no_value);
    }
    ys::Setting<ys::Numbers> agreeing;
    ys::Share share;
    void start(ys::Parameters<CustomerEffort> parameters) { agreeing = parameters.numbers("agreeing"); }
    void add(ys::Row<CustomerEffort> row)
    {
        if (const auto effort = row.number("effort"))
            share.add(agreeing->contains(*effort));
    }
    ys::Score score() const { return share.percent(); }
};
