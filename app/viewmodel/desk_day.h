#pragma once

#include "scoring/score.h"
#include "viewmodel/desk.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace yardstick {

/// One line of the desk's last entries.
struct DeskLine {
    std::string id;
    Instant entered_at;
    std::string time;    ///< when it happened, on the site's clock: "10:41", "yesterday 16:20"
    std::string rating;  ///< what was chosen, as the survey words it; empty when the customer declined, and for a survey without a rating
    std::string key;     ///< what is typed for that choice
    double place = 0.0;  ///< of the choice on its scale: 0 the lowest, 1 the highest
    std::string comment;
    std::string channel; ///< "desk", "phone", "paper", "kiosk", or what an import brought
    std::string entered; ///< when it was written down, where it is back-dated: "10:45"; else empty
    bool is_corrected = false;
    bool is_declined = false;
    bool is_voided = false;
    bool has_recovery_note = false;
};

/// Today at this desk, read anew each time: one department, one site, the survey that is asked.
struct DeskDay {
    std::int64_t answers = 0;            ///< of the survey
    std::int64_t asked = 0;              ///< customers asked, whatever the survey
    std::int64_t answered = 0;           ///< of those
    bool has_metric = false;             ///< whether a CSAT metric is bound to the survey
    std::optional<Score> satisfaction;   ///< what it says; absent where there is none, or nothing to score yet
    std::vector<DeskLine> last;          ///< newest first, at most ten
};

/// The name of the binding that says how satisfied people are with a survey: "csat", else the first of a metric csat;
/// empty when there is none.
std::string satisfaction_binding(const BindingStore& bindings, const std::string& survey);

/// Which responses a desk shows as those of today, whatever the survey: its department and site, this day.
ResponseQuery todays_responses(const Desk& desk);

/// How often the days of `query` were written to, by whichever program: a look at this is cheap, and another number says that there is
/// something to be read. [the store's thread]
std::int64_t changes_of(const ResponseStore& responses, const ResponseQuery& query);

/// Reads it, without its satisfaction. A desk without a survey or department has an empty day. Throws Error when the world fails.
DeskDay read_desk_day(Workspace& workspace, const Desk& desk);

/// The satisfaction of that day. A plugin may have to be started for it.
std::optional<Score> read_satisfaction(Workspace& workspace, const Desk& desk, const DeskDay& day);

} // namespace yardstick
