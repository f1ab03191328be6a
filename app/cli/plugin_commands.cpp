#include "cli/context.h"
#include "cli/plugin_output.h"
#include "host/plugin_host.h"

#include <iostream>
#include <istream>
#include <ostream>

#ifdef __unix__
#include <unistd.h>
#endif

namespace yardstick {

namespace {

struct PluginOptions {
    std::string id, path, folder;
    std::vector<std::string> ids;
    bool is_agreed = false; ///< --yes, --trust
};

bool is_at_terminal(const std::istream& in)
{
#ifdef __unix__
    return &in == &std::cin && isatty(STDIN_FILENO);
#else
    return false;
#endif
}

/// Asks at the terminal; anything but yes is a no.
bool agrees(CommandContext& context, const std::string& question)
{
    context.err << question << " [y/N] " << std::flush;
    std::string answer;
    std::getline(context.in, answer);
    return answer == "y" || answer == "Y" || answer == "yes";
}

ExitCode list_plugins(CommandContext& context)
{
    const PluginsHere here = plugins_here(context);
    const std::vector<FoundPlugin> plugins = here.catalogue->plugins();
    const auto folders = context.plugins().trusted_folders();
    const std::vector<std::string> missing_protections = context.plugins().missing_protections();
    if (context.as_json) {
        for (const FoundPlugin& plugin : plugins)
            context.print_json(to_json(plugin, here));
        Json trusted = Json::array();
        for (const auto& folder : folders)
            trusted.push_back(folder.string());
        context.print_json({{"plugin", nullptr}, {"trusted_folders", trusted}, {"missing_protections", missing_protections}});
        return ExitCode::done;
    }
    std::vector<TableRow> rows;
    for (const FoundPlugin& plugin : plugins)
        rows.push_back({plugin.id, plugin.version, state_of(plugin), to_text(plugin.trusted_by), plugin.failures, shown_path(plugin)});
    context.print_table({"plugin", "version", "state", "trusted by", "failures", "path"}, rows);
    context.out << '\n';
    context.print_table({"metric", "version", "state", "title", here.bindings ? "bindings" : "bindings (no workspace)"}, metric_rows(plugins, here));
    for (const FoundPlugin& plugin : plugins)
        for (const std::string& reason : why_not_used(plugin))
            context.out << reason << '\n';
    for (const auto& folder : folders)
        context.out << "Plugins in " << folder.string() << " run without being asked about.\n";
    for (const std::string& missing : missing_protections)
        context.out << missing << '\n';
    return ExitCode::done;
}

Problem no_such_plugin(const std::string& id)
{
    return {{}, "plugin", "one that yardstickctl plugin list names", '"' + id + '"'};
}

ExitCode check(CommandContext& context, const PluginOptions& options)
{
    const PluginsHere here = plugins_here(context);
    std::vector<FoundPlugin> plugins;
    for (const std::string& id : options.ids) {
        const auto plugin = here.catalogue->plugin(id);
        if (!plugin)
            return context.refuse(no_such_plugin(id));
        plugins.push_back(*plugin);
    }
    if (options.ids.empty())
        plugins = here.catalogue->plugins();
    bool is_all_used = true;
    for (const FoundPlugin& plugin : plugins) {
        const std::vector<std::string> reasons = why_not_used(plugin);
        is_all_used = is_all_used && reasons.empty();
        std::string text = plugin.id + ' ' + plugin.version + ": " + std::string(state_of(plugin));
        if (plugin.state == PluginState::used && !plugin.metrics.empty())
            text += ": " + metric_list(plugin);
        for (const std::string& reason : reasons)
            text += "\n  " + reason;
        context.print(to_json(plugin, here), text);
    }
    return is_all_used ? ExitCode::done : ExitCode::refused;
}

/// Lets the plugin run that was shown, and says whether it does.
ExitCode let_run(CommandContext& context, const FoundPlugin& shown)
{
    if (const auto trusted = context.plugins().trust(shown); !trusted)
        return context.refuse(trusted.error());
    const PluginsHere here = plugins_here(context);
    const auto plugin = here.catalogue->plugin(shown.id);
    if (!plugin)
        return context.refuse(Problem{{}, "plugin " + shown.id, "it to be there", "that it was taken away meanwhile"});
    std::string text = shown.id + " is trusted, as its file is now.";
    for (const std::string& reason : why_not_used(*plugin))
        text += '\n' + reason;
    context.print(to_json(*plugin, here), text);
    return plugin->state == PluginState::used ? ExitCode::done : ExitCode::refused;
}

bool waits_for_trust(const FoundPlugin& plugin)
{
    return plugin.state == PluginState::unknown || plugin.state == PluginState::distrusted;
}

ExitCode add(CommandContext& context, const PluginOptions& options)
{
    const auto found = context.plugins().look_at(options.path);
    if (!found)
        return context.refuse(found.error());
    context.err << described(*found) << '\n';
    // Asked before anything gives way to it.
    const bool is_asked = !options.is_agreed && waits_for_trust(*found) && is_at_terminal(context.in);
    if (is_asked && !agrees(context, "Add it and let it run?")) {
        context.print({{"plugin", found->id}, {"added", false}}, "Nothing was changed.");
        return ExitCode::refused;
    }
    const auto added = context.plugins().add(*found);
    if (!added)
        return context.refuse(added.error());
    context.err << "Added as " << shown_path(*added) << '\n';
    if (waits_for_trust(*added) && (options.is_agreed || is_asked))
        return let_run(context, *added);
    const PluginsHere here = plugins_here(context);
    const FoundPlugin now = here.catalogue->plugin(added->id).value_or(*added);
    std::string text;
    for (const std::string& reason : why_not_used(now))
        text += (text.empty() ? "" : "\n") + reason;
    context.print(to_json(now, here), text.empty() ? now.id + " may run." : text);
    return ExitCode::done;
}

ExitCode trust(CommandContext& context, const PluginOptions& options)
{
    if (options.id.empty() == options.folder.empty())
        throw CLI::ValidationError("plugin trust", "expected either the id of a plugin or --folder");
    if (!options.folder.empty()) {
        if (const auto trusted = context.plugins().trust_folder(options.folder); !trusted)
            return context.refuse(trusted.error());
        context.print({{"trusted_folder", options.folder}}, "Every plugin in " + options.folder + " runs without being asked about, whatever it becomes.");
        return ExitCode::done;
    }
    const auto plugin = context.plugins().plugin(options.id);
    if (!plugin)
        return context.refuse(no_such_plugin(options.id));
    context.err << described(*plugin) << '\n';
    if (!options.is_agreed && !is_at_terminal(context.in))
        return context.refuse(Problem{{}, "plugin " + options.id, "--yes, or a terminal to ask at", "neither"});
    if (!options.is_agreed && !agrees(context, "Trust it?")) {
        context.print({{"plugin", options.id}, {"trusted", false}}, "Nothing was changed.");
        return ExitCode::refused;
    }
    return let_run(context, *plugin);
}

ExitCode distrust(CommandContext& context, const PluginOptions& options)
{
    if (options.id.empty() == options.folder.empty())
        throw CLI::ValidationError("plugin distrust", "expected either the id of a plugin or --folder");
    const bool is_folder = options.id.empty();
    const auto done = is_folder ? context.plugins().distrust_folder(options.folder) : context.plugins().distrust(options.id);
    if (!done)
        return context.refuse(done.error());
    context.print(is_folder ? Json{{"distrusted_folder", options.folder}} : Json{{"plugin", options.id}, {"trusted", false}},
                  is_folder ? "Plugins in " + options.folder + " are asked about again." : options.id + " does not run any more.");
    return ExitCode::done;
}

ExitCode remove(CommandContext& context, const PluginOptions& options)
{
    const PluginsHere here = plugins_here(context);
    const auto plugin = context.plugins().plugin(options.id);
    if (const auto removed = context.plugins().remove(options.id); !removed)
        return context.refuse(removed.error());
    std::string text = "Removed " + options.id + ". What was scored with it, and what feeds it, stays.";
    if (const std::string bound = plugin ? bound_to(*plugin, here) : std::string(); !bound.empty())
        text += "\nUntil it is added again, no score is given for: " + bound;
    context.print({{"plugin", options.id}, {"removed", true}}, text);
    return ExitCode::done;
}

ExitCode retry(CommandContext& context, const PluginOptions& options)
{
    if (const auto tried = context.plugins().retry(options.id); !tried)
        return context.refuse(tried.error());
    context.print({{"plugin", options.id}, {"failures", 0}}, options.id + " may try again; its failures are forgotten.");
    return ExitCode::done;
}

} // namespace

void add_plugin_commands(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<PluginOptions>();
    auto* plugin = app.add_subcommand("plugin", "Metric plugins, of this user of this computer")->require_subcommand(1);

    when_called(plugin->add_subcommand("list", "Every plugin that was found, and what became of it"), context, [&context] { return list_plugins(context); });

    auto* check_command = plugin->add_subcommand("check", "Open plugins, and say what is not used and why; 1 when something is not");
    check_command->add_option("ID", options->ids, "These alone");
    when_called(check_command, context, [&context, options] { return check(context, *options); });

    auto* add_command = plugin->add_subcommand("add", "Copy a plugin among your own, and ask whether it may run");
    add_command->add_option("PATH", options->path, "A folder, a manifest, a library or a metrics.json")->required();
    add_command->add_flag("--trust", options->is_agreed, "Let it run without asking");
    when_called(add_command, context, [&context, options] { return add(context, *options); });

    auto* remove_command = plugin->add_subcommand("remove", "Delete one of your own plugins");
    remove_command->add_option("ID", options->id, "Its id, or its path where the id does not say which")->required();
    when_called(remove_command, context, [&context, options] { return remove(context, *options); });

    auto* trust_command = plugin->add_subcommand("trust", "Let a plugin run, as its file is now");
    trust_command->add_option("ID", options->id, "Its id");
    trust_command->add_option("--folder", options->folder, "Or let all plugins of a folder run, whatever they become: for those who develop them");
    trust_command->add_flag("--yes", options->is_agreed, "Do not ask");
    when_called(trust_command, context, [&context, options] { return trust(context, *options); });

    auto* distrust_command = plugin->add_subcommand("distrust", "Keep a plugin from running");
    distrust_command->add_option("ID", options->id, "Its id");
    distrust_command->add_option("--folder", options->folder, "Or ask again about the plugins of a folder");
    when_called(distrust_command, context, [&context, options] { return distrust(context, *options); });

    auto* retry_command = plugin->add_subcommand("retry", "Let a plugin that failed three times try again");
    retry_command->add_option("ID", options->id, "Its id")->required();
    when_called(retry_command, context, [&context, options] { return retry(context, *options); });
}

} // namespace yardstick
