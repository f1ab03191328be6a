#include "viewmodel/follow_up_draft.h"

#include "core/site_time_zone.h"
#include "viewmodel/kiosk_form.h"
#include "viewmodel/kiosk_settings.h"

namespace yardstick {

namespace {

constexpr const char* draft_setting = "follow_up";

} // namespace

void FollowUpDraft::keep(const Response& tapped, const Json& answers)
{
    const Json draft{{"response", tapped.id}, {"revision", tapped.revision}, {"answers", answers}};
    workspace_.office_store().set_setting(kiosk_setting(seat_, draft_setting), draft.dump(-1, ' ', false, Json::error_handler_t::replace));
}

void FollowUpDraft::forget()
{
    const std::string name = kiosk_setting(seat_, draft_setting);
    if (!workspace_.office_store().setting(name).value_or("").empty())
        workspace_.office_store().set_setting(name, "");
}

void FollowUpDraft::join()
{
    const std::string kept = workspace_.office_store().setting(kiosk_setting(seat_, draft_setting)).value_or("");
    if (kept.empty())
        return;
    const Json draft = Json::parse(kept);
    const auto response = workspace_.responses().find(draft["response"].get<std::string>());
    const auto survey = response ? workspace_.surveys().find(response->source, response->source_version) : nullptr;
    if (survey && !response->is_voided && response->revision == draft["revision"].get<int>()) {
        const Json answers = answers_when_left(std::make_shared<const session::FormPlan>(survey->definition()), {draft["answers"], 0, survey->version()},
                                               response->occurred_at, site_time_zone(workspace_.office(), response->site));
        // A no can only mean that somebody else has voided it meanwhile: then there is nothing left to join.
        if (answers != Json::parse(response->answers))
            (void)workspace_.intake().correct(response->id, answers, "follow-up, left unfinished", {}, AnswersFrom::form);
    }
    forget();
}

} // namespace yardstick
