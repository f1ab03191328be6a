#include "survey/checked_answers.h"

#include "survey/answer_sheet.h"

namespace yardstick {

namespace {

Result<void> set_all(AnswerSheet& sheet, const Json& answers)
{
    for (const auto& [question, value] : answers.items())
        if (const auto taken = value.is_string() ? sheet.set_text(question, value.get<std::string>()) : sheet.set(question, value); !taken)
            return taken;
    return {};
}

} // namespace

Result<Json> checked_answers(std::shared_ptr<const Survey> survey, const Json& answers, Instant now, const TimeZone& zone, AnswersFrom from)
{
    const auto none = [&] { return refuse("response to " + survey->id(), "at least one answer", "none"); };
    if (from == AnswersFrom::form)
        return answers.empty() ? none() : Result<Json>(answers);
    AnswerSheet sheet(survey);
    if (const auto taken = set_all(sheet, answers); !taken)
        return tl::unexpected(taken.error());
    auto response = sheet.fill_in(now, zone);
    if (response && sheet.answers().empty())
        return none();
    return response;
}

Result<Json> typed_answers(std::shared_ptr<const Survey> survey, const Json& begun, const Json& answers)
{
    AnswerSheet sheet(survey);
    sheet.begin(begun);
    return set_all(sheet, answers).map([&] { return sheet.answers(); });
}

Result<Json> corrected_answers(std::shared_ptr<const Survey> survey, const Json& response, const Json& changes, Instant then, const TimeZone& zone)
{
    AnswerSheet sheet(survey);
    sheet.begin(response);
    return set_all(sheet, changes).and_then([&] { return sheet.take_over(then, zone); });
}

} // namespace yardstick
