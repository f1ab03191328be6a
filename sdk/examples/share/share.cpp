// Yes, no and blank are three different answers. Two metrics that only make sense side by side name each other.

#include <yardstick/plugin.hpp>

namespace ys = yardstick;

struct AnswerRate {
    static constexpr ys::Card card()
    {
        return ys::Card{"answer_rate", "Answered calls"}
            .version(1)
            .why("A call that nobody takes is a customer who was not helped.")
            .how("Of the calls that came in, the share that was answered.")
            .ignores("How long the callers waited.")
            .gamed_by("Answering and hanging up. Read it beside the resolution rate.")
            .unit(ys::percent).better(ys::higher).target(90).bands(80, 90).domain(0, 100).paired_with("resolution_rate")
            .needs("answered", ys::boolean)
            .example({ys::times(9, {{"answered", true}}), {{"answered", false}}}, ys::Expected{90}.k(9).n(10))
            .example({}, ys::no_value);
    }
    ys::Share answered;
    void add(ys::Row<AnswerRate> row) { answered.add(row.boolean("answered")); }
    ys::Score score() const { return answered.percent(); }
};

struct ResolutionRate {
    static constexpr ys::Card card()
    {
        return ys::Card{"resolution_rate", "Resolution rate"}
            .version(1)
            .why("People call to have a matter settled.")
            .how("Of the answered calls whose outcome is known, the share that was resolved.")
            .ignores("Calls that nobody took, and people who call again.")
            .gamed_by("Noting only the outcomes that are good.")
            .unit(ys::percent).better(ys::higher).domain(0, 100).paired_with("answer_rate")
            .needs("answered", ys::boolean)
            .needs("resolved", ys::boolean)
            .example({{{"answered", true}, {"resolved", true}}, {{"answered", true}, {"resolved", false}}, {{"answered", true}, {"resolved", ys::blank}},
                      {{"answered", false}, {"resolved", false}}}, ys::Expected{50}.k(1).n(2))
            .example({{{"answered", false}}}, ys::no_value);
    }
    ys::Share resolved;
    void add(ys::Row<ResolutionRate> row)
    {
        if (row.boolean("answered").value_or(false))
            resolved.add(row.boolean("resolved")); // unknown outcomes add nothing
    }
    ys::Score score() const { return resolved.percent(); }
};

YARDSTICK_PLUGIN("share", "1.0.0", "Examples", AnswerRate, ResolutionRate)
