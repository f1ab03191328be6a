// Expressions that were parsed once, evaluated here and by survey-core on node, which runs between two halves of our rounds. The
// cases are the recorded ones but for those inside panels and rows, for which survey-core would have to build a survey. Goal: at
// least 10 times as fast in the mean over the cases.
//
//   bench_expressions           needs node and the shared data; prints one line for each group of cases, and one for all

#include "bench/survey_core.h"
#include "support/shared_data.h"
#include "survey/expression/expression.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <numeric>
#include <sstream>
#include <vector>

using namespace yardstick;

namespace {

constexpr int rounds_in_a_half = 6;
constexpr int evaluations = 300; // shorter than a time slice, so that most rounds are not interrupted

struct Times {
    double least = 0;
    double median = 0;
};

struct Case {
    std::string group;
    std::string request;
    Expression expression;
    DataScope scope;
    std::vector<double> rounds;
    std::optional<Times> rival;

    Times ours() const
    {
        std::vector<double> sorted = rounds;
        std::sort(sorted.begin(), sorted.end());
        return {sorted.front(), sorted[sorted.size() / 2]};
    }
};

std::vector<Case> read_cases()
{
    std::vector<Case> cases;
    std::istringstream lines(test::read_file(test::fixtures_folder() / "surveyjs" / "expressions.jsonl"));
    for (std::string line; std::getline(lines, line);) {
        const Json recorded = Json::parse(line);
        const auto expression = Expression::parse(recorded.at("expression").get<std::string>());
        if (!expression || recorded.contains("scope"))
            continue;
        const std::string group = recorded.at("group").get<std::string>();
        const DataScope scope(Value::from_json(recorded.at("values")), *parse_instant("2026-01-15T10:30:00.000Z"),
                              TimeZone::utc());
        cases.push_back({group.substr(0, group.find(':')), line, *expression, scope, {}, {}});
    }
    return cases;
}

void time_ours(std::vector<Case>& cases)
{
    for (Case& each : cases)
        for (int round = 0; round < rounds_in_a_half; ++round) {
            const auto begin = std::chrono::steady_clock::now();
            for (int i = 0; i < evaluations; ++i)
                static_cast<void>(each.expression.evaluate(each.scope));
            const std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - begin;
            each.rounds.push_back(taken.count() / evaluations);
        }
}

/// False when survey-core cannot run here; the reason was printed.
bool time_rival(std::vector<Case>& cases)
{
    std::string requests;
    for (const Case& each : cases)
        requests += each.request + '\n';
    const std::vector<std::string> lines = bench::run_survey_core("expressions.mjs", requests);
    std::size_t place = 0;
    for (; place < lines.size() && place < cases.size(); ++place)
        if (const Json times = Json::parse(lines[place]); times.is_object())
            cases[place].rival = Times{times.at("least"), times.at("median")};
    return place == cases.size();
}

struct Sums {
    int count = 0;
    double ours = 0, rival = 0, ratios = 0, ratios_of_least = 0;
};

void print(const std::string& group, const Sums& sums)
{
    const double n = sums.count;
    std::printf("%-10s %4d cases   ours %7.0f ns   survey-core %7.0f ns   mean ratio %5.1f (of the least %5.1f)   goal 10\n",
                group.c_str(), sums.count, sums.ours / n, sums.rival / n, sums.ratios / n, sums.ratios_of_least / n);
}

} // namespace

int main()
{
    std::vector<Case> cases = read_cases();
    time_ours(cases);
    if (!time_rival(cases))
        return 1;
    time_ours(cases);

    std::map<std::string, Sums> groups;
    for (const Case& each : cases) {
        if (!each.rival)
            continue;
        const Times ours = each.ours();
        for (Sums* sums : {&groups[each.group], &groups["~ all"]}) {
            ++sums->count;
            sums->ours += ours.median;
            sums->rival += each.rival->median;
            sums->ratios += each.rival->median / ours.median;
            sums->ratios_of_least += each.rival->least / ours.least;
        }
    }
    for (const auto& [group, sums] : groups)
        print(group == "~ all" ? "all" : group, sums);
    return 0;
}
