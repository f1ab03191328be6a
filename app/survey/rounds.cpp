#include "survey/rounds.h"

#include "core/error.h"
#include "core/site_time_zone.h"
#include "survey/checked_answers.h"
#include "survey/entries_by_id.h"
#include "survey/random_uuid.h"
#include "survey/round_token.h"
#include "survey/survey_lifecycle.h"

#include <algorithm>

namespace yardstick {

Result<Site> Rounds::site_for(const std::string& id) const
{
    const auto sites = office_.sites(std::chrono::floor<date::days>(clock_.now()) + date::days{1});
    if (id.empty() && sites.size() == 1)
        return sites.front();
    if (const Site* site = find_id(sites, id))
        return *site;
    return refuse("site", ids_of(sites), id.empty() ? "none named" : '"' + id + '"');
}

Day Rounds::today_at(const std::string& site) const
{
    return site_time_zone(office_, site).day_of(clock_.now());
}

std::vector<Person> Rounds::members_of(const Round& round) const
{
    std::vector<Person> members = office_.people(today_at(round.site));
    std::erase_if(members, [&](const Person& person) { return person.team != round.team; });
    return members;
}

Result<Round> Rounds::find(const std::string& id) const
{
    if (auto found = store_.find(id))
        return *found;
    return refuse("round", ids_of(store_.rounds()), '"' + id + '"');
}

Result<Round> Rounds::open(const std::string& survey, const std::string& team, const std::string& site, Day closes)
{
    const auto live = live_survey(surveys_, survey);
    if (!live)
        return tl::unexpected(live.error());
    if ((*live)->audience() != Audience::staff)
        return refuse("round of survey " + survey, "a survey whose audience is staff", "one that customers answer");
    const auto asked_at = site_for(site);
    if (!asked_at)
        return tl::unexpected(asked_at.error());
    const Day today = today_at(asked_at->id);
    const auto teams = office_.teams(today);
    const Team* asked = find_id(teams, team);
    if (!asked)
        return refuse("team", ids_of(teams), '"' + team + '"');
    if (asked->department.empty())
        return refuse("team " + team, "a department (team change " + team + " --department ID)", "none");
    if (closes < today)
        return refuse("last day of the round", "today, " + to_text(today) + ", or later", to_text(closes));

    Round round;
    round.survey = survey;
    round.survey_version = (*live)->version();
    round.team = team;
    round.department = asked->department;
    round.site = asked_at->id;
    round.opened = today;
    round.closes = closes;
    round.thresholds = store_.thresholds();
    if (members_of(round).empty())
        return refuse("team " + team, "at least one member (person change ID --team " + team + ')', "none");
    return store_.open(round);
}

Result<std::vector<IssuedToken>> Rounds::issue_tokens(const std::string& id)
{
    const auto round = find(id);
    if (!round)
        return tl::unexpected(round.error());
    if (round->closed)
        return refuse("tokens of round " + id, "an open round", "one that was closed on " + to_text(*round->closed));
    std::vector<IssuedToken> tokens;
    std::vector<std::string> hashes;
    for (const Person& person : members_of(*round)) {
        tokens.push_back({person, make_round_token()});
        hashes.push_back(round_token_hash(tokens.back().token));
    }
    // In the order of the names nobody must find them again.
    std::sort(hashes.begin(), hashes.end());
    if (!store_.issue_tokens(id, hashes))
        return refuse("tokens of round " + id, "to be given out once", std::to_string(round->invited) + " that were given out before; only their hashes are kept");
    return tokens;
}

Result<Round> Rounds::find_by_token(const std::string& survey, const std::string& token) const
{
    const auto id = store_.round_of_token(round_token_hash(token));
    const auto round = id ? store_.find(*id) : std::nullopt;
    if (!round || round->survey != survey)
        return refuse("token", "one that was given out for a round of " + survey, "another");
    if (round->closed)
        return refuse("round " + round->id, "to be open", "closed on " + to_text(*round->closed));
    if (today_at(round->site) > round->closes)
        return refuse("round " + round->id, "to be answered until " + to_text(round->closes), "a later day");
    return *round;
}

Result<Round> Rounds::answer(const std::string& survey, const std::string& token, const Json& answers, AnswersFrom from)
{
    const auto round = find_by_token(survey, token);
    if (!round)
        return round;
    const auto checked = checked_answers(surveys_.find(survey, round->survey_version), answers, clock_.now(), site_time_zone(office_, round->site), from);
    if (!checked)
        return tl::unexpected(checked.error());
    switch (store_.hold({random_uuid(), round->id, checked->dump()}, round_token_hash(token))) {
    case RoundStore::Outcome::token_used:
        return refuse("token", "one that was not used yet: everybody answers once", "a used one");
    case RoundStore::Outcome::round_closed:
        return refuse("round " + round->id, "to be open", "closed");
    case RoundStore::Outcome::saved:
        break;
    }
    return *round;
}

Result<Round> Rounds::close(const std::string& id)
{
    const auto round = find(id);
    if (!round)
        return round;
    if (round->closed)
        return refuse("round " + id, "an open one", "closed on " + to_text(*round->closed));
    close_on(*round, today_at(round->site));
    return find(id);
}

void Rounds::close_due()
{
    for (const Round& round : store_.rounds()) {
        if (round.closed || today_at(round.site) <= round.closes)
            continue;
        try {
            close_on(round, round.closes);
        } catch (const Error&) {
        }
    }
}

void Rounds::close_on(const Round& round, Day day)
{
    const TimeZone zone = site_time_zone(office_, round.site);
    store_.close(round.id, day, zone.to_instant(LocalTime(date::local_days(day.time_since_epoch()))));
}

Result<void> Rounds::set_thresholds(const Thresholds& thresholds)
{
    if (thresholds.people < Thresholds::lowest)
        return refuse("threshold", std::to_string(Thresholds::lowest) + " people or more", std::to_string(thresholds.people));
    if (thresholds.comments < thresholds.people)
        return refuse("threshold of comments", "not lower than that of figures, " + std::to_string(thresholds.people), std::to_string(thresholds.comments));
    store_.set_thresholds(thresholds);
    return {};
}

} // namespace yardstick
