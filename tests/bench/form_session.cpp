// One person opens a survey of 100 questions with logic on ten pages, answers all of it and completes, here and in survey-core on
// node, which runs between two halves of our rounds. Both must end with the same data. Goal: at least 20 times as fast.
//
//   bench_form_session          needs node and the shared data; prints a line with the definition read before, and one with it read
//                               for each form, as survey-core does

#include "bench/survey_core.h"
#include "core/error.h"
#include "support/same_json.h"
#include "survey/definition/definition_reader.h"
#include "survey/session/form_session.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <numeric>

using namespace yardstick;

namespace {

constexpr int pages = 10;
constexpr int rounds_in_a_half = 11;
constexpr int forms = 10;

/// The ten questions of one page, whose names begin with `p`.
Json elements(const std::string& p)
{
    const auto name = [&p](const char* rest) { return p + "_" + rest; };
    return {{{"type", "rating"}, {"name", name("overall")}, {"isRequired", true}},
            {{"type", "comment"}, {"name", name("why")}, {"visibleIf", "{" + name("overall") + "} <= 2"}, {"requiredIf", "{" + name("overall") + "} = 1"}},
            {{"type", "radiogroup"}, {"name", name("reason")}, {"choices", {"price", "speed", "staff", "place"}}, {"showOtherItem", true}},
            {{"type", "boolean"}, {"name", name("resolved")}, {"title", "Was it settled, given {" + name("reason") + "}?"}},
            {{"type", "checkbox"}, {"name", name("used")}, {"choices", {"desk", "phone", "mail", "web"}}, {"choicesVisibleIf", "{item} != 'mail' or {" + name("resolved") + "} = true"}},
            {{"type", "dropdown"}, {"name", name("again")}, {"choices", {"yes", "no", "maybe"}}, {"visibleIf", "{" + name("resolved") + "} = false and {" + name("used") + "} contains 'desk'"}},
            {{"type", "text"}, {"name", name("minutes")}, {"inputType", "number"}, {"min", 0}, {"max", 600}, {"enableIf", "{" + name("used") + ".length} > 0"}},
            {{"type", "text"}, {"name", name("mail")}, {"requiredIf", "{" + name("again") + "} notempty"}, {"validators", {{{"type", "email"}}}}},
            {{"type", "matrix"}, {"name", name("agree")}, {"columns", {1, 2, 3, 4, 5}}, {"rows", {"quick", "kind", "right"}}, {"visibleIf", "{" + name("overall") + "} > 2"}},
            {{"type", "expression"}, {"name", name("score")}, {"expression", "iif({" + name("resolved") + "}, {" + name("overall") + "} * 2, {" + name("overall") + "}) + round({" + name("minutes") + "} / 60)"}}};
}

Json survey()
{
    Json list = Json::array();
    std::string sum = "0";
    for (int i = 1; i <= pages; ++i) {
        const std::string page = fmt::format("p{}", i);
        list.push_back({{"name", page}, {"elements", elements(page)}});
        if (i > 1)
            list.back()["visibleIf"] = fmt::format("{{p{}_overall}} notempty", i - 1);
        sum += " + {" + page + "_score}";
    }
    return {{"pages", list},
            {"calculatedValues", {{{"name", "sum"}, {"expression", sum}, {"includeIntoResult", true}}}},
            {"triggers", {{{"type", "setvalue"}, {"expression", "{p1_resolved} = true"}, {"setToName", "p2_reason"}, {"setValue", "speed"}},
                          {{"type", "runexpression"}, {"expression", "{p9_overall} > 3"}, {"runExpression", "{sum} * 2"}, {"setToName", "double"}}}}};
}

/// [name, answer] in the order in which they are given.
Json answers()
{
    Json list = Json::array();
    for (int i = 1; i <= pages; ++i) {
        const auto give = [&list, i](const char* name, Json answer) { list.push_back(Json::array({fmt::format("p{}_{}", i, name), std::move(answer)})); };
        const bool is_bad = i % 3 == 0;
        give("overall", is_bad ? 1 : 2 + i % 4);
        if (is_bad)
            give("why", "It took too long.");
        give("reason", i % 2 ? "staff" : "place");
        give("resolved", !is_bad);
        give("used", Json::array({"desk", "web"}));
        if (is_bad)
            give("again", "maybe");
        give("minutes", 15 * i);
        give("mail", "someone@example.org");
        if (!is_bad && i % 4 != 0)
            give("agree", {{"quick", 4}, {"kind", 5}, {"right", i % 5 + 1}});
    }
    return list;
}

using Plan = std::shared_ptr<const session::FormPlan>;

Json fill_in(const Plan& plan, const Json& given)
{
    FormSession form(plan, *parse_instant("2026-01-15T10:30:00.000Z"), TimeZone::utc());
    for (const Json& each : given)
        form.set(each[0].get_ref<const std::string&>(), each[1]);
    while (form.next())
        ;
    if (!form.complete())
        throw Error("the form does not complete");
    return form.answers();
}

Plan read_plan(const std::string& text)
{
    return std::make_shared<const session::FormPlan>(read_definition(text, "survey").definition);
}

class Rounds {
public:
    template<class Work>
    void run(const Work& work)
    {
        for (int round = 0; round < rounds_in_a_half; ++round) {
            const auto begin = std::chrono::steady_clock::now();
            for (int i = 0; i < forms; ++i)
                work();
            const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
            taken_.push_back(taken.count() / forms);
        }
        std::sort(taken_.begin(), taken_.end());
    }
    double least() const { return taken_.front(); }
    double median() const { return taken_[taken_.size() / 2]; }

private:
    std::vector<double> taken_;
};

} // namespace

int main()
{
    const Json definition = survey(), given = answers();
    const std::string text = definition.dump();
    const Plan plan = read_plan(text);
    Rounds prepared, from_text;
    const auto run_ours = [&] {
        prepared.run([&] { fill_in(plan, given); });
        from_text.run([&] { fill_in(read_plan(text), given); });
    };

    run_ours();
    const auto lines = bench::run_survey_core("form_session.mjs", Json{{"survey", definition}, {"answers", given}}.dump() + "\n");
    if (lines.empty())
        return 1;
    run_ours();

    const Json rival = Json::parse(lines.front());
    if (const Json data = fill_in(plan, given); !test::is_same(data, rival.at("data"))) {
        std::fprintf(stderr, "the data differ:\n%s\n%s\n", data.dump().c_str(), rival.at("data").dump().c_str());
        return 1;
    }
    const auto print = [&rival](const char* what, const Rounds& ours) {
        std::printf("%-32s ours %6.2f ms   survey-core %7.2f ms   ratio %5.1f (of the least %5.1f)   goal 20\n", what, ours.median(), rival.at("median").get<double>() / 1e6,
                    rival.at("median").get<double>() / 1e6 / ours.median(), rival.at("least").get<double>() / 1e6 / ours.least());
    };
    print("100 questions, definition read", prepared);
    print("100 questions, read for each", from_text);
    return 0;
}
