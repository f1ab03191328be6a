#pragma once

#include "core/time_zone.h"
#include "survey/session/form_session.h"
#include "survey/survey.h"
#include "viewmodel/rating_keys.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace yardstick {

/// One choice of the rating, as the desk shows it.
struct RatingOption {
    Json value;
    std::string text;    ///< as the survey words it; at the ends of a scale of numbers with its words: "0 · Not at all"
    std::string words;   ///< those of an end alone: "Not at all"; empty elsewhere
    std::string key;     ///< what is typed for it: "4", "10"
    double place = 0.0;  ///< on its scale: 0 the lowest, 1 the highest
    bool is_bad = false; ///< calls for an answer while the customer is still there
};

/// A survey as one person fills it in at a desk: the first rating stands under the number keys, with a field for the comment
/// beside it, and everything else that is asked belongs to whoever shows the form of the `session`.
///
/// Rating and comment are answers in the session like all others; what answers there without asking this class says so with
/// `notice_change`. They are offered while they are asked: their page is the one that is shown, and no condition hides them.
/// [one thread]
class DeskEntry {
public:
    /// `survey` may be null: nothing is asked then.
    DeskEntry(std::shared_ptr<const Survey> survey, Instant now, const TimeZone& zone);

    const std::shared_ptr<const Survey>& survey() const { return survey_; }
    FormSession& session() { return *session_; } ///< where there is a survey

    bool asks_rating() const { return asks_rating_; }
    const std::string& question() const { return question_; } ///< of the rating, as it is worded now
    const std::vector<RatingOption>& ratings() const { return ratings_; }
    const std::optional<std::size_t>& chosen() const { return chosen_; }
    bool asks_comment() const { return asks_comment_; }
    const std::string& comment_title() const { return comment_title_; }
    const std::string& comment() const { return comment_; } ///< as it was typed
    /// What is wrong with each, as a sentence; empty until it was looked at, and when nothing is.
    std::string rating_error() const;
    std::string comment_error() const;

    /// Whether the page that is shown asks anything besides rating and comment.
    bool asks_more() const { return asks_more_; }
    /// The questions that stand apart from the form.
    std::set<std::string> shown_apart() const;
    int page() const;  ///< the one that is shown, from 1
    int pages() const; ///< visible at present

    void type_digit(char digit);
    void choose(std::size_t rating);
    void type_comment(std::string text);
    void end_number() { keys_.end(); } ///< the next digit begins another one
    /// The form was answered or turned over elsewhere.
    void notice_change();
    bool next();
    bool previous();

    /// Something was answered, or differs from what it was taken up with.
    bool is_changed() const { return is_changed_; }
    Json answers() const;
    /// Validates everything. When something is missing or wrong its page is shown, with the errors beside the questions.
    bool complete();
    void reopen(); ///< what was completed could not be saved
    /// Takes up answers that were given before.
    void resume(const PartialResponse& partial);

private:
    void read_rating();
    void read_comment();
    std::string error_of(const session::Question* question) const;

    std::shared_ptr<const Survey> survey_;
    std::unique_ptr<FormSession> session_; ///< null without a survey
    session::Question* rating_ = nullptr;          ///< of the session
    session::Question* comment_question_ = nullptr;
    std::vector<RatingOption> ratings_;
    RatingKeys keys_;
    Json beginning_; ///< the answers it was begun with

    std::string question_, comment_title_, comment_;
    std::optional<std::size_t> chosen_;
    bool asks_rating_ = false;
    bool asks_comment_ = false;
    bool asks_more_ = false;
    bool is_changed_ = false;
};

/// The choices of `rating` with their keys.
std::vector<RatingOption> rating_options(const Question& rating);

/// The question that takes the desk's comment: the first on the rating's page that takes any text, on no condition. May be null.
const Question* comment_beside_rating(const Survey& survey);

} // namespace yardstick
