#include "demo/demo_year.h"

#include "core/time_zone.h"
#include "demo/random.h"
#include "survey/shipped_surveys.h"

#include <algorithm>
#include <array>

namespace yardstick {

namespace {

constexpr std::uint64_t seed = 20'260'115;
constexpr const char* contact_survey = "service_contact";
constexpr const char* desk_survey = "csat";

/// How a department of the demo does its work; figures are medians and shares before the event.
struct DemoDepartment {
    const char* id;
    const char* name;
    const char* site;
    std::array<const char*, 3> people;
    std::array<const char*, 3> channels;
    double contacts_per_day;
    double satisfied;         ///< share of ratings that are 4 or 5
    double wait_seconds;
    double resolution_hours;
    double resolved;
    double csat_target;
};

constexpr std::array<DemoDepartment, 3> service_departments{{
    {"support", "Customer support", "city_hall", {"Amara Okafor", "Ben Sørensen", "Chloé Martin"}, {"phone", "email", "web"}, 24, 0.67, 92, 20, 0.78, 80},
    {"it_helpdesk", "IT helpdesk", "city_hall", {"Dinesh Rao", "Ewa Nowak", "Fay O'Neil"}, {"phone", "web", "desk"}, 11, 0.79, 240, 9, 0.84, 85},
    {"permits", "Permits office", "branch_west", {"Gül Aydın", "Hana Kimura", "Igor Petrov"}, {"desk", "email", "phone"}, 8, 0.66, 540, 60, 0.69, 75},
}};
constexpr std::array<const char*, 3> reception_people{"Jana Becker", "Karl Lindqvist", "Lucía Fernández"};

constexpr std::array<const char*, 6> glad_comments{"Very friendly, thank you", "Quick and to the point", "Found it at once",
                                                   "Explained everything well", "Great help", "Sorted in five minutes"};
constexpr std::array<const char*, 6> sad_comments{"Waited far too long", "Was sent from desk to desk", "Nobody called back",
                                                  "Still not solved", "The form was confusing", "It's the third time I ask"};

/// The chain of calls reads better when each step is one line.
template <class... Steps>
Result<void> each(const Steps&... steps)
{
    Result<void> result;
    (void)((result = steps(), result.has_value()) && ...);
    return result;
}

class DemoYear {
public:
    explicit DemoYear(Workspace& workspace)
        : workspace_(workspace), random_(seed), zone_(TimeZone::create("Europe/Berlin").value()),
          yesterday_(std::chrono::floor<date::days>(workspace.clock().now()) - date::days{1}),
          first_(period_after(yesterday_, PeriodUnit::month, -12).from), event_(period_after(yesterday_, PeriodUnit::month, -8).from)
    {
    }

    Result<void> make()
    {
        if (!workspace_.office().departments(yesterday_ + date::days{1}).empty())
            return refuse("demo data", "a workspace that is still empty", "one with departments");
        return make_office().and_then([&] { return make_bindings(); }).map([&] {
            make_targets();
            make_desk();
            make_responses();
            workspace_.scorer().refresh();
        });
    }

private:
    // Who opens the demo stands at the reception, with the survey that its customers are asked.
    void make_desk()
    {
        OfficeStore& store = workspace_.office_store();
        store.set_setting("office.name", "Rivertown City Office");
        store.set_setting("desk.department", "reception");
        store.set_setting("desk.site", "city_hall");
        store.set_setting("desk.survey", desk_survey);
        store.set_setting("desk.person", identifier_from(reception_people[0]));
    }

    Result<void> make_office()
    {
        Office& office = workspace_.office();
        install_shipped_surveys(workspace_.surveys());
        Result<void> made = each([&] { return office.save(WorkingCalendar::parse("office_hours", "Office hours", "Mon-Fri 08:00-18:00").value(), first_); },
                                 [&] { return office.save(Site{"city_hall", "City Hall", zone_.name(), "office_hours"}, first_); },
                                 [&] { return office.save(Site{"branch_west", "Branch West", zone_.name(), "office_hours"}, first_); },
                                 [&] { return office.save(BusinessGoal{"one_visit", "Citizens settle their business in one visit or one call."}, first_); },
                                 [&] { return make_department("reception", "Reception", reception_people); });
        for (const DemoDepartment& department : service_departments)
            made = made.and_then([&] { return make_department(department.id, department.name, department.people); });
        return made;
    }

