#include "survey/survey_lifecycle.h"

#include "survey/checked_answers.h"
#include "survey/random_uuid.h"

#include <algorithm>

namespace yardstick {

namespace {

std::string audience_text(Audience audience)
{
    return audience == Audience::staff ? "staff" : "customers";
}

/// "version 1 retired, version 2 testing"
std::string states_text(const std::vector<SurveyVersion>& versions)
{
    std::string text;
    for (const SurveyVersion& each : versions)
        text += (text.empty() ? "version " : ", version ") + std::to_string(each.survey->version()) + ' ' + std::string(to_text(each.state));
    return text;
}

tl::unexpected<Problem> refuse_unknown(const SurveyStore& surveys, const std::string& id)
{
    std::string known;
    for (const auto& each : surveys.surveys())
        known += (known.empty() ? "one of " : ", ") + each->id();
    return refuse("survey", known.empty() ? "a published survey; there is none yet" : known, '"' + id + '"');
}

} // namespace

Result<PublishedSurvey> publish_survey(SurveyStore& surveys, const Survey& survey, SurveyState as)
{
    const auto versions = surveys.versions(survey.id());
    for (const SurveyVersion& each : versions)
        if (each.state != SurveyState::draft && each.survey->audience() != survey.audience())
            return refuse("audience of survey " + survey.id(),
                          audience_text(each.survey->audience()) + ", as version " + std::to_string(each.survey->version()) + " has (or another id)",
                          audience_text(survey.audience()));
    return surveys.publish(survey, as);
}

Result<PublishedSurvey> move_survey(SurveyStore& surveys, const std::string& id, std::optional<int> version, SurveyState to)
{
    const auto versions = surveys.versions(id);
    if (versions.empty())
        return refuse_unknown(surveys, id);
    const auto can_move = [&](const SurveyVersion& each) {
        return may_become(each.state, to) && (!version || each.survey->version() == *version);
    };
    auto found = std::find_if(versions.rbegin(), versions.rend(), can_move);
    // Who says "retire" and no version means the one that is answered, not the draft that comes after it.
    const auto is_live = [&](const SurveyVersion& each) { return each.state == SurveyState::live; };
    if (const auto live = std::find_if(versions.rbegin(), versions.rend(), is_live); !version && to == SurveyState::retired && live != versions.rend())
        found = live;
    if (found == versions.rend())
        return refuse("survey " + id + (version ? " version " + std::to_string(*version) : ""),
                      "a version that can become " + std::string(to_text(to)), states_text(versions));
    return surveys.move(id, found->survey->version(), to);
}

Result<TestAnswer> log_test_answer(SurveyStore& surveys, const std::string& id, const Json& answers, Instant now)
{
    const auto versions = surveys.versions(id);
    if (versions.empty())
        return refuse_unknown(surveys, id);
    const auto testing = std::find_if(versions.rbegin(), versions.rend(), [](const SurveyVersion& each) { return each.state == SurveyState::testing; });
    if (testing == versions.rend())
        return refuse("test answer to survey " + id, "a version that is testing (survey test " + id + ')', states_text(versions));
    const auto checked = checked_answers(testing->survey, answers, now, TimeZone::utc());
    if (!checked)
        return tl::unexpected(checked.error());
    const TestAnswer answer{random_uuid(), id, testing->survey->version(), checked->dump()};
    surveys.save_test_answer(answer);
    return answer;
}

Result<std::shared_ptr<const Survey>> live_survey(const SurveyStore& surveys, const std::string& id)
{
    if (auto live = surveys.find(id))
        return live;
    const auto versions = id.empty() ? std::vector<SurveyVersion>{} : surveys.versions(id);
    if (versions.empty())
        return refuse_unknown(surveys, id);
    return refuse("survey " + id, "a live version", states_text(versions));
}

} // namespace yardstick
