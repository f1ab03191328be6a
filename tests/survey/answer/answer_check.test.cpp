#include "survey/answer/asked.h"
#include "survey/answer/key_duplicates.h"

using namespace yardstick;
using namespace yardstick::test;

namespace {

std::string message(const Json& question, const Value& value, const char* locale = "", NameLookUp names = {})
{
    const AnswerErrors errors = Asked(question).check(value, {}, Json::object(), Wording{locale, std::move(names)});
    REQUIRE(errors.size() == 1);
    return errors.front().message;
}

const Json number{{"type", "text"}, {"name", "q"}, {"inputType", "number"}, {"min", 5}};

} // namespace

TEST_CASE("a person is told what is wrong in their language, English for one that is not known", "[survey]")
{
    CHECK(message(number, 3) == "The smallest value allowed is 5.");
    CHECK(message(number, 3, "de") == "Der kleinste erlaubte Wert ist 5.");
    CHECK(message(number, 3, "fr-ca") == "La plus petite valeur possible est 5.");
    CHECK(message(number, 3, "es") == "El valor más pequeño permitido es 5.");
    CHECK(message(number, 3, "fi") == "Pienin sallittu arvo on 5.");
    CHECK(message(number, 3, "tlh") == "The smallest value allowed is 5.");
}

TEST_CASE("a definition's own words take the place of the standard ones, with their names filled in", "[survey]")
{
    Json question = number;
    question["minErrorText"] = {{"default", "{who}, not below {0}"}, {"de", "Mindestens {0}"}};
    const NameLookUp names = [](std::string_view name) { return name == "who" ? std::optional<Value>("Ann {0}") : std::nullopt; };
    CHECK(message(question, 3, "", names) == "Ann {0}, not below 5");
    CHECK(message(question, 3, "de", names) == "Mindestens 5");

    Json required{{"type", "comment"}, {"name", "q"}, {"isRequired", true}, {"requiredErrorText", "Say something, {nobody}"}};
    CHECK(message(required, " \n", "", names) == "Say something, {nobody}");
    required["validators"] = {{{"type", "text"}, {"minLength", 3}, {"text", "longer"}}};
    CHECK(message(required, "ab") == "longer");
}

TEST_CASE("a warning and an info are told, and leave the answer valid", "[survey]")
{
    const auto kind = GENERATE(std::pair{"warning", NotificationType::warning}, std::pair{"info", NotificationType::info}, std::pair{"error", NotificationType::error});
    const Json email{{"type", "email"}, {"notificationType", kind.first}};
    const AnswerErrors errors = Asked({{"type", "text"}, {"name", "q"}, {"validators", {email}}}).check("nobody");
    REQUIRE(errors.size() == 1);
    CHECK(errors.front().kind == "validator:email");
    CHECK(errors.front().notification == kind.second);
    CHECK(has_error(errors) == (kind.second == NotificationType::error));
}

TEST_CASE("rows that are not shown need no answer", "[survey]")
{
    const Asked asked({{"type", "matrix"}, {"name", "q"}, {"rows", {"a", "b"}}, {"columns", {1, 2}}, {"eachRowRequired", true}});
    const Value value = Value::from_json({{"a", 1}});
    const DataScope scope(Value::Object{}, Instant{}, TimeZone::utc());
    GivenAnswer answer{asked.question(), value, {}, false, {}, std::vector<std::string>{"a"}, scope};
    CHECK(check_answer(answer, {}).empty());
    answer.visible_rows = {{"a", "b"}};
    CHECK(check_answer(answer, {}).size() == 1);
}

TEST_CASE("an answer is required only while the conditions say so", "[survey]")
{
    const Asked asked({{"type", "text"}, {"name", "q"}, {"isRequired", true}});
    const DataScope scope(Value::Object{}, Instant{}, TimeZone::utc());
    CHECK(check_answer({asked.question(), Value(), {}, false, {}, {}, scope}, {}).empty());
    CHECK(check_answer({asked.question(), Value(), {}, true, {}, {}, scope}, {}).front().kind == "required");
}

TEST_CASE("a choice that asks for a comment carries it in the answer", "[survey]")
{
    // survey-core 3.1.1 keeps such an answer as {"value": 1, "comment": "why"}.
    const Json choice{{"value", 1}, {"showCommentArea", true}, {"isCommentRequired", true}};
    const Asked asked({{"type", "checkbox"}, {"name", "q"}, {"choices", {choice, 2}}});
    CHECK(asked.check(Value::from_json({2})).empty());
    CHECK(asked.check(Value::from_json({1})).front().kind == "otherempty");
    CHECK(asked.check(Value::from_json(Json::parse(R"([{"value": 1}])"))).front().kind == "otherempty");
    CHECK(asked.check(Value::from_json(Json::parse(R"([{"value": 1, "comment": "why"}, 2])"))).empty());
}

TEST_CASE("a key that rows share is wrong in all of them, one that entries share in the later ones", "[survey]")
{
    // Measured with survey-core 3.1.1.
    using Places = std::vector<std::size_t>;
    CHECK(rows_with_duplicate_key({"X", "x", " x", {}, "", 1, "1"}) == Places{0, 1, 5, 6});
    CHECK(entries_with_duplicate_key({"x", "X", "x", "x", {}}) == Places{2, 3});
    CHECK(entries_with_duplicate_key({1, "1", true, Value(), Value()}) == Places{1, 2});
    CHECK(entries_with_duplicate_key({Value::from_json({1}), Value::from_json({1})}).empty());
    CHECK(duplicate_key({}, {}).kind == "keyduplicationerror");
    CHECK(duplicate_key(LocalText(Json("again?")), {}).message == "again?");
}

TEST_CASE("a file is too large beyond its limit, which is told in units", "[survey]")
{
    FileDetails question;
    CHECK_FALSE(check_file_size(question, 1e12, {}));
    question.max_size_bytes = 1536 * 1024;
    CHECK_FALSE(check_file_size(question, 1536 * 1024, {}));
    const auto error = check_file_size(question, 1536 * 1024 + 1, {});
    REQUIRE(error);
    CHECK(error->kind == "exceedsize");
    CHECK(error->message == "The file may not be larger than 1.5 MB.");
}

TEST_CASE("a panel without an answer has an error of its own", "[survey]")
{
    CHECK(panel_unanswered({}, {"de", {}}).message == "Bitte beantworten Sie mindestens eine dieser Fragen.");
    CHECK(panel_unanswered(LocalText(Json("one, please")), {}).kind == "requireoneanswer");
}
