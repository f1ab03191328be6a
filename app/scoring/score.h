#pragma once

#include "core/json.h"
#include "core/office_store.h"
#include "core/period.h"
#include "scoring/metric.h"

#include <map>
#include <string>
#include <vector>

namespace yardstick {

enum class ScoreState { shown, no_data, withheld, failed };
std::string_view to_text(ScoreState state);

/// What one metric says about one group of responses, with everything a reader needs to believe it.
struct Score {
    std::string plugin, metric;
    std::string plugin_version;        ///< empty, as the unit: no plugin announces the metric any more
    int metric_version = 0;            ///< 0: likewise
    std::string title;
    std::string binding;
    std::string source;       ///< survey id or record kind
    bool is_record = false;   ///< the source is a record kind
    std::string department;                                 ///< empty when the group spans several
    std::vector<std::pair<std::string, std::string>> by;    ///< key → value, in the order asked for
    Period period;
    bool has_period = true;                                 ///< false: no days were asked for, and nothing was answered
    Figure figure;
    std::string unit;
    Better better = Better::higher;
    std::optional<double> target;                           ///< that holds on the last day of the period
    std::optional<Bands> bands;                             ///< that hold then
    std::string paired_with;
    ScoreState state = ScoreState::no_data;
    std::string reason;                                     ///< of a failed score
    std::vector<std::string> flags;                         ///< few_answers, stale, pilot, no_seat, rescored …
    std::int64_t voided = 0;                                ///< responses left out because they were undone
};

/// One line of `score --json` (DESIGN section 9). Numbers are not rounded.
Json to_json(const Score& score);

} // namespace yardstick
