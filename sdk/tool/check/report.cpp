#include "check/report.h"

#include <array>
#include <iomanip>
#include <ostream>

namespace yardstick {

namespace {

constexpr std::array<Outcome, 5> outcomes{Outcome::pass, Outcome::warning, Outcome::fail, Outcome::crash, Outcome::skip};

bool is_good(Outcome outcome)
{
    return outcome == Outcome::pass || outcome == Outcome::skip;
}

void write_result(std::ostream& out, const CheckResult& result)
{
    const Check& check = *result.check;
    out << std::left << std::setw(9) << to_text(result.finding.outcome) << check.id;
    if (!result.metric.empty())
        out << " of " << result.metric;
    out << "\n         " << check.sentence << '\n';
    if (!result.finding.what.empty())
        out << "         " << result.finding.what << '\n';
    if (!is_good(result.finding.outcome))
        out << "         Fix: " << check.fix << '\n';
}

} // namespace

void write_report(std::ostream& out, const PluginReport& report, bool all)
{
    for (const CheckResult& result : report.results)
        if (all || !is_good(result.finding.outcome))
            write_result(out, result);
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
            line["fix"] = result.check->fix;
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
