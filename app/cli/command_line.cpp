#include "cli/context.h"

#include "core/error.h"

#include <exception>
#include <ostream>

namespace yardstick {

namespace {

int code(ExitCode exit_code)
{
    return static_cast<int>(exit_code);
}

/// The command runner: what a command throws ends here, in words and an exit code.
ExitCode run_action(CommandContext& context)
{
    try {
        const ExitCode result = context.action();
        context.out.flush();
        if (context.out)
            return result;
        context.err << "The output could not be written: is the disk full?\n";
    } catch (const Cancelled&) {
        context.err << "Cancelled; nothing was changed.\n";
        return ExitCode::refused;
    } catch (const CLI::ParseError& error) {
        context.err << error.what() << '\n';
        return ExitCode::usage;
    } catch (const Error& error) {
        context.err << error.what() << '\n';
    } catch (const std::exception& error) {
        context.err << "Something failed that should not have: " << error.what() << '\n';
    }
    return ExitCode::world_failed;
}

/// Says why the arguments of `app` could not be read, or the help that they asked for. Gives the exit code.
int told(const CLI::App& app, const CLI::ParseError& error, std::ostream& out, std::ostream& err)
{
    // What is missing is often there, misspelt.
    const std::vector<std::string> unknown = app.remaining(true);
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr && !unknown.empty()) {
        err << '"' << unknown.front() << "\" is no command or option here\nRun with --help for more information.\n";
        return code(ExitCode::usage);
    }
    return app.exit(error, out, err) == 0 ? code(ExitCode::done) : code(ExitCode::usage);
}

} // namespace

int run_command_line(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out, std::ostream& err)
{
    CommandContext context(in, out, err);
    CLI::App app("Yardstick without a window: surveys, responses, metrics and scores from the command line.", "yardstickctl");
    app.set_version_flag("--version", YARDSTICK_VERSION);
    app.add_option("--workspace", context.location, "A workspace file, or postgresql://… (default: the per-user workspace)");
    app.add_flag("--json", context.as_json, "Print JSON, one object a line");
    app.require_subcommand(1);
    app.fallthrough();
    add_workspace_commands(app, context);
    add_office_commands(app, context);
    add_target_commands(app, context);
    add_survey_commands(app, context);
    add_plugin_commands(app, context);
    add_binding_commands(app, context);
    add_log_command(app, context);
    add_response_commands(app, context);
    add_round_commands(app, context);
    add_kiosk_commands(app, context);
    add_import_command(app, context);
    add_score_command(app, context);
    add_eval_command(app, context);
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& error) {
        return told(app, error, out, err);
    }
    return code(run_action(context));
}

} // namespace yardstick
