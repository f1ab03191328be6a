#include "viewmodel/desk.h"

#include "core/site_time_zone.h"
#include "viewmodel/desk_day.h"

#include <algorithm>

namespace yardstick {

namespace {

const Option* find_option(const std::vector<Option>& options, const std::string& id)
{
    const auto found = std::find_if(options.begin(), options.end(), [&](const Option& option) { return option.id == id; });
    return found == options.end() ? nullptr : &*found;
}

std::string option_name(const std::vector<Option>& options, const std::string& id)
{
    const Option* option = find_option(options, id);
    return option ? option->name : std::string();
}

} // namespace

bool fits_desk(const Survey& survey)
{
    return survey.audience() == Audience::customers;
}

bool takes_any_text(const Question& question)
{
    return question.type == "comment" || (question.type == "text" && (question.input_type.empty() || question.input_type == "text"));
}

const Question* comment_question(const Survey& survey)
{
    const auto& questions = survey.questions();
    const auto found = std::find_if(questions.begin(), questions.end(), takes_any_text);
    return found == questions.end() ? nullptr : &*found;
}

Desk::Desk(Workspace& workspace, std::string seat) : workspace_(workspace), seat_(std::move(seat))
{
}

std::string Desk::setting(const std::string& what) const
{
    return seat_.empty() ? "desk." + what : "desk." + seat_ + "." + what;
}

std::string Desk::remembered(const std::string& what, const std::vector<Option>& offered) const
{
    const std::string id = workspace_.office_store().setting(setting(what)).value_or("");
    if (find_option(offered, id))
        return id;
    return offered.empty() ? std::string() : offered.front().id;
}

void Desk::refresh()
{
    const Day day = today();
    departments_ = options_of(workspace_.office().departments(day));
    sites_ = options_of(workspace_.office().sites(day));
    people_.clear();
    for (const Person& person : workspace_.office().people(day))
        if (person.has_seat)
            people_.push_back({person.id, person.name});
    surveys_.clear();
    for (const auto& survey : workspace_.surveys().surveys())
        if (fits_desk(*survey))
            surveys_.push_back({survey->id(), survey->title()});

    department_ = remembered("department", departments_);
    site_ = remembered("site", sites_);
    read_site();
    const std::string survey = remembered_survey();
    survey_ = survey.empty() ? nullptr : workspace_.surveys().find(survey);
    // Nobody is signed on by guess: what is entered carries the name.
    person_ = workspace_.office_store().setting(setting("person")).value_or("");
    if (!find_option(people_, person_))
        person_.clear();
    office_name_ = workspace_.office_store().setting("office.name").value_or("");
}

std::string Desk::remembered_survey() const
{
    if (const auto chosen = workspace_.office_store().setting(setting("survey")); chosen && find_option(surveys_, *chosen))
        return *chosen;
    const auto is_scored = [&](const Option& survey) { return !satisfaction_binding(workspace_.bindings(), survey.id).empty(); };
    const auto scored = std::find_if(surveys_.begin(), surveys_.end(), is_scored);
    if (scored != surveys_.end())
        return scored->id;
    return surveys_.empty() ? std::string() : surveys_.front().id;
}

void Desk::read_site()
{
    zone_ = site_time_zone(workspace_.office(), site_);
}

Day Desk::today() const
{
    return zone_.day_of(workspace_.clock().now());
}

void Desk::choose_department(const std::string& id)
{
    department_ = id;
    workspace_.office_store().set_setting(setting("department"), id);
}

void Desk::choose_site(const std::string& id)
{
    site_ = id;
    read_site();
    workspace_.office_store().set_setting(setting("site"), id);
}

void Desk::choose_person(const std::string& id)
{
    person_ = id;
    workspace_.office_store().set_setting(setting("person"), id);
}

void Desk::choose_survey(const std::string& id)
{
    survey_ = workspace_.surveys().find(id);
    workspace_.office_store().set_setting(setting("survey"), id);
}

std::string Desk::department_name() const
{
    return option_name(departments_, department_);
}

std::string Desk::person_name() const
{
    return option_name(people_, person_);
}

} // namespace yardstick
