#include "viewmodel/round_words.h"

#include "core/site_time_zone.h"
#include "survey/round_promise.h"

#include <algorithm>

namespace yardstick {

std::string answered_text(const Round& round)
{
    if (round.answered > 0 && round.answered < round.thresholds.people)
        return "< " + std::to_string(round.thresholds.people);
    return std::to_string(round.answered);
}

std::string team_name_of(Workspace& workspace, const Round& round)
{
    const Day today = site_time_zone(workspace.office(), round.site).day_of(workspace.clock().now());
    for (const Team& team : workspace.office().teams(today))
        if (team.id == round.team)
            return team.name;
    return round.team;
}

std::string survey_title_of(Workspace& workspace, const Round& round)
{
    const auto survey = workspace.surveys().find(round.survey, round.survey_version);
    return survey ? survey->title() : round.survey;
}

std::string promise_of(Workspace& workspace, const Round& round, bool is_shared)
{
    const auto survey = workspace.surveys().find(round.survey, round.survey_version);
    RoundFacts facts;
    facts.round = round;
    facts.survey_title = survey_title_of(workspace, round);
    facts.team_name = team_name_of(workspace, round);
    facts.team_size = round.invited > 0 ? round.invited : static_cast<std::int64_t>(workspace.rounds().members_of(round).size());
    facts.is_shared = is_shared;
    facts.asks_for_words = survey && std::any_of(survey->questions().begin(), survey->questions().end(), asks_for_words);
    return round_promise(facts);
}

} // namespace yardstick
