#include "cli/context.h"

#include "demo/demo_year.h"
#include "store/backup.h"
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

Json to_json(const Content& content)
{
    Json tables = Json::object();
    for (const Content::TableRows& table : content.tables)
        tables[table.table] = table.rows;
    return {{"tables", tables}, {"hash", content.hash}};
}

std::string to_text(const Content& content)
{
    std::string text;
    for (const Content::TableRows& table : content.tables)
        text += fmt::format("{:<14} {:>10} rows\n", table.table, table.rows);
    return text + "hash " + content.hash;
}

ExitCode back_up(CommandContext& context, const std::string& file)
{
    const Content content = backup(context.store(), file);
    Json json = to_json(content);
    json["file"] = file;
    context.print(json, to_text(content) + "\nBacked up to " + file);
    return ExitCode::done;
}

ExitCode put_back(CommandContext& context, const std::string& file)
{
    const Restored restored = restore(file, context.workspace_location());
    Json json = to_json(restored.content);
    json["kept_as"] = restored.kept_as;
    context.print(json, to_text(restored.content) + "\nRestored from " + file +
                            (restored.kept_as.empty() ? "" : "; what was there before is kept in " + restored.kept_as));
    return ExitCode::done;
}

} // namespace

void add_workspace_commands(CLI::App& app, CommandContext& context)
{
    auto* init_command = app.add_subcommand("init", "Make a workspace with the shipped surveys");
    auto with_demo = std::make_shared<bool>(false);
    init_command->add_flag("--demo", *with_demo, "Fill it with a year of demo data");
    when_called(init_command, context, [&context, with_demo] { return init(context, *with_demo); });

    auto file = std::make_shared<std::string>();
    auto* backup_command = app.add_subcommand("backup", "Write the workspace to a new file, and compare the two");
    backup_command->add_option("FILE", *file, "The file to make")->required();
    when_called(backup_command, context, [&context, file] { return back_up(context, *file); });
    auto* restore_command = app.add_subcommand("restore", "Put a backup where the workspace is; what is there now is kept beside it");
    restore_command->add_option("FILE", *file, "A file that backup made")->required();
    when_called(restore_command, context, [&context, file] { return put_back(context, *file); });
    when_called(app.add_subcommand("verify", "Check the whole workspace: rows of each table, and a hash of the content"), context, [&context] {
        const Content content = verify(context.store());
        context.print(to_json(content), to_text(content));
        return ExitCode::done;
    });
}

} // namespace yardstick
