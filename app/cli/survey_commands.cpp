#include "cli/context.h"

#include "core/whole_file.h"
#include "scoring/series.h"
#include "store/workspace_store.h"
#include "survey/lint/lint.h"
#include "survey/survey_lifecycle.h"
#include "survey/survey_pictures.h"
#include "viewmodel/lint_settings.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>

namespace yardstick {

namespace {

/// Reads a definition with the pictures beside it and writes its warnings to stderr.
Checked<Survey> read_survey_file(CommandContext& context, const std::string& file)
{
    Problems warnings;
    auto survey = read_survey_with_pictures(read_whole_file(file), file, &warnings);
    for (const Problem& warning : warnings)
        context.err << "warning: " << warning.text() << '\n';
    return survey;
}

std::string counted(std::size_t count, const std::string& thing)
{
    return std::to_string(count) + ' ' + thing + (count == 1 ? "" : "s");
}

/// Rule ids as the command line gives them. CLI::ValidationError for one that does not exist.
std::set<std::string, std::less<>> rules_named(const std::string& ids, const std::string& option)
{
    std::set<std::string, std::less<>> named;
    for (const std::string& id : split_at_commas(ids)) {
        if (!find_lint_rule(id))
            throw CLI::ValidationError(option, '"' + id + "\" is no rule; survey rules lists them");
        named.insert(id);
    }
    return named;
}

ExitCode check(CommandContext& context, const std::string& file, bool with_lint, const std::string& without)
{
    auto left_out = rules_named(without, "--without");
    const auto survey = read_survey_file(context, file);
    if (!survey)
        return context.refuse(survey.error());
    // Advice that an office has had enough of; without a workspace to ask, all of it is given.
    const bool asks_workspace = with_lint && !context.location.empty();
    const auto switched_off = asks_workspace ? rules_switched_off(context.store().office()) : std::set<std::string, std::less<>>();
    left_out.insert(switched_off.begin(), switched_off.end());
    Json summary{{"survey", survey->id()}, {"questions", survey->questions().size()}};
    std::string text = survey->id() + ": " + counted(survey->questions().size(), "question") + ", no problems";
    if (with_lint) {
        Json findings = Json::array();
        for (const LintFinding& finding : lint(*survey->definition(), left_out)) {
            const auto& [rule, path, question, language, found] = finding;
            findings.push_back({{"rule", rule->id}, {"path", path}, {"question", question}, {"language", language}, {"found", found},
                                {"reason", rule->reason}, {"advice", rule->advice}});
            if (!context.as_json)
                context.out << finding_text(finding) << '\n';
        }
        text += ", " + counted(findings.size(), "piece") + " of advice";
        summary["findings"] = std::move(findings);
        if (asks_workspace)
            summary["switched_off"] = switched_off;
        if (!switched_off.empty())
            text += fmt::format("; switched off in this workspace: {}", fmt::join(switched_off, ", "));
    }
    context.print(summary, text);
    return ExitCode::done;
}

/// Lists the rules, and in a workspace whether each is on, after switching those that are named.
ExitCode list_rules(CommandContext& context, const std::string& to_switch_off, const std::string& to_switch_on)
{
    for (const std::string& rule : rules_named(to_switch_off, "--switch-off"))
        switch_rule(context.store().office(), rule, false);
    for (const std::string& rule : rules_named(to_switch_on, "--switch-on"))
        switch_rule(context.store().office(), rule, true);
    const bool asks_workspace = !context.location.empty() || !to_switch_off.empty() || !to_switch_on.empty();
    const auto switched_off = asks_workspace ? rules_switched_off(context.store().office()) : std::set<std::string, std::less<>>();
    std::vector<std::string> headings{"rule", "reason", "advice"};
    if (asks_workspace)
        headings.emplace_back("state");
    std::vector<TableRow> rows;
    for (const LintRule& rule : lint_rules()) {
        rows.push_back({rule.id, rule.reason, rule.advice});
        if (asks_workspace)
            rows.back().emplace_back(switched_off.contains(rule.id) ? "off" : "on");
    }
    context.print_table(headings, rows);
    return ExitCode::done;
}

/// The version that a new one would follow: the live one, else the newest that was live; may be null.
std::shared_ptr<const Survey> followed_by(const SurveyStore& surveys, const Survey& next)
{
    if (auto live = surveys.find(next.id()))
        return live;
    std::shared_ptr<const Survey> followed;
    for (const SurveyVersion& version : surveys.versions(next.id()))
        if (version.state == SurveyState::retired)
            followed = version.survey;
    return followed;
}

/// What publishing `next` would split, one line each; said before it is done.
Json split_series(CommandContext& context, const Survey& next)
{
    Workspace& workspace = context.workspace();
    Json list = Json::array();
    const auto before = followed_by(workspace.surveys(), next);
    if (!before)
        return list;
    for (const SplitSeries& split : series_split_by(next, *before, workspace.bindings(), workspace.metrics())) {
        list.push_back({{"binding", split.binding}, {"metric", split.metric}, {"question", split.change.question}, {"version", before->version()},
                        {"before", split.change.before}, {"after", split.change.after}});
        context.err << "splits the series of " << split.binding << " (" << split.metric << "): question " << split.change.question << " was "
                    << split.change.before << " in version " << before->version() << " and becomes " << split.change.after << '\n';
    }
    context.err.flush();
    return list;
}

void print_step(CommandContext& context, const PublishedSurvey& published, const Json& splits)
{
    const Survey& survey = *published.survey;
    std::string text = survey.id() + " version " + std::to_string(survey.version()) + ", " + std::string(to_text(published.state));
    if (published.deleted_test_answers > 0)
        text += "; " + std::to_string(published.deleted_test_answers) + " test answers deleted";
    context.print({{"survey", survey.id()}, {"version", survey.version()}, {"state", to_text(published.state)},
                   {"deleted_test_answers", published.deleted_test_answers}, {"splits", splits}},
                  text);
}

ExitCode publish(CommandContext& context, const std::string& file, const std::string& as, bool is_dry_run)
{
    const auto survey = read_survey_file(context, file);
    if (!survey)
        return context.refuse(survey.error());
    const Json splits = split_series(context, *survey);
    if (is_dry_run) {
        context.print({{"survey", survey->id()}, {"splits", splits}},
                      survey->id() + ": publishing it would split " + std::to_string(splits.size()) + " series; nothing was changed");
        return ExitCode::done;
    }
    const auto published = publish_survey(context.workspace().surveys(), *survey, parse_survey_state(as).value());
    if (!published)
        return context.refuse(published.error());
    print_step(context, *published, splits);
    return ExitCode::done;
}

ExitCode move(CommandContext& context, const std::string& id, int version, SurveyState to)
{
    const auto moved = move_survey(context.workspace().surveys(), id, version > 0 ? std::optional(version) : std::nullopt, to);
    if (!moved)
        return context.refuse(moved.error());
    print_step(context, *moved, Json::array());
    return ExitCode::done;
}

ExitCode list_surveys(CommandContext& context, bool all)
{
    Workspace& workspace = context.workspace();
    const auto versions = workspace.surveys().versions();
    std::vector<TableRow> rows;
    for (std::size_t k = 0; k < versions.size(); ++k) {
        const Survey& survey = *versions[k].survey;
        const bool is_newest = k + 1 == versions.size() || versions[k + 1].survey->id() != survey.id();
        if (versions[k].state == SurveyState::retired && !is_newest && !all)
            continue;
        ResponseQuery query;
        query.source = survey.id();
        const bool takes_real_ones = versions[k].state == SurveyState::live || versions[k].state == SurveyState::retired;
        rows.push_back({survey.id(), survey.version(), to_text(versions[k].state), survey.audience() == Audience::staff ? "staff" : "customers",
                        takes_real_ones ? workspace.responses().count(query).counted : 0, versions[k].test_answers, survey.title()});
    }
    context.print_table({"survey", "version", "state", "audience", "responses", "test_answers", "title"}, rows);
    return ExitCode::done;
}

ExitCode export_survey(CommandContext& context, const std::string& id, int version, const std::string& file)
{
    const SurveyStore& surveys = context.workspace().surveys();
    const auto survey = version > 0 ? surveys.find(id, version) : find_survey_in_any_state(surveys, id);
    if (!survey)
        return context.refuse(Problem{{}, "survey", "the id and version of a published one", '"' + id + '"'});
    const std::string definition = json_text(survey->document(), 2) + '\n';
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
        std::string file, id, output, without, switch_off, switch_on, as = "live";
        int version = 0;
        bool is_dry_run = false;
        bool all = false;
        bool with_lint = false;
    };
    auto options = std::make_shared<Options>();
    auto* survey = app.add_subcommand("survey", "Surveys")->require_subcommand(1);

