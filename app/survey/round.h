#pragma once

#include "core/instant.h"

#include <cstdint>
#include <optional>
#include <string>

namespace yardstick {

/// How many people a figure, or a comment, hides among (METRICS.md section 13).
struct Thresholds {
    static constexpr int lowest = 3; ///< no office may go below

    int people = 5;    ///< of a figure
    int comments = 10; ///< who answered, before what they wrote is shown

    bool operator==(const Thresholds&) const = default;
};

/// One time that one team was asked: a staff survey runs in rounds, with one answer per person.
///
/// An answer lies in a holding place while the round is open, and becomes a Response on the day it is closed. That day
/// is the round's period; nothing tells when, in the round, somebody answered.
struct Round {
    std::string id; ///< "pulse_sales_2": survey, team and number; given by the store
    std::string survey;
    int survey_version = 1; ///< the one that was live when the round was opened; it stays the round's to the end
    std::string team;
    std::string department;
    std::string site;
    Day opened;
    Day closes;                ///< the last day on which answers are taken
    std::optional<Day> closed; ///< on the site's calendar; absent while it is open
    Thresholds thresholds;     ///< promised to those who answer: raised at most, never lowered
    std::int64_t invited = 0;  ///< tokens given out
    std::int64_t answered = 0; ///< tokens used
};

/// What somebody answered in a round that is open.
struct HeldAnswer {
    std::string id; ///< UUIDv4, of the later Response
    std::string round;
    std::string answers; ///< SurveyJS data object, JSON text
};

} // namespace yardstick
