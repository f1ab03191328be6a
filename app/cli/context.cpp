#include "cli/context.h"

#include "core/error.h"
#include "core/time_zone.h"
#include "host/usual_plugin_host.h"
#include "plugins/shipped_plugins.h"
#include "store/workspace_store.h"
#include "viewmodel/round_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

namespace yardstick {

struct CommandContext::Opened {
    SystemClock clock;
    std::unique_ptr<WorkspaceStore> store;
    std::unique_ptr<PluginHost> plugins;
    std::unique_ptr<Workspace> workspace;
};

CommandContext::CommandContext(std::istream& input, std::ostream& output, std::ostream& errors)
    : in(input), out(output), err(errors), opened_(std::make_unique<Opened>())
{
}

CommandContext::~CommandContext() = default;

std::string CommandContext::workspace_location() const
{
    return location.empty() ? default_location() : location;
}

WorkspaceStore& CommandContext::store()
{
    if (!opened_->store)
        opened_->store = WorkspaceStore::open(workspace_location(), WorkspaceStore::OpenMode::existing);
    return *opened_->store;
}

PluginHost& CommandContext::plugins()
{
    if (!opened_->plugins)
        opened_->plugins = usual_plugin_host(shipped_plugins());
    return *opened_->plugins;
}

Workspace& CommandContext::workspace()
{
    if (!opened_->workspace) {
        WorkspaceStore& opened = store();
        opened_->workspace = std::make_unique<Workspace>(WorkspacePorts{opened.office(), opened.surveys(), opened.responses(),
                                                                        opened.bindings(), opened.states(), opened.versions(), opened.rounds(), opened.partials(), plugins(),
                                                                        opened_->clock});
    }
    return *opened_->workspace;
}

Result<Workspace*> CommandContext::find_workspace()
{
    try {
        return &workspace();
    } catch (const Error& error) {
        return tl::unexpected(Problem{{}, error.what(), {}, {}});
    }
}

Day CommandContext::today() const
{
    return TimeZone::of_this_computer().day_of(opened_->clock.now());
}

ExitCode CommandContext::refuse(const Problem& problem)
{
    err << problem.text() << '\n';
    return ExitCode::refused;
}

ExitCode CommandContext::refuse(const Problems& problems)
{
    for (const Problem& problem : problems)
        err << problem.text() << '\n';
    return ExitCode::refused;
}

void CommandContext::print(const Json& json, const std::string& text)
{
    if (as_json)
        print_json(json);
    else
        out << text << '\n';
}

void CommandContext::print_json(const Json& json)
{
    out << json_text(json) << '\n';
}

std::string json_text(const Json& json, int indent)
{
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

std::string table_text(const Json& value)
{
    std::string text;
    switch (value.type()) {
    case Json::value_t::null:
        return {};
    case Json::value_t::string:
        return value.get<std::string>();
    case Json::value_t::number_float:
        return fmt::format("{}", value.get<double>());
    case Json::value_t::boolean:
        return value.get<bool>() ? "yes" : "no";
    case Json::value_t::array:
        for (const Json& each : value)
            text += (text.empty() ? "" : ", ") + table_text(each);
        return text;
    case Json::value_t::object:
        for (const auto& [name, each] : value.items())
            text += (text.empty() ? "" : " ") + name + '=' + table_text(each);
        return text;
    default:
        return json_text(value);
    }
}

namespace {

/// Characters of a UTF-8 text, one column each on a terminal.
std::size_t width_of(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string aligned(const std::vector<std::string>& row, const std::vector<std::size_t>& widths)
{
    std::string line;
    for (std::size_t k = 0; k < row.size(); ++k)
        line += row[k] + std::string(k + 1 < row.size() ? widths[k] - width_of(row[k]) + 2 : 0, ' ');
    return line;
}

Json object_of(const std::vector<std::string>& headings, const TableRow& row)
{
    Json object;
    for (std::size_t k = 0; k < headings.size(); ++k)
        object[headings[k]] = row[k] == "" ? Json(nullptr) : row[k];
    return object;
}

std::optional<Period> period_in(const std::string& text)
{
    if (const auto day = parse_day(text))
        return Period{*day, *day};
    if (const auto day = parse_day(text + "-01"))
        return period_around(*day, PeriodUnit::month);
    if (const auto day = parse_day(text + "-01-01"))
        return period_around(*day, PeriodUnit::year);
    return std::nullopt;
}

Period period_option(const std::string& text, const std::string& option)
{
    if (const auto period = period_in(text))
        return *period;
    throw CLI::ValidationError(option, "expected a day (2026-03-31), a month (2026-03) or a year (2026), found \"" + text + '"');
}

} // namespace

void CommandContext::print_table(const std::vector<std::string>& headings, const std::vector<TableRow>& rows)
{
    if (as_json) {
        for (const TableRow& row : rows)
            print_json(object_of(headings, row));
        return;
    }
    std::vector<std::vector<std::string>> lines{headings};
    for (const TableRow& row : rows) {
        lines.emplace_back();
        std::transform(row.begin(), row.end(), std::back_inserter(lines.back()), table_text);
    }
    std::vector<std::size_t> widths(headings.size());
    for (const auto& line : lines)
        for (std::size_t k = 0; k < widths.size(); ++k)
            widths[k] = std::max(widths[k], width_of(line[k]));
    for (const auto& line : lines)
        out << aligned(line, widths) << '\n';
}

Json day_or_null(const std::optional<Day>& day)
{
    return day ? Json(to_text(*day)) : Json(nullptr);
}

Day first_day_of(const std::string& text, const std::string& option)
{
    return period_option(text, option).from;
}

Day last_day_of(const std::string& text, const std::string& option)
{
    return period_option(text, option).to;
}

std::optional<Period> period_between(const CommandContext& context, const std::string& from, const std::string& to)
{
    if (from.empty() && to.empty())
        return std::nullopt;
    // Tomorrow, because a site may be a day ahead of this computer.
    const Period period{from.empty() ? open_beginning : first_day_of(from, "--from"),
                        to.empty() ? context.today() + date::days{1} : last_day_of(to, "--to")};
    if (period.to < period.from)
        throw CLI::ValidationError("--to", "expected a day that is not before --from");
    return period;
}

std::string promise_of(CommandContext& context, const Round& round)
{
    return promise_of(context.workspace(), round, context.store().is_shared());
}

std::vector<std::string> split_at_commas(const std::string& text)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        parts.push_back(text.substr(at, comma - at));
        at = comma + 1;
    }
    return parts;
}

std::pair<std::string, std::string> split_assignment(const std::string& text)
{
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        throw CLI::ValidationError("name=value", "expected name=value, found \"" + text + '"');
    return {text.substr(0, equals), text.substr(equals + 1)};
}

void when_called(CLI::App* command, CommandContext& context, std::function<ExitCode()> action)
{
    command->callback([&context, action = std::move(action)] { context.action = action; });
}

} // namespace yardstick
