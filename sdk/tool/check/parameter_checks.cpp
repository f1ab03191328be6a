#include "check/check.h"
#include "check/trial.h"
#include "host/arrow_batch.h"

#include <algorithm>
#include <array>
#include <limits>

namespace yardstick {

namespace {

Finding keeps_copies(Trial& trial)
{
    if (trial.defaults().empty())
        return skipped("it has no parameters");
    const Batch batch = trial.rows(100);
    const Figure expected = trial.figure_of(batch);
    ParameterValues values = trial.defaults();
    MetricState state = trial.start(values);
    for (std::vector<double>& parameter : values)
        std::fill(parameter.begin(), parameter.end(), -12345.0); // the host's memory, which it uses for something else now
    add(state, batch);
    return same_or_fail("after the memory of its parameters was used again", expected, score(state));
}

Finding survives_odd_values(Trial& trial)
{
    if (trial.defaults().empty())
        return skipped("it has no parameters");
    const Batch batch = trial.rows(40);
    const std::vector<std::vector<double>> odd{{}, {0}, {-1}, {1e300}, {3, 3, 3}, {1, 2, 3, 4, 5, 6, 7, 8, 9}, {std::numeric_limits<double>::denorm_min()}};
    for (std::size_t place = 0; place < trial.defaults().size(); ++place)
        for (const std::vector<double>& value : odd) {
            ParameterValues values;
            for (std::size_t other = 0; other < trial.defaults().size(); ++other)
                values.push_back(other == place ? value : trial.defaults()[other]); // of no values there is no address either
            auto state = MetricState::start(trial.table(), values);
            if (!state || !state->add(*ArrowBatch(batch).array(), {0, batch.rows}))
                continue;
            if (const auto scored = state->score(); !scored && scored.error().what == "score")
                return failed("parameter " + trial.card().parameters[place].name + " = " + Json(value).dump() + ": " + scored.error().text());
        }
    return passed();
}

Finding goes_with_state(Trial& trial)
{
    if (trial.defaults().empty())
        return skipped("it has no parameters");
    const Batch batch = trial.rows(100);
    const Figure expected = trial.figure_of(batch);
    for (std::size_t place = 0; place < trial.defaults().size(); ++place) {
        ParameterValues other = trial.defaults();
        other[place] = {-7777};
        const auto stranger = MetricState::start(trial.table(), other); // may well be refused
        MetricState state = trial.state_of(batch);
        if (const Finding found = same_or_fail("beside a state with other parameters", expected, score(state)); found.outcome != Outcome::pass)
            return found;
        MetricState before = trial.start();
        const auto later = MetricState::start(trial.table(), other);
        add(before, batch);
        if (const Finding found = same_or_fail("started before a state with other parameters", expected, score(before)); found.outcome != Outcome::pass)
            return found;
    }
    return passed();
}

} // namespace

std::span<const Check> parameter_checks()
{
    static const std::array list{
        about_code(Check{"parameters.copied", "The values of parameters are copied at the start.", "Copy them: their memory ends with the call.", keeps_copies}),
        Check{"parameters.odd", "Odd values of parameters do no harm: none, several, negative, huge.", {"Refuse in start what cannot be used, with a sentence.", "Divide by no parameter that may be 0, and say in \"how\" which values make sense."}, survives_odd_values},
        about_code(Check{"parameters.own", "Each state has its own parameters.", "Keep them in the state (ys::Setting), never in a global.", goes_with_state}),
    };
    return list;
}

} // namespace yardstick
