#include "cli/context.h"
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
    if (score.state == ScoreState::failed)
        return "failed: " + score.reason;
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

/// The working of a score: what the metric counts, and what was left out (FEATURES F15).
void explain(CommandContext& context, const Score& score)
{
    const auto metric = context.workspace().metrics().find(score.plugin + "." + score.metric);
    if (!metric)
        return;
    const MetricCard& card = (*metric)->card();
    const std::string counted = score.state == ScoreState::withheld ? "withheld" : score.figure.k ? fmt::format("{} of {}", *score.figure.k, score.figure.n) : fmt::format("{} rows", score.figure.n);
    context.out << "    how: " << card.how << "\n    why: " << card.why << "\n    ignores: " << card.ignores << "\n    counted: " << counted
                << "; left out: " << score.voided << " voided\n    target: " << target_text(score) << "\n    definition: " << card.full_id() << " version " << card.version << ", plugin "
                << card.plugin_version << "; " << to_text(score.period.from) << " to " << to_text(score.period.to) << '\n';
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
            context.print_json(to_json(each));
        return ExitCode::done;
    }
    std::vector<TableRow> rows;
    for (const Score& each : *scores)
        rows.push_back({each.binding, each.source, group_text(each), value_text(each),
                        each.state == ScoreState::withheld ? "" : std::to_string(each.figure.n), interval_text(each),
                        each.target ? fmt::format("{:g}", *each.target) : "", flags_text(each)});
    context.print_table({"metric", "source", "group", "value", "n", "95 % interval", "target", "flags"}, rows);
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
