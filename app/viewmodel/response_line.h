#pragma once

#include "core/time_zone.h"
#include "survey/response.h"
#include "viewmodel/workspace.h"

#include <map>
#include <memory>
#include <string>

namespace yardstick {

/// One response, as a list shows it.
struct ResponseLine {
    std::string id;
    std::string when;    ///< it happened, on the clock of its site: "2026-01-15 10:41"
    std::string channel;
    std::string answer;  ///< to the rating, else to the first question that was answered, in the survey's words
    std::string comment; ///< in the customer's own words; empty where there are none
    std::string person;  ///< the name of who is credited, else the id; empty where it is nobody
    std::string mark;    ///< "undone", "corrected", "entered later", or empty
    bool is_voided = false;

    bool operator==(const ResponseLine&) const = default;
};

/// Writes responses of one survey as lines. What it has once read of surveys, people and sites it keeps. [the store's thread]
class ResponseWords {
public:
    ResponseWords(Workspace& workspace, std::string survey);

    ResponseLine line(const Response& response);
    /// The version that the response answered; null when it is gone.
    const Survey* survey_of(const Response& response);
    /// The answer to `question` as a person reads it, empty when there is none.
    std::string words(const Survey& survey, const Question& question, const Json& answers) const;
    const std::string& person_name(const std::string& id);

private:
    const TimeZone& zone_of(const std::string& site);

    Workspace& workspace_;
    std::string survey_;
    std::map<int, std::shared_ptr<const Survey>> versions_;
    std::map<std::string, std::string> people_; ///< names by id, of those met so far
    std::map<std::string, TimeZone> zones_;     ///< by site
};

} // namespace yardstick
