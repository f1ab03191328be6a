#include "survey/response_intake.h"

#include "core/site_time_zone.h"
#include "survey/checked_answers.h"
#include "survey/entries_by_id.h"
#include "survey/record_kind.h"
#include "survey/survey_lifecycle.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace yardstick {

namespace {

/// An answer of a round stands as it was given: a figure that changed by one person would tell who that was.
Result<void> check_may_change(const Response& response)
{
    if (response.is_voided)
        return refuse("response " + response.id, "one that counts", "a voided one");
    if (!response.round.empty())
        return refuse("response " + response.id, "one of a customer", "one of round " + response.round + ", which stands as it was given");
    return {};
}

/// The site named, or the only one there is.
Result<Site> choose_site(const std::vector<Site>& sites, const std::string& id)
{
    if (id.empty() && sites.size() == 1)
        return sites.front();
    if (const Site* site = find_id(sites, id))
        return *site;
    return refuse("site", ids_of(sites), id.empty() ? "none named" : '"' + id + '"');
}

Json parsed(const Response& response)
{
    return Json::parse(response.answers);
}

bool is_bad(const Survey& survey, const Json& answers)
{
    const Question* rating = survey.rating_question();
    if (!rating || !answers.contains(rating->name))
        return false;
    const std::vector<Json> bad = bad_ratings(*rating);
    return std::find(bad.begin(), bad.end(), answers[rating->name]) != bad.end();
}

bool has_rating(const Survey& survey, const Json& answers)
{
    const Question* rating = survey.rating_question();
    return rating && answers.contains(rating->name);
}

/// The ask that goes with an answered survey.
Json ask_for(bool bad)
{
    Json ask{{"declined", false}, {"bad", bad}};
    if (bad)
        ask["recovered"] = false;
    return ask;
}

} // namespace

Result<ResponseIntake::Content> ResponseIntake::new_content(const Entry& entry, Instant at, const TimeZone& zone) const
{
    if (const RecordKind* kind = find_record_kind(entry.source))
        return check_record(*kind, entry.answers).map([&] { return Content{entry.answers, 1}; });
    auto survey = entry.version > 0 ? Result<std::shared_ptr<const Survey>>(surveys_.find(entry.source, entry.version)) : live_survey(surveys_, entry.source);
    if (!survey)
        return tl::unexpected(survey.error());
    return checked_answers(*survey, entry.answers, at, zone, entry.answers_from).map([&](Json response) { return Content{std::move(response), (*survey)->version()}; });
}

/// A correction is held against the version that was answered.
Result<Json> ResponseIntake::corrected_content(const Response& response, const Json& changes, AnswersFrom from) const
{
    if (from == AnswersFrom::form)
        return changes;
    if (const RecordKind* kind = find_record_kind(response.source)) {
        Json merged = parsed(response);
        merged.update(changes);
        return check_record(*kind, merged).map([&] { return merged; });
    }
    const auto survey = surveys_.find(response.source, response.source_version);
    if (!survey)
        return refuse("survey " + response.source, "version " + std::to_string(response.source_version) + ", which was answered", "none");
    return corrected_answers(survey, parsed(response), changes, response.occurred_at, site_time_zone(office_, response.site));
}

Result<Site> ResponseIntake::find_place(const Entry& entry) const
{
    const Instant now = clock_.now();
    // Which day it is depends on the site; a site may be offered from a day that has begun there, and not yet in UTC.
    auto site = choose_site(office_.sites(std::chrono::floor<date::days>(now) + date::days{1}), entry.site);
    if (!site)
        return site;
    const Day today = TimeZone::create(site->time_zone).value().day_of(now);
    const auto departments = office_.departments(today);
    if (!find_id(departments, entry.department))
        return refuse("department", ids_of(departments), '"' + entry.department + '"');
    const auto people = office_.people(today);
    if (!entry.person.empty() && !find_id(people, entry.person))
        return refuse("person", ids_of(people), '"' + entry.person + '"');
    return site;
}

