#include "viewmodel/office_table.h"

#include "core/end_of_time.h"
#include "viewmodel/workspace.h"

#include <algorithm>
#include <functional>
#include <sstream>

namespace yardstick {

namespace {

using Values = std::vector<std::string>;

/// What makes one kind of entry differ from another.
template <class T>
struct KindOfEntry {
    const char* kind;
    const char* title;
    const char* purpose;
    std::function<std::vector<OfficeField>()> fields;
    std::vector<T> (Office::*read)(Day) const;
    std::function<Values(const T&)> to_values;
    std::function<Result<T>(std::string id, const Values&)> from_values;
};

template <class T>
class KindTable final : public OfficeTable {
public:
    KindTable(Workspace& workspace, KindOfEntry<T> kind) : workspace_(workspace), kind_(std::move(kind)) {}

    std::string title() const override { return kind_.title; }
    std::string purpose() const override { return kind_.purpose; }
    std::vector<OfficeField> fields() const override { return kind_.fields(); }

    std::vector<OfficeRow> rows() const override
    {
        std::vector<OfficeRow> rows;
        for (const T& entry : (workspace_.office().*kind_.read)(end_of_time))
            rows.push_back({entry.id, kind_.to_values(entry), workspace_.office_store().history(kind_.kind, entry.id).back().from});
        return rows;
    }

    Result<void> save(const std::string& id, const Values& values, Day from) override
    {
        if (values.front().empty())
            return refuse(kind_.fields().front().label, "a text", "nothing");
        const auto entry = kind_.from_values(id.empty() ? new_id(values.front()) : id, values);
        if (!entry)
            return tl::unexpected(entry.error());
        return workspace_.office().save(*entry, from);
    }

    Result<void> retire(const std::string& id, Day from) override { return workspace_.office().retire(kind_.kind, id, from); }

private:
    // An id that no entry ever had, made from the name.
    std::string new_id(const std::string& name) const
    {
        const std::string plain = identifier_from(name);
        std::string id = plain;
        for (int i = 2; !workspace_.office_store().history(kind_.kind, id).empty(); ++i)
            id = plain + "_" + std::to_string(i);
        return id;
    }

    Workspace& workspace_;
    KindOfEntry<T> kind_;
};

std::vector<Option> with_none(const char* none, std::vector<Option> options)
{
    options.insert(options.begin(), {"", none});
    return options;
}

std::string joined(const std::set<Day>& days)
{
    std::string text;
    for (const Day day : days)
        text += (text.empty() ? "" : ", ") + to_text(day);
    return text;
}

Result<std::set<Day>> read_days(const std::string& text)
{
    std::set<Day> days;
    std::istringstream parts(text);
    for (std::string part; std::getline(parts, part, ',');) {
        part.erase(std::remove(part.begin(), part.end(), ' '), part.end());
        if (part.empty())
            continue;
        const auto day = parse_day(part);
        if (!day)
            return refuse("holidays", "days like 2026-12-25, with commas between them", '"' + part + '"');
        days.insert(*day);
    }
    return days;
}

KindOfEntry<Department> department_kind()
{
    return {"department", "Departments", "A department gives the service that is rated, and its figures are shown together.",
            [] { return std::vector{text_field("Name")}; },
            &Office::departments,
            [](const Department& department) { return Values{department.name}; },
            [](std::string id, const Values& values) { return Result<Department>({std::move(id), values[0]}); }};
}

KindOfEntry<Site> site_kind(Office& office)
{
    return {"site", "Sites", "A site is a place with a clock on the wall: its time zone decides which day an answer belongs to.",
            [&office] {
                return std::vector{text_field("Name"), text_field("Time zone", "an IANA name, such as Europe/Berlin"),
                                   choice_field("Opening hours", with_none("always open", options_of(office.calendars(end_of_time))))};
            },
            &Office::sites,
            [](const Site& site) { return Values{site.name, site.time_zone, site.calendar}; },
            [](std::string id, const Values& values) { return Result<Site>({std::move(id), values[0], values[1], values[2]}); }};
}

KindOfEntry<Person> person_kind(Office& office)
{
    return {"person", "People", "People sign on at a desk. Somebody without a seat is known only from imported files.",
            [&office] {
                return std::vector{text_field("Name"), choice_field("Department", with_none("none", options_of(office.departments(end_of_time)))),
                                   choice_field("Team", with_none("none", options_of(office.teams(end_of_time)))),
                                   choice_field("Seat", {{"yes", "has a seat"}, {"no", "no seat"}})};
            },
            &Office::people,
            [](const Person& person) { return Values{person.name, person.department, person.team, person.has_seat ? "yes" : "no"}; },
            [](std::string id, const Values& values) {
                return Result<Person>({std::move(id), values[0], values[1], values[2], values[3] == "yes"});
            }};
}

KindOfEntry<Team> team_kind(Office& office)
{
    return {"team", "Teams", "A team agrees on its goals together and looks at its own trend.",
            [&office] {
                return std::vector{text_field("Name"), choice_field("Department", options_of(office.departments(end_of_time)))};
            },
            &Office::teams,
            [](const Team& team) { return Values{team.name, team.department}; },
            [](std::string id, const Values& values) { return Result<Team>({std::move(id), values[0], values[1]}); }};
}

KindOfEntry<WorkingCalendar> calendar_kind()
{
    return {"calendar", "Opening hours", "Opening hours decide what counts as working time when a time is measured.",
            [] {
                return std::vector{text_field("Name"), text_field("Hours", "such as Mon-Fri 09:00-17:00, Sat 09:00-12:30", "Mon-Fri 09:00-17:00"),
                                   text_field("Closed on", "days like 2026-12-25, with commas between them")};
            },
            &Office::calendars,
            [](const WorkingCalendar& calendar) { return Values{calendar.name, calendar.hours_text(), joined(calendar.holidays)}; },
            [](std::string id, const Values& values) -> Result<WorkingCalendar> {
                auto calendar = WorkingCalendar::parse(std::move(id), values[0], values[1]);
                if (!calendar)
                    return calendar;
                auto holidays = read_days(values[2]);
                if (!holidays)
                    return tl::unexpected(holidays.error());
                calendar->holidays = std::move(*holidays);
                return calendar;
            }};
}

KindOfEntry<BusinessGoal> goal_kind()
{
    return {"business_goal", "Business goals", "A business goal is one sentence that the goals of teams can point to.",
            [] { return std::vector{text_field("Sentence")}; },
            &Office::business_goals,
            [](const BusinessGoal& goal) { return Values{goal.sentence}; },
            [](std::string id, const Values& values) { return Result<BusinessGoal>({std::move(id), values[0]}); }};
}

} // namespace

std::vector<std::unique_ptr<OfficeTable>> office_kind_tables(Workspace& workspace)
{
    std::vector<std::unique_ptr<OfficeTable>> tables;
    Office& office = workspace.office();
    tables.push_back(std::make_unique<KindTable<Department>>(workspace, department_kind()));
    tables.push_back(std::make_unique<KindTable<Site>>(workspace, site_kind(office)));
    tables.push_back(std::make_unique<KindTable<Person>>(workspace, person_kind(office)));
    tables.push_back(std::make_unique<KindTable<Team>>(workspace, team_kind(office)));
    tables.push_back(std::make_unique<KindTable<WorkingCalendar>>(workspace, calendar_kind()));
    tables.push_back(std::make_unique<KindTable<BusinessGoal>>(workspace, goal_kind()));
    return tables;
}

} // namespace yardstick
