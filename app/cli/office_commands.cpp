#include "cli/context.h"

#include "core/identifier.h"

#include <algorithm>

namespace yardstick {

namespace {

/// The options of one kind of entry, as far as they were given.
struct OfficeOptions {
    std::string id, name, time_zone, calendar, department, team, hours, holidays, from;
    bool no_seat = false;
};

void overwrite(std::string& field, const std::string& option)
{
    if (!option.empty())
        field = option;
}

Result<void> save_entry(Office& office, Department entry, const OfficeOptions& options, Day from)
{
    overwrite(entry.name, options.name);
    return office.save(entry, from);
}

Result<void> save_entry(Office& office, Site entry, const OfficeOptions& options, Day from)
{
    overwrite(entry.name, options.name);
    overwrite(entry.time_zone, options.time_zone);
    overwrite(entry.calendar, options.calendar);
    return office.save(entry, from);
}

Result<void> save_entry(Office& office, Person entry, const OfficeOptions& options, Day from)
{
    overwrite(entry.name, options.name);
    overwrite(entry.department, options.department);
    overwrite(entry.team, options.team);
    entry.has_seat = entry.has_seat && !options.no_seat;
    return office.save(entry, from);
}

Result<void> save_entry(Office& office, Team entry, const OfficeOptions& options, Day from)
{
    overwrite(entry.name, options.name);
    overwrite(entry.department, options.department);
    return office.save(entry, from);
}

Result<void> save_entry(Office& office, WorkingCalendar entry, const OfficeOptions& options, Day from)
{
    overwrite(entry.name, options.name);
    auto calendar = WorkingCalendar::parse(entry.id, entry.name, options.hours.empty() ? entry.hours_text() : options.hours);
    if (!calendar)
        return tl::unexpected(calendar.error());
    calendar->holidays = entry.holidays;
    for (const std::string& day : split_at_commas(options.holidays))
        calendar->holidays.insert(first_day_of(day, "--holidays"));
    return office.save(*calendar, from);
}

Result<void> save_entry(Office& office, BusinessGoal entry, const OfficeOptions& options, Day from)
{
    overwrite(entry.sentence, options.name);
    return office.save(entry, from);
}

/// One kind of entry: its command, how it is listed, and the options it has beside name and day.
template <class T>
struct OfficeKind {
    const char* command;
    const char* kind;
    const char* words;
    std::vector<T> (Office::*current)(Day) const;
    std::vector<std::string> headings;
    TableRow (*row)(const T&);
    void (*add_options)(CLI::App*, OfficeOptions&);
};

Day first_day(const CommandContext& context, const OfficeOptions& options)
{
    return options.from.empty() ? context.today() : first_day_of(options.from, "--from");
}

template <class T>
ExitCode save_and_print(CommandContext& context, T entry, const OfficeOptions& options)
{
    const std::string id = entry.id;
    const auto saved = save_entry(context.workspace().office(), std::move(entry), options, first_day(context, options));
    if (!saved)
        return context.refuse(saved.error());
    context.print({{"id", id}}, id);
    return ExitCode::done;
}

template <class T>
ExitCode add_entry(CommandContext& context, const OfficeKind<T>& kind, const OfficeOptions& options)
{
    T entry{};
    entry.id = options.id.empty() ? identifier_from(options.name) : options.id;
    if (!context.workspace().office().store().history(kind.kind, entry.id).empty())
        return context.refuse(Problem{{}, std::string(kind.kind) + " id", "one that is free", '"' + entry.id + "\", which is in use"});
    return save_and_print(context, std::move(entry), options);
}

template <class T>
ExitCode change_entry(CommandContext& context, const OfficeKind<T>& kind, const OfficeOptions& options)
{
    // What stays is what holds on that day; for a day before the entry was made, what holds today.
    for (const Day day : {first_day(context, options), context.today()}) {
        const auto entries = (context.workspace().office().*kind.current)(day);
        const auto found = std::find_if(entries.begin(), entries.end(), [&](const T& entry) { return entry.id == options.id; });
        if (found != entries.end())
            return save_and_print(context, *found, options);
    }
    return context.refuse(Problem{{}, kind.kind, "the id of one in use", '"' + options.id + '"'});
}

template <class T>
void add_kind(CLI::App& app, CommandContext& context, const OfficeKind<T>& kind)
{
    auto* command = app.add_subcommand(kind.command, kind.words)->require_subcommand(1);
    auto options = std::make_shared<OfficeOptions>();

    auto* add = command->add_subcommand("add", "Add one");
    add->add_option("NAME", options->name, "Its name")->required();
    add->add_option("--id", options->id, "Its id: lower-case letters, digits and _ (default: made from the name)");
    when_called(add, context, [&context, options, kind] { return add_entry(context, kind, *options); });

    auto* change = command->add_subcommand("change", "Change one from a day on; what is not named stays");
    change->add_option("ID", options->id, "Its id")->required();
    change->add_option("--name", options->name, "Its new name");
    when_called(change, context, [&context, options, kind] { return change_entry(context, kind, *options); });

    auto* retire = command->add_subcommand("retire", "Offer it no longer from a day on; what it has done stays");
    retire->add_option("ID", options->id, "Its id")->required();
    when_called(retire, context, [&context, options, kind] {
        const auto retired = context.workspace().office().retire(kind.kind, options->id, first_day(context, *options));
        if (!retired)
            return context.refuse(retired.error());
        context.print({{"id", options->id}}, options->id);
        return ExitCode::done;
    });

    kind.add_options(add, *options);
    kind.add_options(change, *options);
    for (CLI::App* each : {add, change, retire})
        each->add_option("--from", options->from, "The day from which it holds (default: today)");

    when_called(command->add_subcommand("list", "Those in use today"), context, [&context, kind] {
        std::vector<TableRow> rows;
        for (const T& entry : (context.workspace().office().*kind.current)(context.today()))
            rows.push_back(kind.row(entry));
        context.print_table(kind.headings, rows);
        return ExitCode::done;
    });
}

void no_options(CLI::App*, OfficeOptions&) {}

void add_site_options(CLI::App* command, OfficeOptions& options)
{
    auto* zone = command->add_option("--time-zone", options.time_zone, "IANA name, like Europe/Berlin");
    if (command->get_name() == "add")
        zone->required();
    command->add_option("--calendar", options.calendar, "Id of a working calendar");
}

void add_person_options(CLI::App* command, OfficeOptions& options)
{
    command->add_option("--department", options.department, "Id of the department");
    command->add_option("--team", options.team, "Id of the team");
    command->add_flag("--no-seat", options.no_seat, "Known from imports only");
}

void add_team_options(CLI::App* command, OfficeOptions& options)
{
    command->add_option("--department", options.department, "Id of the department");
}

void add_calendar_options(CLI::App* command, OfficeOptions& options)
{
    command->add_option("--hours", options.hours, "Like \"Mon-Fri 09:00-17:00, Sat 09:00-12:30\"");
    command->add_option("--holidays", options.holidays, "Days, separated by commas");
}

} // namespace

void add_office_commands(CLI::App& app, CommandContext& context)
{
    add_kind<Department>(app, context,
                         {"department", "department", "Departments", &Office::departments, {"id", "name"},
                          [](const Department& entry) { return TableRow{entry.id, entry.name}; }, no_options});
    add_kind<Site>(app, context,
                   {"site", "site", "Sites with their time zones", &Office::sites, {"id", "name", "time_zone", "calendar"},
                    [](const Site& entry) { return TableRow{entry.id, entry.name, entry.time_zone, entry.calendar}; }, add_site_options});
    add_kind<Person>(app, context,
                     {"person", "person", "People", &Office::people, {"id", "name", "department", "team", "seat"},
                      [](const Person& entry) {
                          return TableRow{entry.id, entry.name, entry.department, entry.team, entry.has_seat};
                      },
                      add_person_options});
    add_kind<Team>(app, context,
                   {"team", "team", "Teams", &Office::teams, {"id", "name", "department"},
                    [](const Team& entry) { return TableRow{entry.id, entry.name, entry.department}; }, add_team_options});
    add_kind<WorkingCalendar>(app, context,
                              {"calendar", "calendar", "Working calendars", &Office::calendars, {"id", "name", "hours"},
                               [](const WorkingCalendar& entry) { return TableRow{entry.id, entry.name, entry.hours_text()}; },
                               add_calendar_options});
    add_kind<BusinessGoal>(app, context,
                           {"business-goal", "business_goal", "Business goals, one sentence each", &Office::business_goals, {"id", "sentence"},
                            [](const BusinessGoal& entry) { return TableRow{entry.id, entry.sentence}; }, no_options});
}

} // namespace yardstick
