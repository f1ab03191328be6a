#pragma once

#include "survey/survey.h"

#include <memory>

namespace yardstick {

/// The answers of one person given all at once, as a row of a file or a command line holds them, checked against what the
/// questions ask for. Costs microseconds; the survey's logic is FormSession's.
class AnswerSheet {
public:
    explicit AnswerSheet(std::shared_ptr<const Survey> survey);

    const Survey& survey() const { return *survey_; }

    /// Sets an answer. Null or an empty text takes it away. A Problem names the question, what it takes and what came.
    Result<void> set(const std::string& question, const Json& value);
    /// The same from text, as a command line gives it: "4" becomes the number 4 where the question takes numbers.
    Result<void> set_text(const std::string& question, const std::string& text);

    const Json& answers() const { return answers_; }

    /// What keeps the response from being complete: one Problem for each required question without an answer.
    Problems missing() const;
    bool is_complete() const { return missing().empty(); }

private:
    std::shared_ptr<const Survey> survey_;
    Json answers_ = Json::object();
};

} // namespace yardstick
