#include "survey/shipped_surveys.h"

#include "survey/definition/definition_reader.h"
#include "survey/shipped_survey_files.h"

#include <catch2/catch.hpp>

#include <functional>
#include <map>
#include <set>

using namespace yardstick;

namespace {

/// Every text in several languages below `json`, with its path.
void for_each_translation(const Json& json, const std::string& path,
                          const std::function<void(const std::string&, const Json&)>& visit)
{
    if (json.is_object() && json.contains("default"))
        return visit(path, json);
    if (json.is_structured())
        for (const auto& [key, value] : json.items())
            for_each_translation(value, path + '.' + key, visit);
}

/// Names of values in a text: translations must not lose or rename one.
std::multiset<std::string> names_in(const std::string& text)
{
    std::multiset<std::string> names;
    const TextTemplate pieces(text);
    for (const TextTemplate::Piece& piece : pieces.pieces())
        if (!piece.name.empty())
            names.insert(piece.name);
    return names;
}

} // namespace

TEST_CASE("every text of the shipped surveys stands in four languages", "[survey]")
{
    for (const ShippedSurveyFile& file : shipped_survey_files()) {
        const Json survey = Json::parse(file.json);
        int count = 0;
        for_each_translation(survey, file.name, [&](const std::string& path, const Json& text) {
            INFO(path);
            std::set<std::string> languages;
            for (const auto& [language, words] : text.items()) {
                languages.insert(language);
                CHECK_FALSE(words.get<std::string>().empty());
                CHECK(names_in(words.get<std::string>()) == names_in(text["default"].get<std::string>()));
            }
            CHECK(languages == std::set<std::string>{"default", "de", "es", "fr"});
            ++count;
        });
        INFO(file.name);
        CHECK(count >= 3);
    }
}

TEST_CASE("shipped surveys have no warnings, and staff surveys say so", "[survey]")
{
    std::map<std::string, std::string> audiences;
    for (const ShippedSurveyFile& file : shipped_survey_files()) {
        INFO(file.name);
        const auto reading = read_definition(file.json, file.name);
        REQUIRE(reading.definition);
        CHECK(reading.warnings.empty());
        audiences[file.name] = reading.definition->audience;
    }
    CHECK(audiences == std::map<std::string, std::string>{{"ces.json", "customers"},
                                                          {"csat.json", "customers"},
                                                          {"employee_pulse.json", "staff"},
                                                          {"goal_input.json", "staff"},
                                                          {"helpdesk_follow_up.json", "customers"},
                                                          {"nps.json", "customers"},
                                                          {"post_service.json", "customers"},
                                                          {"self_assessment.json", "staff"},
                                                          {"service_contact.json", "customers"}});
}
