#include "cli/context.h"

#include "core/site_time_zone.h"
#include "survey/survey_lifecycle.h"

namespace yardstick {

namespace {

struct ResponseOptions {
    std::string source, department, site, person, channel = "desk", at, reason, id, by, from, to, token;
    std::vector<std::string> answers;
    int limit = 20;
    bool is_test = false;
};

Json to_json(const Response& response)
{
    return {{"id", response.id},
            {"revision", response.revision},
            {"source", response.source},
            {"source_version", response.source_version},
            {"department", response.department},
            {"site", response.site},
            {"person", response.person},
            {"channel", response.channel},
            {"occurred_at", to_text(response.occurred_at)},
            {"entered_at", to_text(response.entered_at)},
            {"day", to_text(response.day)},
            {"answers", Json::parse(response.answers)},
            {"voided", response.is_voided},
            {"reason", response.reason},
            {"entered_by", response.entered_by},
            {"belongs_to", response.belongs_to},
            {"external_id", response.external_id}};
}

/// name=value pairs as answers: true and false are booleans for records; a survey's questions retype texts themselves.
Json answers_in(const std::vector<std::string>& assignments, bool is_record)
{
    Json answers = Json::object();
    for (const std::string& assignment : assignments) {
        const auto [name, value] = split_assignment(assignment);
        if (is_record && (value == "true" || value == "false"))
            answers[name] = value == "true";
        else
            answers[name] = value;
    }
    return answers;
}

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
ExitCode log_with_token(CommandContext& context, const ResponseOptions& options)
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

ExitCode log_test(CommandContext& context, const ResponseOptions& options)
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

ExitCode log(CommandContext& context, const ResponseOptions& options)
{
    if (!options.token.empty())
        return log_with_token(context, options);
    if (options.answers.empty())
        throw CLI::RequiredError("NAME=VALUE");
    if (options.is_test)
        return log_test(context, options);
    Workspace& workspace = context.workspace();
    if (const auto survey = workspace.surveys().find(options.source); options.department.empty() && !(survey && survey->audience() == Audience::staff))
        throw CLI::RequiredError("--department");
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
    const auto saved = workspace.intake().log(entry);
    if (!saved)
        return context.refuse(saved.error());
    tell_left_out(context, entry.answers, Json::parse(saved->answers));
    context.print(to_json(*saved), saved->id);
    return ExitCode::done;
}

/// What staff answered is never shown one by one.
Problem one_by_one(const std::string& survey)
{
    return {{}, "responses to " + survey, "a survey that customers answer; what staff answered is shown by score and round comments alone", "one that staff answer"};
}

ExitCode list(CommandContext& context, const ResponseOptions& options)
{
    ResponseQuery query;
    query.source = options.source;
    query.department = options.department;
    query.site = options.site;
    query.person = options.person;
    query.voided = Voided::included;
    query.period = period_between(context, options.from, options.to);
    if (const auto survey = find_survey_in_any_state(context.workspace().surveys(), query.source); survey && survey->audience() == Audience::staff)
        return context.refuse(one_by_one(query.source));
    std::vector<std::vector<std::string>> rows;
    for (const Response& response : context.workspace().responses().latest(query, options.limit)) {
        if (!response.round.empty())
            continue;
        if (context.as_json)
            context.out << to_json(response).dump() << '\n';
        else
            rows.push_back({response.id, to_text(response.occurred_at), response.source, response.department, response.channel,
                            response.is_voided ? "voided" : response.revision > 1 ? "corrected" : "", response.answers});
    }
    if (!context.as_json)
        context.print_table({"response", "occurred at", "source", "department", "channel", "state", "answers"}, rows);
    return ExitCode::done;
}

ExitCode show(CommandContext& context, const ResponseOptions& options)
{
    const auto history = context.workspace().responses().history(options.id);
    if (history.empty())
        return context.refuse(Problem{{}, "response", "the id of one that exists", '"' + options.id + '"'});
    if (!history.front().round.empty())
        return context.refuse(one_by_one(history.front().source));
    for (const Response& revision : history)
        context.out << (context.as_json ? to_json(revision).dump() : to_json(revision).dump(2)) << '\n';
    return ExitCode::done;
}

ExitCode correct(CommandContext& context, const ResponseOptions& options)
{
    const auto found = context.workspace().responses().find(options.id);
    const Json answers = answers_in(options.answers, found && found->source == "ask");
    const auto corrected = context.workspace().intake().correct(options.id, answers, options.reason, options.by);
    if (!corrected)
        return context.refuse(corrected.error());
    context.print(to_json(*corrected), "Corrected.");
    return ExitCode::done;
}

ExitCode void_response(CommandContext& context, const ResponseOptions& options)
{
    const auto voided = context.workspace().intake().void_response(options.id, options.reason, options.by);
    if (!voided)
        return context.refuse(voided.error());
    context.print({{"id", options.id}, {"voided", true}}, "Voided; it stays in the history.");
    return ExitCode::done;
}

} // namespace

void add_response_commands(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<ResponseOptions>();
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
    for (const char* other : {"--department", "--site", "--person", "--channel", "--at", "--reason", "--by"})
        token->excludes(other);
    log_command->add_flag("--test", options->is_test, "Try out the version that is testing; never counts");
    when_called(log_command, context, [&context, options] { return log(context, *options); });

    auto* response = app.add_subcommand("response", "Responses")->require_subcommand(1);
    auto* list_command = response->add_subcommand("list", "The newest responses");
    list_command->add_option("--survey", options->source, "Of this survey, or ask");
    list_command->add_option("--department", options->department, "Of this department");
    list_command->add_option("--site", options->site, "Of this site");
    list_command->add_option("--person", options->person, "Credited to this person");
    list_command->add_option("--from", options->from, "From this day, month or year");
    list_command->add_option("--to", options->to, "To this day, month or year");
    list_command->add_option("--limit", options->limit, "At most so many (default: 20)")->check(CLI::PositiveNumber);
    when_called(list_command, context, [&context, options] { return list(context, *options); });

    auto* show_command = response->add_subcommand("show", "One response with its history");
    show_command->add_option("ID", options->id, "Its id")->required();
    when_called(show_command, context, [&context, options] { return show(context, *options); });

    auto* correct_command = response->add_subcommand("correct", "Change answers; the old ones stay in the history");
    correct_command->add_option("ID", options->id, "Its id")->required();
    correct_command->add_option("NAME=VALUE", options->answers, "The new answers; an empty value takes one away")->required();
    auto* void_command = response->add_subcommand("void", "Take a response out of every score; it stays in the history");
    void_command->add_option("ID", options->id, "Its id")->required();
    for (CLI::App* each : {correct_command, void_command}) {
        each->add_option("--reason", options->reason, "Why")->required();
        each->add_option("--by", options->by, "Id of the person who does it");
    }
    when_called(correct_command, context, [&context, options] { return correct(context, *options); });
    when_called(void_command, context, [&context, options] { return void_response(context, *options); });
}

} // namespace yardstick
