#include "cli/context.h"

#include <filesystem>

namespace yardstick {

namespace {

/// Reads a definition and writes its warnings to stderr.
Checked<Survey> read_survey_file(CommandContext& context, const std::string& file)
{
    Problems warnings;
    auto survey = Survey::read(read_whole_file(file), std::filesystem::path(file).filename().string(), &warnings);
    for (const Problem& warning : warnings)
        context.err << "warning: " << warning.text() << '\n';
    return survey;
}

ExitCode check(CommandContext& context, const std::string& file)
{
    const auto survey = read_survey_file(context, file);
    if (!survey)
        return context.refuse(survey.error());
    context.print({{"survey", survey->id()}, {"questions", survey->questions().size()}},
                  survey->id() + ": " + std::to_string(survey->questions().size()) + " questions, no problems");
    return ExitCode::done;
}

ExitCode publish(CommandContext& context, const std::string& file)
{
    const auto survey = read_survey_file(context, file);
    if (!survey)
        return context.refuse(survey.error());
    const auto published = context.workspace().surveys().publish(*survey);
    context.print({{"survey", published->id()}, {"version", published->version()}},
                  published->id() + " version " + std::to_string(published->version()));
    return ExitCode::done;
}

ExitCode list(CommandContext& context)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto& survey : context.workspace().surveys().surveys()) {
        ResponseQuery query;
        query.source = survey->id();
        rows.push_back({survey->id(), std::to_string(survey->version()), survey->audience() == Audience::staff ? "staff" : "customers",
                        std::to_string(context.workspace().responses().count(query).counted), survey->title()});
    }
    context.print_table({"survey", "version", "audience", "responses", "title"}, rows);
    return ExitCode::done;
}

ExitCode export_survey(CommandContext& context, const std::string& id, int version, const std::string& file)
{
    const auto survey = context.workspace().surveys().find(id, version > 0 ? std::optional(version) : std::nullopt);
    if (!survey)
        return context.refuse(Problem{{}, "survey", "the id and version of a published one", '"' + id + '"'});
    const std::string definition = survey->document().dump(2) + '\n';
    if (file.empty())
        context.out << definition;
    else
        write_whole_file(file, definition);
    return ExitCode::done;
}

} // namespace

void add_survey_commands(CLI::App& app, CommandContext& context)
{
    struct Options {
        std::string file, id, output;
        int version = 0;
    };
    auto options = std::make_shared<Options>();
    auto* survey = app.add_subcommand("survey", "Surveys")->require_subcommand(1);

    auto* check_command = survey->add_subcommand("check", "Is this definition within the subset? Every problem at once");
    check_command->add_option("FILE", options->file, "A SurveyJS definition")->required();
    when_called(check_command, context, [&context, options] { return check(context, options->file); });

    auto* publish_command = survey->add_subcommand("publish", "Publish a definition; a changed one becomes the next version");
    publish_command->add_option("FILE", options->file, "A SurveyJS definition")->required();
    when_called(publish_command, context, [&context, options] { return publish(context, options->file); });

    when_called(survey->add_subcommand("list", "Published surveys"), context, [&context] { return list(context); });

    auto* export_command = survey->add_subcommand("export", "Print a published definition");
    export_command->add_option("SURVEY", options->id, "Its id")->required();
    export_command->add_option("--version", options->version, "Its version (default: the newest)");
    export_command->add_option("-o,--output", options->output, "The file to write (default: standard output)");
    when_called(export_command, context, [&context, options] { return export_survey(context, options->id, options->version, options->output); });
}

} // namespace yardstick
