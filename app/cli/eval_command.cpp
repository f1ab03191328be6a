#include "cli/context.h"

#include "survey/expression/evaluation_line.h"

#include <istream>
#include <ostream>

namespace yardstick {

namespace {

/// One line out for each line in, in order. A line that holds an error has its answer, so the exit code stays 0.
ExitCode evaluate_lines(CommandContext& context)
{
    const SystemClock clock;
    const TimeZone time_zone = TimeZone::of_this_computer();
    for (std::string line; std::getline(context.in, line);)
        context.print_json(evaluate_line(line, clock, time_zone));
    return ExitCode::done;
}

} // namespace

void add_eval_command(CLI::App& app, CommandContext& context)
{
    auto* eval = app.add_subcommand("eval", R"(Evaluate expressions: {"expression": …, "values": {…}} a line in, {"result": …} a line out)");
    when_called(eval, context, [&context] { return evaluate_lines(context); });
}

} // namespace yardstick
