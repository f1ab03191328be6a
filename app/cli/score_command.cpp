#include "cli/context.h"
#include "cli/score_working.h"
#include "report/figure_text.h"

#include <fmt/format.h>

namespace yardstick {

namespace {

struct ScoreOptions {
    std::string metric, source, department, site, by, from, to;
    bool explain = false;
};

std::string group_text(const Score& score)
{
    std::string text;
    for (const auto& [key, value] : score.by)
        text += (text.empty() ? "" : ", ") + (value.empty() ? "(no " + key + ")" : value);
    return text;
}

std::string flags_text(const Score& score)
{
    std::string text;
    for (const std::string& flag : score.flags)
        text += (text.empty() ? "" : " ") + flag;
    return text;
}

std::string value_text(const Score& score)
{
    if (score.state == ScoreState::withheld)
        return "withheld: " + score.reason;
    if (!score.figure.value)
        return std::string(to_text(score.state));
    return fmt::format("{:.{}f} {}", *score.figure.value, decimals_for(*score.figure.value, score.unit), score.unit);
}

std::string interval_text(const Score& score)
{
    if (!score.figure.low || !score.figure.high)
        return score.figure.interval;
    const int decimals = decimals_for(*score.figure.high, score.unit);
    return fmt::format("{:.{}f} to {:.{}f} ({})", *score.figure.low, decimals, *score.figure.high, decimals, score.figure.interval);
}

/// "85; poor ends at 60, good begins at 80": what holds for a score.
std::string target_text(const Score& score)
{
    std::string text = score.target ? set_number(*score.target) : "none";
    if (score.bands)
        text += "; poor ends at " + set_number(score.bands->poor_ends) + ", good begins at " + set_number(score.bands->good_begins);
    return text;
}

/// "csat on till, Front desk, 2026-01": which score is meant.
std::string name_text(const Score& score)
{
    return score.binding + " on " + score.source + (score.by.empty() ? "" : ", " + group_text(score));
}

/// The working of a score: what the metric counts, what fed it, and what was left out (FEATURES F15).
void explain(CommandContext& context, const Score& score)
{
    const ScoreWorking working = working_of(score, context.workspace());
    const auto line = [&](const char* what, const std::string& words) { context.out << "    " << what << ": " << words << '\n'; };
    if (score.state == ScoreState::failed)
        line("failed", score.reason);
    if (working.card) {
        line("how", how_text(working));
        line("why", working.card->why);
        line("ignores", working.card->ignores);
    } else if (score.metric_version > 0) {
        line("how", fmt::format("what the card of version {} said is not kept", score.metric_version));
    }
    for (const std::string& binding : binding_lines(score, working))
        context.out << "    " << binding << '\n';
    if (score.state != ScoreState::failed) {
        const std::string counted = score.state == ScoreState::withheld ? "withheld" : score.figure.k ? fmt::format("{} of {}", *score.figure.k, score.figure.n) : fmt::format("{} rows", score.figure.n);
        line("counted", fmt::format("{}; left out: {} voided", counted, score.voided));
        line("target", target_text(score));
    }
    const std::string days = score.has_period ? "; " + to_text(score.period.from) + " to " + to_text(score.period.to) : std::string();
    if (score.metric_version > 0)
        line("definition", fmt::format("{}.{} version {}, plugin {}{}", score.plugin, score.metric, score.metric_version, score.plugin_version, days));
}

Json line_of(CommandContext& context, const Score& score, const ScoreOptions& options)
{
    Json json = to_json(score);
    if (score.has_period && score.period.from == open_beginning)
        json["from"] = nullptr;
    if (options.explain)
        json["working"] = to_json(working_of(score, context.workspace()));
    return json;
}

void print_table(CommandContext& context, const std::vector<Score>& scores)
{
    std::vector<TableRow> rows;
    for (const Score& each : scores)
        rows.push_back({each.binding, each.source, group_text(each), value_text(each),
                        each.state == ScoreState::withheld || each.state == ScoreState::failed ? Json(nullptr) : Json(each.figure.n), interval_text(each), each.target ? Json(*each.target) : Json(nullptr), flags_text(each)});
    context.print_table({"metric", "source", "group", "value", "n", "95 % interval", "target", "flags"}, rows);
    for (const Score& each : scores)
        if (each.state == ScoreState::failed)
            context.out << name_text(each) << ": " << each.reason << '\n';
}

ExitCode score(CommandContext& context, const ScoreOptions& options)
{
    ScoreQuery query;
    query.metric = options.metric;
    query.source = options.source;
    query.department = options.department;
    query.site = options.site;
    query.by = split_at_commas(options.by);
    query.period = period_between(context, options.from, options.to);
    context.workspace().rounds().close_due();
    const auto scores = context.workspace().scorer().scores(query);
    if (!scores)
        return context.refuse(scores.error());
    if (context.as_json) {
        for (const Score& each : *scores)
            context.print_json(line_of(context, each, options));
        return ExitCode::done;
    }
    print_table(context, *scores);
    if (options.explain)
        for (const Score& each : *scores) {
            context.out << each.binding << (each.by.empty() ? "" : " " + group_text(each)) << '\n';
            explain(context, each);
        }
    return ExitCode::done;
}

} // namespace

void add_score_command(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<ScoreOptions>();
    auto* command = app.add_subcommand("score", "Scores with their n and interval");
    command->add_option("--metric", options->metric, "plugin.metric, metric, or the name of a binding; its pair comes with it");
    command->add_option("--survey", options->source, "Of this survey, or record kind");
    command->add_option("--department", options->department, "Of this department");
    command->add_option("--site", options->site, "Of this site");
    command->add_option("--by", options->by, "department, site, team, agent, channel, survey, day, week, month, quarter, year, or a question; several with commas");
    command->add_option("--from", options->from, "From this day, month or year");
    command->add_option("--to", options->to, "To this day, month or year");
    command->add_flag("--explain", options->explain, "Show the working of every score");
    when_called(command, context, [&context, options] { return score(context, *options); });
}

} // namespace yardstick
