#pragma once

#include "core/office.h"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace yardstick {

/// An office that takes new entries and shows them, but keeps them to itself: what a file brings is written only
/// together with its rows. The settings, targets and annotations are those of the office below.
class StagedOffice final : public OfficeStore {
public:
    explicit StagedOffice(const OfficeStore& below) : below_(below) {}

    const std::vector<OfficeEntry>& staged() const { return staged_; }

    std::vector<OfficeEntry> entries(const std::string& kind, Day as_of) const override;
    std::vector<OfficeEntry> history(const std::string& kind, const std::string& id) const override;
    void append(const OfficeEntry& entry) override;

    std::vector<DatedTarget> targets() const override { return below_.targets(); }
    std::vector<DatedTarget> target_history() const override { return below_.target_history(); }
    std::vector<Annotation> annotations(Day from, Day to) const override { return below_.annotations(from, to); }
    std::optional<std::string> setting(const std::string& name) const override { return below_.setting(name); }
    /// An import sets no target, annotation or setting.
    void set_target(const DatedTarget&) override;
    void annotate(const Annotation&) override;
    void set_setting(const std::string&, const std::string&) override;

private:
    const OfficeStore& below_;
    std::vector<OfficeEntry> staged_;
};

/// The people, departments and sites that the rows of a file name: those there are, and those that are new.
///
/// A name is matched exactly as it is written; departments and sites also by their id. Newcomers hold from the first
/// day on which a row names them. People among them have no seat.
class Newcomers {
public:
    explicit Newcomers(const OfficeStore& office);

    /// The id of the department that `text` names; of the only one there is when `text` is empty. A new one is made when
    /// `creates`; a Problem otherwise.
    Result<std::string> department(const std::string& text, bool creates);
    /// The id of the site; a new one gets `time_zone`. An empty `text` is the only site there is.
    Result<std::string> site(const std::string& text, bool creates, const std::string& time_zone);
    /// The id of the person, made if there is none of that name. A Problem when there are two.
    Result<std::string> person(const std::string& name);

    /// The time zone of a site that `site` gave the id of.
    const TimeZone& zone_of(const std::string& site);
    /// The names of all zones that `zone_of` gave: "Europe/Berlin, Etc/UTC".
    std::string zones_used() const;
    /// Says that a response of this day names these, so that newcomers hold from the first one on.
    void use(const std::string& department, const std::string& site, const std::string& person, Day day);

    /// The entries of all newcomers that were used, to be written with the rows. A Problem when one breaks a rule of the office.
    Result<std::vector<OfficeEntry>> entries() const;
    /// The names of all newcomers that were used, by kind.
    std::map<std::string, std::vector<std::string>> names() const;

private:
    struct Newcomer {
        std::string name;
        std::string time_zone;        ///< of sites
        std::string department;       ///< of people: where all of their rows are, or empty
        std::optional<Day> first_day; ///< none: no row that was kept names it
    };
    struct Known {
        std::map<std::string, std::vector<std::string>> ids_by_name;
        std::set<std::string> ids;
        std::vector<std::string> in_use;           ///< ids of those that were there and are not retired
        std::map<std::string, Newcomer> newcomers; ///< by id
    };
    static Known known(const OfficeStore& office, const std::string& kind);
    static std::string add(Known& kind, Newcomer newcomer);
    static Result<std::string> find(const Known& kind, const std::string& what, const std::string& text, bool takes_ids);
    static Result<std::string> only_one(const Known& kind, const std::string& what);
    static void note_day(Known& kind, const std::string& id, Day day);

    const OfficeStore& office_;
    Known departments_;
    Known sites_;
    Known people_;
    std::map<std::string, TimeZone> zones_; ///< of sites, by id
};

} // namespace yardstick
