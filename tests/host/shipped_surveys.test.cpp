#include "scoring/binding.h"
#include "support/plugins_of.h"
#include "support/shared_data.h"
#include "survey/survey.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace yardstick;

namespace {

Survey shipped_survey(const std::string& name, Audience audience = Audience::customers)
{
    const auto file = std::filesystem::path(YARDSTICK_SOURCE_DIR) / "schemas/surveys" / (name + ".json");
    const auto survey = Survey::read(test::read_file(file), file.string());
    for (const Problem& problem : survey ? Problems{} : survey.error())
        FAIL_CHECK(problem.text());
    REQUIRE(survey);
    CHECK(survey->id() == name);
    CHECK(survey->audience() == audience);
    return *survey;
}

std::string text(const Json& localised, const char* language)
{
    return localised.value(language, "");
}

} // namespace

TEST_CASE("the shipped surveys feed the shipped metrics without any binding of fields", "[host]")
{
    const auto catalogue = test::plugins_of({std::filesystem::path(YARDSTICK_BINARY_DIR) / "plugins"});
    struct Fed { const char* survey; const char* metric; std::vector<std::string> questions; Audience audience = Audience::customers; };
    constexpr Audience staff = Audience::staff;
    const auto fed = GENERATE(values<Fed>({{"csat", "customer_service.csat", {"rating"}},
                                           {"csat", "front_desk.csat", {"rating"}},
                                           {"nps", "customer_service.nps", {"recommend"}},
                                           {"ces", "customer_service.ces", {"effort"}},
                                           {"post_service", "customer_service.csat_mean", {"rating"}},
                                           {"post_service", "customer_service.resolution_rate", {"resolved"}},
                                           {"helpdesk_follow_up", "customer_service.csat", {"rating"}},
                                           {"helpdesk_follow_up", "customer_service.ces", {"effort"}},
                                           {"helpdesk_follow_up", "customer_service.resolution_rate", {"resolved"}},
                                           {"self_assessment", "own_work.task_completion", {"tasks_planned", "planned_done"}, staff},
                                           {"self_assessment", "own_work.on_time_rate", {"deadlines_due", "deadlines_met"}, staff},
                                           {"self_assessment", "own_work.accuracy", {"checked", "correct"}, staff},
                                           {"goal_input", "team_goals.buy_in", {"support"}, staff},
                                           {"goal_input", "team_goals.support_share", {"support"}, staff},
                                           {"goal_input", "team_goals.spread", {"support"}, staff},
                                           {"goal_input", "team_goals.confidence", {"confidence"}, staff}}));
    INFO(fed.survey << " for " << fed.metric);
    const Survey survey = shipped_survey(fed.survey, fed.audience);
    const auto metric = catalogue->find(fed.metric);
    REQUIRE(metric);
    Binding binding;
    binding.source = fed.survey;
    const auto questions = fed_by(binding, (*metric)->card(), &survey);
    REQUIRE(questions);
    CHECK(*questions == fed.questions);
    CHECK(check_binding(binding, (*metric)->card(), &survey));
}

TEST_CASE("ratings of the shipped surveys have the scales that their metrics need", "[host]")
{
    struct Scale { const char* survey; const char* question; int lowest, highest; };
    for (const auto& scale : {Scale{"csat", "rating", 1, 5}, {"post_service", "rating", 1, 5}, {"ces", "effort", 1, 7}, {"nps", "recommend", 0, 10}}) {
        INFO(scale.survey);
        const Survey survey = shipped_survey(scale.survey);
        const Question* question = survey.find_question(scale.question);
        REQUIRE(question);
        CHECK(question->choices.front().value == scale.lowest);
        CHECK(question->choices.back().value == scale.highest);
        CHECK(survey.rating_question() == question);
    }
}

TEST_CASE("every question of the shipped surveys is asked in four languages", "[host]")
{
    const std::string name = GENERATE("csat", "nps", "ces", "post_service");
    INFO(name);
    const Survey survey = shipped_survey(name);
    for (const Json& element : survey.document().at("pages")[0].at("elements"))
        for (const char* language : {"default", "de", "fr", "es"})
            CHECK_FALSE(text(element.at("title"), language).empty());
}
