#include "cli/context.h"
#include "viewmodel/targets.h"

namespace yardstick {

namespace {

struct TargetOptions {
    std::string metric, binding, department, from, value, bands, at, text;
    bool with_earlier = false;
};

Result<void> check_department(Workspace& workspace, const std::string& id)
{
    if (workspace.office().department(id))
        return {};
    return refuse("department", "the id of one that exists", '"' + id + '"');
}

TargetName target_named(const TargetOptions& options)
{
    return {options.metric, options.department, first_day_of(options.from, "--from"), options.binding};
}

Json bands_json(const DatedTarget& target)
{
    return target.bands ? Json{target.bands->poor_ends, target.bands->good_begins} : Json();
}

Json target_json(const DatedTarget& target)
{
    Json json{{"metric", target.metric}, {"value", target.value}, {"department", target.department}, {"from", to_text(target.from)}};
    if (!target.binding.empty())
        json["binding"] = target.binding;
    if (target.bands)
        json["bands"] = bands_json(target);
    return json;
}

ExitCode set(CommandContext& context, const TargetOptions& options)
{
    const auto set = set_target(context.workspace(), target_named(options), options.value, options.bands);
    if (!set)
        return context.refuse(set.error());
    context.print(target_json(*set), "Target set.");
    return ExitCode::done;
}

ExitCode remove_the_target(CommandContext& context, const TargetOptions& options)
{
    const auto removed = remove_target(context.workspace(), target_named(options));
    if (!removed)
        return context.refuse(removed.error());
    Json json = target_json(*removed);
    json["removed"] = true;
    context.print(json, "Target of " + removed->metric + " from " + to_text(removed->from) + " taken back.");
    return ExitCode::done;
}

ExitCode list_targets(CommandContext& context, const TargetOptions& options)
{
    std::vector<std::string> headings{"metric", "binding", "department", "from", "bands", "value"};
    const OfficeStore& store = context.workspace().office_store();
    if (options.with_earlier)
        headings.insert(headings.end(), {"revision", "removed"});
    std::vector<TableRow> rows;
    for (const DatedTarget& target : options.with_earlier ? store.target_history() : store.targets()) {
        rows.push_back({target.metric, target.binding, target.department, to_text(target.from), bands_json(target), target.value});
        if (options.with_earlier)
            rows.back().insert(rows.back().end(), {target.revision, target.is_removed});
    }
    context.print_table(headings, rows);
    return ExitCode::done;
}

void add_target_name(CLI::App* command, TargetOptions& options)
{
    command->add_option("METRIC", options.metric, "plugin.metric: for all its bindings; or the name of a binding: for this one, before those for all; "
                                                  "or a metric's id where it can mean one metric alone")->required();
    command->add_option("--binding", options.binding, "Only this binding of METRIC");
    command->add_option("--department", options.department, "Id of the department")->required();
    command->add_option("--from", options.from, "The first day on which it holds")->required();
}

ExitCode annotate(CommandContext& context, const TargetOptions& options)
{
    Workspace& workspace = context.workspace();
    if (!options.department.empty())
        if (const auto checked = check_department(workspace, options.department); !checked)
            return context.refuse(checked.error());
    const std::string id = workspace.ids().next();
    workspace.office_store().annotate({id, first_day_of(options.at, "--at"), options.text, options.department});
    context.print({{"id", id}}, id);
    return ExitCode::done;
}

} // namespace

void add_target_commands(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<TargetOptions>();
    auto* target_command = app.add_subcommand("target", "Dated targets")->require_subcommand(1);
    auto* set_command = target_command->add_subcommand("set", "Set the target that holds from a day on");
    add_target_name(set_command, *options);
    set_command->add_option("VALUE", options->value, "In the metric's own unit, within what its card says it can be")->required();
    set_command->add_option("--bands", options->bands, "POOR,GOOD: where poor ends and where good begins (default: the card's)");
    when_called(set_command, context, [&context, options] { return set(context, *options); });

    auto* remove_command = target_command->add_subcommand("remove", "Take a target back: what held before holds again");
    add_target_name(remove_command, *options);
    when_called(remove_command, context, [&context, options] { return remove_the_target(context, *options); });

    auto* list_command = target_command->add_subcommand("list", "All targets");
    list_command->add_flag("--history", options->with_earlier, "With earlier revisions, and those that were taken back");
    when_called(list_command, context, [&context, options] { return list_targets(context, *options); });

    auto* annotate_command = app.add_subcommand("annotate", "Note on the charts what happened on a day");
    annotate_command->add_option("TEXT", options->text, "What happened")->required();
    annotate_command->add_option("--at", options->at, "The day")->required();
    annotate_command->add_option("--department", options->department, "Whom it concerns (default: everybody)");
    when_called(annotate_command, context, [&context, options] { return annotate(context, *options); });
}

} // namespace yardstick