    auto* check_command = survey->add_subcommand("check", "Is this definition within the subset? Every problem at once");
    check_command->add_option("FILE", options->file, "A SurveyJS definition")->required();
    check_command->add_flag("--lint", options->with_lint, "With advice on how it asks, but for what the workspace has switched off (--workspace); advice refuses nothing");
    check_command->add_option("--without", options->without, "Rules to leave out, with commas between")->needs("--lint");
    when_called(check_command, context, [&context, options] { return check(context, options->file, options->with_lint, options->without); });

    auto* rules_command = survey->add_subcommand("rules", "What --lint looks for, and why; with a workspace, whether it is on there");
    rules_command->add_option("--switch-off", options->switch_off, "Rules to switch off in the workspace, with commas between");
    rules_command->add_option("--switch-on", options->switch_on, "Rules to switch on again");
    when_called(rules_command, context, [&context, options] { return list_rules(context, options->switch_off, options->switch_on); });

    add_survey_run_command(*survey, context);

    auto* publish_command = survey->add_subcommand("publish", "Publish a definition; a changed one becomes the next version");
    publish_command->add_option("FILE", options->file, "A SurveyJS definition")->required();
    publish_command->add_option("--as", options->as, "draft, testing or live (default: live)")->check(CLI::IsMember({"draft", "testing", "live"}));
    publish_command->add_flag("--dry-run", options->is_dry_run, "Say which series it would split, and change nothing");
    when_called(publish_command, context, [&context, options] { return publish(context, options->file, options->as, options->is_dry_run); });

