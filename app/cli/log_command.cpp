#include "cli/context.h"
#include "cli/response_text.h"

#include "core/site_time_zone.h"
#include "survey/survey_lifecycle.h"

namespace yardstick {

namespace {

struct LogOptions {
    std::string source, department, site, person, channel = "desk", at, reason, by, token, resume;
    std::vector<std::string> answers;
    bool is_test = false, is_partial = false;
};

/// A moment with an offset, or the wall clock of the site.
Instant moment_in(const std::string& text, const Office& office, const std::string& site)
{
    if (const auto instant = parse_instant(text))
        return *instant;
    const auto local = parse_local_time(text);
    if (!local)
        throw CLI::ValidationError("--at", "expected a time like 2026-03-31T14:05 or 2026-03-31T14:05+02:00, found \"" + text + '"');
    return site_time_zone(office, site).to_instant(*local);
}

/// What the respondent is promised comes first; with no answers, it is all there is.
ExitCode log_with_token(CommandContext& context, const LogOptions& options)
{
    Workspace& workspace = context.workspace();
    const auto round = workspace.rounds().find_by_token(options.source, options.token);
    if (!round)
        return context.refuse(round.error());
    const std::string promise = promise_of(context, *round);
    if (!options.answers.empty()) {
        const auto saved = workspace.rounds().answer(options.source, options.token, answers_in(options.answers, false));
        if (!saved)
            return context.refuse(saved.error());
    }
    context.print({{"round", round->id}, {"saved", !options.answers.empty()}, {"promise", promise}},
                  promise + (options.answers.empty() ? "" : "\nSaved. Thank you."));
    return ExitCode::done;
}

ExitCode log_test(CommandContext& context, const LogOptions& options)
{
    const auto saved = log_test_answer(context.workspace().surveys(), options.source, answers_in(options.answers, false), SystemClock().now());
    if (!saved)
        return context.refuse(saved.error());
    context.print({{"survey", saved->survey}, {"version", saved->version}, {"test", true}, {"answers", Json::parse(saved->answers)}},
                  "A test answer to version " + std::to_string(saved->version) + "; it never counts.");
    return ExitCode::done;
}

/// The survey's logic drops what is not asked; who typed it should know.
void tell_left_out(CommandContext& context, const Json& given, const Json& kept)
{
    for (const auto& [name, value] : given.items())
        if (!kept.contains(name) && value != Json(""))
            context.err << "question " << name << " is not asked with these answers; what was given for it is left out\n";
}

Entry entry_of(CommandContext& context, const LogOptions& options)
{
    Workspace& workspace = context.workspace();
    Entry entry;
    entry.source = options.source;
    entry.department = options.department;
    entry.site = options.site;
    if (entry.site.empty())
        if (const auto sites = workspace.office().sites(context.today()); sites.size() == 1)
            entry.site = sites.front().id;
    entry.person = options.person;
    entry.channel = options.channel;
    entry.entered_by = options.by;
    entry.reason = options.reason;
    entry.answers = answers_in(options.answers, options.source == "ask");
    if (!options.at.empty())
        entry.at = moment_in(options.at, workspace.office(), entry.site);
    return entry;
}

/// Keeps what is answered so far, or completes what was kept.
ExitCode log_partial(CommandContext& context, const LogOptions& options)
{
    PartialResponses& partials = context.workspace().partials();
    Entry entry = entry_of(context, options);
    entry.id = options.resume;
    if (!options.resume.empty()) {
        const auto before = partials.find(options.resume);
        if (!before)
            return context.refuse(before.error());
        if (before->survey != options.source)
            return context.refuse(Problem{{}, "survey of partial response " + options.resume, before->survey, '"' + options.source + '"'});
    }
    if (options.is_partial) {
        const auto kept = partials.keep(entry);
        if (!kept)
            return context.refuse(kept.error());
        context.print(to_json(*kept), kept->id);
        return ExitCode::done;
    }
    const auto saved = partials.complete(entry);
    if (!saved)
        return context.refuse(saved.error());
    tell_left_out(context, entry.answers, Json::parse(saved->answers));
    context.print(to_json(*saved), saved->id);
    return ExitCode::done;
}

ExitCode log(CommandContext& context, const LogOptions& options)
{
    if (!options.token.empty())
        return log_with_token(context, options);
    if (options.answers.empty() && options.resume.empty())
        throw CLI::RequiredError("NAME=VALUE");
    if (options.is_test)
        return log_test(context, options);
    if (!options.resume.empty())
        return log_partial(context, options);
    Workspace& workspace = context.workspace();
    if (const auto survey = workspace.surveys().find(options.source); options.department.empty() && !(survey && survey->audience() == Audience::staff))
        throw CLI::RequiredError("--department");
    if (options.is_partial)
        return log_partial(context, options);
    const Entry entry = entry_of(context, options);
    const auto saved = workspace.intake().log(entry);
    if (!saved)
        return context.refuse(saved.error());
    tell_left_out(context, entry.answers, Json::parse(saved->answers));
    context.print(to_json(*saved), saved->id);
    return ExitCode::done;
}

} // namespace

void add_log_command(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<LogOptions>();
    auto* log_command = app.add_subcommand("log", "Save one response; durable when it returns");
    log_command->add_option("SURVEY|ask", options->source, "Id of a survey, or ask")->required();
    log_command->add_option("NAME=VALUE", options->answers, "The answers");
    log_command->add_option("--department", options->department, "Id of the department");
    log_command->add_option("--site", options->site, "Id of the site (default: the only one)");
    log_command->add_option("--person", options->person, "Id of the person credited");
    log_command->add_option("--channel", options->channel, "desk, kiosk, phone … (default: desk)");
    log_command->add_option("--at", options->at, "When it happened, if not now; needs --reason");
    log_command->add_option("--reason", options->reason, "Why it is entered late");
    log_command->add_option("--by", options->by, "Id of the person who enters it");
    auto* token = log_command->add_option("--token", options->token, "Your token of a round, for a survey of staff; without answers it says who will see what");
    auto* partial = log_command->add_flag("--partial", options->is_partial, "Keep it as it is, outside of every score; it can be completed later");
    auto* resume = log_command->add_option("--resume", options->resume, "Go on with the partial response of this id");
    for (CLI::Option* each : {partial, resume})
        for (const char* other : {"--at", "--reason", "--token"})
            each->excludes(other);
    for (const char* other : {"--department", "--site", "--person", "--channel", "--at", "--reason", "--by"})
        token->excludes(other);
    log_command->add_flag("--test", options->is_test, "Try out the version that is testing; never counts")->excludes(partial)->excludes(resume);
    when_called(log_command, context, [&context, options] { return log(context, *options); });
}

} // namespace yardstick
