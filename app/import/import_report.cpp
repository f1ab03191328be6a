#include "import/import_report.h"

namespace yardstick {

Json to_json(const ImportReport& report)
{
    Json blanks = Json::array();
    for (const FieldCounts& counts : report.blanks) {
        const bool is_silent = counts.by_code.empty() && counts.by_condition == 0 && counts.negative_durations == 0;
        if (!is_silent)
            blanks.push_back({{"field", counts.field},
                              {"by_code", counts.by_code},
                              {"by_condition", counts.by_condition},
                              {"negative_durations", counts.negative_durations}});
    }
    Json odd = Json::array();
    for (const OddSpelling& spelling : report.odd_spellings)
        odd.push_back({{"column", spelling.column},
                       {"text", spelling.text},
                       {"count", spelling.count},
                       {"beside", spelling.beside},
                       {"beside_count", spelling.beside_count}});
    Json rejects = Json::array();
    for (const Problem& problem : report.first_rejects)
        rejects.push_back(problem.text());
    return {{"file", report.file},
            {"survey", report.survey},
            {"survey_version", report.survey_version},
            {"dry_run", report.is_dry_run},
            {"rows", report.rows},
            {"accepted", report.accepted},
            {"added", report.saved.added},
            {"kept", report.saved.kept},
            {"revised", report.saved.revised},
            {"skipped", report.skipped},
            {"repeated", report.repeated},
            {"rejected", report.rejected},
            {"rejects_by_reason", report.rejects_by_reason},
            {"first_rejects", rejects},
            {"repeats",
             {{"identical_ids", report.repeats.identical_ids}, {"differing_ids", report.repeats.differing_ids}, {"rows", report.repeats.rows}}},
            {"blanks", blanks},
            {"odd_spellings", odd},
            {"newcomers", report.newcomers},
            {"detection", to_json(report.detection)}};
}

} // namespace yardstick
