#include "survey/checked_answers.h"

#include "survey/answer_sheet.h"

namespace yardstick {

Result<Json> checked_answers(std::shared_ptr<const Survey> survey, const Json& answers)
{
    AnswerSheet session(survey);
    for (const auto& [question, value] : answers.items()) {
        const auto taken = value.is_string() ? session.set_text(question, value.get<std::string>()) : session.set(question, value);
        if (!taken)
            return tl::unexpected(taken.error());
    }
    if (const Problems missing = session.missing(); !missing.empty())
        return tl::unexpected(missing.front());
    if (session.answers().empty())
        return refuse("response to " + survey->id(), "at least one answer", "none");
    return session.answers();
}

} // namespace yardstick