    Result<void> make_department(const std::string& id, const std::string& name, const std::array<const char*, 3>& people)
    {
        Office& office = workspace_.office();
        Result<void> made = each([&] { return office.save(Department{id, name}, first_); },
                                 [&] { return office.save(Team{id + "_team", name + " team", id}, first_); });
        for (const char* person : people)
            made = made.and_then([&] { return office.save(Person{identifier_from(person), person, id, id + "_team", true}, first_); });
        return made;
    }

    Result<void> make_bindings()
    {
        Result<void> bound;
        for (const char* metric : {"csat", "csat_mean", "nps", "first_response", "first_response_p90", "talk_time", "resolution_rate",
                                   "answered_rate", "resolution_time", "deadline_rate"})
            bound = bound.and_then([&] { return bind("customer_service", metric, contact_survey); });
        return bound.and_then([&] { return bind("front_desk", "csat", desk_survey); })
            .and_then([&] { return bind("front_desk", "response_rate", "ask"); })
            .and_then([&] { return bind("front_desk", "recovery", "ask"); });
    }

    Result<void> bind(const std::string& plugin, const std::string& metric, const std::string& source)
    {
        const auto found = workspace_.metrics().find(plugin + "." + metric);
        if (!found)
            return refuse("demo data", "the plugin " + plugin + " with its metric " + metric, workspace_.metrics().reason_for(plugin, metric));
        Binding binding;
        binding.name = metric;
        binding.source = source;
        binding.plugin = plugin;
        binding.metric = metric;
        const auto survey = workspace_.surveys().find(source);
        return check_binding(binding, (*found)->card(), survey.get()).map([&] { workspace_.bindings().bind(binding); });
    }

    void make_targets()
    {
        OfficeStore& store = workspace_.office_store();
        for (const DemoDepartment& department : service_departments) {
            store.set_target({"customer_service.csat", department.id, first_, department.csat_target});
            store.set_target({"customer_service.first_response", department.id, first_, department.wait_seconds * 0.75});
            store.set_target({"customer_service.resolution_rate", department.id, first_, 80});
        }
        store.set_target({"front_desk.csat", "reception", first_, 85});
        store.set_target({"front_desk.response_rate", "reception", first_, 60});
        store.annotate({workspace_.ids().next(), event_, "New phone system", "support"});
    }

    void make_responses()
    {
        contact_version_ = workspace_.surveys().find(contact_survey)->version();
        desk_version_ = workspace_.surveys().find(desk_survey)->version();
        std::vector<Response> rows;
        for (Day day = first_; day <= yesterday_; day += date::days{1}) {
            const bool is_weekend = date::weekday{day}.iso_encoding() > 5;
            if (!is_weekend) {
                for (const DemoDepartment& department : service_departments)
                    make_contacts(department, day, rows);
                make_desk_day(day, rows);
            }
            if (rows.size() > 2'000 || day == yesterday_) {
                workspace_.responses().save(rows);
                rows.clear();
            }
        }
    }

    int count_around(double mean) { return std::max(0, static_cast<int>(std::lround(mean + std::sqrt(mean) * random_.normal()))); }

    /// Moments of opening hours, one after the other.
    std::vector<Instant> moments_on(Day day, int count)
    {
        std::vector<Instant> moments;
        for (int i = 0; i < count; ++i) {
            const auto minute = std::chrono::minutes{8 * 60 + random_.below(10 * 60)};
            moments.push_back(zone_.to_instant(LocalTime{day.time_since_epoch() + minute + std::chrono::seconds{random_.below(60)}}));
        }
        std::sort(moments.begin(), moments.end());
        return moments;
    }

