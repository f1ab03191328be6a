#include "check/report.h"

#include "metrics_json.h"

#include <iomanip>
#include <ostream>
#include <sstream>

namespace yardstick {

namespace {

bool is_good(Outcome outcome)
{
    return outcome == Outcome::pass || outcome == Outcome::skip;
}

const char* fix_of(const Check& check, bool is_metrics_file)
{
    return is_metrics_file ? check.fix.in_json : check.fix.in_code;
}

/// Each line of a text, under what it belongs to.
void write_indented(std::ostream& out, const std::string& text)
{
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        out << "         " << line << '\n';
}

void write_result(std::ostream& out, const CheckResult& result, bool is_metrics_file)
{
    const Check& check = *result.check;
    out << std::left << std::setw(9) << to_text(result.finding.outcome) << check.id;
    if (!result.metric.empty())
        out << " of " << result.metric;
    out << "\n         " << check.sentence << '\n';
    write_indented(out, result.finding.what);
    if (!is_good(result.finding.outcome))
        out << "         Fix: " << fix_of(check, is_metrics_file) << '\n';
}

} // namespace

void write_report(std::ostream& out, const PluginReport& report, bool all)
{
    for (const CheckResult& result : report.results)
        if (all || !is_good(result.finding.outcome))
            write_result(out, result, is_metrics_file(report.library));
    out << report.plugin << ' ' << report.version << ": " << report.count(Outcome::pass) << " passed, " << report.count(Outcome::warning) << " warnings, "
        << report.count(Outcome::fail) << " failed, " << report.count(Outcome::crash) << " crashed, " << report.count(Outcome::skip)
        << " skipped. Again with --seed " << report.seed << ".\n";
}

Json to_json(const PluginReport& report)
{
    Json counts;
    for (const Outcome outcome : outcomes)
        counts[std::string(to_text(outcome))] = report.count(outcome);
    Json checks = Json::array();
    for (const CheckResult& result : report.results) {
        Json line{{"id", result.check->id}};
        if (!result.metric.empty())
            line["metric"] = result.metric;
        line["outcome"] = to_text(result.finding.outcome);
        line["sentence"] = result.check->sentence;
        if (!result.finding.what.empty())
            line["what"] = result.finding.what;
        if (!is_good(result.finding.outcome))
            line["fix"] = fix_of(*result.check, is_metrics_file(report.library));
        checks.push_back(std::move(line));
    }
    return {{"plugin", report.plugin},           {"version", report.version},                     {"library", report.library.string()}, {"seed", report.seed},
            {"outcome", report.has_passed() ? "pass" : "fail"}, {"counts", counts}, {"checks", checks}};
}

void write_checks(std::ostream& out)
{
    for (const Check& check : all_checks())
        out << std::left << std::setw(26) << check.id << check.sentence << '\n';
}

} // namespace yardstick
