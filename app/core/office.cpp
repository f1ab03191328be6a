#include "core/office.h"

#include "core/end_of_time.h"
#include "core/identifier.h"

#include <algorithm>

namespace yardstick {

namespace {

Json to_document(const Department& department)
{
    return {{"name", department.name}};
}

Json to_document(const Site& site)
{
    return {{"name", site.name}, {"time_zone", site.time_zone}, {"calendar", site.calendar}};
}

Json to_document(const Person& person)
{
    return {{"name", person.name}, {"department", person.department}, {"team", person.team}, {"has_seat", person.has_seat}};
}

Json to_document(const Team& team)
{
    return {{"name", team.name}, {"department", team.department}};
}

Json to_document(const WorkingCalendar& calendar)
{
    Json holidays = Json::array();
    for (const Day day : calendar.holidays)
        holidays.push_back(to_text(day));
    return {{"name", calendar.name}, {"hours", calendar.hours_text()}, {"holidays", holidays}};
}

Json to_document(const BusinessGoal& goal)
{
    return {{"sentence", goal.sentence}};
}

void read_document(const OfficeEntry& entry, Department& department)
{
    department = {entry.id, entry.document.value("name", "")};
}

void read_document(const OfficeEntry& entry, Site& site)
{
    const Json& document = entry.document;
    site = {entry.id, document.value("name", ""), document.value("time_zone", "Etc/UTC"), document.value("calendar", "")};
}

void read_document(const OfficeEntry& entry, Person& person)
{
    const Json& document = entry.document;
    person = {entry.id, document.value("name", ""), document.value("department", ""), document.value("team", ""),
              document.value("has_seat", true)};
}

void read_document(const OfficeEntry& entry, Team& team)
{
    team = {entry.id, entry.document.value("name", ""), entry.document.value("department", "")};
}

void read_document(const OfficeEntry& entry, WorkingCalendar& calendar)
{
    const Json& document = entry.document;
    calendar = WorkingCalendar::parse(entry.id, document.value("name", ""), document.value("hours", "")).value();
    for (const Json& holiday : document.value("holidays", Json::array()))
        if (const auto day = parse_day(holiday.get<std::string>()))
            calendar.holidays.insert(*day);
}

void read_document(const OfficeEntry& entry, BusinessGoal& goal)
{
    goal = {entry.id, entry.document.value("sentence", "")};
}

const std::string& display_name(const BusinessGoal& goal)
{
    return goal.sentence;
}

template <class T>
const std::string& display_name(const T& entry)
{
    return entry.name;
}

template <class T>
constexpr const char* kind_of = T::kind;
template <>
constexpr const char* kind_of<WorkingCalendar> = "calendar";

template <class T>
std::vector<T> current(const OfficeStore& store, Day as_of)
{
    std::vector<T> result;
    for (const OfficeEntry& entry : store.entries(kind_of<T>, as_of)) {
        if (entry.retired)
            continue;
        read_document(entry, result.emplace_back());
    }
    std::stable_sort(result.begin(), result.end(), [](const T& a, const T& b) { return display_name(a) < display_name(b); });
    return result;
}

template <class T>
std::optional<T> newest(const OfficeStore& store, const std::string& id)
{
    const std::vector<OfficeEntry> history = store.history(kind_of<T>, id);
    if (history.empty())
        return std::nullopt;
    T result;
    read_document(history.back(), result);
    return result;
}

template <class T>
Result<void> append(OfficeStore& store, const T& entry, Day from)
{
    const std::string kind = kind_of<T>;
    if (!is_identifier(entry.id))
        return refuse(kind + " id", "lower-case letters, digits and _, a letter first, at most 64", '"' + entry.id + '"');
    if (display_name(entry).empty())
        return refuse(kind + " " + entry.id, "a name", "none");
    store.append({kind, entry.id, 0, from, false, to_document(entry)});
    return {};
}

/// Whether `id`, which may be empty, names an entry that was ever made.
Result<void> check_reference(const OfficeStore& store, const std::string& kind, const std::string& id)
{
    if (id.empty() || !store.history(kind, id).empty())
        return {};
    std::string known;
    for (const OfficeEntry& entry : store.entries(kind, end_of_time))
        known += (known.empty() ? "" : ", ") + entry.id;
    return refuse(kind, known.empty() ? "one that exists; there is none yet" : "one of " + known, '"' + id + '"');
}

} // namespace

std::vector<Department> Office::departments(Day as_of) const { return current<Department>(store_, as_of); }
std::vector<Site> Office::sites(Day as_of) const { return current<Site>(store_, as_of); }
std::vector<Person> Office::people(Day as_of) const { return current<Person>(store_, as_of); }
std::vector<Team> Office::teams(Day as_of) const { return current<Team>(store_, as_of); }
std::vector<WorkingCalendar> Office::calendars(Day as_of) const { return current<WorkingCalendar>(store_, as_of); }
std::vector<BusinessGoal> Office::business_goals(Day as_of) const { return current<BusinessGoal>(store_, as_of); }

std::optional<Department> Office::department(const std::string& id) const { return newest<Department>(store_, id); }
std::optional<Site> Office::site(const std::string& id) const { return newest<Site>(store_, id); }
std::optional<Person> Office::person(const std::string& id) const { return newest<Person>(store_, id); }

Result<void> Office::save(const Department& department, Day from)
{
    return append(store_, department, from);
}

Result<void> Office::save(const Site& site, Day from)
{
    return TimeZone::create(site.time_zone)
        .and_then([&](const TimeZone&) { return check_reference(store_, "calendar", site.calendar); })
        .and_then([&] { return append(store_, site, from); });
}

Result<void> Office::save(const Person& person, Day from)
{
    return check_reference(store_, "department", person.department)
        .and_then([&] { return check_reference(store_, "team", person.team); })
        .and_then([&] { return append(store_, person, from); });
}

Result<void> Office::save(const Team& team, Day from)
{
    return check_reference(store_, "department", team.department).and_then([&] { return append(store_, team, from); });
}

Result<void> Office::save(const WorkingCalendar& calendar, Day from)
{
    return append(store_, calendar, from);
}

Result<void> Office::save(const BusinessGoal& goal, Day from)
{
    return append(store_, goal, from);
}

Result<void> Office::retire(const std::string& kind, const std::string& id, Day from)
{
    return check_reference(store_, kind, id).and_then([&]() -> Result<void> {
        const std::vector<OfficeEntry> history = store_.history(kind, id);
        if (history.empty())
            return refuse(kind + " id", "not empty", "nothing");
        OfficeEntry last = history.back();
        if (last.retired)
            return refuse(kind + " " + id, "one that is in use", "retired since " + to_text(last.from));
        for (const OfficeEntry& revision : history) // a later one would bring it back
            if (revision.from > from)
                return refuse("from", "a day not before " + to_text(revision.from) + ", from which " + kind + " " + id + " holds", to_text(from));
        last.from = from;
        last.retired = true;
        store_.append(last);
        return {};
    });
}

} // namespace yardstick
