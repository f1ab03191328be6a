#include "cli/context.h"

#include "demo/demo_year.h"
#include "store/workspace_store.h"
#include "survey/shipped_surveys.h"

#include <fmt/format.h>

#include <iostream>

namespace yardstick {

namespace {

ExitCode init(CommandContext& context, bool with_demo)
{
    const std::string location = context.workspace_location();
    WorkspaceStore::open(location, WorkspaceStore::OpenMode::create);
    if (with_demo) {
        if (const auto made = make_demo_year(context.workspace()); !made)
            return context.refuse(made.error());
    } else {
        install_shipped_surveys(context.workspace().surveys());
    }
    const std::string shown = context.store().description();
    context.print({{"workspace", shown}, {"demo", with_demo}}, "Workspace ready: " + shown);
    return ExitCode::done;
}

ExitCode list_plugins(CommandContext& context)
{
    const MetricCatalogue& catalogue = context.workspace().metrics();
    std::vector<std::vector<std::string>> rows;
    for (const LoadedPlugin& loaded : catalogue.loaded()) {
        std::string metrics;
        for (const std::string& metric : loaded.metrics)
            metrics += (metrics.empty() ? "" : " ") + metric;
        rows.push_back({loaded.id, loaded.version, "loaded", loaded.department + ": " + metrics, loaded.path});
    }
    for (const RefusedPlugin& refused : catalogue.refused())
        rows.push_back({refused.id, "", "refused", refused.reason, refused.path});
    context.print_table({"plugin", "version", "state", "details", "path"}, rows);
    return ExitCode::done;
}

} // namespace

void add_workspace_commands(CLI::App& app, CommandContext& context)
{
    auto* init_command = app.add_subcommand("init", "Make a workspace with the shipped surveys");
    auto with_demo = std::make_shared<bool>(false);
    init_command->add_flag("--demo", *with_demo, "Fill it with a year of demo data");
    when_called(init_command, context, [&context, with_demo] { return init(context, *with_demo); });

    auto* plugin = app.add_subcommand("plugin", "Metric plugins")->require_subcommand(1);
    when_called(plugin->add_subcommand("list", "Plugins that are loaded, and those refused with the reason"), context,
                [&context] { return list_plugins(context); });
}

} // namespace yardstick
