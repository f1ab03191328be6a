#include "check/report.h"

#include "metrics_json.h"
#include "shell_word.h"

#include <iomanip>
#include <ostream>
#include <sstream>

namespace yardstick {

namespace {

bool is_good(Outcome outcome)
{
    return outcome == Outcome::pass || outcome == Outcome::skip;
}

/// The check as a command of its own, for a debugger: `check` would start it in yet another process, and end it in time.
std::string command_of(const CheckResult& result, const PluginReport& report)
{
    constexpr const char* an_hour_in_ms = " 3600000";
    return "yardstick-plugin check-here " + std::string(result.check->id) + ' ' + as_one_word(report.library.string()) + ' ' +
           std::to_string(result.place) + ' ' + std::to_string(report.seed) + an_hour_in_ms;
}

/// Of code that came to no end: what the check asks about is not what is wrong.
std::string fix_of_crash(const CheckResult& result, const PluginReport& report)
{
    const std::string again = std::string("--only ") + result.check->id + " --seed " + std::to_string(report.seed);
    switch (result.finding.crash) {
    case Crash::threw:
        return "Whatever the check asks, the exception comes first: catch it in the function that was called, and fill ys_problem. Then again with " + again + '.';
    case Crash::late:
        return "Whatever the check asks, the answer comes first: look for a loop that does not end, or for work that grows with each row. Build with -g, and\n"
               "see where it is with Ctrl+C and bt: gdb -ex run --args " + command_of(result, report) + "\nThen again with " + again + '.';
    case Crash::ended:
        break;
    }
    return "Whatever the check asks, the crash comes first. Build with -g (and -fsanitize=undefined -fsanitize-undefined-trap-on-error), and\n"
           "see where it is: gdb -batch -ex run -ex bt --args " + command_of(result, report) + "\nThen again with " + again + '.';
}

std::string fix_of(const CheckResult& result, const PluginReport& report)
{
    const bool is_crash = result.finding.outcome == Outcome::crash;
    if (!is_metrics_file(report.library))
        return is_crash ? fix_of_crash(result, report) : result.check->fix.in_code;
    return is_crash && result.finding.crash == Crash::late ? "Shorten the expressions: each is worked out for every row." : result.check->fix.in_json;
}

/// Each line of a text, under what it belongs to.
void write_indented(std::ostream& out, const std::string& text)
{
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        out << "         " << line << '\n';
}

void write_result(std::ostream& out, const CheckResult& result, const PluginReport& report)
{
    const Check& check = *result.check;
    out << std::left << std::setw(9) << to_text(result.finding.outcome) << check.id;
    if (!result.metric.empty())
        out << " of " << result.metric;
    out << "\n         " << check.sentence << '\n';
    write_indented(out, result.finding.what);
    if (!is_good(result.finding.outcome))
        write_indented(out, "Fix: " + fix_of(result, report));
}

/// "desk 1.0.0"; the file where that cannot be read.
std::string name_of(const PluginReport& report)
{
    if (report.plugin.empty())
        return report.library.string();
    return report.version.empty() ? report.plugin : report.plugin + ' ' + report.version;
}

} // namespace

void write_report(std::ostream& out, const PluginReport& report, bool all)
{
    for (const CheckResult& result : report.results)
        if (all || !is_good(result.finding.outcome))
            write_result(out, result, report);
    out << name_of(report) << ": " << report.count(Outcome::pass) << " passed, " << report.count(Outcome::warning) << " warnings, "
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
            line["fix"] = fix_of(result, report);
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
