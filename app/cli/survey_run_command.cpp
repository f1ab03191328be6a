#include "cli/context.h"

#include "core/json_file.h"
#include "core/whole_file.h"
#include "survey/definition/definition_reader.h"
#include "survey/session/survey_run.h"

#include <filesystem>
#include <istream>
#include <ostream>

namespace yardstick {

namespace {

Json failed(const Problem& problem)
{
    return {{"ok", false}, {"error", problem.text()}};
}

/// One line out for each line in, in order. A line that is refused has its answer, so the exit code stays 0.
ExitCode run_lines(CommandContext& context)
{
    const SystemClock clock;
    const TimeZone time_zone = TimeZone::of_this_computer();
    for (std::string line; std::getline(context.in, line);) {
        const auto request = JsonFile::parse(line, "line");
        context.print_json(request ? run_survey(request->root(), clock, time_zone) : failed(request.error()));
    }
    return ExitCode::done;
}

ExitCode run_file(CommandContext& context, const std::string& file)
{
    const SystemClock clock;
    const TimeZone time_zone = TimeZone::of_this_computer();
    const DefinitionReading reading = read_definition(read_whole_file(file), std::filesystem::path(file).filename().string());
    for (const Problem& warning : reading.warnings)
        context.err << "warning: " << warning.text() << '\n';
    if (!reading.definition)
        return context.refuse(reading.problems);
    const auto plan = std::make_shared<const session::FormPlan>(reading.definition);
    for (std::string line; std::getline(context.in, line);) {
        const auto answers = JsonFile::parse(line, "line");
        if (!answers)
            context.print_json(failed(answers.error()));
        else if (!answers->root().is_object())
            context.print_json(failed({"line", "answers", "an object", json_text(answers->root())}));
        else
            context.print_json(run_survey({{"answers", answers->root()}}, plan, clock, time_zone));
    }
    return ExitCode::done;
}

} // namespace

void add_survey_run_command(CLI::App& survey, CommandContext& context)
{
    struct Options {
        std::string file, answers;
        bool is_batch = false;
    };
    auto options = std::make_shared<Options>();
    auto* run = survey.add_subcommand("run", "Fill in a survey: answers a line in, what became of them a line out");
    auto* file = run->add_option("FILE", options->file, "A SurveyJS definition");
    auto* answers = run->add_option("--answers", options->answers, "-: answers objects from standard input, one a line")->check(CLI::IsMember({"-"}));
    auto* batch = run->add_flag("--batch", options->is_batch, R"(Each line names its own survey: {"survey": {…}, "answers": {…}})");
    batch->excludes(file)->excludes(answers);
    file->needs(answers);
    when_called(run, context, [&context, options] {
        if (options->is_batch)
            return run_lines(context);
        if (options->file.empty())
            return context.refuse(Problem{{}, "survey run", "FILE --answers - or --batch", "neither"});
        return run_file(context, options->file);
    });
}

} // namespace yardstick
