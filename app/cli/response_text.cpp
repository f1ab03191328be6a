#include "cli/response_text.h"

#include "cli/context.h"

namespace yardstick {

Json to_json(const Response& response)
{
    return {{"id", response.id},
            {"revision", response.revision},
            {"source", response.source},
            {"source_version", response.source_version},
            {"department", response.department},
            {"site", response.site},
            {"person", response.person},
            {"channel", response.channel},
            {"occurred_at", to_text(response.occurred_at)},
            {"entered_at", to_text(response.entered_at)},
            {"day", to_text(response.day)},
            {"answers", Json::parse(response.answers)},
            {"voided", response.is_voided},
            {"reason", response.reason},
            {"entered_by", response.entered_by},
            {"belongs_to", response.belongs_to},
            {"external_id", response.external_id}};
}

Json to_json(const PartialEntry& entry)
{
    return {{"id", entry.id},
            {"partial", true},
            {"source", entry.survey},
            {"source_version", entry.response.survey_version},
            {"department", entry.department},
            {"site", entry.site},
            {"person", entry.person},
            {"channel", entry.channel},
            {"begun_at", to_text(entry.begun_at)},
            {"kept_at", to_text(entry.kept_at)},
            {"page", entry.response.page},
            {"answers", entry.response.answers},
            {"entered_by", entry.entered_by}};
}

Json answers_in(const std::vector<std::string>& assignments, bool is_record)
{
    Json answers = Json::object();
    for (const std::string& assignment : assignments) {
        const auto [name, value] = split_assignment(assignment);
        if (is_record && (value == "true" || value == "false"))
            answers[name] = value == "true";
        else
            answers[name] = value;
    }
    return answers;
}

} // namespace yardstick
