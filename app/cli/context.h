#pragma once

#include "core/json.h"
#include "core/problem.h"
#include "viewmodel/workspace.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

class PluginHost;
class WorkspaceStore;

/// Exit codes of DESIGN section 9.
enum class ExitCode { done = 0, refused = 1, usage = 2, world_failed = 3 };

/// A row of a table: texts, numbers, booleans, lists and objects; null where there is nothing.
using TableRow = std::vector<Json>;

/// What the commands share: where they read and write, and the workspace, opened when the first command asks for it.
class CommandContext {
public:
    CommandContext(std::istream& in, std::ostream& out, std::ostream& err);
    ~CommandContext();

    std::istream& in;
    std::ostream& out;
    std::ostream& err;

    std::string location; ///< --workspace; empty: the per-user workspace
    bool as_json = false; ///< --json

    /// What the command line asks for: set by the sub-command that was named, run after parsing.
    std::function<ExitCode()> action;

    std::string workspace_location() const;

    /// Opens the workspace on first use. Throws Error when there is none, or it cannot be opened.
    WorkspaceStore& store();
    Workspace& workspace();

    /// The workspace where there is one, for commands that can do without. A Problem says why none can be opened.
    Result<Workspace*> find_workspace();

    /// The plugins of this user of this computer, which need no workspace.
    PluginHost& plugins();

    /// Today on this computer's clock, for dated changes that name no day.
    Day today() const;

    /// Writes the reasons to `err`, one a line, and gives the exit code for them.
    ExitCode refuse(const Problem& problem);
    ExitCode refuse(const Problems& problems);

    /// One JSON object on a line, or `text` when no JSON was asked for.
    void print(const Json& json, const std::string& text);

    /// One JSON object on a line, whether or not JSON was asked for.
    void print_json(const Json& json);

    /// Rows under headings, columns aligned; as JSON one object a line with the headings as keys. What is null, or an empty text,
    /// is null in JSON and blank in the table.
    void print_table(const std::vector<std::string>& headings, const std::vector<TableRow>& rows);

private:
    struct Opened;
    std::unique_ptr<Opened> opened_;
};

/// The day as JSON has it: "2026-03-01"; null without one.
Json day_or_null(const std::optional<Day>& day);

/// Reads "2026-03-01", "2026-03" or "2026" as the first or last day it covers. CLI::ValidationError for anything else.
Day first_day_of(const std::string& text, const std::string& option);
Day last_day_of(const std::string& text, const std::string& option);

/// Where a period begins that has no --from.
inline constexpr Day open_beginning{date::year{1} / 1 / 1};

/// The days from --from to --to; each may be empty, which leaves that end open. Nothing when both are.
/// CLI::ValidationError for what is no day, month or year, and for an end before the start.
std::optional<Period> period_between(const CommandContext& context, const std::string& from, const std::string& to);

/// `json` as a text, on one line or indented. Bytes that are no UTF-8, as names of files may have, become U+FFFD.
std::string json_text(const Json& json, int indent = -1);

/// A value as a table shows it: 5.0 as "5", true as "yes", a list as "4, 5", an object as "rating=rating satisfied=4, 5".
std::string table_text(const Json& value);

/// "a,b" as a and b; an empty text as nothing.
std::vector<std::string> split_at_commas(const std::string& text);

/// Splits "name=value". CLI::ValidationError without "=".
std::pair<std::string, std::string> split_assignment(const std::string& text);

/// What those who answer `round` are told before they do.
std::string promise_of(CommandContext& context, const Round& round);

/// Runs `action` after parsing when `command` was named.
void when_called(CLI::App* command, CommandContext& context, std::function<ExitCode()> action);

void add_workspace_commands(CLI::App& app, CommandContext& context);
void add_office_commands(CLI::App& app, CommandContext& context);
void add_target_commands(CLI::App& app, CommandContext& context);
void add_survey_commands(CLI::App& app, CommandContext& context);
void add_survey_run_command(CLI::App& survey, CommandContext& context); ///< below `survey`
void add_plugin_commands(CLI::App& app, CommandContext& context);
void add_binding_commands(CLI::App& app, CommandContext& context);
void add_log_command(CLI::App& app, CommandContext& context);
void add_response_commands(CLI::App& app, CommandContext& context);
void add_kiosk_commands(CLI::App& app, CommandContext& context);
void add_round_commands(CLI::App& app, CommandContext& context);
void add_import_command(CLI::App& app, CommandContext& context);
void add_score_command(CLI::App& app, CommandContext& context);
void add_eval_command(CLI::App& app, CommandContext& context);

/// Runs one command line and gives its exit code. Never throws.
int run_command_line(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out, std::ostream& err);

} // namespace yardstick