Result<Response> ResponseIntake::log(const Entry& entry)
{
    if (const auto survey = surveys_.find(entry.source); survey && survey->audience() == Audience::staff)
        return refuse("response to " + entry.source + ", which staff answer", "the token of an open round (--token)", "none");
    const Instant now = clock_.now();
    const auto site = find_place(entry);
    if (!site)
        return tl::unexpected(site.error());
    const TimeZone zone = TimeZone::create(site->time_zone).value();
    if (entry.at && *entry.at > now)
        return refuse("time", "not later than now, " + to_text(now), to_text(*entry.at));
    if (entry.at && entry.reason.empty())
        return refuse("back-dated entry", "a reason", "none");

    const auto content = new_content(entry, entry.at.value_or(now), zone);
    if (!content)
        return tl::unexpected(content.error());
    Response response;
    response.source_version = content->version;
    response.id = entry.id.empty() ? ids_.next() : entry.id;
    response.source = entry.source;
    response.department = entry.department;
    response.site = site->id;
    response.person = entry.person;
    response.channel = entry.channel;
    response.occurred_at = entry.at.value_or(now);
    response.entered_at = now;
    response.day = zone.day_of(response.occurred_at);
    response.answers = content->answers.dump();
    response.reason = entry.set_aside.empty() ? entry.reason : entry.set_aside;
    response.is_voided = !entry.set_aside.empty();
    response.entered_by = entry.entered_by;

    std::vector<Response> rows{response};
    const auto survey = surveys_.find(entry.source);
    if (survey && survey->audience() == Audience::customers && has_rating(*survey, content->answers)) {
        Response ask = response;
        ask.id = ids_.next();
        ask.source = "ask";
        ask.source_version = 1;
        ask.answers = ask_for(is_bad(*survey, content->answers)).dump();
        ask.belongs_to = response.id;
        rows.push_back(std::move(ask));
    }
    responses_.save(rows);
    return response;
}

Result<void> ResponseIntake::note_recovery(const std::string& id, bool recovered, const std::string& note, const std::string& by)
{
    std::vector<Response> asks = responses_.belonging_to(id);
    std::erase_if(asks, [](const Response& record) { return record.source != "ask" || record.is_voided; });
    if (asks.empty())
        return refuse("response " + id, "one whose customer was asked", "none");
    Response& ask = asks.front();
    Json answers = parsed(ask);
    if (!answers.value("bad", false))
        return refuse("response " + id, "a bad rating to recover from", "one that was not bad");
    answers["recovered"] = recovered;
    if (note.empty())
        answers.erase("note");
    else
        answers["note"] = note;
    ask.answers = answers.dump();
    ask.entered_by = by;
    ask.entered_at = clock_.now();
    ask.reason = "recovery noted";
    responses_.revise(asks);
    return {};
}

Result<Response> ResponseIntake::correct(const std::string& id, const Json& answers, const std::string& reason, const std::string& by,
                                         AnswersFrom from)
{
    if (reason.empty())
        return refuse("correction of response " + id, "a reason", "none");
    const auto found = responses_.find(id);
    if (!found)
        return refuse("response", "the id of one that exists", '"' + id + '"');
    if (const auto may = check_may_change(*found); !may)
        return tl::unexpected(may.error());

    Response corrected = *found;
    const auto checked = corrected_content(*found, answers, from);
    if (!checked)
        return tl::unexpected(checked.error());
    corrected.answers = checked->dump();
    corrected.reason = reason;
    corrected.entered_by = by;
    corrected.entered_at = clock_.now();
    std::vector<Response> revisions{corrected};

    // The ask follows the rating: what was bad may be so no longer, and the other way round.
    if (const auto survey = surveys_.find(corrected.source, corrected.source_version)) {
        for (Response ask : responses_.belonging_to(id)) {
            const Json old = parsed(ask);
            const bool bad = is_bad(*survey, *checked);
            if (ask.source != "ask" || ask.is_voided || old.value("bad", false) == bad)
                continue;
            ask.answers = ask_for(bad).dump();
            ask.reason = reason;
            ask.entered_by = by;
            ask.entered_at = corrected.entered_at;
            revisions.push_back(std::move(ask));
        }
    }
    responses_.revise(revisions);
    return corrected;
}

Result<void> ResponseIntake::void_response(const std::string& id, const std::string& reason, const std::string& by)
{
    if (reason.empty())
        return refuse("voiding of response " + id, "a reason", "none");
    const auto found = responses_.find(id);
    if (!found)
        return refuse("response", "the id of one that exists", '"' + id + '"');
    if (const auto may = check_may_change(*found); !may)
        return tl::unexpected(may.error());
    revise_whole(*found, true, reason, by);
    return {};
}

Result<void> ResponseIntake::restore(const std::string& id, const std::string& reason, const std::string& by)
{
    if (reason.empty())
        return refuse("restoring of response " + id, "a reason", "none");
    const auto found = responses_.find(id);
    if (!found)
        return refuse("response", "the id of one that exists", '"' + id + '"');
    if (!found->is_voided)
        return refuse("response " + id, "a voided one", "one that counts");
    revise_whole(*found, false, reason, by);
    return {};
}

void ResponseIntake::revise_whole(const Response& response, bool is_voided, const std::string& reason, const std::string& by)
{
    std::vector<Response> revisions{response};
    for (const Response& record : responses_.belonging_to(response.id))
        if (record.is_voided != is_voided)
            revisions.push_back(record);
    for (Response& revision : revisions) {
        revision.is_voided = is_voided;
        revision.reason = reason;
        revision.entered_by = by;
        revision.entered_at = clock_.now();
    }
    responses_.revise(revisions);
}

} // namespace yardstick