    const auto add_step = [&](const char* name, const char* words, SurveyState to) {
        auto* command = survey->add_subcommand(name, words);
        command->add_option("SURVEY", options->id, "Its id")->required();
        command->add_option("--version", options->version, "Its version (default: the newest that can)");
        when_called(command, context, [&context, options, to] { return move(context, options->id, options->version, to); });
    };
    add_step("test", "Let a draft take test answers (log SURVEY --test), which never count", SurveyState::testing);
    add_step("go-live", "Let a version take real answers; its test answers are deleted, the live one before it retires", SurveyState::live);
    add_step("retire", "Take no answers any more; those there are go on counting", SurveyState::retired);

    auto* list_command = survey->add_subcommand("list", "Surveys with the state of their versions");
    list_command->add_flag("--all", options->all, "With the retired versions that others followed");
    when_called(list_command, context, [&context, options] { return list_surveys(context, options->all); });

    auto* export_command = survey->add_subcommand("export", "Print a published definition");
    export_command->add_option("SURVEY", options->id, "Its id")->required();
    export_command->add_option("--version", options->version, "Its version (default: the live one)");
    export_command->add_option("-o,--output", options->output, "The file to write (default: standard output)");
    when_called(export_command, context, [&context, options] { return export_survey(context, options->id, options->version, options->output); });
}

} // namespace yardstick
