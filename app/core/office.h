#pragma once

#include "core/json.h"
#include "core/office_store.h"
#include "core/problem.h"
#include "core/time_zone.h"
#include "core/working_calendar.h"

#include <optional>
#include <string>
#include <vector>

namespace yardstick {

struct Department {
    static constexpr const char* kind = "department";
    std::string id;
    std::string name;
};

struct Site {
    static constexpr const char* kind = "site";
    std::string id;
    std::string name;
    std::string time_zone; ///< IANA name
    std::string calendar;  ///< id of a WorkingCalendar, or empty: always open
};

struct Person {
    static constexpr const char* kind = "person";
    std::string id;
    std::string name;
    std::string department; ///< id, or empty
    std::string team;       ///< id, or empty
    bool has_seat = true;   ///< false for people known only from imports
};

struct Team {
    static constexpr const char* kind = "team";
    std::string id;
    std::string name;
    std::string department; ///< id
};

struct BusinessGoal {
    static constexpr const char* kind = "business_goal";
    std::string id;
    std::string sentence;
};

/// The organisation: who works where, when, and towards what. Every change has the day from which it holds.
///
/// A typed face on OfficeStore that also keeps the rules: ids are identifiers, names are not empty, what is
/// referred to exists, a time zone is known. Reads give the entries that hold on a day and are not retired,
/// in the order of their names. [the store's thread]
class Office {
public:
    explicit Office(OfficeStore& store) : store_(store) {}

    std::vector<Department> departments(Day as_of) const;
    std::vector<Site> sites(Day as_of) const;
    std::vector<Person> people(Day as_of) const;
    std::vector<Team> teams(Day as_of) const;
    std::vector<WorkingCalendar> calendars(Day as_of) const;
    std::vector<BusinessGoal> business_goals(Day as_of) const;

    /// The entry with this id, retired or not: an old response still shows the name of a retired desk.
    std::optional<Department> department(const std::string& id) const;
    std::optional<Site> site(const std::string& id) const;
    std::optional<Person> person(const std::string& id) const;

    Result<void> save(const Department& department, Day from);
    Result<void> save(const Site& site, Day from);
    Result<void> save(const Person& person, Day from);
    Result<void> save(const Team& team, Day from);
    Result<void> save(const WorkingCalendar& calendar, Day from);
    Result<void> save(const BusinessGoal& goal, Day from);

    /// From `from` on the entry is no longer offered. A Problem when there is none.
    Result<void> retire(const std::string& kind, const std::string& id, Day from);

    const OfficeStore& store() const { return store_; }

private:
    OfficeStore& store_;
};

} // namespace yardstick
