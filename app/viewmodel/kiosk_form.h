#pragma once

#include "survey/session/form_session.h"
#include "survey/survey.h"

#include <memory>
#include <string>
#include <vector>

namespace yardstick {

/// One choice of the rating, as a kiosk shows it.
struct KioskChoice {
    Json value;
    std::string text;   ///< for a button and a screen reader: "Happy"; at the ends of a scale of numbers "5 · Very satisfied"
    std::string words;  ///< below a face: "Happy", "Very satisfied"; empty for a bare number
    std::string number; ///< what a button without a face shows: "10"; the text where choices are no numbers
    double place = 0.0; ///< on its scale: 0 the lowest, 1 the highest
};

/// One customer's form at a kiosk: the rating that is tapped, and what the survey asks after it.
///
/// `survey` has a rating, and one tap completes it (`check_kiosk_survey`).
class KioskForm {
public:
    KioskForm(std::shared_ptr<const Survey> survey, std::shared_ptr<const session::FormPlan> plan, Instant now, const TimeZone& zone);

    FormSession& session() { return session_; }
    const Survey& survey() const { return *survey_; }

    const std::string& language() const { return language_; } ///< "en", "de" …
    void set_language(const std::string& language);

    std::string question();
    std::vector<KioskChoice> choices();
    const std::string& rating_key() const { return rating_key_; } ///< of its answer
    std::string rating_name();                                    ///< of the question itself, which may differ

    /// Answers the rating, and goes to the page that asks more, if one does.
    void choose(const KioskChoice& choice);
    /// Whether anything but the rating is asked now.
    bool asks_more();

private:
    session::Question& rating();
    bool asks_more_in(const std::vector<session::Question*>& questions);

    std::shared_ptr<const Survey> survey_;
    std::string rating_key_;
    std::string language_;
    FormSession session_;
};

/// What a form says that was left with these `answers`: those to what is asked, without any that is not valid by itself.
Json answers_when_left(std::shared_ptr<const session::FormPlan> plan, const PartialResponse& left, Instant now, const TimeZone& zone);

} // namespace yardstick
