#include "check/report.h"

#include "metrics_json.h"

#include <array>
#include <iomanip>
#include <ostream>
#include <regex>
#include <sstream>
#include <utility>

namespace yardstick {

namespace {

constexpr std::array<Outcome, 5> outcomes{Outcome::pass, Outcome::warning, Outcome::fail, Outcome::crash, Outcome::skip};

bool is_good(Outcome outcome)
{
    return outcome == Outcome::pass || outcome == Outcome::skip;
}

/// What to do, in the words of the file: .unit(ys::percent) is "unit": percent there.
std::string fix_of(const Check& check, bool is_metrics_file)
{
    if (!is_metrics_file)
        return check.fix;
    static const std::regex in_macro(R"( in YARDSTICK_PLUGIN\(\S*\))"), method(R"(\.(\w+)\(([^)]*)\))"), title(R"(ys::Card\{"id", "Title"\})"), name_space("ys::"), call(R"((\w)\(\))");
    std::string fix = std::regex_replace(std::string(check.fix), in_macro, "");
    fix = std::regex_replace(fix, title, R"("title": "Title")");
    fix = std::regex_replace(fix, method, R"("$1": $2)");
    fix = std::regex_replace(fix, name_space, "");
    fix = std::regex_replace(fix, call, "$1");
    for (const auto& [method_name, member] : {std::pair(R"("needs")", R"("fields")"), {R"("parameter")", R"("parameters")"}, {R"("example")", R"("examples")"}, {R"("domain")", R"("lowest" and "highest")"}})
        if (const auto at = fix.find(method_name); at != std::string::npos)
            fix.replace(at, std::string_view(method_name).size(), member);
    return fix;
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
