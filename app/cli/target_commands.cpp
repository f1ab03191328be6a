#include "cli/context.h"
#include "viewmodel/targets.h"

namespace yardstick {

namespace {

struct TargetOptions {
    std::string metric, department, from, at, text;
    double value = 0.0;
};

Result<void> check_department(Workspace& workspace, const std::string& id)
{
    if (workspace.office().department(id))
        return {};
    return refuse("department", "the id of one that exists", '"' + id + '"');
}

ExitCode set(CommandContext& context, const TargetOptions& options)
{
    const auto set = set_target(context.workspace(), {options.metric, options.department, first_day_of(options.from, "--from"), options.value});
    if (!set)
        return context.refuse(set.error());
    context.print({{"metric", options.metric}, {"value", options.value}}, "Target set.");
    return ExitCode::done;
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
    set_command->add_option("METRIC", options->metric, "plugin.metric, or the name of a binding")->required();
    set_command->add_option("VALUE", options->value, "In the metric's own unit")->required();
    set_command->add_option("--department", options->department, "Id of the department")->required();
    set_command->add_option("--from", options->from, "The first day on which it holds")->required();
    when_called(set_command, context, [&context, options] { return set(context, *options); });

    when_called(target_command->add_subcommand("list", "All targets"), context, [&context] {
        std::vector<TableRow> rows;
        for (const DatedTarget& target : context.workspace().office_store().targets())
            rows.push_back({target.metric, target.department, to_text(target.from), target.value});
        context.print_table({"metric", "department", "from", "value"}, rows);
        return ExitCode::done;
    });

    auto* annotate_command = app.add_subcommand("annotate", "Note on the charts what happened on a day");
    annotate_command->add_option("TEXT", options->text, "What happened")->required();
    annotate_command->add_option("--at", options->at, "The day")->required();
    annotate_command->add_option("--department", options->department, "Whom it concerns (default: everybody)");
    when_called(annotate_command, context, [&context, options] { return annotate(context, *options); });
}

} // namespace yardstick
