#pragma once

#include "core/instant.h"
#include "core/json.h"

#include <optional>
#include <string>

namespace yardstick {

/// One answered survey, or one record, at one revision.
///
/// Nothing is ever overwritten: a correction and an undo are further revisions of the same id.
struct Response {
    std::string id;           ///< UUIDv7; of a staff survey's, UUIDv4
    int revision = 1;         ///< counts from 1; the highest is the one that counts
    std::string source;       ///< id of a survey, or of a record kind such as "ask"
    int source_version = 1;   ///< of the survey; 1 for records
    std::string department;   ///< id
    std::string site;         ///< id
    std::string person;       ///< id of the person credited, frozen when the service was given; may be empty
    std::string channel;      ///< "desk", "kiosk", "phone", or what an import brought
    Instant occurred_at;      ///< when the service was given
    Instant entered_at;       ///< when it was written down
    Day day;                  ///< of `occurred_at` on the site's wall clock
    std::string answers;      ///< SurveyJS data object, JSON text
    bool is_voided = false;   ///< undone: kept, but in no score
    std::string reason;       ///< why it was corrected, voided or back-dated; empty otherwise
    std::string entered_by;   ///< id of the person signed on; may be empty
    std::string belongs_to;   ///< id of the response that this record was written with; may be empty
    std::string external_id;  ///< what an import calls it; unique per source, or empty
    std::string round;        ///< id of the Round of a staff survey; then the id is a UUIDv4, and the times are the start of the closing day

    bool operator==(const Response&) const = default;
};

} // namespace yardstick
