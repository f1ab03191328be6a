#pragma once

#include "survey/answer/answer_check.h"
#include "survey/definition/definition_reader.h"

#include <catch2/catch.hpp>

#include <memory>
#include <string>

namespace yardstick::test {

/// A survey of one question, which is called q.
class Asked {
public:
    explicit Asked(const Json& question) : reading_(read_definition(Json{{"elements", {question}}}.dump(), "poll.json"))
    {
        for (const Problem& problem : reading_.problems)
            UNSCOPED_INFO(problem.text());
        REQUIRE(reading_.definition);
    }

    const ElementDefinition& question() const { return *reading_.definition->find_question("q"); }

    /// What is wrong with `value`, on 15 January 2026 at 10:30 UTC, when the survey holds `data` besides.
    AnswerErrors check(const Value& value, std::string_view comment = {}, Json data = Json::object(), const Wording& wording = {}) const
    {
        if (!value.is_missing())
            data["q"] = value.to_json();
        const DataScope scope(Value::from_json(data), *parse_instant("2026-01-15T10:30:00.000Z"), TimeZone::utc());
        GivenAnswer answer{question(), value, comment, question().is_required, {}, {}, scope};
        if (const auto* input = question().as<TextDetails>()) {
            if (input->min_value_expression)
                answer.limits.minimum = input->min_value_expression->expression.evaluate(scope);
            if (input->max_value_expression)
                answer.limits.maximum = input->max_value_expression->expression.evaluate(scope);
        }
        return check_answer(answer, wording);
    }

private:
    DefinitionReading reading_;
};

} // namespace yardstick::test
