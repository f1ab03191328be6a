// How survey-core 3.1.1 words answers: tests/fixtures/surveyjs/README.md says how it was recorded.

#include "support/shared_data.h"
#include "survey/answer/asked.h"
#include "survey/answer/display_text.h"

#include <fstream>

using namespace yardstick;
using namespace yardstick::test;

namespace {

/// Objects that compare without regard to the order of their keys.
nlohmann::json in_any_order(const Json& json)
{
    return nlohmann::json::parse(json.dump());
}

} // namespace

TEST_CASE("an answer reads as survey-core words it", "[survey]")
{
    std::ifstream file(fixtures_folder() / "surveyjs" / "answer_words.jsonl");
    int lines = 0;
    for (std::string text; std::getline(file, text); ++lines) {
        INFO(text);
        const Json line = Json::parse(text);
        const Asked asked(line["question"]);
        const Value value = line.contains("value") ? Value::from_json(line["value"]) : Value();
        const std::string locale = line.value("locale", ""), comment = line.value("comment", "");
        const TimeZone zone = TimeZone::utc();
        const Value words = in_words(asked.question(), value, {zone, locale, "", comment, nullptr, {}});
        CHECK(in_any_order(words.is_nothing() ? Json("") : words.to_json()) == in_any_order(line["words"]));
        if (line.contains("text"))
            CHECK(text_of(words) == line["text"].get<std::string>());
    }
    CHECK(lines > 150);
}
