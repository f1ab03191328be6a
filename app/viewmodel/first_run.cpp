#include "viewmodel/first_run.h"

#include "core/end_of_time.h"
#include "core/time_zone.h"
#include "survey/record_kind.h"
#include "survey/shipped_surveys.h"
#include "viewmodel/desk.h"
#include "viewmodel/desk_entry.h"

#include <algorithm>
#include <functional>

namespace yardstick {

namespace {

constexpr const char* desk_plugin = "front_desk";

// Yesterday, so that the office is there today in every time zone.
Day beginning_day(const Workspace& workspace)
{
    return std::chrono::floor<date::days>(workspace.clock().now()) - date::days{1};
}

Result<void> check(const OfficeBeginning& beginning)
{
    const std::pair<const char*, const std::string*> fields[] = {{"office", &beginning.office},
                                                                 {"site", &beginning.site},
                                                                 {"department", &beginning.department},
                                                                 {"your name", &beginning.person}};
    for (const auto& [name, text] : fields)
        if (text->empty())
            return refuse(name, "a name", "nothing");
    return TimeZone::create(beginning.time_zone).map([](const TimeZone&) {});
}

bool is_taken(const std::vector<Binding>& bindings, const Binding& wanted)
{
    return std::any_of(bindings.begin(), bindings.end(),
                       [&](const Binding& binding) { return binding.source == wanted.source && binding.name == wanted.name; });
}

int bind_each(Workspace& workspace, const std::string& source, const Survey* survey, const std::vector<std::shared_ptr<Metric>>& metrics,
              const std::function<bool(const MetricCard&)>& is_fed)
{
    int bound = 0;
    std::vector<Binding> taken = current_bindings(workspace.bindings());
    for (const auto& metric : metrics) {
        const MetricCard& card = metric->card();
        Binding binding;
        binding.name = card.id;
        binding.source = source;
        binding.plugin = card.plugin;
        binding.metric = card.id;
        if (is_taken(taken, binding) || !is_fed(card) || !check_binding(binding, card, survey))
            continue;
        taken.push_back(workspace.bindings().bind(binding));
        ++bound;
    }
    return bound;
}

/// What the metrics of the front desk are made for: one rating, and nothing else that must be answered but a comment.
bool is_one_rating(const Survey& survey)
{
    const Question* rating = survey.rating_question();
    const Question* comment = comment_beside_rating(survey);
    const auto& questions = survey.questions();
    return survey.audience() == Audience::customers && rating && std::none_of(questions.begin(), questions.end(), [&](const Question& question) {
        return question.is_required && question.name != rating->name && !(comment && question.name == comment->name);
    });
}

} // namespace

bool is_first_run(Workspace& workspace)
{
    return workspace.office_store().entries(Department::kind, end_of_time).empty();
}

OfficeBeginning suggested_beginning()
{
    OfficeBeginning beginning;
    beginning.time_zone = TimeZone::of_this_computer().name();
    return beginning;
}

Result<void> begin_office(Workspace& workspace, const OfficeBeginning& beginning)
{
    if (const auto checked = check(beginning); !checked)
        return checked;
    const Day from = beginning_day(workspace);
    const Site site{identifier_from(beginning.site), beginning.site, beginning.time_zone, ""};
    const Department department{identifier_from(beginning.department), beginning.department};
    const Person person{identifier_from(beginning.person), beginning.person, department.id, "", true};
    // The department makes the first run over, so what a desk needs beside it is there before.
    install_shipped_surveys(workspace.surveys());
    for (const auto& survey : workspace.surveys().surveys())
        bind_metrics(workspace, *survey);
    bind_ask_metrics(workspace);
    workspace.office_store().set_setting("office.name", beginning.office);
    Office& office = workspace.office();
    return office.save(site, from)
        .and_then([&] { return office.save(department, from); })
        .and_then([&] { return office.save(person, from); })
        .map([&] {
            Desk desk(workspace);
            desk.choose_department(department.id);
            desk.choose_site(site.id);
            desk.choose_person(person.id);
        });
}

int bind_metrics(Workspace& workspace, const Survey& survey)
{
    const auto is_measured = [&survey](const MetricCard& card) {
        return std::all_of(card.fields.begin(), card.fields.end(), [&](const Field& field) {
            const auto& questions = survey.questions();
            return std::any_of(questions.begin(), questions.end(), [&](const Question& question) { return question.measure == field.name; });
        });
    };
    auto metrics = workspace.metrics().metrics();
    if (is_one_rating(survey))
        std::stable_partition(metrics.begin(), metrics.end(), [](const auto& metric) { return metric->card().plugin == desk_plugin; });
    return bind_each(workspace, survey.id(), &survey, metrics, is_measured);
}

int bind_ask_metrics(Workspace& workspace)
{
    const auto& columns = find_record_kind("ask")->columns;
    const auto is_recorded = [&columns](const MetricCard& card) {
        return std::all_of(card.fields.begin(), card.fields.end(), [&](const Field& field) {
            return std::any_of(columns.begin(), columns.end(), [&](const RecordColumn& column) { return column.name == field.name; });
        });
    };
    return bind_each(workspace, "ask", nullptr, workspace.metrics().metrics(), is_recorded);
}

} // namespace yardstick
