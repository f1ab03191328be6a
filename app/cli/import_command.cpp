#include "cli/context.h"

#include "import/importer.h"

#include <fmt/format.h>

#include <filesystem>
#include <iostream>
#include <optional>

#include <unistd.h>

namespace yardstick {

namespace {

struct ImportOptions {
    std::string file, survey, map, rejects, by;
    bool dry_run = false;
    bool strict = false;
};

/// A bar on a terminal; nothing in a pipe.
class ProgressBar {
public:
    explicit ProgressBar(std::ostream& err) : err_(err), is_on_terminal_(&err == &std::cerr && isatty(STDERR_FILENO)) {}
    ~ProgressBar()
    {
        if (is_shown_)
            err_ << "\r\033[K";
    }

    void show(const ImportProgress& progress)
    {
        if (!is_on_terminal_)
            return;
        const bool is_saving = progress.phase == ImportProgress::Phase::saving;
        const std::int64_t total = is_saving ? progress.total_rows : progress.total_bytes;
        const std::int64_t done = is_saving ? progress.rows : progress.bytes;
        const int percent = total > 0 ? static_cast<int>(100 * done / total) : 0;
        if (percent == last_percent_)
            return;
        last_percent_ = percent;
        is_shown_ = true;
        err_ << fmt::format("\r{} [{:<40}] {:3} %", is_saving ? "saving  " : "checking", std::string(static_cast<std::size_t>(percent) * 40 / 100, '#'), percent)
             << std::flush;
    }

private:
    std::ostream& err_;
    bool is_on_terminal_;
    bool is_shown_ = false;
    int last_percent_ = -1;
};

/// The file of `options` that is the workspace itself, if one is: rejects written there would be the end of it.
std::optional<std::string> workspace_among(const ImportOptions& options, const std::string& workspace)
{
    for (const std::string& file : {options.file, options.map, options.rejects}) {
        std::error_code absent;
        if (std::filesystem::equivalent(file, workspace, absent))
            return file;
    }
    return std::nullopt;
}

ExitCode import(CommandContext& context, const ImportOptions& options)
{
    if (const auto file = workspace_among(options, context.workspace_location()))
        return context.refuse(Problem{*file, "file", "another one than the workspace", "the workspace itself"});
    Workspace& workspace = context.workspace();
    ImportRequest request;
    request.file = options.file;
    request.survey = options.survey;
    if (!options.map.empty())
        request.map = options.map;
    if (!options.rejects.empty())
        request.rejects = options.rejects;
    request.entered_by = options.by;
    request.is_dry_run = options.dry_run;
    request.is_strict = options.strict;
    Checked<ImportReport> report;
    {
        ProgressBar bar(context.err);
        request.progress = [&bar](const ImportProgress& progress) { bar.show(progress); };
        Importer importer(workspace.clock(), workspace.ids(), workspace.office_store(), workspace.surveys(), workspace.responses());
        report = importer.import(request);
    }
    if (!report)
        return context.refuse(report.error());
    if (context.as_json)
        context.print_json(to_json(*report));
    else
        for (const std::string& line : describe(*report))
            context.out << line << '\n';
    if (report->rejected > 0)
        context.err << fmt::format("{} {} rejected{}\n", report->rejected, report->rejected == 1 ? "row" : "rows",
                                   options.rejects.empty() ? "; --rejects FILE writes them out" : "; see " + options.rejects);
    return ExitCode::done;
}

} // namespace

void add_import_command(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<ImportOptions>();
    auto* command = app.add_subcommand("import", "Bring in responses from a file of another program, all of it or nothing");
    command->add_option("FILE", options->file, "A table: CSV, TSV, semicolons")->required();
    command->add_option("--survey", options->survey, "Id of the survey that the rows answer")->required();
    command->add_option("--map", options->map, "Which column becomes what (schemas/import.schema.json)");
    command->add_flag("--dry-run", options->dry_run, "Report what would happen, and change nothing");
    command->add_flag("--strict", options->strict, "One rejected row refuses the file");
    command->add_option("--rejects", options->rejects, "Write the rejected rows here, with their reasons");
    command->add_option("--by", options->by, "Id of the person who imports");
    when_called(command, context, [&context, options] { return import(context, *options); });
}

} // namespace yardstick
