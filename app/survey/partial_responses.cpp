#include "survey/partial_responses.h"

#include "survey/checked_answers.h"
#include "survey/survey_lifecycle.h"

namespace yardstick {

namespace {

/// What `entry` says, else what was said when it was kept before.
PartialEntry gone_on_with(PartialEntry before, const Entry& entry)
{
    for (const auto& [kept, said] : {std::pair(&before.department, &entry.department), std::pair(&before.site, &entry.site),
                                     std::pair(&before.person, &entry.person), std::pair(&before.entered_by, &entry.entered_by)})
        if (!said->empty())
            *kept = *said;
    return before;
}

} // namespace

Result<PartialEntry> PartialResponses::find(const std::string& id) const
{
    if (auto found = store_.find(id))
        return *found;
    const bool is_completed = responses_.find(id).has_value();
    return refuse("partial response", "the id of one that was kept", '"' + id + '"' + (is_completed ? ", which was completed" : ""));
}

Result<PartialEntry> PartialResponses::keep(const Entry& entry, int page)
{
    PartialEntry kept;
    std::shared_ptr<const Survey> survey;
    if (entry.id.empty()) {
        const auto live = live_survey(surveys_, entry.source);
        if (!live)
            return tl::unexpected(live.error());
        survey = *live;
        if (survey->audience() == Audience::staff)
            return refuse("partial response to " + entry.source, "a survey that customers answer", "one that staff answer");
        const auto site = intake_.find_place(entry);
        if (!site)
            return tl::unexpected(site.error());
        kept = {ids_.next(), entry.source, entry.department, site->id, entry.person, entry.channel, entry.entered_by, clock_.now(), {}, {}};
        kept.response.survey_version = survey->version();
    } else {
        const auto before = find(entry.id);
        if (!before)
            return before;
        kept = gone_on_with(*before, entry);
        survey = surveys_.find(kept.survey, kept.response.survey_version);
    }
    auto answers = entry.answers_from == AnswersFrom::form ? Result<Json>(entry.answers)
                                                           : typed_answers(survey, kept.response.answers, entry.answers);
    if (!answers)
        return tl::unexpected(answers.error());
    kept.response.answers = std::move(*answers);
    kept.response.page = page;
    kept.kept_at = clock_.now();
    store_.keep(kept);
    return kept;
}

Result<Response> PartialResponses::complete(const Entry& entry)
{
    const auto before = find(entry.id);
    if (!before)
        return tl::unexpected(before.error());
    const PartialEntry partial = gone_on_with(*before, entry);
    if (responses_.find(partial.id)) { // completed, but what had to be forgotten then was not
        store_.forget(partial.id);
        return tl::unexpected(find(partial.id).error());
    }
    const auto answers = entry.answers_from == AnswersFrom::form
                             ? Result<Json>(entry.answers)
                             : typed_answers(surveys_.find(partial.survey, partial.response.survey_version), partial.response.answers, entry.answers);
    if (!answers)
        return tl::unexpected(answers.error());
    Entry whole;
    whole.source = partial.survey;
    whole.department = partial.department;
    whole.site = partial.site;
    whole.person = partial.person;
    whole.channel = partial.channel;
    whole.entered_by = partial.entered_by;
    whole.at = partial.begun_at;
    whole.reason = "begun then, completed later";
    whole.answers = *answers;
    whole.answers_from = entry.answers_from;
    whole.id = partial.id;
    whole.version = partial.response.survey_version;
    auto response = intake_.log(whole);
    if (response)
        store_.forget(partial.id);
    return response;
}

Result<void> PartialResponses::drop(const std::string& id)
{
    const auto found = find(id);
    if (!found)
        return tl::unexpected(found.error());
    store_.forget(id);
    return {};
}

} // namespace yardstick
