#include "viewmodel/kiosk_settings.h"

#include "survey/answer/data_url.h"
#include "survey/survey_lifecycle.h"
#include "viewmodel/desk.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace yardstick {

namespace {

bool is_picture(const std::string& bytes)
{
    return bytes.starts_with("\x89PNG\r\n") || bytes.starts_with("\xFF\xD8\xFF") || bytes.substr(0, 1000).find("<svg") != std::string::npos;
}

} // namespace

std::string kiosk_setting(const std::string& seat, const std::string& what)
{
    return seat.empty() ? "kiosk." + what : "kiosk." + seat + "." + what;
}

Result<void> check_kiosk_survey(Workspace& workspace, const std::string& id)
{
    const auto survey = live_survey(workspace.surveys(), id);
    if (!survey)
        return tl::unexpected(survey.error());
    if ((*survey)->audience() != Audience::customers)
        return refuse("survey of the kiosk", "one that customers answer", id + ", which staff answer");
    const Question* rating = (*survey)->rating_question();
    if (!rating)
        return refuse("survey of the kiosk", "one with a rating", id + ", which has none");
    for (const Choice& choice : rating->choices) {
        const auto response = checked_answers(*survey, Json{{rating->name, choice.value}}, workspace.clock().now(), TimeZone::utc());
        if (!response)
            return refuse("survey of the kiosk", "one that a single tap completes", id + ", where " + choice.text + " leaves more to answer (" + response.error().text() + ")");
    }
    return {};
}

Result<void> check_kiosk_logo(const std::string& bytes)
{
    if (bytes.size() > KioskSettings::largest_logo)
        return refuse("logo of the kiosk", "1 MB at most", std::to_string(bytes.size()) + " bytes");
    if (!bytes.empty() && !is_picture(bytes))
        return refuse("logo of the kiosk", "a PNG, JPEG or SVG picture", "another kind of file");
    return {};
}

Result<void> check_kiosk_settings(Workspace& workspace, const KioskSettings& settings)
{
    const Day today = std::chrono::floor<date::days>(workspace.clock().now());
    if (!has_id(workspace.office().departments(today), settings.department))
        return refuse("department of the kiosk", "the id of one that exists", '"' + settings.department + '"');
    if (!has_id(workspace.office().sites(today), settings.site))
        return refuse("site of the kiosk", "the id of one that exists", '"' + settings.site + '"');
    const auto seconds = [](std::chrono::seconds time) { return std::to_string(time.count()) + " s"; };
    if (settings.idle_time < KioskSettings::least_idle_time)
        return refuse("idle time of the kiosk", seconds(KioskSettings::least_idle_time) + " or more", seconds(settings.idle_time));
    if (settings.idle_time > KioskSettings::longest_time)
        return refuse("idle time of the kiosk", seconds(KioskSettings::longest_time) + " at most", seconds(settings.idle_time));
    if (settings.repeat_interval < std::chrono::seconds{0})
        return refuse("repeat interval of the kiosk", "0 s or more", seconds(settings.repeat_interval));
    if (settings.repeat_interval > KioskSettings::longest_time)
        return refuse("repeat interval of the kiosk", seconds(KioskSettings::longest_time) + " at most", seconds(settings.repeat_interval));
    if (const auto checked = check_kiosk_logo(settings.logo); !checked)
        return checked;
    return check_kiosk_survey(workspace, settings.survey);
}

KioskSettings read_kiosk_settings(Workspace& workspace, const std::string& seat)
{
    const OfficeStore& store = workspace.office_store();
    const Json kept = Json::parse(store.setting(kiosk_setting(seat, "settings")).value_or("{}"), nullptr, false);
    const Json json = kept.is_object() ? kept : Json::object();
    KioskSettings settings;
    const auto text = [&](const char* name) { return json.contains(name) && json[name].is_string() ? json[name].get<std::string>() : std::string(); };
    const auto seconds = [&](const char* name, std::chrono::seconds otherwise) {
        return json.contains(name) && json[name].is_number_integer() ? std::chrono::seconds(json[name].get<std::int64_t>()) : otherwise;
    };
    settings.survey = text("survey");
    settings.department = text("department");
    settings.site = text("site");
    settings.language = text("language");
    settings.words = text("words");
    settings.idle_time = std::clamp(seconds("idle", settings.idle_time), KioskSettings::least_idle_time, KioskSettings::longest_time);
    settings.repeat_interval = seconds("repeat", settings.repeat_interval);
    settings.left_answers = text("left_answers") == "dropped" ? LeftAnswers::dropped : LeftAnswers::kept;
    settings.logo = from_base64(store.setting(kiosk_setting(seat, "logo")).value_or("")).value_or("");
    if (settings.survey.empty() || settings.department.empty() || settings.site.empty()) {
        Desk desk(workspace, seat);
        desk.refresh();
        if (settings.survey.empty() && desk.survey())
            settings.survey = desk.survey()->id();
        if (settings.department.empty())
            settings.department = desk.department();
        if (settings.site.empty())
            settings.site = desk.site();
    }
    return settings;
}

Result<void> keep_kiosk_settings(Workspace& workspace, const std::string& seat, const KioskSettings& settings)
{
    if (const auto checked = check_kiosk_settings(workspace, settings); !checked)
        return checked;
    const Json json{{"survey", settings.survey},
                    {"department", settings.department},
                    {"site", settings.site},
                    {"language", settings.language},
                    {"words", settings.words},
                    {"idle", settings.idle_time.count()},
                    {"repeat", settings.repeat_interval.count()},
                    {"left_answers", settings.left_answers == LeftAnswers::dropped ? "dropped" : "kept"}};
    workspace.office_store().set_setting(kiosk_setting(seat, "settings"), json.dump(-1, ' ', false, Json::error_handler_t::replace));
    workspace.office_store().set_setting(kiosk_setting(seat, "logo"), to_base64(settings.logo));
    return {};
}

} // namespace yardstick
