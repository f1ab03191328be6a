#include "cli/context.h"

#include "scoring/binding_versions.h"
#include "scoring/near_surveys.h"
#include "survey/record_kind.h"
#include "viewmodel/binding_consequence.h"
#include "viewmodel/typed_numbers.h"

#include <algorithm>

namespace yardstick {

namespace {

struct BindOptions {
    std::string metric, survey, record, name, from;
    std::vector<std::string> fields, parameters;
};

/// Tells why, and where the metric would fit, if it is that the source does not feed it by itself.
ExitCode refuse_binding(CommandContext& context, const Binding& binding, const MetricCard& card, const Problem& problem)
{
    const auto fits = source_fits(card, context.workspace().surveys());
    const bool fits_here = std::any_of(fits.begin(), fits.end(), [&](const SourceFit& fit) { return fit.source == binding.source && fit.fits(); });
    if (fits_here)
        return context.refuse(problem);
    return context.refuse(Problems{problem, {{}, where_it_fits(card, fits), {}, {}}});
}

CLI::ValidationError given_twice(const std::string& what, const std::string& name)
{
    return CLI::ValidationError("bind", "expected each " + what + " once, found " + name + " twice");
}

ExitCode bind(CommandContext& context, const BindOptions& options)
{
    if (options.survey.empty() == options.record.empty())
        throw CLI::ValidationError("bind", "expected either --survey or --record");
    Workspace& workspace = context.workspace();
    const auto metric = workspace.metrics().find(options.metric);
    if (!metric)
        return context.refuse(metric.error());
    const MetricCard& card = (*metric)->card();

    Binding binding;
    binding.plugin = card.plugin;
    binding.metric = card.id;
    binding.name = options.name.empty() ? card.id : options.name;
    binding.source = options.survey.empty() ? options.record : options.survey;
    for (const std::string& field : options.fields)
        if (const auto named = split_assignment(field); !binding.fields.insert(named).second)
            throw given_twice("field", named.first);
    for (const std::string& parameter : options.parameters) {
        const auto [name, value] = split_assignment(parameter);
        const auto numbers = read_numbers(value, "--set " + name);
        if (!numbers)
            throw CLI::ValidationError(numbers.error().what, "expected " + numbers.error().expected + ", found " + numbers.error().found);
        if (!binding.parameters.emplace(name, *numbers).second)
            throw given_twice("parameter", name);
    }
    if (!options.from.empty())
        binding.from = first_day_of(options.from, "--from");

    if (auto named = check_binding_name(binding, workspace.bindings()); !named) {
        named.error().expected += " (--as NAME)";
        return context.refuse(named.error());
    }
    const auto survey = options.survey.empty() ? nullptr : find_survey_in_any_state(workspace.surveys(), options.survey);
    if (!options.survey.empty() && !survey)
        return context.refuse(Problem{{}, "survey", "the id of a published one", '"' + options.survey + '"'});
    if (!options.record.empty() && !find_record_kind(options.record))
        return context.refuse(Problem{{}, "record kind", "ask", '"' + options.record + '"'});
    if (const auto checked = check_binding(binding, card, survey.get()); !checked)
        return refuse_binding(context, binding, card, checked.error());
    if (const auto checked = check_parameters(binding, **metric); !checked)
        return context.refuse(checked.error());
    const std::vector<Binding> history = workspace.bindings().binding_history();
    const std::string left_behind = left_behind_by(binding, history);
    const std::string consequence = consequence_of(binding, history) + (left_behind.empty() ? "" : ' ' + left_behind);
    const Binding bound = workspace.bindings().bind(binding);
    context.print({{"binding", bound.name}, {"source", bound.source}, {"version", bound.version}, {"metric", bound.metric_id()}, {"consequence", consequence}},
                  bound.name + " on " + bound.source + ": " + bound.metric_id() + ", version " + std::to_string(bound.version) + '\n' + consequence);
    return ExitCode::done;
}

ExitCode list_bindings(CommandContext& context)
{
    const std::vector<Binding> history = context.workspace().bindings().binding_history();
    std::vector<TableRow> rows;
    for (const Binding& current : current_bindings(context.workspace().bindings())) {
        const auto holding = holding_versions(history, current.source, current.name);
        for (auto version = holding.rbegin(); version != holding.rend(); ++version) {
            const Binding& binding = version->binding;
            if (binding.metric_id() != current.metric_id())
                continue; // whose name it was before
            const auto last_day = version->until ? std::optional(*version->until - date::days{1}) : std::nullopt;
            rows.push_back({binding.name, binding.source, binding.metric_id(), binding.version, day_or_null(version->from), day_or_null(last_day),
                            Json(binding.fields), Json(binding.parameters)});
        }
    }
    context.print_table({"binding", "source", "metric", "version", "from", "until", "fields", "parameters"}, rows);
    return ExitCode::done;
}

ExitCode remove(CommandContext& context, const BindOptions& options)
{
    const std::string source = options.survey.empty() ? options.record : options.survey;
    std::vector<Binding> found;
    for (const Binding& binding : current_bindings(context.workspace().bindings()))
        if (binding.name == options.name && (source.empty() || binding.source == source))
            found.push_back(binding);
    if (found.empty())
        return context.refuse(Problem{{}, "binding", "the name of one that exists", '"' + options.name + '"'});
    if (found.size() > 1)
        return context.refuse(Problem{{}, "binding " + options.name, "one; say which with --survey or --record", std::to_string(found.size())});
    found.front().is_removed = true;
    context.workspace().bindings().bind(found.front());
    context.print({{"binding", options.name}, {"removed", true}}, "Removed " + options.name + " from " + found.front().source + '.');
    return ExitCode::done;
}

} // namespace

void add_binding_commands(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<BindOptions>();
    auto* bind_command = app.add_subcommand("bind", "Tie a metric to a survey or to records");
    bind_command->add_option("METRIC", options->metric, "plugin.metric, or metric when one plugin has it")->required();
    bind_command->add_option("--survey", options->survey, "Id of a published survey");
    bind_command->add_option("--record", options->record, "A record kind: ask");
    bind_command->add_option("--as", options->name, "A name for it (default: the metric's id)");
    bind_command->add_option("--from", options->from, "The day from which it holds (default: from the beginning)");
    bind_command->add_option("FIELD=QUESTION", options->fields, "Which question feeds a field, where it is not the default");
    bind_command->add_option("--set", options->parameters, "PARAMETER=VALUE[,VALUE…], where it is not the default")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    when_called(bind_command, context, [&context, options] { return bind(context, *options); });

    auto* binding = app.add_subcommand("binding", "What feeds the metrics")->require_subcommand(1);
    when_called(binding->add_subcommand("list", "Every version of every binding that holds on some day; until: its last day"), context, [&context] { return list_bindings(context); });
    auto* remove_command = binding->add_subcommand("remove", "Take a binding away; its scores go with it");
    remove_command->add_option("NAME", options->name, "Its name")->required();
    remove_command->add_option("--survey", options->survey, "Of this survey");
    remove_command->add_option("--record", options->record, "Of this record kind");
    when_called(remove_command, context, [&context, options] { return remove(context, *options); });
}

} // namespace yardstick
