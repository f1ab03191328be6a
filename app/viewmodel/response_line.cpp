#include "viewmodel/response_line.h"

#include "survey/answer/display_text.h"
#include "survey/definition/definition.h"
#include "survey/expression/number_text.h"
#include "viewmodel/desk.h"

#include <fmt/format.h>

#include <algorithm>

namespace yardstick {

namespace {

std::string wall_time(Instant at, const TimeZone& zone)
{
    const LocalTime local = zone.to_local(at);
    const auto day = std::chrono::floor<date::days>(local);
    const auto time = date::make_time(local - day);
    return fmt::format("{} {:02}:{:02}", to_text(Day{day.time_since_epoch()}), time.hours().count(), time.minutes().count());
}

std::string mark_of(const Response& response)
{
    if (response.is_voided)
        return "undone";
    if (response.revision > 1)
        return "corrected";
    // Only who enters something later gives a reason; a file that is imported has none.
    return response.reason.empty() ? "" : "entered later";
}

/// Lists and objects, which have no one text, as their parts in a row.
std::string plain_text(const Value& value)
{
    std::string text;
    const auto join = [&text](const std::string& part) { text += (text.empty() || part.empty() ? "" : ", ") + part; };
    switch (value.kind()) {
    case Value::Kind::text:
        return value.text();
    case Value::Kind::number:
        return text_from(value.number());
    case Value::Kind::boolean:
        return value.boolean() ? "true" : "false";
    case Value::Kind::list:
        for (const Value& part : value.list())
            join(plain_text(part));
        return text;
    case Value::Kind::object:
        for (const auto& [name, part] : value.object())
            join(name + ": " + plain_text(part));
        return text;
    default:
        return text;
    }
}

} // namespace

ResponseWords::ResponseWords(Workspace& workspace, std::string survey) : workspace_(workspace), survey_(std::move(survey))
{
    for (const SurveyVersion& version : workspace.surveys().versions(survey_))
        versions_.emplace(version.survey->version(), version.survey);
}

const Survey* ResponseWords::survey_of(const Response& response)
{
    const auto [version, is_new] = versions_.try_emplace(response.source_version);
    if (is_new)
        version->second = workspace_.surveys().find(survey_, response.source_version);
    return version->second.get();
}

std::string ResponseWords::words(const Survey& survey, const Question& question, const Json& answers) const
{
    const ElementDefinition* element = survey.definition()->find_question(question.name);
    const auto answer = answers.find(element ? element->value_name : question.name);
    if (answer == answers.end())
        return {};
    const Value value = Value::from_json(*answer);
    if (!element)
        return plain_text(value);
    const auto comment = answers.find(element->value_name + "-Comment");
    const std::string behind_other = comment != answers.end() && comment->is_string() ? comment->get<std::string>() : std::string();
    return plain_text(in_words(*element, value, {TimeZone::utc(), survey.definition()->locale, "", behind_other, nullptr, {}}));
}

const std::string& ResponseWords::person_name(const std::string& id)
{
    const auto [name, is_new] = people_.try_emplace(id, id);
    if (is_new && !id.empty())
        if (const auto person = workspace_.office().person(id))
            name->second = person->name;
    return name->second;
}

const TimeZone& ResponseWords::zone_of(const std::string& site)
{
    if (const auto found = zones_.find(site); found != zones_.end())
        return found->second;
    const auto known = workspace_.office().site(site);
    const auto zone = known ? TimeZone::create(known->time_zone) : Result<TimeZone>(TimeZone::utc());
    return zones_.emplace(site, zone.value_or(TimeZone::utc())).first->second;
}

ResponseLine ResponseWords::line(const Response& response)
{
    ResponseLine line;
    line.id = response.id;
    line.when = wall_time(response.occurred_at, zone_of(response.site));
    line.channel = response.channel;
    line.person = person_name(response.person);
    line.mark = mark_of(response);
    line.is_voided = response.is_voided;
    const Survey* survey = survey_of(response);
    if (!survey)
        return line;
    const Json answers = Json::parse(response.answers);
    const Question* const comment = comment_question(*survey);
    if (comment)
        line.comment = words(*survey, *comment, answers);
    if (const Question* rating = survey->rating_question())
        line.answer = words(*survey, *rating, answers);
    for (const Question& question : survey->questions()) {
        if (!line.answer.empty())
            break;
        if (&question != comment)
            line.answer = words(*survey, question, answers);
    }
    return line;
}

} // namespace yardstick
