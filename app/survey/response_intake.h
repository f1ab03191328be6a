#pragma once

#include "core/clock.h"
#include "core/identifier.h"
#include "core/office.h"
#include "core/problem.h"
#include "survey/checked_answers.h"
#include "survey/response_store.h"
#include "survey/survey_store.h"

#include <optional>
#include <string>

namespace yardstick {

/// What a desk or a command line says about a response, before the rules have been asked.
struct Entry {
    std::string source;      ///< survey id or record kind
    std::string department;  ///< id
    std::string site;        ///< id; empty: the only site there is
    std::string person;      ///< id of the person credited; may be empty
    std::string channel = "desk";
    std::string entered_by;  ///< may be empty
    std::optional<Instant> at; ///< when it happened, if not now: a back-dated entry needs a reason
    std::string reason;
    Json answers = Json::object();
    AnswersFrom answers_from = AnswersFrom::person;
    std::string id;          ///< of the response; empty: a new one
    int version = 0;         ///< of the survey; 0: the live one
    std::string set_aside;   ///< why it is voided from its first revision on, and counts only once it is restored; empty: it counts
};

/// The one way in for a response that a person enters: checks it, dates it, saves it.
///
/// Front desk and `yardstickctl log` both call it, and therefore leave equal rows. With a customer's response to a
/// survey that has a rating goes an `ask` in the same transaction: not declined, `bad` as `bad_ratings` says, and
/// `recovered` false until somebody notes what was done.
class ResponseIntake {
public:
    ResponseIntake(const Clock& clock, UuidGenerator& ids, const Office& office, const SurveyStore& surveys, ResponseStore& responses)
        : clock_(clock), ids_(ids), office_(office), surveys_(surveys), responses_(responses) {}

    /// Saves the entry and returns it as stored. Durable when it returns. Throws Error when the world fails.
    Result<Response> log(const Entry& entry);

    /// The site of `entry`: the one it names, or the only one there is. A Problem names a department, site or person that the
    /// office does not have today.
    Result<Site> find_place(const Entry& entry) const;

    /// Writes what was done about a bad rating: sets `recovered` and the note on the ask of response `id`.
    Result<void> note_recovery(const std::string& id, bool recovered, const std::string& note, const std::string& by);

    /// New answers for an old response, with a reason. Answers not named stay, unless they come from a form, which says what all of
    /// them are.
    Result<Response> correct(const std::string& id, const Json& answers, const std::string& reason, const std::string& by,
                             AnswersFrom from = AnswersFrom::person);

    /// Takes a response and the records written with it out of every score. They stay in the history.
    Result<void> void_response(const std::string& id, const std::string& reason, const std::string& by);

    /// Lets a voided response and the records written with it count again.
    Result<void> restore(const std::string& id, const std::string& reason, const std::string& by);

private:
    struct Content {
        Json answers;
        int version; ///< of the survey
    };
    Result<Content> new_content(const Entry& entry, Instant at, const TimeZone& zone) const;
    Result<Json> corrected_content(const Response& response, const Json& changes, AnswersFrom from) const;
    void revise_whole(const Response& response, bool is_voided, const std::string& reason, const std::string& by);

    const Clock& clock_;
    UuidGenerator& ids_;
    const Office& office_;
    const SurveyStore& surveys_;
    ResponseStore& responses_;
};

} // namespace yardstick