    Response row_at(const std::string& department, const std::string& site, const char* person, const std::string& channel, Instant at, Day day)
    {
        Response row;
        row.id = workspace_.ids().next();
        row.department = department;
        row.site = site;
        row.person = identifier_from(person);
        row.channel = channel;
        row.occurred_at = at;
        row.entered_at = at;
        row.day = day;
        row.entered_by = row.person;
        return row;
    }

    int rating(double satisfied)
    {
        if (random_.chance(satisfied))
            return random_.chance(0.55) ? 5 : 4;
        const double rest = random_.uniform();
        return rest < 0.5 ? 3 : rest < 0.8 ? 2 : 1;
    }

    void make_contacts(const DemoDepartment& department, Day day, std::vector<Response>& rows)
    {
        const bool is_better = std::string_view(department.id) == "support" && day >= event_;
        const double wait = department.wait_seconds * (is_better ? 0.55 : 1.0);
        const double satisfied = department.satisfied + (is_better ? 0.17 : 0.0);
        for (const Instant at : moments_on(day, count_around(department.contacts_per_day))) {
            Response row = row_at(department.id, department.site, department.people[static_cast<std::size_t>(random_.below(3))],
                                  department.channels[static_cast<std::size_t>(random_.below(3))], at, day);
            row.source = contact_survey;
            row.source_version = contact_version_;
            Json answers;
            const bool answered = random_.chance(is_better ? 0.96 : 0.91);
            answers["answered"] = answered;
            if (!answered) {
                answers["resolved"] = false;
                row.answers = answers.dump();
                rows.push_back(std::move(row));
                continue;
            }
            const bool resolved = random_.chance(department.resolved);
            answers["first_response_seconds"] = std::lround(random_.waiting(wait, 0.7));
            answers["talk_seconds"] = std::lround(random_.waiting(210, 0.45));
            answers["resolved"] = resolved;
            if (resolved) {
                const double hours = random_.waiting(department.resolution_hours, 0.8);
                answers["resolution_hours"] = std::round(hours * 100) / 100;
                answers["on_time"] = hours < 2.2 * department.resolution_hours;
            }
            if (random_.chance(0.62)) {
                const int given = rating(satisfied - (resolved ? 0.0 : 0.25));
                answers["rating"] = given;
                answers["recommend"] = std::clamp(2 * given + random_.below(3) - (given < 4 ? 2 : 1), 0, 10);
                if (random_.chance(0.15))
                    answers["comment"] = (given > 3 ? glad_comments : sad_comments)[static_cast<std::size_t>(random_.below(6))];
            }
            row.answers = answers.dump();
            rows.push_back(std::move(row));
        }
    }

    void make_desk_day(Day day, std::vector<Response>& rows)
    {
        for (const Instant at : moments_on(day, count_around(14))) {
            const char* person = reception_people[static_cast<std::size_t>(random_.below(3))];
            Json ask{{"declined", random_.chance(0.38)}};
            std::string response_id;
            if (!ask["declined"].get<bool>()) {
                const int given = rating(0.82);
                Response row = row_at("reception", "city_hall", person, "desk", at, day);
                row.source = desk_survey;
                row.source_version = desk_version_;
                Json answers{{"rating", given}};
                if (random_.chance(0.2))
                    answers["comment"] = (given > 3 ? glad_comments : sad_comments)[static_cast<std::size_t>(random_.below(6))];
                row.answers = answers.dump();
                response_id = row.id;
                ask["bad"] = given <= 2;
                if (given <= 2)
                    ask["recovered"] = random_.chance(0.6);
                rows.push_back(std::move(row));
            }
            Response record = row_at("reception", "city_hall", person, "desk", at, day);
            record.source = "ask";
            record.belongs_to = response_id;
            record.answers = ask.dump();
            rows.push_back(std::move(record));
        }
    }

    Workspace& workspace_;
    Random random_;
    TimeZone zone_;
    Day yesterday_;
    Day first_;
    Day event_;
    int contact_version_ = 1;
    int desk_version_ = 1;
};

} // namespace

Result<void> make_demo_year(Workspace& workspace)
{
    return DemoYear(workspace).make();
}

} // namespace yardstick
