#include "import/import_report.h"

#include <fmt/format.h>

namespace yardstick {

namespace {

std::string quoted(const std::string& text)
{
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

void describe_form(const Detection& form, std::vector<std::string>& lines)
{
    const auto add = [&lines](const char* what, const Finding& finding, const std::string& more = {}) {
        const std::string origin = finding.origin == "map" ? "as the map says" : finding.origin;
        lines.push_back(fmt::format("{:<14} {} ({}{})", what, finding.value == "\t" ? "tab" : finding.value, origin, more));
    };
    add("Encoding", form.encoding, form.has_byte_order_mark ? ", byte-order mark" : "");
    add("Delimiter", form.delimiter);
    add("Decimal sign", form.decimal);
    add("Order of dates", form.date_order);
    Finding zone = form.time_zone;
    if (zone.origin == "site")
        zone.origin = "assumed for times without a zone: that of the site";
    add("Time zone", zone);
}

std::string describe_blanks(const FieldCounts& counts)
{
    std::string text;
    const auto add = [&text](std::int64_t count, const std::string& what) {
        if (count > 0)
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, what);
    };
    for (const auto& [code, count] : counts.by_code)
        add(count, code.empty() ? "empty" : quoted(code));
    add(counts.by_condition, "by blank_when");
    add(counts.negative_durations, "negative");
    return text;
}

} // namespace

std::vector<std::string> describe(const ImportReport& report)
{
    std::vector<std::string> lines;
    describe_form(report.detection, lines);
    const auto add = [&lines](const char* what, const std::string& text) {
        lines.push_back(fmt::format("{:<14} {}", what, text));
    };
    add("Rows", fmt::format("{} read, {}{} added, {} kept, {} revised, {} rejected, {} skipped, {} repeated", report.rows,
                            report.is_dry_run ? "would be: " : "", report.saved.added, report.saved.kept, report.saved.revised,
                            report.rejected, report.skipped, report.repeated));
    for (const auto& [reason, count] : report.rejects_by_reason)
        add("Rejected", fmt::format("{} × {}", count, reason));
    if (report.repeats.rows > 0)
        add("Repeats", fmt::format("{} ids with identical rows, {} with differing ones", report.repeats.identical_ids,
                                   report.repeats.differing_ids));
    for (const FieldCounts& counts : report.blanks)
        if (const std::string text = describe_blanks(counts); !text.empty())
            add("Blank", counts.field + ": " + text);
    for (const OddSpelling& odd : report.odd_spellings)
        add("Odd spelling", fmt::format("{}: {} {} × beside {} {} ×", odd.column, quoted(odd.text), odd.count, quoted(odd.beside),
                                        odd.beside_count));
    for (const auto& [kind, names] : report.newcomers) {
        std::string list;
        for (std::size_t i = 0; i < names.size() && i < 10; ++i)
            list += (i ? "; " : "") + names[i];
        add("New", fmt::format("{} × {}: {}{}", names.size(), kind, list, names.size() > 10 ? "; …" : ""));
    }
    return lines;
}

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
             {{"identical_ids", report.repeats.identical_ids},
              {"differing_ids", report.repeats.differing_ids},
              {"rows", report.repeats.rows}}},
            {"blanks", blanks},
            {"odd_spellings", odd},
            {"newcomers", report.newcomers},
            {"detection", to_json(report.detection)}};
}

} // namespace yardstick
