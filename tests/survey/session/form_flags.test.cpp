#include "survey/definition/definition_reader.h"
#include "survey/session/form_flags.h"
#include "survey/session/form_session.h"

#include <catch2/catch.hpp>

using namespace yardstick;

namespace {

Json flags(const std::string& element, const std::string& name, const Json& answer)
{
    const auto reading = read_definition(R"({"maxTextLength": 4, "elements": [)" + element + "]}", "poll.json");
    REQUIRE(reading.definition);
    FormSession form(std::make_shared<const session::FormPlan>(reading.definition), *parse_instant("2026-01-15T10:30:00.000Z"), TimeZone::utc());
    form.set(name, answer);
    return session::flags_of(form.form());
}

Json flag(const char* what, const Json& found)
{
    return Json::array({{{"path", "q"}, {"what", what}, {"found", found}}});
}

} // namespace

TEST_CASE("an answer that no person could have given is flagged by name, one that fits is not", "[survey]")
{
    struct Row {
        const char* element;
        Json fits;
        Json does_not;
        const char* what;
    };
    const auto row = GENERATE(values<Row>({
        {R"({"type": "rating", "name": "q"})", 5, 9, "answer outside the choices"},
        {R"({"type": "rating", "name": "q"})", "5", "good", "answer outside the choices"},
        {R"({"type": "radiogroup", "name": "q", "choices": ["a", "b"]})", "a", "c", "answer outside the choices"},
        {R"({"type": "checkbox", "name": "q", "choices": ["a", "b"]})", {"a", "b"}, {"a", "c"}, "answer outside the choices"},
        {R"({"type": "matrix", "name": "q", "rows": ["r"], "columns": [1, 2]})", {{"r", 2}}, {{"r", 3}}, "answer outside the choices"},
        {R"({"type": "matrix", "name": "q", "rows": ["r"], "columns": [1, 2]})", {{"r", 1}}, {{"s", 1}}, "answer outside the choices"},
        {R"({"type": "boolean", "name": "q", "valueTrue": "Y", "valueFalse": "N"})", "N", true, "answer of another type"},
        {R"({"type": "text", "name": "q", "inputType": "number"})", "1.5", "soon", "answer of another type"},
        {R"({"type": "comment", "name": "q"})", "a text longer than four", {{"a", 1}}, "answer of another type"},
        {R"({"type": "text", "name": "q"})", "four", "fives", "text that is too long"},
        {R"({"type": "comment", "name": "q", "maxLength": 2})", "äö", "äöü", "text that is too long"},
        {R"({"type": "text", "name": "q", "maxLength": 0})", "any length", false, "answer of another type"},
    }));
    CAPTURE(row.element);
    CHECK(flags(row.element, "q", row.fits) == Json::array());
    CHECK(flags(row.element, "q", row.does_not) == flag(row.what, row.does_not));
}

TEST_CASE("an answer to no question is flagged", "[survey]")
{
    CHECK(flags(R"({"type": "text", "name": "a"})", "q", 1) == flag("answer to no question", 1));
}
