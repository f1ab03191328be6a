#include "cli/context.h"

#include "core/whole_file.h"
#include "scoring/round_comments.h"
#include "scoring/round_result.h"
#include "viewmodel/round_words.h"
#include "viewmodel/token_sheet.h"

#include <fmt/format.h>

namespace yardstick {

namespace {

struct RoundOptions {
    std::string id, survey, team, site, closes, slips;
    int people = 0;
    int comments = 0;
};

Json to_json(const Round& round)
{
    return {{"round", round.id},
            {"survey", round.survey},
            {"version", round.survey_version},
            {"team", round.team},
            {"department", round.department},
            {"site", round.site},
            {"state", round.closed ? "closed" : "open"},
            {"opened", to_text(round.opened)},
            {"closes", to_text(round.closes)},
            {"closed", round.closed ? Json(to_text(*round.closed)) : Json(nullptr)},
            {"invited", round.invited},
            {"answered", answered_text(round)},
            {"threshold", round.thresholds.people},
            {"comment_threshold", round.thresholds.comments}};
}

ExitCode open(CommandContext& context, const RoundOptions& options)
{
    const auto round = context.workspace().rounds().open(options.survey, options.team, options.site, last_day_of(options.closes, "--closes"));
    if (!round)
        return context.refuse(round.error());
    context.print(to_json(*round), round->id);
    return ExitCode::done;
}

ExitCode tokens(CommandContext& context, const RoundOptions& options)
{
    Rounds& rounds = context.workspace().rounds();
    const auto issued = rounds.issue_tokens(options.id);
    if (!issued)
        return context.refuse(issued.error());
    const std::string promise = promise_of(context, rounds.find(options.id).value());
    if (!context.as_json)
        context.out << promise << "\n\n";
    std::vector<TableRow> rows;
    for (const IssuedToken& each : *issued) {
        if (context.as_json)
            context.print_json({{"person", each.person.id}, {"name", each.person.name}, {"token", each.token}, {"promise", promise}});
        else
            rows.push_back({each.person.name, each.token});
    }
    if (!context.as_json)
        context.print_table({"for", "token"}, rows);
    if (!options.slips.empty()) {
        const Round round = rounds.find(options.id).value();
        TokenSheet sheet{survey_title_of(context.workspace(), round), round.closes, promise, {}};
        for (const IssuedToken& each : *issued)
            sheet.tokens.push_back(each.token);
        write_whole_file(options.slips, html_of(sheet));
    }
    context.err << "These tokens are shown once and kept nowhere; hand each to its person alone.\n";
    return ExitCode::done;
}

ExitCode list_rounds(CommandContext& context)
{
    context.workspace().rounds().close_due();
    std::vector<TableRow> rows;
    for (const Round& round : context.workspace().round_store().rounds()) {
        if (context.as_json)
            context.print_json(to_json(round));
        else
            rows.push_back({round.id, round.survey, round.team, round.closed ? "closed on " + to_text(*round.closed) : "open until " + to_text(round.closes),
                            round.invited, answered_text(round), round.thresholds.people});
    }
    if (!context.as_json)
        context.print_table({"round", "survey", "team", "state", "invited", "answered", "threshold"}, rows);
    return ExitCode::done;
}

ExitCode close(CommandContext& context, const RoundOptions& options)
{
    const auto round = context.workspace().rounds().close(options.id);
    if (!round)
        return context.refuse(round.error());
    context.print(to_json(*round), round->id + " closed; " + answered_text(*round) + " of " + std::to_string(round->invited) + " answered");
    return ExitCode::done;
}

ExitCode comments(CommandContext& context, const RoundOptions& options)
{
    Workspace& workspace = context.workspace();
    workspace.rounds().close_due();
    const auto round = workspace.rounds().find(options.id);
    if (!round)
        return context.refuse(round.error());
    const auto questions = round_comments(*round, workspace.surveys(), workspace.responses());
    if (!questions)
        return context.refuse(questions.error());
    for (const QuestionComments& question : *questions) {
        const std::string reason = "fewer than " + std::to_string(round->thresholds.comments) + " people wrote something";
        std::string text = question.title + (question.is_withheld ? "\n  withheld: " + reason : "");
        for (const std::string& comment : question.texts)
            text += "\n  " + comment;
        Json json{{"round", round->id}, {"question", question.question}, {"state", question.is_withheld ? "withheld" : "shown"},
                  {"comments", question.is_withheld ? Json(nullptr) : Json(question.texts)}};
        if (question.is_withheld)
            json["reason"] = reason;
        context.print(json, text);
    }
    return ExitCode::done;
}

void print_choices(CommandContext& context, const Round& round, const QuestionResult& question)
{
    Json choices = Json::array();
    std::string text = fmt::format("{}\n  n {}", question.title, question.n);
    for (const ChoiceCount& choice : question.choices) {
        Json each{{"value", choice.value}, {"text", choice.text}, {"state", choice.is_withheld ? "withheld" : "shown"}};
        text += "\n  " + choice.text + ": ";
        if (choice.is_withheld) {
            text += "withheld";
        } else {
            each["count"] = choice.count;
            each["share"] = question.share(choice);
            text += fmt::format("{} ({:.0f} %)", choice.count, 100 * question.share(choice));
        }
        choices.push_back(std::move(each));
    }
    context.print({{"round", round.id}, {"question", question.question}, {"state", "shown"}, {"n", question.n}, {"choices", choices}}, text);
}

ExitCode result(CommandContext& context, const RoundOptions& options)
{
    Workspace& workspace = context.workspace();
    workspace.rounds().close_due();
    const auto round = workspace.rounds().find(options.id);
    if (!round)
        return context.refuse(round.error());
    const auto questions = round_result(*round, workspace.surveys(), workspace.responses(), workspace.round_store());
    if (!questions)
        return context.refuse(questions.error());
    for (const QuestionResult& question : *questions) {
        if (question.is_withheld) {
            context.print({{"round", round->id}, {"question", question.question}, {"state", "withheld"}, {"reason", question.reason}},
                          question.title + "\n  withheld: " + question.reason);
            continue;
        }
        if (!question.choices.empty()) {
            print_choices(context, *round, question);
            continue;
        }
        context.print({{"round", round->id}, {"question", question.question}, {"state", "shown"}, {"n", question.n}, {"mean", question.mean},
                       {"lowest", question.lowest}, {"highest", question.highest}, {"spread", question.spread()}},
                      fmt::format("{}\n  mean {:.2f}, lowest {}, highest {}, spread {}, n {}", question.title, question.mean, question.lowest,
                                  question.highest, question.spread(), question.n));
    }
    return ExitCode::done;
}

ExitCode thresholds(CommandContext& context, const RoundOptions& options)
{
    Workspace& workspace = context.workspace();
    Thresholds wanted = workspace.round_store().thresholds();
    if (options.people > 0)
        wanted.people = options.people;
    wanted.comments = options.comments > 0 ? options.comments : std::max(wanted.comments, wanted.people);
    if (options.people > 0 || options.comments > 0)
        if (const auto set = workspace.rounds().set_thresholds(wanted); !set)
            return context.refuse(set.error());
    const Thresholds now = workspace.round_store().thresholds();
    context.print({{"threshold", now.people}, {"comment_threshold", now.comments}},
                  "figures of at least " + std::to_string(now.people) + " people, comments of at least " + std::to_string(now.comments) +
                      "; rounds that promised more keep what they promised");
    return ExitCode::done;
}

} // namespace

void add_round_commands(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<RoundOptions>();
    auto* round = app.add_subcommand("round", "Surveys of staff, in rounds: one answer per person, nobody's name on it")->require_subcommand(1);
    round->footer("A round goes: open, tokens, everybody's `log SURVEY --token TOKEN name=value …`, close.\n"
                  "Nothing of it is scored before it is closed; the day on which that happens is its period.");

    auto* open_command = round->add_subcommand("open", "Ask a team; prints the id of the round");
    open_command->add_option("SURVEY", options->survey, "Id of a live survey whose audience is staff")->required();
    open_command->add_option("--team", options->team, "Id of the team")->required();
    open_command->add_option("--closes", options->closes, "The last day on which answers are taken")->required();
    open_command->add_option("--site", options->site, "Id of the site (default: the only one)");
    when_called(open_command, context, [&context, options] { return open(context, *options); });

    const auto add_step = [&](const char* name, const char* words, ExitCode (*step)(CommandContext&, const RoundOptions&)) {
        auto* command = round->add_subcommand(name, words);
        command->add_option("ROUND", options->id, "Its id")->required();
        when_called(command, context, [&context, options, step] { return step(context, *options); });
        return command;
    };
    add_step("tokens", "One token for every member of the team, shown once, with what respondents are promised", tokens)
        ->add_option("--slips", options->slips, "Also write an HTML file to print, with a slip for each token and nobody's name");
    add_step("close", "Take no more answers, and let those there are count from today", close);
    add_step("result", "What people of a closed round said in numbers and chose, where enough of them did", result);
    add_step("comments", "What people of a closed round wrote, where enough of them did", comments);

    when_called(round->add_subcommand("list", "All rounds with how many answered"), context, [&context] { return list_rounds(context); });

    auto* thresholds_command = round->add_subcommand("thresholds", "How many people a figure hides among; raised for all rounds, lowered for new ones alone");
    thresholds_command->add_option("--people", options->people, "Of a figure (default: as it is; at least 3)")->check(CLI::PositiveNumber);
    thresholds_command->add_option("--comments", options->comments, "Of comments (default: as it is, or as --people)")->check(CLI::PositiveNumber);
    when_called(thresholds_command, context, [&context, options] { return thresholds(context, *options); });
}

} // namespace yardstick
