// What survey-core 3.1.1 finds wrong with answers: tests/fixtures/surveyjs/README.md says how it was recorded.

#include "support/shared_data.h"
#include "survey/answer/asked.h"

#include <fstream>

using namespace yardstick;
using namespace yardstick::test;

namespace {

std::vector<std::string> kinds(const AnswerErrors& errors)
{
    std::vector<std::string> kinds;
    for (const AnswerError& error : errors)
        kinds.push_back(error.kind);
    return kinds;
}

} // namespace

TEST_CASE("an answer has the errors that survey-core gives it, in its order", "[survey]")
{
    std::ifstream file(fixtures_folder() / "surveyjs" / "answer_errors.jsonl");
    int lines = 0;
    for (std::string text; std::getline(file, text); ++lines) {
        INFO(text);
        const Json line = Json::parse(text);
        const Asked asked(line["question"]);
        const Value value = line.contains("value") ? Value::from_json(line["value"]) : Value();
        CHECK(kinds(asked.check(value, line.value("comment", ""), line.value("data", Json::object()))) == line["errors"].get<std::vector<std::string>>());
    }
    CHECK(lines > 200);
}
