// A parameter is a setting that an office may change, with the value that it has otherwise. start() takes it over.

#include <yardstick/plugin.hpp>

namespace ys = yardstick;

struct InTime {
    static constexpr ys::Card card()
    {
        return ys::Card{"in_time", "Answered in time"}
            .version(1)
            .why("A promise about waiting is only worth what is kept of it.")
            .how("Of the requests, the share that was answered within the promised hours.")
            .ignores("How late the others were.")
            .gamed_by("Promising more hours, or answering without an answer.")
            .unit(ys::percent).better(ys::higher).domain(0, 100)
            .needs("hours", ys::number)
            .parameter("promised_hours", 24)
            .example({{{"hours", 2}}, {{"hours", 24}}, {{"hours", 30}}, {{"hours", ys::blank}}}, ys::Expected{66.666666667}.k(2).n(3))
            .example_with({{"promised_hours", {4}}}, {{{"hours", 2}}, {{"hours", 24}}}, ys::Expected{50}.k(1).n(2))
            .example({}, ys::no_value);
    }
    ys::Setting<double> promised_hours; // every state has it: neither merged nor saved
    ys::Share in_time;
    void start(ys::Parameters<InTime> parameters) { promised_hours = parameters.number("promised_hours"); }
    void add(ys::Row<InTime> row)
    {
        if (const auto hours = row.number("hours"))
            in_time.add(*hours <= *promised_hours);
    }
    ys::Score score() const { return in_time.percent(); }
};

YARDSTICK_PLUGIN("parameter", "1.0.0", "Examples", InTime)
