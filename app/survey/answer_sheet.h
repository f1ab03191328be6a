#pragma once

#include "core/clock.h"
#include "core/time_zone.h"
#include "survey/session/form_plan.h"
#include "survey/survey.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yardstick {

/// The answers of one person given all at once, as a row of a file or a command line holds them: retyped as the questions
/// want them, and then handed to a FormSession, whose logic decides what the response is. One sheet takes one response
/// after the other. [one thread]
class AnswerSheet {
public:
    explicit AnswerSheet(std::shared_ptr<const Survey> survey);

    /// Begins anew with these answers, a response of this survey: for the next person, or for a correction.
    void begin(Json answers = Json::object()) { answers_ = std::move(answers); }

    /// Sets an answer, or the comment of one under its name with "-Comment". Null or an empty text takes it away. A Problem names the
    /// question, what it takes and what came.
    Result<void> set(const std::string& name, const Json& value);
    /// The same from text, as a command line gives it: "4" becomes the number 4 where the question takes numbers.
    Result<void> set_text(const std::string& name, const std::string& text);

    const Json& answers() const { return answers_; }

    /// The response that this person has given at `now`: default answers stand where nothing is given, triggers act, and
    /// answers to what is not asked are dropped. A Problem names the first question that misses an answer or has a wrong one.
    Result<Json> fill_in(Instant now, const TimeZone& zone) const;

    /// The same for a response that was completed elsewhere: without defaults and triggers.
    Result<Json> take_over(Instant now, const TimeZone& zone) const;

private:
    template <class Type>
    Result<void> keep(const std::string& name, bool is_blank, Type typed);

    std::shared_ptr<const Survey> survey_;
    std::shared_ptr<const session::FormPlan> plan_;
    std::map<std::string_view, const ElementDefinition*> questions_; ///< by the key of their answer
    Json answers_ = Json::object();
};

} // namespace yardstick
