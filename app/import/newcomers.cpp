#include "import/newcomers.h"

#include "core/end_of_time.h"
#include "core/identifier.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace yardstick {

std::vector<OfficeEntry> StagedOffice::entries(const std::string& kind, Day as_of) const
{
    std::vector<OfficeEntry> all = below_.entries(kind, as_of);
    std::copy_if(staged_.begin(), staged_.end(), std::back_inserter(all),
                 [&](const OfficeEntry& entry) { return entry.kind == kind && entry.from <= as_of; });
    return all;
}

std::vector<OfficeEntry> StagedOffice::history(const std::string& kind, const std::string& id) const
{
    std::vector<OfficeEntry> all = below_.history(kind, id);
    std::copy_if(staged_.begin(), staged_.end(), std::back_inserter(all),
                 [&](const OfficeEntry& entry) { return entry.kind == kind && entry.id == id; });
    return all;
}

void StagedOffice::append(const OfficeEntry& entry)
{
    staged_.push_back(entry);
    staged_.back().revision = 1; // newcomers are new
}

void StagedOffice::set_target(const DatedTarget&)
{
    assert(false && "an import that sets no target");
}

void StagedOffice::annotate(const Annotation&)
{
    assert(false && "an import that annotates nothing");
}

void StagedOffice::set_setting(const std::string&, const std::string&)
{
    assert(false && "an import that changes no setting");
}

Newcomers::Newcomers(const OfficeStore& office)
    : office_(office), departments_(known(office, Department::kind)), sites_(known(office, Site::kind)),
      people_(known(office, Person::kind))
{
}

Newcomers::Known Newcomers::known(const OfficeStore& office, const std::string& kind)
{
    Known result;
    const std::vector<OfficeEntry> entries = office.entries(kind, end_of_time);
    const auto add_names = [&](bool retired) {
        std::map<std::string, std::vector<std::string>> names;
        for (const OfficeEntry& entry : entries)
            if (entry.retired == retired)
                names[entry.document.value("name", "")].push_back(entry.id);
        result.ids_by_name.merge(names); // those in use first: a name of theirs hides the same one of a retired entry
    };
    add_names(false);
    add_names(true);
    for (const OfficeEntry& entry : entries) {
        result.ids.insert(entry.id);
        if (!entry.retired)
            result.in_use.push_back(entry.id);
    }
    return result;
}

Result<std::string> Newcomers::only_one(const Known& kind, const std::string& what)
{
    if (kind.in_use.size() == 1)
        return kind.in_use.front();
    return refuse(what, "in the map, because the office has not exactly one", fmt::format("{} of them", kind.in_use.size()));
}

Result<std::string> Newcomers::find(const Known& kind, const std::string& what, const std::string& text, bool takes_ids)
{
    const auto named = kind.ids_by_name.find(text);
    if (named != kind.ids_by_name.end() && named->second.size() == 1)
        return named->second.front();
    if (named != kind.ids_by_name.end())
        return refuse(what, "one of that name", fmt::format("{} called \"{}\"", named->second.size(), text));
    return takes_ids && kind.ids.contains(text) ? text : std::string();
}

std::string Newcomers::add(Known& kind, Newcomer newcomer)
{
    const std::string plain = identifier_from(newcomer.name);
    std::string id = plain;
    for (int number = 2; kind.ids.contains(id); ++number) {
        const std::string ending = fmt::format("_{}", number);
        id = plain.substr(0, 64 - ending.size()) + ending;
    }
    kind.ids.insert(id);
    kind.ids_by_name[newcomer.name] = {id};
    kind.newcomers.emplace(id, std::move(newcomer));
    return id;
}

Result<std::string> Newcomers::department(const std::string& text, bool creates)
{
    if (text.empty())
        return only_one(departments_, "department");
    auto id = find(departments_, "department", text, true);
    if (!id || !id->empty())
        return id;
    if (!creates)
        return refuse("department", "one that exists, or \"create\": [\"departments\"] in the map", '"' + text + '"');
    return add(departments_, {text, {}, {}, {}});
}

Result<std::string> Newcomers::site(const std::string& text, bool creates, const std::string& time_zone)
{
    if (text.empty())
        return only_one(sites_, "site");
    auto id = find(sites_, "site", text, true);
    if (!id || !id->empty())
        return id;
    if (!creates)
        return refuse("site", "one that exists, or \"create\": [\"sites\"] in the map", '"' + text + '"');
    if (time_zone.empty())
        return refuse("site", "a time_zone in the map's file part, because the map creates sites", "none");
    return add(sites_, {text, time_zone, {}, {}});
}

Result<std::string> Newcomers::person(const std::string& name)
{
    if (name.empty())
        return std::string();
    auto id = find(people_, "person", name, false);
    if (!id || !id->empty())
        return id;
    return add(people_, {name, {}, {}, {}});
}

const TimeZone& Newcomers::zone_of(const std::string& site)
{
    if (const auto found = zones_.find(site); found != zones_.end())
        return found->second;
    const auto newcomer = sites_.newcomers.find(site);
    std::string name = "Etc/UTC";
    if (newcomer != sites_.newcomers.end())
        name = newcomer->second.time_zone;
    else if (const std::vector<OfficeEntry> history = office_.history(Site::kind, site); !history.empty())
        name = history.back().document.value("time_zone", name);
    return zones_.emplace(site, TimeZone::create(name).value_or(TimeZone::utc())).first->second;
}

std::string Newcomers::zones_used() const
{
    std::set<std::string> names;
    for (const auto& [site, zone] : zones_)
        names.insert(zone.name());
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

void Newcomers::note_day(Known& kind, const std::string& id, Day day)
{
    const auto found = kind.newcomers.find(id);
    if (found != kind.newcomers.end())
        found->second.first_day = std::min(found->second.first_day.value_or(day), day);
}

void Newcomers::use(const std::string& department, const std::string& site, const std::string& person, Day day)
{
    const auto newcomer = people_.newcomers.find(person);
    if (newcomer != people_.newcomers.end()) {
        Newcomer& somebody = newcomer->second;
        const bool is_first = !somebody.first_day;
        somebody.department = is_first || somebody.department == department ? department : "";
    }
    note_day(departments_, department, day);
    note_day(sites_, site, day);
    note_day(people_, person, day);
}

Result<std::vector<OfficeEntry>> Newcomers::entries() const
{
    StagedOffice staged(office_);
    Office office(staged);
    for (const auto& [id, department] : departments_.newcomers)
        if (department.first_day)
            if (const auto saved = office.save(Department{id, department.name}, *department.first_day); !saved)
                return tl::unexpected(saved.error());
    for (const auto& [id, site] : sites_.newcomers)
        if (site.first_day)
            if (const auto saved = office.save(Site{id, site.name, site.time_zone, {}}, *site.first_day); !saved)
                return tl::unexpected(saved.error());
    for (const auto& [id, person] : people_.newcomers)
        if (person.first_day)
            if (const auto saved = office.save(Person{id, person.name, person.department, {}, false}, *person.first_day); !saved)
                return tl::unexpected(saved.error());
    return staged.staged();
}

std::map<std::string, std::vector<std::string>> Newcomers::names() const
{
    std::map<std::string, std::vector<std::string>> names;
    const auto take = [&names](const char* kind, const Known& known) {
        for (const auto& [id, newcomer] : known.newcomers)
            if (newcomer.first_day)
                names[kind].push_back(newcomer.name);
    };
    take(Department::kind, departments_);
    take(Site::kind, sites_);
    take(Person::kind, people_);
    return names;
}

} // namespace yardstick
