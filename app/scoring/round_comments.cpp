#include "scoring/round_comments.h"

#include "survey/round_promise.h"

#include <algorithm>

namespace yardstick {

Result<std::vector<QuestionComments>> round_comments(const Round& round, const SurveyStore& surveys, const ResponseStore& responses)
{
    if (!round.closed)
        return refuse("comments of round " + round.id, "a closed round", "an open one");
    std::vector<QuestionComments> all;
    const auto survey = surveys.find(round.survey, round.survey_version);
    for (const Question& question : survey ? survey->questions() : std::vector<Question>{})
        if (asks_for_words(question))
            all.push_back({question.name, question.title, true, {}});

    ResponseQuery query;
    query.source = round.survey;
    query.department = round.department;
    query.site = round.site;
    query.period = Period{*round.closed, *round.closed};
    responses.for_each(query, [&](const Response& response) {
        if (response.round != round.id)
            return;
        const Json answers = Json::parse(response.answers);
        for (QuestionComments& comments : all)
            if (const auto found = answers.find(comments.question); found != answers.end() && !found->is_null())
                comments.texts.push_back(found->is_string() ? found->get<std::string>() : found->dump());
    });
    for (QuestionComments& comments : all) {
        comments.is_withheld = comments.texts.size() < static_cast<std::size_t>(round.thresholds.comments);
        if (comments.is_withheld)
            comments.texts.clear();
        std::sort(comments.texts.begin(), comments.texts.end());
    }
    return all;
}

} // namespace yardstick
